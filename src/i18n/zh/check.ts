/** What `plan check` says in Chinese, and its help. */
import type * as en from '../en/check.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  summary: (errors, warnings) => `错误${errors}处，提醒${warnings}处`,
  incomplete: (count) => `计划文件有${count}处错误，以上结果缺少受影响的内容：`,
  unreadable: (count) => `计划文件有${count}处错误：`,
  more: (count) => `……另有${count}处`,
  related: (place, trail) => `另见 ${place}${trail === '' ? '' : `（${trail}）`}`,
  noSuchPath: (path) => `${path} 既不是规则，也不是工作区里的文件或者有计划文件的文件夹。`,
  outside: (path) => `${path} 在工作区的文件夹之外。`,
  notRead: (path) => `${path} 不是工作区要读的文件。`,
  noStdin: '标准输入没有内容：plan check --stdin --stdin-path 文件 < 文件',
  stdinPath: '--stdin 和 --stdin-path 要一起用：内容来自标准输入，代替所指的文件。',
  stdinNow: '--stdin 代替的是磁盘上的文件，不能和 --at 一起用。',
  oneOutput: (formats) =>
    `只能有一种格式输出到标准输出，现在有 ${formats}；其余的请写到文件，如 --format sarif=out.sarif。`,
  stagedAlone: '--staged 看的是将要提交的内容，不能与 --at、--stdin 一起用。',
  badCount: (text) => `${text} 不是问题的个数，应为 1 以上的整数。`,
  omitted: (count) => `另有${count}处没有显示（--max-problems）`,
  checked: {
    files: (count) => `检查了${count}个文件：`,
    rules: (count) => `用了${count}条规则：`,
    noExceptions: '例外：无',
    exceptions: (count) => `例外：${count}条`,
    exception: (rule, where, until, count, reason) => `${rule}，${where}，到 ${until}，放过${count}处：${reason}`,
    years: (first, last) => `已知 ${first} 至 ${last} 年的节假日和调休。`,
  },
  runCheck: '运行 plan check 可以看到全部错误和改法。',
  newOnlyAlone: '--new-only 要和 --since 一起用：和哪个版本相比是新的？',
  fix: {
    done: (count) => `改正了${count}处：`,
    would: (count) => `可以改正${count}处；没有写入（--dry-run）：`,
    nothing: '没有能自动改正的。',
    notWith: (option) => `--fix 改的是磁盘上的文件，不能与 ${option} 一起用。`,
    dryRunAlone: '--dry-run 要与 --fix 一起用。',
  },
};

export const help: Translation<typeof en.help> = {
  summary: '检查文件：写法、引用、是否与原文一致',
  what: '只看这些文件或文件夹；或者写规则的编号、组名或名称：只用这些规则（总要检查的除外）',
  strict: '也用严格的规则，如久未更新、尚未确定的内容',
  format: (known) => `${known}；加 =文件 就写到文件里；可以写几次`,
  maxProblems: '最多显示这么多处，并说明另有多少处',
  quiet: '只显示错误，不显示合计',
  verbose: '另外说明检查了什么：文件、规则、例外',
  staged: '检查将要提交的内容（暂存区），而不是磁盘上的文件',
  stdin: '用标准输入的内容代替 --stdin-path 所指的文件',
  stdinPath: '内容所属的文件：只显示它的问题',
  since: '同时检查从这个版本以来的改动是不是允许：承诺、编号、印发的文字、日志（写分支时，从分出来的地方算起）',
  newOnly: '与 --since 一起用：其他问题只看新出现的',
  fix: '只有一种改法的问题自动改正，其余内容一个字节也不动',
  dryRun: '与 --fix 一起用：以补丁形式显示改动，不写入',
  examples: [
    ['plan check', '没有问题时不输出任何内容'],
    ['plan check plans/2022', '只看这个文件夹'],
    ['plan check journal deadline/outside-period', '只用这些规则：一组，和一条的编号'],
    ['plan check --strict --max-problems 20', '用全部规则，显示前20处'],
    ['plan check --format sarif=out.sarif --format human', '给 CI 一份文件，给人看一份'],
    ['plan check --since origin/main', '合并以前：这次改动有没有不允许的'],
    ['plan check --stdin --stdin-path plans/2022/plan.yaml < draft.yaml', '供编辑器检查还没保存的内容'],
    ['plan check --fix --dry-run', '以补丁形式查看可以自动改正的内容'],
    ['plan check --fix', '改正'],
  ],
};
