/** What is said in English of a git repository that lacks what was asked for. */
export const words = {
  refused: (reason: string) =>
    `git could not say which entries are committed: ${reason}. If the folder belongs to someone else, allow it with git config --global --add safe.directory and its path.`,
  /** @param what the files, or what git says of them */
  lacking: (what: string) =>
    `This clone does not have all that has to be read: it is a partial clone, or it is damaged (${what}). Get the rest with git fetch --refetch --no-filter.`,
  tooMuch: (how: string) =>
    `There is more to read in the repository than a workspace has (${how}); nothing was checked. Move what is no part of the workspace out of its folder.`,
  /** @param question the command that git was asked by */
  tooLong: (question: string, most: number) =>
    `${question} answers with more than ${most} MB, the most that plan reads: the repository is too large. Keep the workspace in a repository of its own, and run plan there.`,
  tooMany: (count: number, most: number) =>
    `The repository has ${count} workspaces, more than are checked at once (${most}); name one with --dir.`,
  ambiguous: (name: string, full: string) => `${name} could be any of ${full}; write the full name.`,
  noneForAt: (folder: string) => `${folder} is not in a git repository, so it has no revisions (--at).`,
  noneForStaged: (folder: string) => `${folder} is not in a git repository, so nothing is staged (--staged).`,
  noneForRevision: (folder: string) => `${folder} is not in a git repository, so there is no revision to compare with.`,
  noWorkspaceStaged: (folder: string) =>
    `The workspace.yaml in ${folder} is not staged, so there is nothing to check (--staged); run git add first.`,
  noWorkspaceAt: (revision: string) => `At ${revision} this workspace did not exist yet (no workspace.yaml).`,
  nothingCommitted:
    'Nothing has been committed in this repository yet, so there is no revision to look at; run git commit first.',
  unknown: (revision: string) =>
    `Unknown revision ${revision}; git branch -a lists the branches, and git fetch gets those of others.`,
  onlyRemote: (revision: string, remote: string) =>
    `There is no branch ${revision} here, but there is ${remote}; use ${remote}.`,
  shallow: (revision: string) =>
    `This shallow clone has no revision ${revision}. Get the whole history with git fetch --unshallow; in CI, check out with fetch-depth: 0.`,
  noFork: (one: string, other: string) =>
    `${one} and ${other} have no commit in common; use a revision that is in the history of both.`,
  shallowFork: (one: string, other: string) =>
    `This shallow clone does not reach back to where ${other} forked from ${one}. Get the whole history with git fetch --unshallow; in CI, check out with fetch-depth: 0.`,
};
