/** What is left of a file with faults, and where it stood. */
import { expect, test } from 'vitest';
import * as validators from '../../build/validators.js';
import { Removals, salvage } from '../../src/schema/salvage.ts';

const entry = (over: object = {}) => ({ date: '2022-05-11', on: '4-2', note: '进展', ...over });
const planOf = (...tasks: readonly object[]) => {
  return { plan: 'sd-2022', title: '计划', period: { start: '2022-01-01', end: '2022-12-31' }, tasks };
};
const task = (id: unknown, ...measures: readonly object[]) => ({ id, title: '任务', measures });
const measure = (id: unknown, over: object = {}) => ({ id, title: '举措', ...over });

test('an optional value that offends is taken out, and nothing else', () => {
  const rest = salvage(planOf(task('1', measure('1-1', { due: '2022-02-30', lead: '规划处' }))), validators.plan);
  expect(rest?.value.tasks[0]?.measures[0]).toEqual({ id: '1-1', title: '举措', lead: '规划处' });
});

test('an unknown key is taken out, and what stands beside it stays', () => {
  const rest = salvage([entry({ colour: 'red' })], validators.journal);
  expect(rest?.value).toEqual([entry()]);
});

test('what lacks a required key goes as a whole', () => {
  const rest = salvage(planOf(task('1', measure('1-1'), { id: '1-2' })), validators.plan);
  expect(rest?.value.tasks[0]?.measures.map(({ id }) => id)).toEqual(['1-1']);
});

test('a required value that offends takes along what it belongs to', () => {
  const rest = salvage(planOf(task(1, measure('1-1')), task('2', measure('2-1'))), validators.plan);
  expect(rest?.value.tasks.map(({ id }) => id)).toEqual(['2']);
});

test('of two equal items the second is taken out', () => {
  const rest = salvage(planOf(task('1', measure('1-1', { with: ['甲', '乙', '甲'] }))), validators.plan);
  expect(rest?.value.tasks[0]?.measures[0]?.with).toEqual(['甲', '乙']);
});

test('a name of a kind that offends is taken out with its kind', () => {
  const rest = salvage(
    { title: '工作区', kinds: { Visit: { name: '走访' }, tour: { name: '巡查' } } },
    validators.workspace,
  );
  expect(rest?.value.kinds).toEqual({ tour: { name: '巡查' } });
});

test('the items that are left keep the positions that they had', () => {
  const data = [
    { date: '2022-05-11', on: '4-2', percent: 900 },
    entry(),
    entry({ on: '4.2' }),
    entry(),
    entry({ date: '昨天' }),
    entry(),
  ];
  const rest = salvage(data, validators.journal);
  const positions = rest?.value.map((_entry, index) => rest.origin.indexOf(rest.value, index));
  expect(positions).toEqual([1, 3, 5]);
});

test('positions hold in lists of lists, whichever goes first', () => {
  const data = planOf(
    task('x', measure('1-1')),
    task('2', measure('bad'), measure('2-2'), { id: '2-3' }, measure('2-4')),
  );
  const rest = salvage(data, validators.plan);
  const tasks = rest?.value.tasks ?? [];
  const measures = tasks[0]?.measures ?? [];
  expect(measures.map(({ id }) => id)).toEqual(['2-2', '2-4']);
  expect([rest?.origin.indexOf(tasks, 0), ...measures.map((_one, i) => rest?.origin.indexOf(measures, i))]).toEqual([
    1, 1, 3,
  ]);
});

test('eleven items that offend are all taken out: the tenth is not taken for the first', () => {
  const data = Array.from({ length: 12 }, (_, i) => (i === 5 ? entry() : entry({ on: 'x' })));
  const rest = salvage(data, validators.journal);
  expect(rest?.value).toEqual([entry()]);
  expect(rest?.origin.indexOf(rest.value, 0)).toBe(5);
});

test('what becomes too little by losing something goes too', () => {
  const rest = salvage([{ date: '2022-05-11', on: '4-2', percent: 101 }, entry()], validators.journal);
  expect(rest?.value).toEqual([entry()]);
  expect(rest?.origin.indexOf(rest.value, 0)).toBe(1);
});

test.each([
  { name: 'a list in place of a plan', data: [] },
  { name: 'a plan without its period', data: { plan: 'a', title: '计划', tasks: [] } },
  { name: 'a plan whose id offends', data: { ...planOf(), plan: 'A' } },
  { name: 'a null', data: null },
])('nothing is left of $name', ({ data }) => {
  expect(salvage(data, validators.plan)).toBeUndefined();
});

test('__proto__ as a key is taken out, and changes no prototype', () => {
  const data: unknown = JSON.parse(
    '[{ "date": "2022-05-11", "on": "4-2", "note": "进展", "__proto__": { "state": "done" } }]',
  );
  const rest = salvage(data, validators.journal);
  expect(rest?.value).toEqual([entry()]);
  expect(rest?.value[0]?.state).toBeUndefined();
  expect(Object.hasOwn(Object.prototype, 'state')).toBe(false);
});

test('a list from which nothing was taken has the positions that it has', () => {
  expect(new Removals().indexOf(['a', 'b'], 1)).toBe(1);
});

test('of items that are repeated the first stays, however many there are', () => {
  const data = planOf(task('1', measure('1-1', { with: ['甲', '乙', '甲', '甲', '乙'] })));
  const rest = salvage(data, validators.plan);
  expect(rest?.value).toMatchObject({ tasks: [{ measures: [{ with: ['甲', '乙'] }] }] });
});
