/** What could not be read of the earlier revision could not be compared: that is said. */
import type { ChangeRule } from '../../rule.ts';

export const changeBaseUnreadable: ChangeRule<{ path: string; revision: string }> = {
  id: 'change/base-unreadable',
  family: 'change',
  tier: 'always',
  severity: 'warning',
  text: {
    zh: {
      message: ({ path }) => `对照的版本里 ${path} 有错误，读不出来的部分没有比对。`,
      advice: ({ revision, path }) => `人工看一看这个文件的改动：git diff ${revision} -- ${path}`,
    },
    en: {
      message: ({ path }) =>
        `In the base revision, ${path} has errors; the parts that could not be read were not compared.`,
      advice: ({ revision, path }) => `Review the changes to this file yourself: git diff ${revision} -- ${path}`,
    },
  },
  why: {
    zh: '没有比对的部分里可能有不该改的东西，不能当作没有问题。',
    en: 'The parts that were not compared may contain changes that are not allowed.',
  },
  judge({ unread, revision, after }, report) {
    for (const path of unread) report({ at: { file: after.file, path: [] }, args: { path, revision } });
  },
};
