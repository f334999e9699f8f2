/** What is said in English of a git repository that lacks what was asked for. */
export const words = {
  refused: (reason: string) =>
    `git could not say which entries are committed: ${reason}. Where the folder belongs to somebody else, git config --global --add safe.directory with its path allows it.`,
  noneForAt: (folder: string) => `${folder} is in no git repository, so it has no revisions (--at).`,
  noneForStaged: (folder: string) => `${folder} is in no git repository, so nothing is staged (--staged).`,
  noneForRevision: (folder: string) => `${folder} is in no git repository, so there is no revision to compare with.`,
  noWorkspaceStaged: (folder: string) =>
    `The workspace.yaml in ${folder} is not staged, so there is nothing to check (--staged): git add it first.`,
  noWorkspaceAt: (revision: string) => `At ${revision} there was no such workspace yet (no workspace.yaml).`,
  nothingCommitted:
    'Nothing is committed in this repository yet, so there is no revision to look at: git commit first.',
  unknown: (revision: string) =>
    `There is no revision ${revision}; git branch -a lists the branches, and git fetch brings those of others.`,
  onlyRemote: (revision: string, remote: string) =>
    `There is no branch ${revision} here, but there is ${remote}: write ${remote}.`,
  shallow: (revision: string) =>
    `There is no revision ${revision} in this shallow clone. Bring the whole history with git fetch --unshallow; in CI, check out with fetch-depth: 0.`,
  noFork: (one: string, other: string) =>
    `${one} and ${other} have no commit in common; name a revision that is in the history of both.`,
  shallowFork: (one: string, other: string) =>
    `This shallow clone does not reach back to where ${other} left ${one}. Bring the whole history with git fetch --unshallow; in CI, check out with fetch-depth: 0.`,
};
