/** What `plan init` says in Chinese, and its help. */
import type * as en from '../en/init.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  title: '工作计划',
  planTitle: (year) => `${year}年工作要点`,
  askTitle: '工作区叫什么名称？（例如：职业教育处工作计划）',
  badYear: (text) => `--year：${text} 不是年份，请写成 2026 这样。`,
  notAFolder: (path) => `${path} 是一个文件，不是文件夹。`,
  noRepository: (folder) => `${folder} 不在 git 仓库里：请先运行 git init，再运行 plan init --git。`,
  plan: {
    about: '这是样例，请换成自己的任务。写得对不对，plan check 会指出来。',
    task: '健全管理制度',
    text: '修订年度管理办法，年底前印发。',
    measure: '印发管理办法',
    quote: '年底前印发',
    lead: '办公室',
  },
  attributes: {
    journals: '两个人记同一周的日志，合并时各自的条目都留下。',
    evidence: '佐证材料按给出时的字节保存，日志里记着它们的校验值。',
    lines: '每台机器上的换行都一样；印发的文件一字不动。',
  },
  ignore: '写日志时的锁。',
  info: '由 plan init --git 写入：在这台机器上，这些文件由 plan 按记录合并。',
  hook: '由 plan init --git 写入：提交、推送前检查计划文件。',
  hookMissing: '找不到 plan，计划文件没有检查。请重新运行 plan init --git。',
  driver: '按记录合并计划文件',
  done: { write: '写入', add: '添加', set: '设置', kept: '未动', yours: '请您做' },
  would: { write: '将写入', add: '将添加', set: '将设置', kept: '不动', yours: '请您做' },
  kept: (what) => `${what}（已经有了）`,
  alreadySet: (what) => `${what}（已经设好）`,
  hookThere: (path, line) => `${path} 已经有了；要让它也检查计划文件，请在里面加上这一行：${line}`,
  hooksElsewhere: (path, hook, line) =>
    `core.hooksPath 指向 ${path}，别处可能也在用；要检查计划文件，请在那里的 ${hook} 里加上这一行：${line}`,
  next: '接下来：',
  enter: (folder) => `cd ${folder}`,
  steps: (file) => [
    `在 ${file} 里写上自己的任务，换掉样例`,
    'plan check        检查写得对不对',
    'plan status       看进展',
    'plan log 1-1 -m … 记一笔日志',
  ],
  nextGit: 'plan init --git   设置 git，两个人的改动按记录合并',
  notWritten: '没有写入任何内容（--dry-run）。',
  there: (folder) => `${folder} 里已经有工作区了，没有改动。`,
};

export const help: Translation<typeof en.help> = {
  summary: '新建工作区：所需的文件、一份样例计划、供编辑器用的模式文件',
  folder: '工作区放在哪个文件夹（默认：已有的工作区，否则 plans）',
  title: '工作区的名称',
  year: '第一份计划的年份（默认：今年）',
  git: '在这里设置 git：按记录合并、文件属性、提交前检查',
  dryRun: '只显示要做什么，不写入',
  examples: [
    ['plan init', '在 plans 文件夹里新建工作区'],
    ['plan init --git', '同时设置 git；已有工作区的，只设置 git'],
    ['plan init --git --dry-run', '只看它要做什么'],
  ],
};
