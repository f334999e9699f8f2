/** Softenings in real repositories: some in every place, and one of every sort of item on a branch. All of them: the stress suite. */
import { describe, expect, test } from 'vitest';
import { BASE } from '../fixtures/softenings/base.ts';
import { OTHERS, ROWS, type Softening } from '../fixtures/softenings/rows.ts';
import { Draft } from '../support/draft.ts';
import { NO_BASES, PLACES } from './softening-places.ts';

function softened({ soften }: Softening): ReadonlyMap<string, string> {
  const draft = new Draft(BASE);
  soften(draft);
  return draft.files;
}

function rowOf(key: string): Softening {
  const row = ROWS[key] ?? OTHERS[key];
  if (row === undefined || !('soften' in row)) throw new Error(`no softening of ${key}`);
  return row;
}

/** What a check with `--json` found: the severity and the rule, and what of which file of the workspace it is about. */
function foundIn(out: string): readonly string[] {
  const { findings }: { findings: readonly Record<'severity' | 'rule' | 'file' | 'where', string>[] } = JSON.parse(out);
  return findings.map(
    ({ severity, rule, file, where }) => `${severity} ${rule}: ${file.replace(/^(plans|office)\//, '')}, ${where}`,
  );
}

// The matrix rests on it: the place says which two trees are compared, and nothing else of what is found.
test.each(Object.keys(PLACES))('the same is found of the same softenings in %s', async (place) => {
  const draft = new Draft(BASE);
  for (const key of [
    'plan target.at_least',
    'roster members.name',
    'journal note',
    'workspace kinds.*.stages',
    '换掉有校验值的佐证 · hashed evidence replaced',
  ])
    rowOf(key).soften(draft);
  const ran = await PLACES[place]?.(draft.files, '--json');
  expect(ran?.code).toBe(1);
  expect(foundIn(ran?.out ?? '')).toEqual([
    'error change/journal-altered: p/journal/2022-W20.yaml, 记录（2022-05-18 1-3）',
    'error evidence/altered: p/journal/2022-W20.yaml, 记录（2022-05-19 1-10） › 佐证材料第2项 › 文件',
    'error change/promise-edited: p/plan.yaml, 任务1 › 举措1-1 › 目标',
    'warning depends/too-late: p/plan.yaml, 任务1 › 举措1-1 › 前置举措第1项',
    'warning repeat/beyond-deadline: p/plan.yaml, 任务1 › 举措1-2 › 周期 › 终止日期',
    'error change/needs-reason: p/rosters/zones.yaml, 成员jinan',
    'error change/needs-reason: workspace.yaml, 类型 › 类型 › 阶段',
  ]);
});

test.each(Object.keys(PLACES))('nothing is refused of nothing in %s', async (place) => {
  const files = new Map([
    ...BASE,
    ['p/journal/2022-W22.yaml', '- { date: 2022-06-01, on: 2-1, note: 进行中, by: 张三 }\n'],
  ]);
  expect(await PLACES[place]?.(files)).toMatchObject({ code: 0 });
});

test.each(Object.keys(NO_BASES))('without a base to compare with, that is said: %s', async (base) => {
  const ran = await NO_BASES[base]?.(softened(rowOf('plan target.at_least')));
  if (ran?.code === 0) expect(ran.out).toContain('change/base-unreadable');
  else expect([1, 2]).toContain(ran?.code);
});

describe('on a branch, of every sort of item', () => {
  test.each([
    ['plan task.due', 'change/promise-edited'],
    ['plan approved', 'change/forbidden'],
    ['annex title', 'change/issued-text'],
    ['roster members.name', 'change/needs-reason'],
    ['journal note', 'change/journal-altered'],
    ['workspace kinds.*.stages', 'change/needs-reason'],
    ['换掉有校验值的佐证 · hashed evidence replaced', 'evidence/altered'],
    ['许多新举措 · many new measures', 'change/needs-reason'],
  ])('%s', async (key, rule) => {
    const ran = await PLACES['a branch']?.(softened(rowOf(key)));
    expect(ran?.code).toBe(1);
    expect(ran?.out).toContain(rule);
  });
});
