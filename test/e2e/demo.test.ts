import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diskTree } from '../../src/files/folder.ts';
import { addDays, type PlanDate } from '../../src/model/date.ts';
import type { Entry } from '../../src/model/journal.ts';
import { LIGHTS, type ReasonCode } from '../../src/projection/light.ts';
import type { Progress } from '../../src/projection/progress.ts';
import { project } from '../../src/projection/project.ts';
import { measureStates, type PlanState, taskStates } from '../../src/projection/state.ts';
import { loadWorkspace } from '../../src/workspace/load.ts';
import { anEntry, day } from '../support/model.ts';
import { plan } from '../support/run.ts';
import { runs } from '../support/stress.ts';
import { ROOT } from './program.ts';
import { copyPlans, emptyFolder } from './repository.ts';

const { workspace, findings } = await loadWorkspace(diskTree(join(ROOT, 'plans')), () => ({ only: 'demo' }));
const [demo] = workspace.plans;
if (demo === undefined) throw new Error(`the demo plan could not be read: ${JSON.stringify(findings)}`);

const JUNE = day('2022-06-30');
const states = measureStates(project(demo, workspace, JUNE));

/** What `plan show` says of a measure of the demo at the end of June. */
async function shown(id: string): Promise<string> {
  const { code, out, err } = await plan(['show', id, '--plan', 'demo', '--as-of', JUNE, '--width', '200'], ROOT);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
}

const lineOf = (out: string, label: string): string =>
  out.split('\n').find((line) => line.includes(`  ${label}`)) ?? '';

describe('on the demo, at the end of June', () => {
  const words = { red: '红', yellow: '黄', green: '绿', blue: '蓝', grey: '灰' };

  test.each(LIGHTS)('a %s light can be seen, and show says so', async (light) => {
    const found = states.filter((state) => state.light === light);
    expect(found.length).toBeGreaterThan(0);
    for (const { measure } of found) expect(lineOf(await shown(measure.id), '灯')).toContain(`${words[light]}：`);
  });

  const WHY: Record<ReasonCode, RegExp> = {
    overdue: /逾期\d+天（时限2022-\d\d-\d\d）/,
    periodOver: /期满未结：计划期已过\d+天/,
    milestoneMissed: /节点逾期\d+天：./,
    blocked: /2022-\d\d-\d\d起受阻：./,
    behind: /滞后：时间已过[\d.]+%，进度[\d.]+%/,
    exceeded: /超出上限：/,
    short: /现为.*，低于/,
    unreportedPeriods: /\d+期没有报数：/,
    problem: /报告问题：./,
    missed: /漏报\d+期：2022-/,
    dueSoon: /(\d+天后|今天)到期/,
    periodEnding: /计划期末/,
    stale: /\d+天没有更新/,
    done: /2022-\d\d-\d\d办结/,
    verified: /2022-\d\d-\d\d销号/,
    targetMissed: /未达(争取)?目标：\d+/,
    unreported: /未报数（目标/,
    cancelled: /2022-\d\d-\d\d取消：./,
    carried: /结转至/,
    notStarted: /2022-\d\d-\d\d开始/,
    reopened: /2022-\d\d-\d\d重新启动/,
    unscheduled: /未排期/,
    ongoing: /持续推进/,
    unclosed: /请记一条收尾的记录/,
    waiting: /等待\d+-\d+/,
    onTrack: /正常推进/,
  };

  const UNSEEN = [
    'carried',
    'exceeded',
    'short',
    'unreported',
    'unreportedPeriods',
    'problem',
    'missed',
    'periodOver',
    'periodEnding',
    'milestoneMissed',
    'unscheduled',
    'ongoing',
    'unclosed',
  ];
  const SEEN = Object.entries(WHY).filter(([code]) => !UNSEEN.includes(code));

  test.each(SEEN)('the reason %s can be seen, and show gives it', async (code, why) => {
    const found = states.filter(({ reasons }) => reasons.some((reason) => reason.code === code));
    expect(found.length).toBeGreaterThan(0);
    for (const { measure } of found) expect(lineOf(await shown(measure.id), '灯'), measure.id).toMatch(why);
  });

  test('the reason exceeded comes with the first total above the ceiling of 5-3', async () => {
    const folder = emptyFolder();
    copyPlans(folder);
    const on = ['5-3', '--plan', 'demo'];
    const { code, err } = await plan(['log', ...on, '--value', '2.3', '--by', '何建平'], folder);
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('2.3 超过了至多 2 的目标') });
    expect((await plan(['show', ...on], folder)).out).toMatch(
      new RegExp(`黄：.*${WHY.exceeded.source}2\\.3%（不超过2%）`),
    );
  });

  test('the reason missed comes with the first month that 1-3 was not reported for', async () => {
    const { out } = await plan(['show', '1-3', '--plan', 'demo', '--as-of', '2022-08-31'], ROOT);
    expect(lineOf(out, '灯')).toMatch(WHY.missed);
  });

  const HOW: Record<Progress['basis'], RegExp> = {
    done: /100% {2}已办结/,
    value: /% {2}(?:\d.*\/.*\d|由\d+%到\d+%，目标\d+%)/,
    roster: /% {2}\d+\/\d+个成员到达最后阶段/,
    occurrences: /% {2}完成\d+\/\d+期/,
    stages: /% {2}第\d+\/\d+阶段：./,
    reported: /% {2}自报/,
    ceiling: /% {2}限额\d.*现为\d/,
    level: /% {2}现为\d/,
    none: /0% {2}还没有可以计算进度的记录/,
  };

  test.each(Object.entries(HOW).filter(([basis]) => basis !== 'level'))(
    'progress by %s can be seen, and show says what it comes from',
    async (basis, how) => {
      const found = states.filter(({ progress }) => progress.basis === basis);
      expect(found.length).toBeGreaterThan(0);
      for (const { measure } of found) expect(lineOf(await shown(measure.id), '进度'), measure.id).toMatch(how);
    },
  );

  test('a deadline, a lead and a target that were amended show what was approved, and by how much they slipped', async () => {
    expect(await shown('4-2')).toMatch(/完成时限 +2022-11-04（原定2022-06-30，推迟127天）/);
    expect(await shown('4-3')).toMatch(/牵头单位 +信息中心（原定校企合作处）/);
    expect(await shown('7-3')).toMatch(/目标 +不少于4个（原定一批（数量未定））/);
  });

  test('weights and cancelled measures count in the mean as they should', () => {
    const of = (id: string) => taskStates(project(demo, workspace, JUNE)).find(({ task }) => task.id === id);
    const { measures = [], totals } = of('2') ?? {};
    const weighted = measures.map(({ measure, progress }) => [measure.weight, progress.percent] as const);
    expect(new Set(weighted.map(([weight]) => weight))).toEqual(new Set([1, 2]));
    const sum = weighted.reduce((total, [weight, percent]) => total + weight * percent, 0);
    expect(totals?.percent).toBeCloseTo(sum / weighted.reduce((total, [weight]) => total + weight, 0), 9);
    expect(of('6')?.totals).toMatchObject({ measures: 2, cancelled: 1 });
  });
});

describe('the projection of a whole plan', () => {
  const ids = states.map(({ measure }) => measure.id);
  const dates = fc.integer({ min: 0, max: 400 }).map((days) => addDays(day('2021-12-25'), days));
  const entry: fc.Arbitrary<Entry> = fc
    .record(
      {
        on: fc.constantFrom(...ids),
        date: dates,
        state: fc.constantFrom('active', 'blocked', 'done', 'verified', 'cancelled', 'reopened'),
        stage: fc.constantFrom('起草', '申报', '公布', '认定', '立项'),
        member: fc.constantFrom('ding-shouxin', 'fan-yining', 'stranger'),
        occurrence: fc.constantFrom('2022-01', '2022-02', '2022-13'),
        value: fc.integer({ min: 0, max: 30 }),
        add: fc.integer({ min: -5, max: 30 }),
        percent: fc.integer({ min: 0, max: 100 }),
        note: fc.constantFrom('进展', '说明'),
        amend: fc.record({ due: dates, lead: fc.constantFrom('甲处', '乙处') }, { requiredKeys: [] }),
      },
      { requiredKeys: ['on', 'date'] },
    )
    .map(anEntry);
  const journal = fc.array(entry, { maxLength: 25 }).map((entries) => [...demo.journal, ...entries]);

  /** Everything in the state, but for the plan that it is of, and for where entries stand. */
  const said = ({ sections, totals, phase }: PlanState) => withoutPlaces({ sections, totals, phase });

  const at = (entries: readonly Entry[], asOf: PlanDate) =>
    said(project({ ...demo, journal: entries }, workspace, asOf));

  test('is the same for any order of the entries, any split over files, and any number of twins', () => {
    const moved = journal.chain((entries) =>
      fc.tuple(
        fc.constant(entries),
        fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
        fc.shuffledSubarray(entries),
        fc.array(fc.integer({ min: 1, max: 53 }), { minLength: 1, maxLength: 9 }),
        dates,
      ),
    );
    fc.assert(
      fc.property(moved, ([entries, shuffled, twins, weeks, asOf]) => {
        const elsewhere = [...twins, ...shuffled].map((one, i) => ({
          ...one,
          file: `demo/journal/2022-W${weeks[i % weeks.length]}.yaml`,
          path: [i],
        }));
        expect(at(elsewhere, asOf)).toEqual(at(entries, asOf));
      }),
      { numRuns: runs(200) },
    );
  });

  test('at a date never depends on entries of later dates', () => {
    fc.assert(
      fc.property(journal, dates, (entries, asOf) => {
        const known = entries.filter(({ date }) => date <= asOf);
        expect(at(entries, asOf)).toEqual(at(known, asOf));
      }),
      { numRuns: runs(200) },
    );
  });

  test('does depend on those up to the date', () => {
    const done = anEntry({ on: '1-2', date: day('2022-06-29'), state: 'done' });
    expect(at([...demo.journal, done], JUNE)).not.toEqual(at(demo.journal, JUNE));
    expect(at([...demo.journal, done], day('2022-06-28'))).toEqual(at(demo.journal, day('2022-06-28')));
  });
});

/** The value with the places taken from entries, which are told by their evidence; plans and tasks keep theirs. */
function withoutPlaces(value: unknown): unknown {
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, withoutPlaces(item)]));
  if (value instanceof Set) return new Set([...value].map(withoutPlaces));
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  const isEntry = 'evidence' in value;
  const kept = Object.entries(value).filter(([key]) => !isEntry || (key !== 'file' && key !== 'path'));
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutPlaces(item)]));
}
