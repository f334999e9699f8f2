/** Every kind of file that a workspace holds: a row each, which every other part of the program asks. */
import { posix } from 'node:path';
import { annex } from './kinds/annex.ts';
import { journal } from './kinds/journal.ts';
import type { FileKind } from './kinds/kind.ts';
import { plan } from './kinds/plan.ts';
import { roster } from './kinds/roster.ts';
import { workspace } from './kinds/workspace.ts';

/** A kind, whatever becomes of its files in the model. */
export type AnyFileKind<T = unknown> = Omit<FileKind<T, unknown>, 'read'>;

export const FILE_KINDS: readonly AnyFileKind[] = [workspace, plan, annex, roster, journal];

/** The kind of a file, by its path in the workspace, whatever its ending; undefined for one that is none of ours. */
export function kindOf(file: string): AnyFileKind | undefined {
  const steps = file.split('/');
  return FILE_KINDS.find(({ place }) => {
    const pattern = place.split('/');
    return pattern.length === steps.length && pattern.every((step, i) => step.startsWith('*') || step === steps[i]);
  });
}

/** The same by a path in a repository, of which the workspace may be any folder. */
export function kindInRepository(path: string): AnyFileKind | undefined {
  const steps = path.split('/');
  return kindOf(steps.slice(-3).join('/')) ?? kindOf(steps.slice(-2).join('/')) ?? kindOf(steps.slice(-1).join('/'));
}

/** The folder, in that of a plan, that holds the files of a kind. */
export function folderIn(plan: string, { place }: Pick<AnyFileKind, 'place'>): string {
  return posix.join(plan, ...place.split('/').slice(1, -1));
}

/** Whether a plan has a folder for files of the kind. */
export function isInFolder({ place }: AnyFileKind): boolean {
  return place.split('/').length === 3;
}
