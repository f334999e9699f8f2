/** The page on queries, docs/query.md and docs/query.zh-CN.md: made of what the program itself goes by. */
import type { Spoken } from '../../src/app/open/vocabulary.ts';
import type { Language } from '../../src/model/plan.ts';
import { QUERY_KEYS } from '../../src/query/keys.ts';

/** A query with what it means. */
type Shown = readonly [query: string, what: string];

interface Page {
  readonly title: string;
  readonly intro: string;
  readonly grammar: { readonly title: string; readonly head: readonly string[]; readonly rows: readonly Shown[] };
  readonly notes: readonly string[];
  readonly keys: { readonly title: string; readonly head: readonly string[] };
  readonly examples: {
    readonly title: string;
    readonly intro: string;
    readonly head: readonly string[];
    readonly rows: readonly Shown[];
  };
  readonly rest: (queries: string) => string;
}

/** The queries of workspace.yaml that the page shows. */
export const QUERIES: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  zh: new Map([
    ['本处', '单位:教务处 状态:未办结'],
    ['要紧的', '@本处 (灯:红、黄 或 时限:14天内)'],
  ]),
  en: new Map([
    ['mine', 'unit:教务处 state:open'],
    ['urgent', '@mine (light:red,yellow or due:14d)'],
  ]),
};

export const PAGES: Readonly<Record<Language, Page>> = {
  zh: {
    title: '查询',
    intro:
      '`plan list`、`status`、`due`、`report`、`export`、`timeline` 和各种图、以及成批的 `amend`、`log`、`done`，都可以在后面写查询，只看（只改）符合的举措。写法都一样；中文和英文的词在哪种语言下都认。查询不看时钟：“今天”“本月”都以 `--as-of` 那天为准。',
    grammar: {
      title: '写法',
      head: ['写', '意思'],
      rows: [
        ['专业群', '举措或任务的名称里有这几个字；写编号就找那一项'],
        ['灯:红', '一个条件：名称、冒号、值。冒号全角半角都行'],
        ['灯:红、黄', '值之间用逗号、顿号、分号：是其中一个'],
        ['灯:红 灯:黄', '同一个条件并排写几遍：也是其中一个；写 <、>、.. 的则是范围越收越窄'],
        ['灯:-绿', '值前面加减号：不是它'],
        ['灯:红 牵头:教务处', '不同的条件并排写：都要符合'],
        ['灯:红 或 牵头:教务处', '或、或者、OR、|：符合一个就行'],
        ['灯:红 且 牵头:教务处', '且、并且、AND、&：都要符合'],
        ['非 灯:绿', '非、NOT、!、减号：不符合的'],
        ['牵头:教务处 （灯:红 或 逾期:是）', '括号全角半角都行；先算并排，再算且，最后算或'],
        ['“或”', '引号（" “ ” 「 」）里的照字面找；\\ 后面的一个字也是'],
        ['@本处', 'workspace.yaml 里的查询'],
      ],
    },
    notes: [
      '大小写、全角半角、引号的种类都不影响。小写字母的词在名称里找不到时，按拼音首字母或拼音找（`jwc` 找到教务处）；繁体字也一样（`教務處`）。凡是这样找到的，都会说明找到的是谁。',
      '日期可以写 2022-06-30、2022年6月30日、6月30日（年份按计划期），月份 2022-06、6月，季度 2022-Q2、第二季度，上半年，6月中旬，周 2022-W26；`6月30日前`、`6月底前` 含当天，与文件里的说法一样；`6月前` 说不清含不含，不认。',
    ],
    keys: { title: '条件', head: ['条件', '也可以写', '值'] },
    examples: {
      title: '例子',
      intro: '在示例计划上，以 2022-06-30 为准（`--plan demo --as-of 2022-06-30`）：',
      head: ['查询', '意思', '找到'],
      rows: [
        ['灯:红 或 灯:黄', '红灯或黄灯'],
        ['(灯:红 或 灯:黄) 牵头:教务处', '教务处牵头的红灯、黄灯'],
        ['时限:2022-06..2022-08', '六月到八月到期'],
        ['时限:本月 状态:未办结', '本月到期、还没有办结'],
        ['时限:6月底前 非 状态:已办结、已销号', '六月底以前该办结而没有办结'],
        ['进度:<50 时限:9月', '九月到期、进度不到一半'],
        ['更新:>30天 状态:进行中', '超过三十天没有进展'],
        ['逾期:>5天', '逾期五天以上'],
        ['单位:学生处', '学生处牵头或配合'],
        ['牵头:未定 或 时限:未定', '还缺牵头单位或时限'],
        ['佐证:有 状态:进行中', '进行中、已有佐证材料'],
        ['原因:受阻', '亮灯原因里说到受阻'],
        ['牵头:jwc', '按拼音首字母'],
      ],
    },
    rest: (queries) => `## 常用的查询

写在 workspace.yaml 里，\`plan list "@本处"\`、\`plan due "@要紧的"\` 就能用，一个里面也可以用另一个；\`plan list --queries\` 列出全部和各自找到的项数，\`plan check\` 检查写得对不对：

\`\`\`yaml
${queries}
\`\`\`

## 列、排序、分组

\`plan list --columns 编号、举措、责任人 --sort 灯、-进度 --group-by 牵头\`：每个条件都可以当列、排序和分组，另有 举措（名称）和 计划。列名前加 \`-\` 从大到小。
\`--format markdown\`、\`csv\`、\`json\`、\`ids\`（只有编号，供别的命令用）。

## 在命令行里

- 条件里有空格、\`<\`、\`>\`、\`|\`、\`&\`、半角括号时，整个查询用 \`"\` 引起来：\`plan list "(灯:红 或 灯:黄) 进度:<50"\`。也可以用全角的 ＜、＞、（、）、｜，就不必引。
- PowerShell 会把半角逗号当作自己的符号：用顿号，或者把条件写两遍；\`@\` 开头的要引起来：\`plan list "@本处"\`。
- cmd.exe 不认单引号，用双引号；\`!\` 在 bash 里另有用处，用 非 或 \`-\`。
- 写错的查询说明错在哪里，退出码是 2；什么也没找到时说明不筛选有几项、是哪个条件一项也不符合，退出码仍是 0。
`,
  },
  en: {
    title: 'Queries',
    intro:
      '`plan list`, `status`, `due`, `report`, `export`, `timeline` and the charts, and `amend`, `log` and `done` of several measures, take a query: they show (or change) only the measures that match. It is written the same everywhere, in the words of either language, whatever the language of the output. A query asks no clock: today is the day of `--as-of`.',
    grammar: {
      title: 'How it is written',
      head: ['written', 'means'],
      rows: [
        ['专业群', 'these characters in the title of the measure or its task; an id finds that one'],
        ['light:red', 'a filter: its name, a colon, a value; a full-width colon is as good'],
        ['light:red,yellow', 'commas between values: any of them'],
        ['light:red light:yellow', 'the same filter again: likewise; with <, > or .. they narrow each other'],
        ['light:-green', 'a minus before a value: all but that'],
        ['light:red lead:教务处', 'different filters side by side: all must hold'],
        ['light:red or lead:教务处', 'or, |, 或: one of them is enough'],
        ['light:red and lead:教务处', 'and, &, 且: both must hold'],
        ['not light:green', 'not, !, -, 非: whatever does not match'],
        ['lead:教务处 (light:red or overdue:yes)', 'brackets; side by side binds tighter than and, and that than or'],
        ['"or"', 'what stands in quotation marks is looked for as it is, and so is a character behind \\'],
        ['@mine', 'a query of workspace.yaml'],
      ],
    },
    notes: [
      'Case, width and the kind of quotation marks make no difference. A word of small letters that is in no title is looked for as pinyin or its initials (`jwc` finds 教务处), and one in traditional characters by its sound (`教務處`); whatever is found so is named.',
      'Days are 2022-06-30, 2022/6/30 or 6月30日 (in the year of the period); months 2022-06 or 6月, quarters 2022-Q2, weeks 2022-W26, halves 2022-H1 or 上半年. `6月30日前` and `6月底前` include the day, as in documents; `6月前` might or might not, and is refused.',
    ],
    keys: { title: 'Filters', head: ['filter', 'also', 'values'] },
    examples: {
      title: 'Examples',
      intro: 'On the demonstration, as of 2022-06-30 (`--plan demo --as-of 2022-06-30`):',
      head: ['query', 'means', 'finds'],
      rows: [
        ['light:red OR light:yellow', 'red or yellow'],
        ['(light:red or light:yellow) lead:教务处', 'those that 教务处 leads'],
        ['due:2022-06..2022-08', 'due from June to August'],
        ['due:this-month state:open', 'due this month and open'],
        ['due:<=2022-06-30 not state:done,verified', 'due by the end of June and not done'],
        ['progress:<50 due:2022-09', 'due in September, less than half done'],
        ['updated:>30d state:active', 'no news for more than thirty days'],
        ['overdue:>5d', 'more than five days overdue'],
        ['unit:学生处', 'a unit that leads or takes part'],
        ['lead:none or due:none', 'without a lead or a deadline'],
        ['evidence:any state:active', 'under way, with evidence'],
        ['why:blocked', 'a word of the reasons for the light'],
        ['lead:jwc', 'by the initials of its pinyin'],
      ],
    },
    rest: (queries) => `## Queries by name

They stand in workspace.yaml, and \`plan list "@mine"\` or \`plan due "@urgent"\` uses them; one may use another. \`plan list --queries\` lists them with how many measures each finds, and \`plan check\` holds them to what there is:

\`\`\`yaml
${queries}
\`\`\`

## Columns, order, groups

\`plan list --columns "id,measure,owner" --sort "light,-progress" --group-by lead\`: each filter can be a column, an order and a group, and so can \`measure\` (the title) and \`plan\`. A \`-\` before a column sorts downwards.
\`--format markdown\`, \`csv\`, \`json\` or \`ids\` (ids alone, for other commands).

## In a shell

- With a space, \`<\`, \`>\`, \`|\`, \`&\` or brackets in it, a query goes in \`"\`: \`plan list "(light:red or light:yellow) progress:<50"\`. The full-width ＜, ＞, （, ） and ｜ need no quotes.
- PowerShell takes a comma for its own: write the filter twice, or quote it; a query by its name goes in quotes, too: \`plan list "@mine"\`.
- cmd.exe knows no single quotes: use double ones. bash has its own use for \`!\`: write \`not\` or \`-\`.
- What is wrong in a query is shown at its place, and the exit code is 2. Where nothing matches, it says how many measures there are without the query, and which part of it none matches; the exit code is 0 all the same.
`,
  },
};

/** @param found how many measures of the demonstration a query finds */
export function queryPage(
  language: Language,
  { own, query }: Spoken,
  other: Spoken,
  found: (query: string) => number,
): string {
  const { title, intro, grammar, notes, keys, examples, rest } = PAGES[language];
  const others = (key: (typeof QUERY_KEYS)[number]): readonly string[] => [
    ...query.keys[key].also,
    other.own.list.filters[key],
    ...other.query.keys[key].also,
  ];
  const queries = ['queries:', ...[...QUERIES[language]].map(([name, text]) => `  ${name}: "${text}"`)].join('\n');
  return [
    `# ${title}`,
    `<!-- made by UPDATE_DOCS=1 npx vitest run test/meta/query-page.test.ts -->`,
    intro,
    `## ${grammar.title}`,
    table(
      grammar.head,
      grammar.rows.map(([written, what]) => [code(written), what]),
    ),
    ...notes,
    `## ${keys.title}`,
    table(
      keys.head,
      QUERY_KEYS.map((key) => [code(own.list.filters[key]), others(key).map(code).join(' '), query.keys[key].takes]),
    ),
    `## ${examples.title}`,
    examples.intro,
    table(
      examples.head,
      examples.rows.map(([written, what]) => [code(written), what, String(found(written))]),
    ),
    rest(queries),
  ].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}
