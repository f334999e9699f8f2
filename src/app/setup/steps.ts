/** Things done one after the other, each described in a line; with --dry-run only described. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeWhole } from '../../files/whole.ts';
import type { Messages } from '../../i18n/messages.ts';
import { unwritten } from '../unwritten.ts';

export interface SetupStep {
  readonly kind: 'write' | 'add' | 'set' | 'kept' | 'yours';
  /** What it is about, as the reader would name it. */
  readonly what: string;
  readonly run?: () => Promise<void>;
}

/** Writes a file that there is not yet; one that there is stays as it is. */
export function writeStep(path: string, shown: string, text: string, { init }: Messages, mode?: number): SetupStep {
  if (existsSync(path)) return { kind: 'kept', what: init.kept(shown) };
  return { kind: 'write', what: shown, run: () => put(path, shown, text, mode) };
}

/** Adds a block of lines at the end of a file, which is made where there is none; once they are there, it stays. */
export function addStep(path: string, shown: string, block: string, { init }: Messages): SetupStep {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (before.includes(block)) return { kind: 'kept', what: init.kept(shown) };
  const gap = before === '' || before.endsWith('\n') ? '' : '\n';
  return { kind: 'add', what: `${shown}\n${indented(block)}`, run: () => put(path, shown, before + gap + block) };
}

/**
 * Writes a file whole, in a folder that is made where there is none.
 * @throws UsageError where the system refuses
 */
export async function put(path: string, shown: string, text: string, mode?: number): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeWhole(path, text, mode);
  } catch (error) {
    throw unwritten(error, shown);
  }
}

/** A block of text with four spaces before each line, and none of what is blank at its end. */
export function indented(block: string): string {
  return block.trimEnd().replace(/^/gm, '    ');
}
