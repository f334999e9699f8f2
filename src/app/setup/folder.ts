/** Which folder a workspace is, or is to be, in. */
import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { findWorkspace } from '../../files/find.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';

/**
 * The folder named, else the workspace there is, else `plans`.
 * @throws UsageError where that is no folder
 */
export function workspaceFolder({ cwd, dir }: Context, folder: string | undefined): string {
  const named = folder ?? dir;
  const root = named === undefined ? (findWorkspace(cwd, undefined) ?? resolve(cwd, 'plans')) : resolve(cwd, named);
  const found = named === undefined ? root : (findWorkspace(cwd, root) ?? root);
  const above = existing(found);
  if (!statSync(above).isDirectory()) throw new UsageError((m) => m.init.notAFolder(above));
  return found;
}

/** The folder, or the nearest above it that there is. */
export function existing(folder: string): string {
  return existsSync(folder) || folder === dirname(folder) ? folder : existing(dirname(folder));
}
