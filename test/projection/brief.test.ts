/** What is to be seen first of a plan: its order, and what is left out of it. */
import { describe, expect, test } from 'vitest';
import { type Brief, briefOf, inOrder, type Order, tasksInOrder } from '../../src/projection/brief.ts';
import type { Reason } from '../../src/projection/light.ts';
import { project } from '../../src/projection/project.ts';
import { measureStates, type PlanState, taskStates } from '../../src/projection/state.ts';
import { aMeasure, anEntry, aPlan, aTarget, aTask, aWorkspace, day } from '../support/model.ts';

const PLAN = aPlan({
  tasks: [
    aTask({
      measures: [
        aMeasure({ id: '1-1', due: day('2022-06-01') }),
        aMeasure({ id: '1-2', due: day('2022-05-01') }),
        aMeasure({ id: '1-3' }),
      ],
    }),
    aTask({
      id: '2',
      measures: [
        aMeasure({ id: '2-1', due: day('2022-06-24') }),
        aMeasure({ id: '2-2' }),
        aMeasure({ id: '2-3', due: day('2022-06-15') }),
      ],
    }),
    aTask({ id: '3', measures: [aMeasure({ id: '3-1' }), aMeasure({ id: '3-2' })] }),
  ],
  journal: [
    anEntry({ on: '2-2', date: day('2022-06-09'), state: 'blocked', problem: '没有经费' }),
    anEntry({ on: '2-1', date: day('2022-06-13'), percent: 90 }),
    anEntry({ on: '2-3', date: day('2022-06-14'), state: 'done' }),
    anEntry({ on: '2-3', date: day('2022-06-20'), note: '以后的事' }),
  ],
});

const stateOn = (asOf: string): PlanState => project(PLAN, aWorkspace(PLAN), day(asOf));
const briefOn = (asOf: string, order: Order = 'light'): Brief => briefOf(stateOn(asOf), order);
const idsOf = (measures: Brief['pressing']): readonly string[] => measures.map(({ measure }) => measure.id);

describe('what presses', () => {
  test('is red before yellow, the longest overdue first, and blocked after overdue', () => {
    expect(idsOf(briefOn('2022-06-15').pressing)).toEqual(['1-2', '1-1', '2-2', '2-1']);
  });

  test('can be had by deadline, those without one last, and as the document has it', () => {
    expect(idsOf(briefOn('2022-06-15', 'due').pressing)).toEqual(['1-2', '1-1', '2-1', '2-2']);
    expect(idsOf(briefOn('2022-06-15', 'plan').pressing)).toEqual(['1-1', '1-2', '2-1', '2-2']);
  });

  test('by the graver reason first, and of one reason where there is more of it; else as it was', () => {
    const date = day('2022-06-15');
    const target = aTarget();
    const inItsOrder: readonly Reason[] = [
      { code: 'overdue', days: 20, deadline: date },
      { code: 'overdue', days: 3, deadline: date },
      { code: 'blocked', since: date, problem: '一' },
      { code: 'blocked', since: date, problem: '二' },
      { code: 'missed', ids: ['1', '2'] },
      { code: 'missed', ids: ['1'] },
      { code: 'milestoneMissed', titles: ['方案'], days: 1, deadline: date },
      { code: 'periodOver', days: 20, end: date },
      { code: 'periodOver', days: 3, end: date },
      { code: 'exceeded', value: 101, target },
      { code: 'short', value: 1, target },
      { code: 'behind', elapsed: 50, percent: 10 },
      { code: 'behind', elapsed: 90, percent: 60 },
      { code: 'unreportedPeriods', ids: ['1', '2'] },
      { code: 'unreportedPeriods', ids: ['1'] },
      { code: 'problem', on: date, problem: '经费' },
      { code: 'dueSoon', days: 3, deadline: date },
      { code: 'dueSoon', days: 10, deadline: date },
      { code: 'periodEnding', days: 3, end: date },
      { code: 'periodEnding', days: 10, end: date },
      { code: 'stale', days: 40, last: date },
      { code: 'stale', days: 31, last: date },
      { code: 'unclosed', end: date },
    ];
    const [measure] = measureStates(stateOn('2022-06-15'));
    const ordered = (reasons: readonly Reason[]): readonly Reason[] =>
      inOrder(
        reasons.flatMap((reason) => (measure ? [{ ...measure, light: 'yellow', reasons: [reason] }] : [])),
        'light',
      ).map(({ reasons: [first] }) => first);
    expect(ordered(inItsOrder)).toEqual(inItsOrder);
    const [one, other] = inItsOrder.filter(({ code }) => code === 'blocked');
    const turned = inItsOrder.toReversed().filter((reason) => reason !== one && reason !== other);
    expect(ordered(turned)).toEqual(inItsOrder.filter((reason) => reason !== one && reason !== other));
  });

  test('is never what has neither deadline nor entry', () => {
    expect(idsOf(briefOn('2023-01-05').pressing)).toEqual(['1-2', '1-1', '2-1', '2-2']);
  });
});

test('what comes due is open, and due on the day or within fourteen days', () => {
  expect(idsOf(briefOn('2022-06-10').ahead)).toEqual(['2-3', '2-1']);
  expect(idsOf(briefOn('2022-06-09').ahead)).toEqual(['2-3']);
  expect(idsOf(briefOn('2022-06-24').ahead)).toEqual(['2-1']);
  expect(idsOf(briefOn('2022-06-25').ahead)).toEqual([]);
});

test('the week is that of the calendar, up to the day', () => {
  expect(briefOn('2022-06-12').week).toEqual({ from: '2022-06-06', entries: 1, done: 0 });
  expect(briefOn('2022-06-13').week).toEqual({ from: '2022-06-13', entries: 1, done: 0 });
  expect(briefOn('2022-06-19').week).toEqual({ from: '2022-06-13', entries: 2, done: 1 });
});

test('tasks without an entry are counted while anything of them is open', () => {
  expect(briefOn('2022-06-15').silent).toBe(2);
  expect(briefOn('2022-06-01').silent).toBe(3);
});

test('tasks stand by their worst measure, or by their next deadline', () => {
  const tasks = taskStates(stateOn('2022-06-15'));
  const idsIn = (order: Order): readonly string[] => tasksInOrder(tasks, order).map(({ task }) => task.id);
  expect(idsIn('light')).toEqual(['1', '2', '3']);
  expect(idsIn('due')).toEqual(['1', '2', '3']);
  expect(tasksInOrder([...tasks].reverse(), 'light').map(({ task }) => task.id)).toEqual(['1', '2', '3']);
  expect(tasksInOrder([...tasks].reverse(), 'plan').map(({ task }) => task.id)).toEqual(['3', '2', '1']);
});

test('tasks without measures stand behind the others, as they were', () => {
  const [one, two] = taskStates(stateOn('2022-06-15'));
  if (one === undefined || two === undefined) throw new Error('no tasks');
  const empty = ['8', '9'].map((id) => ({ ...one, task: { ...one.task, id }, measures: [] }));
  const ids = (tasks: readonly (typeof one)[]) => tasksInOrder(tasks, 'light').map(({ task }) => task.id);
  expect(ids([...empty, two, one])).toEqual(['1', '2', '8', '9']);
  expect(ids([two, ...empty, one])).toEqual(['1', '2', '8', '9']);
});
