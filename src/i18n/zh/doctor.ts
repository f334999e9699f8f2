/** What `plan doctor` says in Chinese, and its help. */
import type * as en from '../en/doctor.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  states: { good: '正常', mend: '要处理', note: '说明' },
  outcome: (count) => (count === 0 ? '没有要处理的。' : `有 ${count} 处要处理。`),
  versions: (version, node) => `plan ${version}，Node.js ${node}`,
  noNode: (least) =>
    `PATH 里找不到 node。git 的钩子和合并驱动要用它：在此之前，提交前不做检查，文件按行合并。请把 Node.js ${least} 或更新版本所在的文件夹加进 PATH。`,
  oldNode: (found, least) =>
    `PATH 里的 node 是 ${found}，git 的钩子和合并驱动用不了：需要 ${least} 或更新的版本。请把新版本放到 PATH 的前面。`,
  noWorkspace: '这里没有工作区。',
  workspace: (folder, plans) => `工作区 ${folder}，${plans} 份计划`,
  noGit:
    '没有装 git，改动留不下历史，也不能按记录合并。请从 https://git-scm.com 或系统的软件源安装，再运行 plan init --git。',
  git: (version) => `git ${version}`,
  noRepository: (folder) =>
    `${folder} 不在 git 仓库里，改动留不下历史。请在最上层的文件夹里新建仓库，再运行 plan init --git。`,
  repository: (version, folder) => `git ${version}，仓库 ${folder}`,
  gitSetUp: 'git 按记录合并计划文件，提交和推送之前先检查',
  gitStep: (step) => `git 还没有设置好：${step}`,
  gitRefuses: (reason) => `git 没有回答：${reason}`,
  moved: (by, program) => `${by} 要运行的 ${program} 已经不在了：重新设置之前，不做检查，也不按记录合并。`,
  encodings: '计划文件都是 UTF-8 编码',
  otherEncoding: (files) => `不是 UTF-8 编码，可以无损转换：${files}`,
  mixedEncoding: (files) => `不是 UTF-8 编码，转换会丢内容：${files}。问题在哪一行，运行检查就会列出。`,
  lineEnds: '计划文件都以 LF 换行',
  gitEnds: (count, autocrlf) =>
    `有 ${count} 个文件在磁盘上以 CRLF 换行，git 里存的是 LF（core.autocrlf 为 ${autocrlf}，或者 .gitattributes 有规定），不用处理`,
  wrongEnds: (files) => `以 CRLF 换行，git 会原样存下，换一台电脑就像每一行都改过：${files}`,
  calendar: '计划还在执行的各年，日历里都有节假日安排',
  unknownYears: (years) =>
    `日历里没有 ${years} 年的节假日安排，那里的工作日算不出来。国务院公布放假安排以后升级 plan，或者把休息日和加班日写进 workspace.yaml 的 calendar。`,
  noLock: '没有遗留的锁',
  lock: (path) => `${path} 这把锁已经没有程序在用了，下一个写入的人却要等它。`,
  fonts: '公文用的字体都有',
  fontsLacking: (fonts) =>
    `这台电脑没有这些字体：${fonts}。Word 报告照样写明它们；在这里打开会换成别的字体，分页也会不同。`,
  fontsUnknown: (fonts) => `这里看不出公文用的字体装了没有。Word 的字体列表里应当有：${fonts}`,
  cache: (folder, bytes, plans) =>
    `缓存 ${folder}：${megabytes(bytes)} MB，${plans} 份计划（plan doctor --empty-cache 清空）`,
  noCache: '这里不用缓存：设了 PLAN_NO_CACHE、--no-cache 或 CI，或是在 git 的钩子里，或没有可放的文件夹。',
};

/** To one place, as in 0.4. */
function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

export const help: Translation<typeof en.help> = {
  summary: '检查运行环境（git、钩子、编码、日历、缓存），有问题的给出处理它的命令',
  emptyCache: '清空缓存，别的不看',
  unlock: '清除已经没有人用的锁，别的不看',
  examples: [
    ['plan doctor', '全部看一遍'],
    ['plan doctor --empty-cache', '清空缓存'],
    ['plan doctor --unlock', '清除遗留的锁'],
  ],
};
