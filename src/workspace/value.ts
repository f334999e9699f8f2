/**
 * Text → the value its YAML stands for. js-yaml, five times as fast as yaml, reads a file that is in order; what it
 * refuses is read again by `diagnose`. Both read the core schema of YAML 1.2, and a test holds them to the same
 * answers (docs/decisions/0003).
 */
import { CORE_SCHEMA, load } from 'js-yaml';
import type { Finding } from '../model/finding.ts';

/** Deeper than any plan file needs, and shallow enough for every recursive step that follows. */
export const MAX_DEPTH = 40;

export type YamlValue =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** An anchor, or what looks like one. */
const ANCHOR = /(?:^|[\s[{,])&\S/;

/** The value of the one document in `text`; undefined where it isn't plainly in order. Aliases and anchors are refused. */
export function valueOf(text: string): { readonly value: unknown } | undefined {
  if (ANCHOR.test(text)) return undefined;
  try {
    return { value: load(text, { schema: CORE_SCHEMA, maxAliases: 0, maxDepth: MAX_DEPTH }) };
  } catch {
    return undefined;
  }
}
