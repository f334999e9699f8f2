/** What `plan check` alone finds in the text of a file: what is read without a fault, but not as it seems. */
import type { RuleInfo } from './rule.ts';

export const LINT_RULES: readonly RuleInfo[] = [
  {
    id: 'yaml/leading-zero',
    tier: 'default',
    severity: 'error',
    text: {
      zh: {
        message: '数字 {written} 以 0 开头：这里读作 {value}，别的程序会按八进制读，或者当作文字。',
        advice: '是数就写 {value}；是编号、日期一类的文字，给它加上英文双引号。',
      },
      en: {
        message:
          'The number {written} begins with 0: here it is {value}; other programs take it for octal, or for text.',
        advice: 'Write {value} if it is a number; put it in double quotes if it is a text such as an id.',
      },
    },
    why: {
      zh: 'YAML 1.1 把 010 读作 8，把 08 读作文字；同一个文件在两个程序里就是两个数。',
      en: 'YAML 1.1 reads 010 as 8, and 08 as text: the same file means two numbers to two programs.',
    },
    example: {
      in: 'measure',
      bad: 'target: { at_least: 010, unit: 个 }',
      good: 'target: { at_least: 10, unit: 个 }',
    },
  },
  {
    id: 'yaml/quotes-needed',
    tier: 'default',
    severity: 'warning',
    text: {
      zh: {
        message: '“{written}”在这里是文字，别的程序会读成{other}。',
        advice: '加上英文双引号："{written}"。',
      },
      en: {
        message: '{written} is text here; other programs read {other}.',
        advice: 'Put it in double quotes: "{written}".',
      },
    },
    why: {
      zh: 'YAML 1.1 把 no、off 读作“否”，把 1:30 读作 90；加上引号，读的都一样。',
      en: 'YAML 1.1 reads no and off as false, and 1:30 as 90; in quotes they are the same to all.',
    },
    example: { in: 'measure', bad: 'note: no', good: 'note: "no"' },
  },
  {
    id: 'text/invisible',
    tier: 'default',
    severity: 'warning',
    text: {
      zh: {
        message: '这里有看不见的字符 {codes}。',
        advice: '删掉它：光标移到它后面按退格键；它常常是从网页或文档里粘贴来的。',
      },
      en: {
        message: 'There is a character here that is not seen: {codes}.',
        advice: 'Remove it (backspace behind it); it mostly comes with a paste from a page or a document.',
      },
    },
    why: {
      zh: '看起来一样的两个名字，多一个看不见的字符就不相等：搜不到，也对不上；有的还会让文字倒过来显示。',
      en: 'Two names that look the same are not equal: they are not found, and do not match; some turn the text around.',
    },
    example: { in: 'measure', bad: 'note: 督查\u200b试验区', good: 'note: 督查试验区' },
  },
  {
    id: 'text/odd-space',
    tier: 'default',
    severity: 'warning',
    text: {
      zh: { message: '这里的空格不是普通的空格（{codes}）。', advice: '删掉它，或者换成普通的空格。' },
      en: { message: 'This is no plain space ({codes}).', advice: 'Remove it, or type a plain one.' },
    },
    why: {
      zh: '看起来是空格，搜索、比较时却不是；姓名中间的全角空格会让同一个人变成两个人。',
      en: 'It looks like a space, but does not compare as one: with it a name becomes that of another.',
    },
    example: { in: 'measure', bad: 'note: 共\u00a044个试验区', good: 'note: 共 44个试验区' },
  },
  {
    id: 'text/tab',
    tier: 'default',
    severity: 'warning',
    text: {
      zh: { message: '这里有制表符（Tab）。', advice: '换成普通的空格。' },
      en: { message: 'There is a tab here.', advice: 'Use a plain space.' },
    },
    why: {
      zh: '从表格里粘贴来的制表符，各个程序显示的宽度都不一样，有的不认。',
      en: 'A tab, as a paste from a table brings it, is shown otherwise by every program, and some refuse it.',
    },
    example: { in: 'measure', bad: 'note:\t督查试验区', good: 'note: 督查试验区' },
  },
  {
    id: 'text/after-hash',
    tier: 'default',
    severity: 'warning',
    text: {
      zh: {
        message: '“{lost}”前面有空格，被当成了注释，不算在值里。',
        advice: '是值的一部分，就给整个值加上英文双引号；确实是注释，就在 # 后面空一格。',
      },
      en: {
        message: '"{lost}" comes after a space and is taken for a comment: it is no part of the value.',
        advice: 'If it is, put the whole value in double quotes; if it is a comment, write a space after the #.',
      },
    },
    why: {
      zh: '空格加 # 在 YAML 里是注释：“联调完成 #3号楼未接入”读出来只剩“联调完成”，谁也不会发觉。',
      en: 'A space and a # begin a comment: what comes after it is lost, and nobody notices.',
    },
    example: { in: 'measure', bad: 'note: 联调完成 #3号楼未接入', good: 'note: "联调完成 #3号楼未接入"' },
  },
  {
    id: 'text/trailing-space',
    tier: 'strict',
    severity: 'warning',
    text: {
      zh: { message: '行末有多余的空格。', advice: '删掉行末的空格。' },
      en: { message: 'There are spaces at the end of this line.', advice: 'Remove them.' },
    },
    why: {
      zh: '看不见，却会在 git 里显示为改动，合并时也会冲突。',
      en: 'They are not seen, but show up as changes in git, and conflict in a merge.',
    },
    example: { in: 'measure', bad: 'note: 督查试验区  \ndue: 2022-12-31', good: 'note: 督查试验区\ndue: 2022-12-31' },
  },
  {
    id: 'text/no-line-end',
    tier: 'strict',
    severity: 'warning',
    text: {
      zh: { message: '文件的最后一行没有换行。', advice: '在最后一行的末尾按一次回车。' },
      en: { message: 'The last line of the file has no line end.', advice: 'Press Enter at its end.' },
    },
    why: {
      zh: '两个人都在末尾添加时，没有换行的一行会和后面的连在一起。',
      en: 'Where two people append to it, the last line runs together with what follows.',
    },
  },
  {
    id: 'keys/order',
    tier: 'named',
    severity: 'warning',
    text: {
      zh: {
        message: '{key} 写在了 {before} 后面。',
        advice: '按这个顺序写：{order}；plan check keys --fix 会调好，别的一字不动。',
      },
      en: {
        message: '{key} comes after {before}.',
        advice: 'The order is {order}; plan check keys --fix sorts them, and changes nothing else.',
      },
    },
    why: {
      zh: '各处顺序一样，翻看时眼睛知道到哪里找；复制改写时，也不容易漏掉一项。顺序不影响内容，所以点名才检查。',
      en: 'In one order the eye knows where to look, and a copy lacks nothing unseen. It means nothing, so it is only checked by name.',
    },
    example: {
      in: 'journal',
      bad: '- on: 1-2\n  date: 2022-05-11 # 周三\n  member: qingdao\n  stage: 创建',
      good: '- date: 2022-05-11 # 周三\n  on: 1-2\n  member: qingdao\n  stage: 创建',
    },
  },
];
