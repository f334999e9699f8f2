/** Duties and terms of deadlines, from the files to the views. */
import { describe, expect, test } from 'vitest';
import { workspaceWith } from '../support/folder.ts';
import { faultsOf } from '../support/output-schemas.ts';
import { plan } from '../support/run.ts';

const PLAN = `plan: test-2022
title: 测试计划
period: { start: 2022-01-01, end: 2022-12-31 }
tasks:
  - id: "1"
    title: 加强日常管理
    due: { by: 第三季度 }
    measures:
      - id: 1-1
        title: 每月报送安全检查情况
        repeat: { every: month, on: 1, shift: next-workday, until: 2022-10-31, except: [2022-08] }
        due: { by: 年底前 }
        lead: 办公室
      - id: 1-2
        title: 修订管理办法
        due: { by: 5月底前 }
        lead: 办公室
      - id: 1-3
        title: 每季度开展督查
        repeat: { every: quarter, on: { month: 3, day: last } }
      - id: 1-4
        title: 培训骨干
`;

const JOURNAL = `- date: 2022-05-05
  on: 1-1
  occurrence: 2022-01
- date: 2022-05-05
  on: 1-1
  occurrence: 2022-05
- date: 2022-05-05
  on: 1-1
  occurrence: 2022-02
  waive: true
  reason: 寒假停报
- date: 2022-05-05
  on: 1-3
  occurrence: 2022-Q1
`;

const root = () => workspaceWith({ '2022/plan.yaml': PLAN, '2022/journal/2022-W18.yaml': JOURNAL });

test('check finds nothing amiss', async () => {
  expect(await plan(['check'], root())).toEqual({ code: 0, out: '', err: '' });
});

describe('what it prints', () => {
  test.each([
    ['duties-due', ['due'], { width: 100 }],
    ['duties-due-60', ['due'], { width: 60 }],
    ['duties-due-text', ['due', '--format', 'text', '--within', '3d'], {}],
    ['duties-status', ['status', '--measures'], { width: 100 }],
    ['duties-list-50', ['list'], { width: 50 }],
    ['duties-show', ['show', '1-1'], { width: 100 }],
    ['duties-show-en', ['show', '1-3', '--lang', 'en'], { width: 100 }],
    ['duties-show-term', ['show', '1-4'], { width: 100 }],
    ['duties-timeline-80', ['timeline', '--measures'], { width: 80 }],
    ['duties-timeline-160-en', ['timeline', '--measures', '--lang', 'en'], { width: 160 }],
    ['duties-timeline-80-ascii', ['timeline', '--measures'], { width: 80, unicode: false }],
    ['duties-timeline-mermaid', ['timeline', '--measures', '--format', 'mermaid'], {}],
    ['duties-timeline-svg', ['timeline', '--measures', '--format', 'svg'], {}],
  ] as const)('%s', async (name, args, terminal) => {
    const { out } = await plan(args, root(), terminal);
    await expect(out).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  test.each([
    ['due', ['due']],
    ['status', ['status', '--measures']],
    ['list', ['list']],
    ['show', ['show', '1-1']],
    ['show', ['show', '1-3']],
    ['timeline', ['timeline', '--measures']],
  ] as const)('%s --json keeps to its schema: %j', async (schema, args) => {
    expect(faultsOf((await plan([...args, '--json'], root())).out, schema)).toEqual([]);
  });
});

test('a missed occurrence fails --fail-on overdue, one ahead does not', async () => {
  const failing = async (id: string, asOf: string) =>
    (await plan(['due', id, '--fail-on', 'overdue', '--as-of', asOf], root())).code;
  expect(await failing('1-3', '2022-06-30')).toBe(0);
  expect(await failing('1-3', '2022-07-01')).toBe(1);
});

describe('plan log', () => {
  const log = (...args: readonly string[]) => plan(['log', '1-1', ...args, '--by', '张三'], root());

  test('meets an occurrence, or waives it for a reason', async () => {
    expect((await log('--occurrence', '2022-06')).code).toBe(0);
    expect((await log('--occurrence', '2022-06', '--waive', '--reason', '停课')).code).toBe(0);
  });

  test('waives none without saying which, and why', async () => {
    expect((await log('--occurrence', '2022-06', '--waive')).err).toContain('reason');
    expect((await log('--waive', '--reason', '停课')).err).toContain('occurrence');
    expect((await log('--occurrence', '2022-13')).code).toBe(2);
  });
});

describe('the words of a document straight behind due', () => {
  const written = (due: string) => workspaceWith({ '2022/plan.yaml': PLAN.replace('{ by: 5月底前 }', due) });

  test.each([
    ['5月底前', '2022-05-31'],
    ['6月中旬前', '2022-06-20'],
    ['6月30日前', '2022-06-30'],
  ])('%s are read, and kept as written', async (due, day) => {
    const folder = written(due);
    expect((await plan(['check'], folder)).out).toBe('');
    expect((await plan(['show', '1-2'], folder)).out).toContain(`${due}（${day}）`);
  });

  test.each(['春节前', '近期', '尽快', '明年'])('%s is answered with what may be written', async (due) => {
    const { code, out } = await plan(['check'], written(due));
    expect(code).toBe(1);
    expect(out).toContain(`“${due}”不是有效的日期`);
    expect(out).toContain('如 due: 6月底前；');
  });

  test('what might be two days is found at its place', async () => {
    const { out } = await plan(['check'], written('5月前'));
    expect(out).toContain('2022/plan.yaml:16:14 错误 deadline/unknown-term');
    expect(out).toContain('期限“5月前”说不准是哪一天。');
  });

  test('a date in Chinese is the day that it names, and stays as it is written', async () => {
    const folder = written('2022年6月1日');
    expect(await plan(['check', '--fix'], folder)).toMatchObject({ code: 0, err: expect.stringContaining('没有') });
    expect((await plan(['list', '1-2', '--json'], folder)).out).toContain('"due": "2022-06-01"');
    expect((await plan(['show', '1-2'], folder)).out).toContain('2022年6月1日（2022-06-01）');
    const { out } = await plan(['check'], written('2022年6月31日'));
    expect(out).toContain('deadline/unknown-term');
  });
});

test.each([
  ['on: 1', 'on: 32', '超出范围'],
  ['on: 1', 'on: first', 'on（到期日）的写法不对'],
  ['{ month: 3, day: last }', '{ month: 13, day: last }', '超出范围'],
  ['{ month: 3, day: last }', '{ mnth: 3, day: last }', '您是不是要写 month'],
  ['except: [2022-08]', 'except: [八月]', '写法不对'],
])('%s written as %s is found', async (right, wrong, said) => {
  const { out } = await plan(['check'], workspaceWith({ '2022/plan.yaml': PLAN.replace(right, wrong) }));
  expect(out).toContain(said);
});

test('a term that means no one day is a finding, and stays to be read', async () => {
  const folder = workspaceWith({ '2022/plan.yaml': PLAN.replace('5月底前', '适时') });
  const { code, out } = await plan(['check'], folder);
  expect([code, out]).toEqual([1, expect.stringContaining('期限“适时”说不准是哪一天。')]);
  expect((await plan(['list', '1-2'], folder, { width: 50 })).out).toContain('适时（未定）');
});

describe('an amendment in the words of a document', () => {
  const folder = () =>
    workspaceWith({
      '2022/plan.yaml': PLAN,
      '2022/journal/2022-W18.yaml': `${JOURNAL}- { date: 2022-05-06, on: 1-2, amend: { due: { by: 第三季度 } }, reason: 上会推迟 }\n`,
    });

  test('keeps its term beside the day, in every view', async () => {
    const shown = (await plan(['show', '1-2'], folder())).out;
    expect(shown).toContain('第三季度（2022-09-30）（原定5月底前（2022-05-31），推迟122天）');
    expect(shown).toContain('时限调整为第三季度（2022-09-30）');
    expect((await plan(['list', '1-2'], folder())).out).toMatch(/第三季度[\s\S]*2022-09-30/);
    const { out } = await plan(['show', '1-2', '--json'], folder());
    expect(faultsOf(out, 'show')).toEqual([]);
    expect(JSON.parse(out).measure).toMatchObject({
      due: '2022-09-30',
      dueTerm: '第三季度',
      approved: { due: '2022-05-31', dueTerm: '5月底前' },
      journal: [{ amend: { due: '2022-09-30', dueTerm: '第三季度' } }],
    });
  });

  test('is found where it means no one day, or no date', async () => {
    const checked = async (due: string) => {
      const journal = `- { date: 2022-05-06, on: 1-2, amend: { due: ${due} }, reason: 推迟 }\n`;
      return (await plan(['check'], workspaceWith({ '2022/plan.yaml': PLAN, '2022/journal/2022-W18.yaml': journal })))
        .out;
    };
    expect(await checked('{ by: 适时 }')).toContain('期限“适时”说不准是哪一天。');
    expect(await checked('上半年')).toBe('');
    expect(await checked('适时')).toContain('如 due: 6月底前；');
    expect(await checked('2022/6/29')).toContain('2022-06-29');
  });
});
