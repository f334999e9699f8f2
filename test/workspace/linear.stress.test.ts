/** Twice and four times as much takes twice and four times as long, whatever there is much of. */
import { describe, expect, test } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

const PLAN = `plan: a
title: 甲
period: { start: 2022-01-01, end: 2022-12-31 }
tasks:
  - id: "1"
    title: 乙
    lead: 甲处
    measures:
      - id: 1-1
        title: 丙
`;
const ENTRY = '- { date: 2022-05-18, on: 1-1, by: 张三, note: ';

type Files = Readonly<Record<string, string>>;

const inMeasure = (lines: string): Files => ({ 'p/plan.yaml': `${PLAN}        ${lines}\n` });
const inJournal = (text: string): Files => ({ 'p/plan.yaml': PLAN, 'p/journal/2022-W20.yaml': text });
const many = (count: number, of: (i: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, i) => of(i));

const SHAPES: readonly (readonly [name: string, files: (count: number) => Files])[] = [
  ['spaces within a note', (count) => inJournal(`${ENTRY}"甲${' '.repeat(count)}乙" }\n`)],
  ['tabs within a note', (count) => inJournal(`${ENTRY}"甲${'\t'.repeat(count)}乙" }\n`)],
  ['spaces before a comment', (count) => inJournal(`- on: 1-1\n  note: 甲${' '.repeat(count)}# 乙\n`)],
  ['a long line', (count) => inJournal(`${ENTRY}${'甲'.repeat(count)} }\n`)],
  ['a long line that is no YAML', (count) => inJournal(`${ENTRY}"${'甲, '.repeat(count)}\n`)],
  ['empty lines', (count) => inJournal(`${ENTRY}甲 }\n${'  \n'.repeat(count)}-on: 1-1\n`)],
  ['brackets within brackets', (count) => inJournal('['.repeat(count))],
  ['dashes within dashes', (count) => inJournal(`${'- '.repeat(count)}a\n`)],
  ['anchors', (count) => inJournal(many(count, (i) => `- &a${i} x\n`).join(''))],
  ['documents', (count) => inJournal('---\n- a\n'.repeat(count))],
  ['a key many times', (count) => inJournal(`- on: 1-1\n${'  note: x\n'.repeat(count)}`)],
  ['keys without a name', (count) => inJournal(`- { ${': 1, '.repeat(count)} }\n`)],
  ['lists as keys', (count) => inJournal(`- { ${many(count, (i) => `[a${i}]: 1`).join(', ')} }\n`)],
  ['unknown keys', (count) => inMeasure(many(count, (i) => `k${i}: 1`).join('\n        '))],
  ['numbers that commas divide', (count) => inJournal(`- { value: 1${',000'.repeat(count)} }\n`)],
  ['an item many times', (count) => inMeasure(`with: [${'甲, '.repeat(count)}乙]`)],
  ['items', (count) => inMeasure(`with: [${many(count, (i) => `甲${i}`).join(', ')}]`)],
  ['pairs of brackets', (count) => inMeasure(`with: [${'（、）'.repeat(count)}]`)],
  ['brackets that are not closed', (count) => inMeasure(`with: [${'（'.repeat(count)}、]`)],
  ['full-width indentation', (count) => ({ 'p/plan.yaml': PLAN + '　　　　k: 甲\n'.repeat(count) })],
  ['directives', (count) => ({ 'p/plan.yaml': `${'%TAG ! a\n'.repeat(count)}---\n${PLAN}` })],
  ['radicals', (count) => inJournal(`${ENTRY}"${'⾼ '.repeat(count)}" }\n`)],
  ['lost characters', (count) => inJournal(`${ENTRY}"${'\ufffd a '.repeat(count)}" }\n`)],
  ['conflict markers', (count) => inJournal('<<<<<<< a\n'.repeat(count))],
  [
    'entries of one day',
    (count) => inJournal(many(count, (i) => `- { date: 2022-05-18, on: 1-1, by: 张三, value: ${i} }\n`).join('')),
  ],
];

/** Where much is to be fixed, and where much of it can't be. */
const TO_FIX: typeof SHAPES = [
  ['unseen characters', (count) => inJournal(many(count, (i) => `${ENTRY}甲\u200b${i} }\n`).join(''))],
  [
    'names that are the same without them',
    (count) => inMeasure(`with: [甲${many(count, (i) => `, 甲\u200b${i % 2}`).join('')}]`),
  ],
  [
    'stages that nobody knows',
    (count) => inJournal(many(count, (i) => `- { date: 2022-05-18, on: 1-1, stage: 甲\u200b${i} }\n`).join('')),
  ],
  ...SHAPES.filter(([name]) => ['directives', 'full-width indentation', 'radicals', 'unknown keys'].includes(name)),
];

/** The CPU time of a check, in milliseconds. */
async function cost(files: Files, options: readonly string[] = []): Promise<number> {
  const folder = folderWith({ 'workspace.yaml': 'title: 甲\n', ...files });
  const before = process.cpuUsage();
  const { code } = await plan(['check', ...options, '--as-of', '2022-06-01', '--max-problems', '1'], folder);
  const { user, system } = process.cpuUsage(before);
  expect([0, 1]).toContain(code);
  return (user + system) / 1000;
}

describe('four times as much takes less than eight times as long, or next to nothing', () => {
  test.each(SHAPES)('%s', { timeout: 120_000 }, async (_name, files) => {
    const once = await cost(files(1));
    const [some, more] = [await cost(files(4_000)), await cost(files(16_000))];
    expect(more - once).toBeLessThan(Math.max(1_500, 8 * Math.max(some - once, 100)));
  });

  test.each(TO_FIX)('--fix: %s', { timeout: 180_000 }, async (_name, files) => {
    const once = await cost(files(1), ['--fix', '--dry-run']);
    const some = await cost(files(250), ['--fix', '--dry-run']);
    const more = await cost(files(1_000), ['--fix', '--dry-run']);
    expect(more - once).toBeLessThan(Math.max(1_500, 8 * Math.max(some - once, 100)));
  });
});
