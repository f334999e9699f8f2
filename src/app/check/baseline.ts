/**
 * The baseline of a check: a file that the tool writes of what was wrong when the check was taken up. What it names fails
 * nobody; what is fixed goes from it when it is written again, and nothing new comes in. As an exception does, it holds back
 * no rule that always runs, and none about changes.
 */
import { readFileSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { ruleOf } from '../../check/registry.ts';
import type { Rule } from '../../check/rule.ts';
import { codeOf } from '../../files/fault.ts';
import { blobOf, entriesOf } from '../../git/objects.ts';
import { topOf } from '../../git/repository.ts';
import type { LocatedFinding } from '../../model/finding.ts';
import { type CheckView, fingerprints } from '../../render/findings/format.ts';
import { jsonText } from '../../render/json/shapes.ts';
import type { Output } from '../command/result.ts';
import { asked } from '../open/repository.ts';
import type { Session } from '../open/session.ts';
import { UsageError } from '../usage-error.ts';
import type { CheckValues } from './options.ts';

/** A check as its baseline leaves it. */
interface Baselined {
  /** What is not in the baseline. */
  readonly found: readonly LocatedFinding[];
  /** What was done about the baseline, for people. */
  readonly notes: readonly string[];
  /** The baseline itself, where it is to be written. */
  readonly written?: Output;
}

/** A check that was made: what it found, by which rules, and the commit it was compared with. */
interface Made {
  readonly findings: readonly LocatedFinding[];
  readonly rules: readonly Rule[];
  readonly fork: string | undefined;
}

/** Of a larger file nobody has fixed anything yet. */
const MOST_BYTES = 5_000_000;
const SCHEMA = 'baseline/1';

/**
 * What `made` found without what the baseline names; with --write-baseline the baseline as it is now, too: all of it where
 * there was none, else what is left of it. With --since, only what the baseline of the base names as well counts.
 * @throws UsageError where there is no such file, or it is no baseline
 */
export function withBaseline(
  { findings, rules, fork }: Made,
  { baseline: file, writeBaseline }: Pick<CheckValues, 'writeBaseline'> & { readonly baseline: string },
  view: CheckView,
  session: Session,
): Baselined {
  const { messages } = session;
  const names = new Map(fingerprints(findings, view).map((name, i) => [findings[i], name]));
  const nameOf = (finding: LocatedFinding): string => (mayBeHeld(finding) ? (names.get(finding) ?? '') : '');
  const known = baselineIn(file, session);
  if (known === undefined && !writeBaseline) throw new UsageError((m) => m.check.baseline.none(file), session.language);
  const base = fork === undefined ? undefined : baselineOf(file, fork, session);
  const all = new Set(findings.map(nameOf).filter((name) => name !== ''));
  const held = known === undefined ? all : new Set([...known].filter((name) => base === undefined || base.has(name)));
  const found = findings.filter((finding) => !held.has(nameOf(finding)));
  const notes = found.length < findings.length ? [messages.check.baseline.held(findings.length - found.length)] : [];
  if (!writeBaseline) return { found, notes };
  // What a rule found that did not run this time may be there still.
  const ran = new Set<string>(rules.map(({ id }) => id));
  const left = [...held].filter((name) => all.has(name) || !ran.has(name.slice(0, name.indexOf(' '))));
  const content = jsonText({ schema: SCHEMA, findings: left.sort() });
  const gone = (known?.size ?? left.length) - left.length;
  return {
    found,
    notes: [...notes, messages.check.baseline.written(file, left.length, gone)],
    written: { content, file },
  };
}

function mayBeHeld({ rule }: LocatedFinding): boolean {
  return ruleOf(rule).tier !== 'always';
}

/** The names in the file; undefined where there is none. */
function baselineIn(file: string, { context, language }: Session): ReadonlySet<string> | undefined {
  const path = resolve(context.cwd, file);
  try {
    const { size } = statSync(path);
    return namesIn(size > MOST_BYTES ? '' : readFileSync(path, 'utf8'), file, language);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    if (error instanceof UsageError) throw error;
    throw new UsageError((m) => m.check.baseline.unreadable(file), language);
  }
}

/** The names in the file as the commit has it; undefined where it has none: then the change brings it in. */
function baselineOf(file: string, commit: string, session: Session): ReadonlySet<string> | undefined {
  const { context, root, language } = session;
  return asked(() => {
    const top = topOf(root);
    const path = relative(top, resolve(context.cwd, file)).split(sep).join('/');
    const entry = entriesOf(top, commit).find((one) => one.path === path);
    const bytes = entry && blobOf(top, entry.hash);
    return bytes && namesIn(bytes.toString('utf8'), file, language);
  }, language);
}

/** @throws UsageError where the text is no baseline */
function namesIn(text: string, file: string, language: Session['language']): ReadonlySet<string> {
  const names = namesOf(text);
  if (names === undefined) throw new UsageError((m) => m.check.baseline.unreadable(file), language);
  return new Set(names);
}

function namesOf(text: string): readonly string[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('schema' in value) || value.schema !== SCHEMA)
      return undefined;
    if (!('findings' in value) || !Array.isArray(value.findings)) return undefined;
    const names: readonly unknown[] = value.findings;
    const texts = names.filter((name) => typeof name === 'string');
    return texts.length === names.length ? texts : undefined;
  } catch {
    return undefined;
  }
}
