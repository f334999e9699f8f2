/** Every sentence with a number in the demo's reports, recounted from the table or the list that it heads. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { planDate } from '../../src/model/date.ts';
import { plan } from '../support/run.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'plan-'));
cpSync(join(root, 'plans'), join(folder, 'plans'), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const KINDS = ['weekly', 'monthly', 'quarterly', 'half-year', 'annual'] as const;

/** The reports on every period of the demo so far, by their names. */
async function reportsOf(kind: string, today: string): Promise<readonly (readonly [name: string, text: string])[]> {
  const to = join(folder, `${kind}-${today}`);
  const args = ['report', kind, '--plan', 'demo', '--each', '-o', to, '--dir', join(folder, 'plans')];
  expect((await plan(args, folder, { today: () => planDate(today) })).code).toBe(0);
  return readdirSync(to).map((name) => [name, readFileSync(join(to, name), 'utf8')] as const);
}

interface Section {
  /** Its sentences, pictures left out. */
  readonly text: string;
  /** The rows of its first table, cell by cell, without footnotes. */
  readonly rows: readonly (readonly string[])[];
  /** The items of its numbered lists. */
  readonly items: readonly string[];
}

function sectionOf(report: string, title: RegExp): Section | undefined {
  const found = report.split(/\n(?=## )/).find((one) => title.test(one.split('\n')[0] ?? ''));
  if (found === undefined) return undefined;
  const lines = found
    .replace(/```[\s\S]*?```/g, '')
    .replace(/\[\^\d+\]/g, '')
    .split('\n');
  const first = lines.findIndex((line) => line.startsWith('|'));
  const end = lines.findIndex((line, i) => i > first && !line.startsWith('|'));
  const table = first < 0 ? [] : lines.slice(first + 2, end);
  return {
    text: lines.filter((line) => !line.startsWith('|') && !line.startsWith('图：')).join('\n'),
    items: lines.filter((line) => /^\d+\. /.test(line)),
    rows: table.map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    ),
  };
}

const number = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 0);
const count = ({ rows }: Section, pattern: RegExp, column?: number): number =>
  rows.filter((row) => pattern.test(column === undefined ? row.join('|') : (row[column] ?? ''))).length;

/** Names in a row: 2-2 遴选课程、3-2 提高比例. */
const named = (text: string): number => text.split('、').length;

/** What a report says twice: by name, the number of the sentence and that of what it heads. */
function saidTwice(report: string): readonly (readonly [what: string, said: number, counted: number])[] {
  const overview = sectionOf(report, /总体进展/);
  const due = sectionOf(report, /应完成/);
  const completed = sectionOf(report, /完成$/);
  const problems = sectionOf(report, /需要协调解决的问题/);
  const lagging = sectionOf(report, /其他滞后事项/);
  const figures = sectionOf(report, /进度总表/);
  const rosters = sectionOf(report, /台账/);
  const indicators = sectionOf(report, /指标完成情况/);
  if (overview === undefined) throw new Error('no overview');
  const upcoming = sectionOf(report, /下一步安排/);
  const { text } = overview;
  const { rows } = figures ?? overview;
  const cell = (name: string, column: number): number =>
    Number(/[\d.]+/.exec(rows.find(([first]) => first === name)?.[column] ?? '')?.[0] ?? 0);
  const lit = rows.filter(([first = '']) => first.endsWith('灯'));
  const lights = lit.map(([, items = '']) => Number.parseInt(items, 10));
  return [
    ...(due === undefined
      ? [['应完成', number(text, /应完成(\d+)项/), 0] as const]
      : [
          ['应完成', number(text, /应完成(\d+)项/), due.rows.length] as const,
          [
            '按期',
            text.includes('都已按期完成') ? number(text, /应完成(\d+)项/) : number(text, /按期(\d+)项/),
            count(due, /^按期完成/, 3),
          ] as const,
          ['逾期完成', number(text, /逾期完成(\d+)项/), count(due, /^逾期\d+天完成/, 3)] as const,
          [
            '未完成',
            text.includes('都没有完成') ? number(text, /应完成(\d+)项/) : number(text, /未完成(\d+)项/),
            count(due, /^未完成/, 3),
          ] as const,
        ]),
    ['已办结', number(text, /已办结举措(\d+)\//), cell('办结举措', 1)],
    ['举措', number(text, /已办结举措\d+\/(\d+)/), lights.reduce((sum, light) => sum + light, 0)],
    ...lit.map(
      ([light = '', items = '']) =>
        [light, number(text, new RegExp(`${light.replace('灯', '')}(\\d+)项`)), Number.parseInt(items, 10)] as const,
    ),
    ['整体进度', number(text, /整体进度([\d.]+)%/), cell('整体进度', 1)],
    ...(rows[0]?.length === 4
      ? [
          ['办结增减', number(text, /办结(?:增加|减少)(\d+)项/), cell('办结举措', 3)] as const,
          ['进度增减', number(text, /整体进度(?:提高|下降)([\d.]+)个/), cell('整体进度', 3)] as const,
        ]
      : []),
    ...(problems === undefined ? [] : problemsTwice(problems)),
    ...(lagging === undefined ? [] : laggingTwice(lagging)),
    ['下期到期', number(upcoming?.text ?? '', /应完成的(\d+)项：/), upcoming?.rows.length ?? 0],
    ...[...(completed?.text ?? '').matchAll(/完成(\d+)期（([^）]*)）/g)].map(
      ([, said, names = '']) => ['期次', Number(said), named(names)] as const,
    ),
    ...[...(indicators?.text ?? '').matchAll(/的(\d+)项：([^。]*)。/g)].map(
      ([, said, names = '']) => ['未报数', Number(said), named(names)] as const,
    ),
    ...(rosters === undefined || rosters.rows.length === 0
      ? []
      : rosters.rows.map(([stage = '', members = '', names = '']) => {
          const here = names === '无' ? 0 : number(names, /等(\d+)[个名]/) || named(names);
          expect(rosters.text).toContain(`${stage}${members}`);
          return [`阶段${stage}`, Number(members), here] as const;
        })),
  ];
}

const REASONS: readonly (readonly [said: RegExp, told: RegExp])[] = [
  [/(?:^|[：，])逾期(\d+)项/, /(?<!\d个百分点；)逾期\d+天/],
  [/到期未完成(\d+)项/, /到期未完成/],
  [/期满未结(\d+)项/, /期满未结/],
  [/漏报(\d+)项/, /漏报\d+期/],
  [/受阻(\d+)项/, /受阻\d+天/],
  [/滞后(\d+)项/, /落后时间/],
  [/超出上限(\d+)项/, /超出上限/],
  [/久未更新(\d+)项/, /天没有更新/],
];

/** Each reason of a problem stands before what the entry says of it. */
function problemsTwice({ text, items }: Section): readonly (readonly [what: string, said: number, counted: number])[] {
  const rows = items.map((item) => ['', '', item.split(/存在问题/)[0] ?? '']);
  return rows.length === 0 ? [] : laggingTwice({ text, rows, items });
}

function laggingTwice(section: Section): readonly (readonly [what: string, said: number, counted: number])[] {
  const { text, rows } = section;
  const summary = /共\d+项：[^。]*。/.exec(text)?.[0] ?? '';
  const counted = REASONS.map(
    ([said, told]) => [String(told), number(summary, said), count(section, told, 2)] as const,
  );
  const sum = counted.reduce((all, [, said]) => all + said, 0);
  expect(text.includes('分别计入')).toBe(sum > rows.length);
  return [
    ['滞后', number(summary, /共(\d+)项/), rows.length],
    ...counted,
    ...[...text.matchAll(/落后于时间的(\d+)项：([^。]*)。/g)].map(
      ([, said, names = '']) => ['尚无进展', Number(said), named(names)] as const,
    ),
  ];
}

describe.each(['2022-07-17', '2023-01-10'])('read on %s', (today) => {
  test.each(KINDS)('the sentences of every %s report agree with their tables', async (kind) => {
    const reports = await reportsOf(kind, today);
    const wrong = reports.flatMap(([name, text]) =>
      saidTwice(text)
        .filter(([, said, counted]) => said !== counted)
        .map(([what, said, counted]) => `${name}: ${what} ${said} ≠ ${counted}`),
    );
    expect(wrong).toEqual([]);
    // None of it is vacuous: somewhere something was due, lags, and was done. When the plan is over nothing lags: it was due.
    const isOver = kind === 'annual' && today > '2022-12-31';
    const all = reports.flatMap(([, text]) => saidTwice(text).filter(([, said]) => said > 0)).map(([what]) => what);
    expect(all).toEqual(
      expect.arrayContaining(['应完成', '按期', '已办结', '🔴 红灯', isOver ? '未完成' : '滞后', '未报数']),
    );
  });
});
