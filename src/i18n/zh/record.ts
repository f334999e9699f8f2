/** What all commands say in Chinese that write to the journal, and the help of their options. */
import type * as en from '../en/record.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  written: (place) => `已记入 ${place}`,
  writtenAll: (count, place, undo) => `已记入${count}条，从 ${place} 起。要撤回，运行 ${undo}，从最后一条起一次一条。`,
  leftOut: (count) => `另有${count}项符合条件，但已经结束，不在其内。`,
  allClosed: (count) => `符合条件的${count}项举措都已经结束。`,
  agree: (count) => `这${count}项举措都照此写入？`,
  yes: '写入',
  no: '不写，保持原样',
  notAgreed: (count, ids) => `这样会给${count}项举措各记一条：${ids}。先看改动加 --dry-run，确认写入加 --yes。`,
  refusedAll: (refused, count, lines) =>
    `没有写入：${count}项举措中有${refused}项不能这样记。请缩小范围，或改正后再写。\n${lines}`,
  undo: (command) => `要撤回这条记录，运行 ${command}。`,
  notWritten: '没有写入（--dry-run）。',
  before: '之前',
  after: '现在',
  future: (date, today) => `${date} 还没有到（今天是 ${today}）；日志只记已经发生的事。`,
  carried: (id, to) => `举措 ${id} 已结转，请记到承接它的 ${to}（--plan）。`,
  already: (id, state) => `举措 ${id} ${state}；要重新开始请用 plan reopen。`,
  onePlan: (known) => `一条记录只属于一份计划；请用 --plan 选择：${known}。`,
  badNumber: (option, text) => `${option} 后面的 ${text} 不是数字；请写成 1260000 或 126万。`,
  severalMilestones: (text, known) => `不止一个节点的名称里有“${text}”，请写全：${known.join('、')}。`,
  tooLong: (option, text, limit) =>
    `${option} 后面的 ${text} 位数太多，程序记不准；有效数字最多${limit}位，请去掉多余的小数，或者核对是不是多写了。`,
  notInPercent: (option, text) =>
    `${option} 后面的 ${text} 带了百分号，可是这项举措不以百分数计；请只写数，完成率用 --percent。`,
  noEvidence: (path) => `找不到 ${path} 这个文件；网址请以 http:// 或 https:// 开头，文号照写即可。`,
  evidenceElsewhere: (path) => `${path} 不在计划文件夹里；请先复制到计划的 evidence 文件夹，随计划一起保存。`,
  faulty: (place, fault, advice) => `${place} 有错误，写进去的记录读不出来，没有写入：${fault}\n${advice}`,
  elsewhere: (place, fault, advice) => `没有写入，否则 ${place} 那里就不对了：${fault}\n${advice}`,
  otherForm: (file) =>
    `${file} 的写法程序不会改，没有写入。请改成一行一条，如 - { date: 2022-05-11, on: 1-1, note: … }。`,
  noPlan: (file) => `${file} 不在那里了，可能刚被移走或删除，没有写入；请核对计划现在的位置。`,
  noMeasure: (id) => `举措 ${id} 刚刚从计划里删掉了，没有写入。`,
  askBy: '您的姓名？（用 git config --global user.name 可以记住）',
  askReason: '原因是什么？',
};

export const help: Translation<typeof en.help> = {
  note: '一句话写明发生了什么',
  date: '事情发生的日期（默认今天）',
  by: '记录人（默认 git 的 user.name）',
  query: '举措的编号（可以写几个）或名称里的字；或写筛选条件，与 plan list 相同，给符合的每项举措各记一条',
  yes: '给符合条件的举措都写入，不再询问',
  dryRun: '只显示改动，不写入',
};
