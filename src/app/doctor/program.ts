/** What another program says of itself. */
import { spawnSync } from 'node:child_process';
import { parse } from 'node:path';

/**
 * What it prints on standard output; undefined where it is not there, or fails. Windows looks for it in the current folder
 * first, which is no repository here: nobody else could have put it there.
 */
export function said(program: string, args: readonly string[]): string | undefined {
  const cwd = parse(process.execPath).root;
  const { status, stdout } = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 100_000_000 });
  return status === 0 ? stdout : undefined;
}
