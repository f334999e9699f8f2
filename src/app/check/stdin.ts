/** Standard input in place of one file: what an editor has not saved yet, checked among the files of the workspace. */
import { resolve } from 'node:path';
import { findWorkspace } from '../../files/find.ts';
import { MAX_FILE_BYTES } from '../../files/tree.ts';
import type { SharedValues } from '../command/common-options.ts';
import type { Context } from '../context.ts';
import { insideWorkspace } from '../open/paths.ts';
import { openSession, type Session } from '../open/session.ts';
import { UsageError } from '../usage-error.ts';
import type { CheckValues } from './options.ts';

type OpeningValues = Pick<SharedValues, 'at'> & Pick<CheckValues, 'staged' | 'since' | 'stdin' | 'stdinPath'>;

/** The workspace, and the file in it that standard input stands in for, if any. */
interface OpenedWith {
  readonly session: Session;
  readonly standIn?: string;
}

/**
 * Opens every plan of the workspace; with --stdin, with the text of standard input as the file of --stdin-path.
 * @throws UsageError where the two options do not go together, nothing comes in, or the file is none of the workspace's
 */
export async function openWithStdin(
  context: Context,
  { at, staged, since, stdin: isAsked, stdinPath: path }: OpeningValues,
): Promise<OpenedWith> {
  const root = await rootFromGit(context, { at, staged, since });
  const opening = { plan: 'all', at, staged, stdin: isAsked, root };
  if (!isAsked && path === undefined) return { session: await openSession(context, opening) };
  if (!isAsked || path === undefined) throw new UsageError((m) => m.check.stdinPath);
  if (at !== undefined) throw new UsageError((m) => m.check.stdinNow);
  const { stdin } = context;
  if (stdin === undefined) throw new UsageError((m) => m.check.noStdin);
  const bytes = await stdin(MAX_FILE_BYTES);
  const { withFiles } = await import('../../files/overlay.ts');
  let standIn: string | undefined;
  const session = await openSession(context, opening, (tree, root) => {
    standIn = insideWorkspace(root, context.cwd, path);
    if (standIn === undefined) throw new UsageError((m) => m.check.outside(path));
    return withFiles(tree, new Map([[standIn, bytes]]));
  });
  if (standIn === undefined || !session.files.has(standIn)) {
    throw new UsageError((m) => m.check.notRead(path), session.language);
  }
  return { session, standIn };
}

/**
 * Where git has a workspace, though none is found on the disk from where the reader stands up, or the reader stands in a
 * bare repository, around which nothing is its own. For what asks git anyway; undefined where the disk is to be looked at.
 */
async function rootFromGit(
  { cwd, dir }: Context,
  { at, staged, since }: Pick<OpeningValues, 'at' | 'staged' | 'since'>,
): Promise<string | undefined> {
  if (at === undefined && !staged && since === undefined) return undefined;
  const { firstWorkspace, isInBare } = await import('./workspaces.ts');
  if (findWorkspace(cwd, dir) !== undefined && !isInBare(cwd)) return undefined;
  return firstWorkspace(resolve(cwd, dir ?? '.'), { at, staged });
}
