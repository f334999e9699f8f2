import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/model/journal.ts';
import type { Measure, Plan } from '../../src/model/plan.ts';
import { project } from '../../src/projection/project.ts';
import { addressOf, allServersOf } from '../../src/projection/serving.ts';
import { measureStates } from '../../src/projection/state.ts';
import { silentIn, treeOf } from '../../src/projection/tree.ts';
import { aMeasure, anEntry, aPlanOf, aTarget, aWorkspace, day } from '../support/model.ts';
import { runs } from '../support/stress.ts';
import { agreesWithNaive } from './naive-serving.ts';

const AS_OF = day('2022-06-30');

function aPlanWith(id: string, measure: Partial<Measure>, ...entries: readonly Partial<Entry>[]): Plan {
  return aPlanOf([aMeasure({ target: aTarget({ unit: '人次' }), ...measure })], {
    id,
    journal: entries.map((entry, i) => anEntry({ path: [i], date: day('2022-06-20'), ...entry })),
  });
}

function stateIn(plans: readonly Plan[], id = 'up') {
  const plan = plans.find((one) => one.id === id);
  if (plan === undefined) throw new Error(`no plan ${id}`);
  const settings = { ...aWorkspace(plan), plans };
  const state = project(plan, settings, AS_OF);
  const [measure] = measureStates(state);
  if (measure === undefined) throw new Error('no measure');
  return { state, measure };
}

const UP = aPlanWith('up', {});

describe('a measure that others serve', () => {
  test('stands at what these reported, and its own, each once', () => {
    const low = aPlanWith('low', { serves: ['up/1-1', 'mid/1-1'] }, { value: 20.1 });
    const mid = aPlanWith('mid', { serves: ['up/1-1'] }, { add: 0.2 });
    expect(stateIn([UP, low, mid]).measure.facts.value).toBe(20.3);
    expect(stateIn([UP, low, mid], 'mid').measure.facts.value).toBe(20.3);
    const reported = aPlanWith('up', {}, { value: 5 });
    const { measure } = stateIn([reported, low, mid]);
    expect(measure).toMatchObject({ served: { own: 5 }, facts: { value: 25.3 }, progress: { percent: 25.3 } });
  });

  test('is under way, and has news, when one of them does', () => {
    const low = aPlanWith('low', { serves: ['up/1-1'] }, { date: day('2022-01-10'), value: 1 });
    const { measure } = stateIn([UP, low]);
    expect(measure.state).toBe('active');
    expect(measure.reasons.map(({ code }) => code)).toContain('stale');
    const fresh = aPlanWith('low', { serves: ['up/1-1'] }, { value: 1 });
    expect(stateIn([UP, fresh]).measure.reasons.map(({ code }) => code)).not.toContain('stale');
  });

  test('meets a milestone on the day that all of them together do', () => {
    const milestones = [{ title: '过半', due: day('2022-06-30'), value: 50 }];
    const up = aPlanWith('up', { milestones }, { date: day('2022-06-01'), value: 20 });
    const low = aPlanWith('low', { serves: ['up/1-1'] }, { date: day('2022-05-01'), value: 25 }, { add: 5 });
    expect(stateIn([up, low]).measure.milestones).toMatchObject([{ standing: 'met', on: '2022-06-20' }]);
    expect(stateIn([up]).measure.milestones).toMatchObject([{ standing: 'ahead' }]);
  });

  test('adds its baseline to what is added to it, and to nothing that others report', () => {
    const target = aTarget({ unit: '人次', value: 200, baseline: 100, hasBaseline: true });
    const low = aPlanWith('low', { serves: ['up/1-1'] }, { add: 20 });
    expect(stateIn([aPlanWith('up', { target }, { add: 5 }), low]).measure.facts.value).toBe(125);
    expect(stateIn([aPlanWith('up', { target }), low]).measure.facts.value).toBe(20);
  });

  test.each([
    ['in another unit', { target: aTarget({ unit: '所' }) }, [{ value: 3 }], 'unit'],
    ['without a number yet', {}, [{ note: '在办' }], 'silent'],
    ['that is cancelled', {}, [{ value: 3, state: 'cancelled' }], 'cancelled'],
  ] as const)('takes nothing of one %s', (_, over, entries, apart) => {
    const low = aPlanWith('low', { serves: ['up/1-1'], ...over }, ...entries);
    const { measure } = stateIn([UP, low]);
    expect(measure.facts.value).toBeUndefined();
    expect(measure.served?.contributions).toMatchObject([{ apart }]);
  });

  test('adds no shares up', () => {
    const share = aPlanWith('up', { target: aTarget({ unit: '%' }) });
    const low = aPlanWith('low', { serves: ['up/1-1'], target: aTarget({ unit: '%' }) }, { value: 50 });
    expect(stateIn([share, low]).measure.served?.contributions).toMatchObject([{ apart: 'share' }]);
  });

  test('a circle counts each once', () => {
    const one = aPlanWith('up', { serves: ['low/1-1'] }, { value: 1 });
    const low = aPlanWith('low', { serves: ['up/1-1'] }, { value: 2 });
    expect(stateIn([one, low]).measure.facts.value).toBe(3);
    expect(stateIn([one, low], 'low').measure.facts.value).toBe(3);
    expect(allServersOf('up/1-1', [one, low]).map(addressOf)).toEqual(['low/1-1']);
  });

  test('takes what stands in plans that were read for that alone', () => {
    const low = aPlanWith('low', { serves: ['up/1-1'] }, { value: 3 });
    const state = project(UP, { ...aWorkspace(UP), plans: [UP], serving: [low] }, AS_OF);
    expect(measureStates(state)[0]?.facts.value).toBe(3);
  });

  test('one of its own plan is left out', () => {
    const plan = aPlanOf([aMeasure({ target: aTarget() }), aMeasure({ id: '1-2', serves: ['up/1-1'] })], {
      id: 'up',
      journal: [anEntry({ on: '1-2', value: 3 })],
    });
    expect(stateIn([plan]).measure.served).toBeUndefined();
  });

  test('names who leads each: by amendment, by the measure, or by its task', () => {
    const leads = (measure: Partial<Measure>, task: readonly string[] | undefined, entry: Partial<Entry> = {}) => {
      const low = aPlanWith('low', { serves: ['up/1-1'], ...measure }, { value: 1, ...entry });
      const tasks = low.sections.flatMap((section) => section.tasks);
      const sections = low.sections.map((section) => ({
        ...section,
        tasks: tasks.map((one) => ({ ...one, ...(task && { leads: task }) })),
      }));
      return stateIn([UP, { ...low, sections }]).measure.served?.contributions[0]?.leads;
    };
    expect(leads({}, undefined)).toEqual([]);
    expect(leads({}, ['甲处'])).toEqual(['甲处']);
    expect(leads({ leads: ['乙处'] }, ['甲处'])).toEqual(['乙处']);
    expect(leads({ leads: ['乙处'] }, ['甲处'], { amend: { leads: ['丙处'] }, reason: '划转' })).toEqual(['丙处']);
  });

  test('has the latest news of any, its own included, and the number of those alone that gave one', () => {
    const news = (own: readonly Partial<Entry>[], ...others: readonly string[]) => {
      const lows = others.map((date, i) => aPlanWith(`low${i}`, { serves: ['up/1-1'] }, { date: day(date), value: 1 }));
      const { facts, served } = stateIn([aPlanWith('up', {}, ...own), ...lows]).measure;
      return [facts.news?.date, facts.value, served?.own];
    };
    expect(news([], '2022-05-01', '2022-06-01', '2022-04-01')).toEqual(['2022-06-01', 3, undefined]);
    expect(news([{ date: day('2022-06-02'), note: '在办' }], '2022-06-01')).toEqual(['2022-06-02', 1, undefined]);
    expect(news([{ date: day('2022-05-02'), value: 0 }], '2022-06-01')).toEqual(['2022-06-01', 1, 0]);
  });

  test('keeps the state that an entry of its own gave', () => {
    const low = aPlanWith('low', { serves: ['up/1-1'] }, { value: 1 });
    expect(stateIn([aPlanWith('up', {}, { state: 'blocked' }), low]).measure.state).toBe('blocked');
  });

  test('what later entries say changes nothing', () => {
    const low = aPlanWith('low', { serves: ['up/1-1'] }, { value: 3 }, { date: day('2022-07-01'), value: 9 });
    expect(stateIn([UP, low]).measure.facts.value).toBe(3);
  });
});

test('the tree shows a measure below each that it serves, and counts it once', () => {
  const low = aPlanWith('low', { serves: ['up/1-1', 'mid/1-1'] }, { value: 20 });
  const mid = aPlanWith('mid', { serves: ['up/1-1'] });
  const plans = [UP, low, mid];
  const [root] = treeOf(stateIn(plans).state, plans);
  const shape = (root?.branches ?? []).map(({ contribution, repeated, branches }) => [
    addressOf(contribution),
    contribution.apart ?? contribution.value,
    repeated,
    branches.map((one) => [addressOf(one.contribution), one.repeated]),
  ]);
  expect(shape).toEqual([
    ['low/1-1', 20, false, []],
    ['mid/1-1', 'through', false, [['low/1-1', true]]],
  ]);
});

test('the tree has those alone that are served, and leads out of a circle', () => {
  const one = aPlanWith('up', { serves: ['low/1-1'] }, { value: 1 });
  const low = aPlanWith('low', { serves: ['up/1-1'] }, { value: 2 });
  const [root, ...others] = treeOf(stateIn([one, low]).state, [one, low]);
  expect(others).toEqual([]);
  expect(root?.branches.map(({ contribution, branches }) => [addressOf(contribution), branches])).toEqual([
    ['low/1-1', []],
  ]);
  expect(treeOf(stateIn([UP]).state, [UP])).toEqual([]);
});

test('who is silent is named once, in however many trees; not who has a number by way of others', () => {
  const two = aPlanOf([aMeasure({ target: aTarget() }), aMeasure({ id: '1-2', target: aTarget() })], { id: 'up' });
  const silent = aPlanWith('silent', { serves: ['up/1-1', 'up/1-2'] });
  const through = aPlanWith('through', { serves: ['up/1-1'] });
  const low = aPlanWith('low', { serves: ['through/1-1'], target: aTarget() }, { value: 3 });
  const plans = [two, silent, through, low];
  expect(silentIn(treeOf(stateIn(plans).state, plans)).map(addressOf)).toEqual(['silent/1-1']);
});

test('on workspaces made at random it agrees with a second computation', () => {
  for (let seed = 1; seed <= runs(50); seed++) agreesWithNaive(seed, 12);
});
