/** Locks that nobody holds any more: of writers that were killed, or on a computer that is gone. */
import { join, posix } from 'node:path';
import { leftIn } from '../../../files/lock.ts';
import { freed } from '../../../files/store.ts';
import { FILE_KINDS, folderIn, isInFolder } from '../../../workspace/file-kinds.ts';
import type { Session } from '../../open/session.ts';
import type { SetupCheck } from '../subject.ts';

export const lockCheck: SetupCheck = {
  name: 'lock',
  async look({ session, messages: { doctor }, shown }) {
    if (session === undefined) return [];
    const found = await Promise.all(foldersOf(session).map(leftIn));
    const left = found.flat().map(shown);
    if (left.length === 0) return [{ state: 'good', text: doctor.noLock }];
    return left.map((path) => ({
      state: 'mend',
      text: doctor.lock(path),
      command: 'plan doctor --unlock',
      details: { path },
    }));
  },
};

/** Clears the locks that are left: one that is somebody's is waited for. */
export async function unlock({ root, planFolders }: Session): Promise<void> {
  for (const folder of foldersOf({ root, planFolders })) {
    if ((await leftIn(folder)).length > 0) await freed(folder);
  }
}

/** Where writers take locks: the folders that hold files of ours. */
function foldersOf({ root, planFolders }: Pick<Session, 'root' | 'planFolders'>): readonly string[] {
  const inPlans = FILE_KINDS.filter(isInFolder);
  return ['.', ...planFolders.flatMap(({ folder }) => [folder, ...inPlans.map((kind) => folderIn(folder, kind))])].map(
    (folder) => join(root, posix.normalize(folder)),
  );
}
