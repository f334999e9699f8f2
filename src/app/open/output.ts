/** Where results go that do not go to standard output: whole and in one step into a file. */
import { basename, dirname, resolve } from 'node:path';
import type { Session } from './session.ts';

/** What a --format of FORMAT or FORMAT=FILE names. */
export function formatAndFile(text: string): { readonly name: string; readonly file?: string } {
  const [, name = '', file] = /^([^=]*)(?:=(.+))?$/s.exec(text) ?? [];
  return { name, ...(file !== undefined && { file }) };
}

/**
 * Writes `content` to the file that `output` names from where the reader is, whole and in one step.
 * @throws UsageError where the system refuses
 */
export async function writeOut(
  content: string | Uint8Array,
  output: string,
  { context, language }: Pick<Session, 'context' | 'language'>,
): Promise<void> {
  const { put } = await import('../../files/store.ts');
  const path = resolve(context.cwd, output);
  try {
    await put(dirname(path), basename(path), content);
  } catch (error) {
    const { unwritten } = await import('../unwritten.ts');
    throw unwritten(error, output, language);
  }
}
