import { describe, expect, test } from 'vitest';
import { referenceBroken } from '../../../../src/check/rules/reference/broken.ts';
import type { Plan } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import {
  aMeasure,
  anEntry,
  aPlan,
  aPlanOf,
  aRoster,
  aSection,
  aTask,
  aWorkspace,
  membersNamed,
} from '../../../support/model.ts';

const check = checkerOf(referenceBroken);

const found = (plan: Plan) => check(aWorkspace(plan));
const fault = { rule: 'reference/broken', severity: 'error', file: 'plan.yaml' };
const inMeasure = ['tasks', 0, 'measures', 0];

const PLAN = { zh: '计划', en: 'plan' };
const ITEM = { zh: '任务或举措', en: 'task or measure' };
const MEASURE = { zh: '举措', en: 'measure' };
const ROSTER = { zh: '台账', en: 'roster' };
const MEMBER = { zh: '台账成员', en: 'roster member' };

test('the default plan', () => {
  const workspace = (defaultPlan: string) => check(aWorkspace(aPlan(), { defaultPlan }));
  expect(workspace('tset-2022')).toEqual([
    {
      ...fault,
      file: 'workspace.yaml',
      path: ['default'],
      args: { what: PLAN, id: 'tset-2022', suggestion: 'test-2022' },
    },
  ]);
  expect(workspace('test-2022')).toEqual([]);
});

test('a default plan that has another id by now: the only one, or the one in a folder of that name', () => {
  const suggested = (defaultPlan: string, ...plans: readonly Plan[]) =>
    check({ ...aWorkspace(aPlan(), { defaultPlan }), plans }).map(({ args }) => args['suggestion']);
  const [one, other] = [
    aPlan({ id: 'vocational-2022', file: 'office/plan.yaml' }),
    aPlan({ id: 'b', file: '2023/plan.yaml' }),
  ];
  expect(suggested('office', one, other)).toEqual(['vocational-2022']);
  expect(suggested('anything', one)).toEqual(['vocational-2022']);
  expect(suggested('anything', one, other)).toEqual([undefined]);
});

test('links of a task and of a measure, to tasks and measures of any section', () => {
  const plan = (link: string) => {
    const task = aTask({ links: [link, '1-1'], measures: [aMeasure({ links: ['1', link] })] });
    const annex = aSection({ id: 'routine', tasks: [aTask({ id: 'R11', measures: [] })] });
    return aPlan({ sections: [aSection({ tasks: [task] }), annex] });
  };
  const args = { what: ITEM, id: 'R12', suggestion: 'R11' };
  expect(found(plan('R12'))).toEqual([
    { ...fault, path: ['tasks', 0, 'links', 0], args },
    { ...fault, path: [...inMeasure, 'links', 1], args },
  ]);
  expect(found(plan('R11'))).toEqual([]);
});

test('a measure depends on measures only', () => {
  const plan = (id: string) => aPlanOf([aMeasure({ depends: [id] }), aMeasure({ id: '1-2' })]);
  expect(found(plan('1'))).toMatchObject([
    { ...fault, path: [...inMeasure, 'depends', 0], args: { what: MEASURE, id: '1' } },
  ]);
  expect(found(plan('1-2'))).toEqual([]);
});

test('no suggestion where several are as near', () => {
  const measures = ['1-1', '1-2', '1-3'].map((id) => aMeasure({ id, ...(id === '1-3' && { depends: ['1-9'] }) }));
  expect(found(aPlanOf(measures))).toMatchObject([{ args: { what: MEASURE, id: '1-9' } }]);
  expect(found(aPlanOf(measures))[0]?.args).not.toHaveProperty('suggestion');
});

test('no suggestion where nothing is near', () => {
  const plan = aPlanOf([aMeasure({ depends: ['27-15'] })]);
  expect(found(plan)).toEqual([{ ...fault, path: [...inMeasure, 'depends', 0], args: { what: MEASURE, id: '27-15' } }]);
});

test('the roster of a measure', () => {
  const plan = (roster: string) => aPlanOf([aMeasure({ roster })], { rosters: [aRoster()] });
  expect(found(plan('zone'))).toEqual([
    { ...fault, path: [...inMeasure, 'roster'], args: { what: ROSTER, id: 'zone', suggestion: 'zones' } },
  ]);
  expect(found(plan('zones'))).toEqual([]);
});

test('the measure and the plan that another serves', () => {
  const upper = aPlan({ id: 'sd-2022', file: 'upper/plan.yaml' });
  const serving = (id: string) =>
    check(aWorkspace(undefined, { plans: [upper, aPlanOf([aMeasure({ serves: [id] })])] }));
  const path = [...inMeasure, 'serves', 0];
  expect(serving('sd-2021/1-1')).toEqual([
    { ...fault, path, args: { what: PLAN, id: 'sd-2021', suggestion: 'sd-2022' } },
  ]);
  expect(serving('sd-2022/1-2')).toEqual([
    { ...fault, path, args: { what: MEASURE, id: '1-2', plan: 'sd-2022', suggestion: '1-1' } },
  ]);
  expect(serving('sd-2022/1-1')).toEqual([]);
});

describe('an entry', () => {
  const entryFault = { ...fault, file: 'journal/2022-W09.yaml' };

  test('is about a measure, not a task', () => {
    const plan = (on: string) => aPlan({ journal: [anEntry({ on })] });
    expect(found(plan('1'))).toMatchObject([{ ...entryFault, path: [0, 'on'], args: { what: MEASURE, id: '1' } }]);
    expect(found(plan('1-1'))).toEqual([]);
  });

  const withMember = (member: string, roster?: string) =>
    aPlanOf([aMeasure(roster === undefined ? {} : { roster })], {
      rosters: [aRoster({ members: membersNamed('qingdao'), stages: ['创建'] })],
      journal: [anEntry({ member, stage: '创建' })],
    });

  test("names a member of its measure's roster", () => {
    expect(found(withMember('qingdoa', 'zones'))).toEqual([
      { ...entryFault, path: [0, 'member'], args: { what: MEMBER, id: 'qingdoa', suggestion: 'qingdao' } },
    ]);
    expect(found(withMember('qingdao', 'zones'))).toEqual([]);
  });

  test('names no member where the measure has no roster', () => {
    expect(found(withMember('qingdao'))).toEqual([
      { ...entryFault, path: [0, 'member'], args: { what: MEMBER, id: 'qingdao' } },
    ]);
  });
});

describe('one mistake is one finding', () => {
  test('where a roster is misspelt, its members in the journal are not', () => {
    const journal = [1, 2].map((i) => anEntry({ path: [i], member: 'qingdao', stage: '创建', note: `第${i}条` }));
    const rosters = [aRoster({ members: membersNamed('qingdao'), stages: ['创建'] })];
    expect(found(aPlanOf([aMeasure({ roster: 'zone' })], { rosters, journal }))).toMatchObject([
      { path: [...inMeasure, 'roster'] },
    ]);
  });

  test('where an entry is about no measure, its member and stage are not looked at', () => {
    const journal = [anEntry({ on: '9-9', member: 'qingdao', stage: '创建' })];
    expect(found(aPlan({ journal }))).toMatchObject([{ path: [0, 'on'] }]);
  });

  test('what may stand in a file that could not be read is not missed', () => {
    const plan = aPlanOf([aMeasure({ depends: ['1-7', '1-8'] })]);
    const unread = (ids: readonly string[], anything = false) =>
      check(aWorkspace(plan, { unread: { ids: new Set(ids), anything, nameless: new Set() } })).map(
        ({ args }) => args['id'],
      );
    expect(unread([])).toEqual(['1-7', '1-8']);
    expect(unread(['1-7'])).toEqual(['1-8']);
    expect(unread([], true)).toEqual([]);
  });

  test('nor what may be one whose id could not be read: a measure of that task, a task, a roster', () => {
    const measure = aMeasure({ depends: ['1-7', '2-7'], links: ['3', '2-8'], roster: 'zone' });
    const missed = (...nameless: readonly string[]) =>
      check(
        aWorkspace(aPlanOf([measure]), {
          unread: { ids: new Set(), anything: false, nameless: new Set(nameless) },
        }),
      ).map(({ args }) => args['id']);
    expect(missed()).toEqual(['3', '2-8', '1-7', '2-7', 'zone']);
    expect(missed('2-')).toEqual(['3', '1-7', 'zone']);
    expect(missed('task')).toEqual(['2-8', '1-7', '2-7', 'zone']);
    expect(missed('roster')).toEqual(['3', '2-8', '1-7', '2-7']);
    expect(missed('plan')).toEqual(missed());
  });
});
