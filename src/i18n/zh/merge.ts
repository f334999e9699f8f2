/** What `plan merge` says in Chinese, and its help. */
import type * as en from '../en/merge.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  ours: (name) => (name === undefined ? '当前版本' : `当前版本（${name}）`),
  theirs: (name) => (name === undefined ? '并入的版本' : `并入的版本（${name}）`),
  base: '共同的前一版',
  removed: (label) => `${label}：已删去`,
  clashes: (path, count) => `${path}：有${count}处两边改得不一样，要由人来定。`,
  place: (line, name) => `  第${line}行：${name}`,
  resolve: '在文件里留下正确的写法，删掉 <<<<<<<、=======、>>>>>>> 三种标记行，运行 plan check，再 git add 这个文件。',
  byLines: (path) => `${path} 不能按记录合并，改由 git 逐行合并。`,
  failed: (path, reason) => `${path} 没有合并，内容没有变动：${reason}`,
  noText: (path, reason) =>
    `${path} 不能合并（${reason}）：内容保持当前版本，请把并入的版本里改了的补进去，再 git add 这个文件。`,
  badMarkerSize: (text) => `--marker-size：${text} 不是1到1000之间的字符数。`,
};

export const help: Translation<typeof en.help> = {
  summary: '把一个计划文件的三个版本按记录合并：由 git 调用',
  base: '共同的前一版（%O）',
  ours: '当前版本，合并结果写在这里（%A）',
  theirs: '并入的版本（%B）',
  path: '文件的名称（%P）',
  oursName: '有冲突时当前版本的名称（%X）',
  theirsName: '有冲突时并入版本的名称（%Y）',
  markerSize: '冲突标记用几个 <（%L）',
  examples: [['plan merge base.yaml ours.yaml theirs.yaml', '结果写在 ours.yaml；git 由 plan init --git 设置']],
};
