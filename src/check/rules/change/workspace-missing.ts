/** A workspace of the earlier revision is there to be judged: moved or renamed, but not gone. */
import type { ChangeRule } from '../../rule.ts';

export const changeWorkspaceMissing: ChangeRule<{ path: string; revision: string }> = {
  id: 'change/workspace-missing',
  family: 'change',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ path, revision }) =>
        `${revision} 里有工作区 ${path}，现在没有了，也没有哪个工作区接替它：里面的承诺无从比对。`,
      advice: '把它放回原处；要搬动的话，整个文件夹一起搬（git mv），计划的编号不变。',
    },
    en: {
      message: ({ path, revision }) =>
        `${revision} has the workspace ${path}; it is gone, and no other took its place, so its promises could not be compared.`,
      advice: 'Put it back; to move it, move the folder as a whole (git mv) and keep the ids of its plans.',
    },
  },
  why: {
    zh: '没有比对过的工作区里，什么都可能改了：搬走、清空、改名或换成别的，都不能躲过检查。',
    en: 'In a workspace that was not compared, anything may have changed: nothing is to escape by being moved, emptied or replaced.',
  },
  judge({ missing, revision }, report) {
    for (const { file, path } of missing) report({ at: { file, path: [] }, args: { path, revision } });
  },
};
