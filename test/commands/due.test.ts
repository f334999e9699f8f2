import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../src/render/text/columns.ts';
import { PLAN, workspaceWith } from '../support/folder.ts';
import { faultsOf } from '../support/output-schemas.ts';
import { plan } from '../support/run.ts';

const root = join(import.meta.dirname, '..', '..');
const demo = (...args: readonly string[]) => plan(['due', '--plan', 'demo', ...args], root);

/** The ids and days that `plan due --json` gives. */
async function dues(...args: readonly string[]): Promise<readonly (readonly [string, number, number | null])[]> {
  const { out } = await demo('--json', ...args);
  const {
    plans,
  }: { plans: readonly { measures: readonly { id: string; days: number; workdays: number | null }[] }[] } =
    JSON.parse(out);
  return plans.flatMap(({ measures }) => measures.map(({ id, days, workdays }) => [id, days, workdays] as const));
}

describe('what is due', () => {
  test('is what is overdue, and what falls due within 14 days', async () => {
    expect(await dues()).toEqual([
      ['4-3', -10, -8],
      ['2-3', 8, 6],
    ]);
  });

  test.each([
    ['8d', ['4-3', '2-3']],
    ['7d', ['4-3']],
    ['6wd', ['4-3', '2-3']],
    ['5wd', ['4-3']],
    ['this-week', ['4-3']],
    ['next-week', ['4-3', '2-3']],
    ['this-month', ['4-3']],
    ['next-month', ['4-3', '2-3', '5-2', '1-3']],
    ['quarter', ['4-3']],
  ])('within %s', async (within, ids) => {
    expect((await dues('--within', within)).map(([id]) => id)).toEqual(ids);
  });

  test('a stretch of time that is none is explained', async () => {
    for (const within of ['soon', '14', '0', '-3d', '1000d']) {
      const { code, err } = await demo(`--within=${within}`);
      expect([within, code, err.includes('14d（自然日）')]).toEqual([within, 2, true]);
    }
  });
});

describe('a name in a query that there is not', () => {
  test.each([
    ['due', '牵头:教务外', '您是不是要写 教务处？'],
    ['list', 'roster:dual-qualifed', '您是不是要写 dual-qualified？'],
    ['status', '任务:99', '可用的值：1、2、'],
    ['timeline', 'kind:文建', '您是不是要写 文件？'],
    ['burnup', 'laed:教务处', '您是不是要写 lead:？'],
  ])('plan %s %s says which there are', async (command, term, said) => {
    const { code, out, err } = await plan([command, '--plan', 'demo', term], root);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
  });

  test('a unit that is there and has nothing due has nothing due', async () => {
    expect((await demo('lead:科研处', '--fail-on', 'due')).code).toBe(0);
  });

  test('a word of the title is no name', async () => {
    expect((await demo('牵头处')).code).toBe(0);
  });
});

describe('--fail-on', () => {
  test('overdue fails when something is overdue, and due when anything is due', async () => {
    expect((await demo('--fail-on', 'overdue')).code).toBe(1);
    expect((await demo('--fail-on', 'overdue', '4-2')).code).toBe(0);
    expect((await demo('--fail-on', 'overdue', '2-3')).code).toBe(0);
    expect((await demo('--fail-on', 'due', '2-3')).code).toBe(1);
    expect((await demo()).code).toBe(0);
  });

  test('due today is not overdue', async () => {
    const on = (date: string) => ['due', '--plan', 'demo', '4-3', '--fail-on', 'overdue', '--as-of', date];
    expect((await plan(on('2022-06-20'), root)).code).toBe(0);
    expect((await plan(on('2022-06-21'), root)).code).toBe(1);
  });

  test('what has no deadline and is open after the period fails too, and is reported', async () => {
    const untouched = { '2022/plan.yaml': PLAN.replace(/\n *due: .*/g, '') };
    const journal = '- { date: 2022-06-01, on: 1-2, note: 开了头, by: 张三 }\n';
    const undated = workspaceWith({ ...untouched, '2022/journal/2022-W22.yaml': journal });
    const after = ['due', '--fail-on', 'overdue', '--as-of', '2023-01-01'];
    expect(await plan(after, workspaceWith(untouched))).toEqual({
      code: 0,
      out: '测试计划\n没有逾期的举措，2023-01-15 前也没有到期的。\n另有2项没有定时限，到计划期满（2022-12-31）也没有开始。\n',
      err: '',
    });
    const onDay = (asOf: string, ...args: readonly string[]) =>
      plan(['due', '--fail-on', 'overdue', '--as-of', asOf, ...args], undated);
    expect((await onDay('2022-12-31')).code).toBe(0);
    for (const args of [[], ['--format', 'text'], ['--format', 'markdown']]) {
      const { code, out } = await onDay('2023-01-01', ...args);
      expect({ code, said: out.includes('期满未结') }).toEqual({ code: 1, said: true });
    }
  });

  test('a digest says how many have no deadline, too', async () => {
    const { out } = await demo('--format', 'text');
    expect(out).toContain('\n\n另有1项没有定时限。\n');
  });

  test('anything else is wrong usage', async () => {
    expect((await demo('--fail-on', 'late')).err).toBe('plan：--fail-on 后面可以写：overdue、due。\n');
    expect((await demo('--fail-on', '')).code).toBe(2);
    expect((await demo('--format', 'html')).code).toBe(2);
  });
});

describe('what it prints', () => {
  test.each([
    ['due-100', [], { width: 100 }],
    ['due-80', [], { width: 80 }],
    ['due-60', [], { width: 60 }],
    ['due-by-unit', ['--by', 'unit', '--within', 'next-month'], { width: 100 }],
    ['due-text', ['--format', 'text'], {}],
    ['due-markdown', ['--format', 'markdown', '--within', 'next-month'], {}],
    ['due-en', ['--lang', 'en'], { width: 100 }],
  ] as const)('%s', async (name, args, terminal) => {
    const { out } = await plan(['due', '--plan', 'demo', ...args], root, terminal);
    await expect(out).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  test.each([40, 50, 60])('%i columns wide at the most', async (width) => {
    const { out } = await plan(['due', '--plan', 'demo'], root, { width });
    expect(Math.max(...out.split('\n').map((line) => columnsOf(line)))).toBeLessThanOrEqual(width);
    expect(out).toContain('逾期');
  });

  test('one friendly line where nothing is due', async () => {
    expect((await plan(['due'], workspaceWith())).out).toBe(
      '测试计划\n没有逾期的举措，2022-07-14 前也没有到期的；另有1项没有定时限。\n',
    );
  });

  test('JSON that keeps to its schema', async () => {
    expect(faultsOf((await plan(['due', '--plan', 'all', '--json', '--within', '200d'], root)).out, 'due')).toEqual([]);
  });

  test('Markdown that nothing in the files can break', async () => {
    const nasty = PLAN.replace('title: 立项学校', 'title: "*立项* <b>学校</b> [x](y) | `z`"').replace(
      '2022-10-31',
      '2022-07-01',
    );
    const { out } = await plan(['due', '--format', 'markdown'], workspaceWith({ '2022/plan.yaml': nasty }));
    expect(out).toContain('1-1 \\*立项\\* \\<b\\>学校\\</b\\> \\[x\\](y) \\| \\`z\\`');
  });
});

test('workdays that the calendar does not know are not told', async () => {
  const later = PLAN.replace(/2022-/g, '2031-').replace('test-2031', 'test-2022');
  const folder = workspaceWith({ '2022/plan.yaml': later });
  const { out, err } = await plan(['due', '--as-of', '2031-10-20'], folder);
  expect(err).toBe('日历里还没有 2031 年的放假安排，只按自然日计算，不算工作日。\n');
  expect(out).toContain('11天 ');
  const workdays = await plan(['due', '--as-of', '2031-10-20', '--within', '5wd'], folder);
  expect([workdays.code, workdays.err]).toEqual([
    2,
    expect.stringContaining('日历里没有 2031 年起的放假安排，算不出工作日'),
  ]);
  const check = await plan(['check'], folder);
  expect([check.code, check.out]).toEqual([0, expect.stringContaining('日历里没有 2031 年的节假日安排')]);
});
