/** What `plan report` says in Chinese, and its help. */
import type * as en from '../en/report.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  badKind: (name, known) =>
    name === '' ? `请写明是哪一种报告：${known}。` : `没有 ${name} 这种报告，可以写：${known}。`,
  badPeriod: (text, example) => `${text} 不是这种报告的期次；应写成 ${example} 这样。`,
  future: (id, start, until) => `${id} 从 ${start} 开始，到 ${until} 还没有可以报告的内容。`,
  noneYet: (start, until) => `计划期从 ${start} 开始，到 ${until} 还没有可以报告的期次。`,
  badNumber: (text) => `--number 后面的 ${text} 不是期号；应写成 12 这样。`,
  badSources: (text, known) => `--sources 后面的 ${text} 不对，可以写：${known}。`,
  onePlan: (known) => `简报、情况通报、提醒单和模板都只属于一份计划；请用 --plan 选择：${known}。`,
  eachNeedsFolder: '--each 要写很多文件：请用 -o 指明文件夹，--format 后面不带文件名。',
  badTemplate: (place, reason) => `${place} 模板有错：${reason}。写法见 plan help templates。`,
  unreadableTemplate: (file) => `${file} 这个模板读不出来：应当是 UTF-8 文本。`,
  badSection: (name, known) => `报告没有 ${name} 这一节，可以写：${known}。`,
  keptTemplate: (file) => `${file} 已经有了，没有改动。`,
  onePlace: '几种格式要各写一个文件：--format markdown=报告.md --format html=报告.html。',
  needsFile: (format) => `${format} 不是文本，不能输出到屏幕；请用 -o 指明文件。`,
  reminder: {
    whichUnit: '提醒单写给一个单位：请用 --unit 写明单位，或者用 --each -o 文件夹，给每个单位各写一份。',
    noPeriods:
      '提醒单不分期次，没有 --period、--short 和 --number：截至哪一天用 --as-of，看多少天以内到期的用 --within。',
    only: '--within 和 --reply-by 只用于提醒单（reminder）。',
    nobody: '没有需要提醒的单位，没有写出文件。',
    unled: (count) => `另有${count}项需要提醒的举措没有定牵头单位，没有写进任何一份提醒单。`,
  },
  verifyAlone: '--verify 后面只写报告文件：是什么报告，文件末尾已经写明。',
  ejectAlone: '--eject 写出的是模板，没有数据可以输出为 JSON；请去掉 --json。',
  missingFile: (file) => `找不到 ${file} 这个文件；请核对文件名和所在的文件夹。`,
  noFile: (file) => `${file} 不是可以核对的报告文件：核对的是 Markdown 格式的报告。`,
  noReport: (file) =>
    `${file} 的末尾没有报告应有的说明（plan、report、period、as_of、language、revision、tool），无从核对；网页和 Word 报告请核对同时写出的 Markdown。`,
  olderReport: (file) =>
    `${file} 是旧版程序写的报告（说明在文件开头），各节的写法与现在不同，无从核对；请用当时的程序核对，或者用现在的程序重新写一份。`,
  noPeriod: (id) => `报告末尾写明的期次 ${id} 不是这份计划的，或者截至日期在它以前，无从核对。`,
  verified: {
    report: (period) => `${period} 的报告`,
    reminder: (unit) => `给${unit}的提醒单`,
    holds: (subject, asOf) => `${subject}（截至 ${asOf}）与数据一致。`,
    edited: (subject, asOf) => `${subject}（截至 ${asOf}）被手工改动过；数据没有变化。`,
    outdated: (subject, asOf) => `${subject}（截至 ${asOf}）没有被改动，但数据在它写成以后有了变化。`,
    both: (subject, asOf) => `${subject}（截至 ${asOf}）被手工改动过，数据在它写成以后也有了变化。`,
    unclear: (subject, asOf) =>
      `${subject}（截至 ${asOf}）与数据不一致。写报告时的版本已无从取得，分不清是报告改了还是数据变了。`,
    unfounded: (subject, asOf) =>
      `${subject}（截至 ${asOf}）与数据一致，但它写明的版本仓库里没有，核对不出它是按哪个版本写的。`,
    misattributed: (subject, asOf) =>
      `${subject}（截至 ${asOf}）与现在的数据一致，但按它写明的版本重写，写出来的不是这样：版本号不对。`,
    otherTool: (tool) => `它是用另一个版本的程序（${tool}）写成的。`,
    editedPatch: '手工改动：',
    outdatedPatch: (revision) => `${revision} 以来数据的变化：`,
    unclearPatch: '按数据应写的（-）和报告里写的（+）：',
  },
};

export const help: Translation<typeof en.help> = {
  summary: '周报、月报、季报、半年报、年报、简报、情况通报和提醒单',
  kind: 'weekly 周报、monthly 月报、quarterly 季报、half-year 半年报、annual 年报、bulletin 简报、circular 情况通报或 reminder 提醒单',
  period: '2022-W19、2022-05、2022-Q2、2022-H1 或 2022；学年计划的年度写 2022-2023；不写就是当前这一期',
  within: '提醒单：看多少天以内到期的，默认 14d，写法同 plan due',
  replyBy: '提醒单：请在这一天以前反馈回执',
  unit: '只写这个单位牵头的；提醒单：写给这个单位',
  leader: '只写这位领导分管的',
  short: '一页纸的简要形式',
  number: '期号；不写就按 workspace.yaml 里的 report.numbered',
  sources: '数字的来源写在哪里：notes 脚注、annex 附件、none 不写',
  format: 'markdown（默认）、text（纯文本）、html（网页）或 docx（Word）；写成“格式=文件”就写到那个文件，可以写几个',
  output: '写到这个文件，不输出到屏幕；有 --each 时是文件夹',
  each: '从计划期开始到这一天，每一期写一份；提醒单：每个单位一份，以单位为文件名',
  eject: '把内置的一节（或每一节）写成计划文件夹里的模板 templates/*.liquid，供修改',
  verify: '核对这份报告是否仍与数据一致：是报告被改过，还是数据变了',
  examples: [
    ['plan report weekly', '本周到今天为止的周报'],
    ['plan report weekly --period 2022-W19', '过去某一周的周报，截至那一周的最后一天'],
    ['plan report monthly --unit 教务处 --plan demo -o 月报.md', '某个单位的月报'],
    ['plan report weekly --format html=周报.html --format docx=周报.docx', '网页和 Word，一次写好'],
    ['plan report weekly --short --format text', '一页纸的纯文本，粘贴到聊天里'],
    ['plan report weekly --plan all', '全部计划合成一份'],
    ['plan report bulletin --period 2022-05 --number 12', '把标为亮点的记录汇成简报'],
    ['plan report weekly --each -o reports', '每一周的周报，各写一个文件'],
    ['plan report circular --period 2022-05 -o 通报.docx', '情况通报：各单位应完成、按期、逾期、未完成，逐项点名'],
    ['plan report reminder --each --format docx -o 提醒单', '每个单位的提醒单，附回执'],
    ['plan report --verify 月报.md', '核对报告是否仍与数据一致'],
  ],
};
