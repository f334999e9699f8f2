/** Git, and a repository around the workspace: history, `--at`, `check --since` and merging by record need them. */
import { GitError } from '../../../git/git.ts';
import { repositoryAt } from '../../../git/repository.ts';
import type { SetupCheck, Subject } from '../subject.ts';

export const gitCheck: SetupCheck = {
  name: 'git',
  look({ session, git, messages: { doctor }, shown }) {
    if (git === undefined) return [{ state: 'mend', text: doctor.noGit }];
    if (session === undefined) return [{ state: 'good', text: doctor.git(git), details: { git } }];
    const top = repositoryAt(session.root)?.top;
    if (top === undefined)
      return [{ state: 'mend', text: doctor.noRepository(shown(session.root)), command: 'git init' }];
    return [{ state: 'good', text: doctor.repository(git, shown(top)), details: { git, repository: top } }];
  },
};

/** The workspace's folder where git can be asked about it. */
export function folderInGit({ session, git }: Subject): string | undefined {
  if (session === undefined || git === undefined) return undefined;
  try {
    return repositoryAt(session.root) === undefined ? undefined : session.root;
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}
