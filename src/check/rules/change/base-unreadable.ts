/** What could not be read of the earlier revision could not be compared: nobody can say that nothing forbidden changed. */
import type { ChangeRule } from '../../rule.ts';

export const changeBaseUnreadable: ChangeRule<{ path: string; revision: string }> = {
  id: 'change/base-unreadable',
  family: 'change',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ path }) => `对照的版本里 ${path} 有错误，读不出来的部分没有比对。`,
      advice: ({ revision, path }) =>
        `用最后一个读得出来的版本对照（--since），或者请负责的人看过这个文件的改动再放行：git diff ${revision} -- ${path}`,
    },
    en: {
      message: ({ path }) =>
        `In the base revision, ${path} has errors; the parts that could not be read were not compared.`,
      advice: ({ revision, path }) =>
        `Compare with the last revision that can be read (--since), or have whoever is responsible review the changes to this file: git diff ${revision} -- ${path}`,
    },
  },
  why: {
    zh: '先弄坏一个文件、再修好它，两次提交之间什么都能改：没有比对的部分不能当作没有问题。',
    en: 'Of two changes, one that breaks a file and one that repairs it, anything may change in between: what was not compared cannot pass for what is in order.',
  },
  judge({ unread, revision, after }, report) {
    for (const path of unread) report({ at: { file: after.file, path: [] }, args: { path, revision } });
  },
};
