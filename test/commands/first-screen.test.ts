/** The first screen of `plan status`: how much room it takes, what it says to a newcomer, what of a plan it is. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../src/render/text/columns.ts';
import { PLAN, workspaceWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';
import { runs } from '../support/stress.ts';

const root = join(import.meta.dirname, '..', '..');
const linesOf = (text: string): readonly string[] => text.trimEnd().split('\n');

/** A plan of so many tasks of two measures each, with the deadlines that `due` gives them. */
function planOf(tasks: number, due: (i: number) => string): string {
  const rows = Array.from({ length: tasks }, (_, i) => {
    const measures = [1, 2].map((j) => `      - { id: ${i + 1}-${j}, title: 推进第${i + 1}项中的第${j}件事${due(i)} }`);
    return `  - id: "${i + 1}"\n    title: 第${i + 1}项任务\n    measures:\n${measures.join('\n')}`;
  });
  return `plan: p\ntitle: 2021年计划\nperiod: { start: 2021-01-01, end: 2021-12-31 }\ntasks:\n${rows.join('\n')}\n`;
}

const alone = { 'workspace.yaml': 'title: 测试\nlanguage: zh\n' };

describe('it fits on a screen of 25 lines of 80 columns', () => {
  const days = fc.integer({ min: 0, max: 450 }).map((n) => new Date(Date.UTC(2021, 11, 1) + n * 86_400_000));

  test.each(['sd-2022', 'demo', 'all'])('%s, on whatever day, in both languages', async (id) => {
    await fc.assert(
      fc.asyncProperty(days, fc.constantFrom('zh', 'en'), async (date, lang) => {
        const asOf = date.toISOString().slice(0, 10);
        const { out } = await plan(['status', '--plan', id, '--as-of', asOf, '--lang', lang, '--width', '80'], root);
        expect(linesOf(out).length).toBeLessThanOrEqual(24);
        expect(Math.max(...linesOf(out).map((line) => columnsOf(line)))).toBeLessThanOrEqual(80);
      }),
      { numRuns: runs(60) },
    );
  });

  test('with hundreds that are overdue it names the longest overdue, and says how many are left', async () => {
    const due = (i: number): string => `, due: 2021-${i % 2 === 0 ? '03' : '02'}-0${(i % 9) + 1}`;
    const folder = workspaceWith({ ...alone, '2022/plan.yaml': planOf(120, due) });
    const { out } = await plan(['status', '--as-of', '2021-06-01', '--width', '80'], folder);
    expect(linesOf(out).length).toBeLessThanOrEqual(24);
    expect(out).toContain('要紧的：240项\n 红 ');
    const named = [...out.matchAll(/^ 红 .*逾期(\d+)天/gm)].map(([, days]) => Number(days));
    expect(named.length).toBeGreaterThanOrEqual(7);
    expect(named).toEqual([...named].sort((a, b) => b - a));
    expect(out).toContain(`还有${240 - named.length}项要紧的\n`);
  });
});

describe('of a plan without entries', () => {
  const untouched = { ...alone, '2022/plan.yaml': planOf(30, () => '') };

  test('it says that, and what leads on, in its first lines', async () => {
    const { out } = await plan(['status', '--as-of', '2024-03-01', '--width', '80'], workspaceWith(untouched));
    const head = linesOf(out).slice(0, 5).join('\n');
    expect(head).toContain('计划期已于 2021-12-31 结束，还没有任何记录');
    expect(head).toContain('plan log 1-1 -m');
    expect(out).toContain('未排期60项');
    const during = await plan(['status', '--as-of', '2021-03-01', '--lang', 'en'], workspaceWith(untouched));
    expect(linesOf(during.out)[2]).toBe('Nothing has been recorded yet.');
  });

  test('one entry ends that', async () => {
    const entry = '- { on: 1-1, date: 2021-03-02, note: 开过一次会 }\n';
    const folder = workspaceWith({ ...untouched, '2022/journal/2021-W09.yaml': entry });
    const { out } = await plan(['status', '--as-of', '2021-03-03'], folder);
    expect(out).not.toContain('还没有任何记录');
    expect(out).toContain('没有记录的任务29项');
  });
});

describe('a part of a plan', () => {
  test.each([
    [['牵头:职业教育处'], '只看 牵头:职业教育处：2项举措中的1项，以下只算这些'],
    [['--unit', '职业教育处'], '只看 牵头:职业教育处：2项举措中的1项，以下只算这些'],
    [['--unit', '职业教育处', '--all'], '只看 牵头:职业教育处：2项举措中的1项，以下只算这些'],
    [['立项', '-m'], '只看 立项：2项举措中的1项，以下只算这些'],
    [[' '], undefined],
    [[], undefined],
  ])('is said to be one: %j', async (args, said) => {
    const { out } = await plan(['status', ...args], workspaceWith());
    if (said === undefined) expect(out).not.toContain('只看');
    else expect(linesOf(out).slice(0, 3)).toContain(said);
  });

  test('is one in JSON too', async () => {
    const { out } = await plan(['status', '立项', '--unit', '职业教育处', '--json'], workspaceWith());
    expect(JSON.parse(out).filter).toEqual(['牵头:职业教育处', '立项']);
    expect(JSON.parse((await plan(['status', '--json'], workspaceWith())).out).filter).toEqual([]);
  });

  test('a unit that leads nothing is refused, and an order that there is not', async () => {
    expect((await plan(['status', '--unit', '没有的处'], workspaceWith())).code).toBe(2);
    expect(await plan(['status', '--sort', 'colour'], workspaceWith())).toMatchObject({
      code: 2,
      err: expect.stringContaining('--sort 后面可以写：light、due、plan。'),
    });
  });
});

test('several plans of one day stand under it, a row each, and what presses in them goes by plan and id', async () => {
  const other = PLAN.replace('test-2022', 'other').replace('测试计划', '另一份计划');
  const folder = workspaceWith({ 'other/plan.yaml': other });
  const { out } = await plan(['status', '--plan', 'all', '--as-of', '2022-09-01', '--width', '80'], folder);
  expect(linesOf(out)[0]).toBe('截至 2022-09-01');
  expect(out).toMatch(/\ntest-2022 +测试计划 .*\nother +另一份计划 /);
  expect(out).toMatch(/\n [红黄] other 1-1 /);
});
