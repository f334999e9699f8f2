/** What is said in Chinese of a git repository that lacks what was asked for. */
import type * as en from '../en/repository.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  refused: (reason) =>
    `git 没能回答哪些记录已经提交：${reason}。如果文件夹属于别人，可以用 git config --global --add safe.directory 加上它的路径来放行。`,
  lacking: (what) =>
    `这个克隆里没有要读的全部内容：它是部分克隆，或者已经损坏（${what}）。用 git fetch --refetch --no-filter 取回其余内容。`,
  tooMuch: (how) =>
    `仓库里要读的内容超出了一个工作区会有的（${how}），没有检查。请把不属于工作区的文件移到它的文件夹外面。`,
  tooLong: (question, most) =>
    `${question} 返回的内容超过 ${most} MB 的上限，已经停止：仓库太大。请把工作区单独放进一个仓库，在那里运行 plan。`,
  tooMany: (count, most) => `仓库里有 ${count} 个工作区，多于一次检查的上限（${most} 个）：请用 --dir 指明一个。`,
  ambiguous: (name, full) => `${name} 可以指 ${full} 中的任何一个：请写全名。`,
  noneForAt: (folder) => `${folder} 不在 git 仓库里，没有历史版本可看（--at）。`,
  noneForStaged: (folder) => `${folder} 不在 git 仓库里，没有暂存的内容可看（--staged）。`,
  noneForRevision: (folder) => `${folder} 不在 git 仓库里，没有可以对照的版本。`,
  noWorkspaceStaged: (folder) => `${folder} 里的 workspace.yaml 没有暂存，无从检查（--staged）：请先 git add。`,
  noWorkspaceAt: (revision) => `${revision} 这个版本里还没有这个工作区（workspace.yaml）。`,
  nothingCommitted: '仓库里还没有提交过任何内容，没有可以对照的版本；请先 git commit。',
  unknown: (revision) => `没有 ${revision} 这个版本；git branch -a 列出全部分支，git fetch 取回别人的分支。`,
  onlyRemote: (revision, remote) => `本地没有 ${revision} 这个分支，但有 ${remote}：请写 ${remote}。`,
  shallow: (revision) =>
    `这是浅克隆，里面没有 ${revision} 这个版本。用 git fetch --unshallow 取回全部历史；在 CI 里，检出时写 fetch-depth: 0。`,
  noFork: (one, other) => `${one} 和 ${other} 没有共同的历史；请写一个两者都有的版本。`,
  shallowFork: (one, other) =>
    `这是浅克隆，历史不够长，找不到 ${other} 是从 ${one} 的哪里分出来的。用 git fetch --unshallow 取回全部历史；在 CI 里，检出时写 fetch-depth: 0。`,
};
