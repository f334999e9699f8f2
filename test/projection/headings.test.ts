/** Tasks under the headings of the document. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headed } from '../../src/projection/headings.ts';
import { project } from '../../src/projection/project.ts';
import { taskStates } from '../../src/projection/state.ts';
import { aMeasure, anEntry, aPlan, aTask, aWorkspace, END } from '../support/model.ts';

const tasksUnder = (...headings: readonly (readonly string[])[]) =>
  taskStates(
    project(
      aPlan({
        tasks: headings.map((under, i) =>
          aTask({ id: `${i + 1}`, headings: under, measures: [aMeasure({ id: `${i + 1}-1` })] }),
        ),
        journal: [anEntry({ on: '1-1', state: 'done' })],
      }),
      aWorkspace(),
      END,
    ),
  );

const VIEW = { asOf: END, weigh: 'measures' } as const;

const outline = (...headings: readonly (readonly string[])[]) =>
  headed(tasksUnder(...headings), VIEW).map(({ begins, tasks }) => [
    begins.map(({ title, level, totals }) => `${level} ${title} ${totals.done}/${totals.measures}`),
    tasks.map(({ task }) => task.id),
  ]);

test('tasks without headings stay in one piece', () => {
  expect(outline([], [])).toEqual([[[], ['1', '2']]]);
});

test('a heading begins once, with the totals of all that stands under it', () => {
  expect(outline(['一', '（一）'], ['一', '（二）'], ['一', '（二）'], ['二'])).toEqual([
    [['0 一 1/3', '1 （一） 1/1'], ['1']],
    [['1 （二） 0/2'], ['2', '3']],
    [['0 二 0/1'], ['4']],
  ]);
});

test('tasks right under a heading stand before those of the next level', () => {
  expect(outline(['一'], ['一', '（一）'])).toEqual([
    [['0 一 1/2'], ['1']],
    [['1 （一） 0/1'], ['2']],
  ]);
});

test('every task stands in one group, in its order', () => {
  const someHeadings = fc.array(fc.constantFrom('一', '二', '（一）'), { maxLength: 2 });
  fc.assert(
    fc.property(fc.array(someHeadings, { minLength: 1, maxLength: 8 }), (headings) => {
      const tasks = tasksUnder(...headings);
      expect(headed(tasks, VIEW).flatMap((group) => group.tasks)).toEqual(tasks);
    }),
    { numRuns: 30 },
  );
});
