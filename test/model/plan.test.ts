import { expect, test } from 'vitest';
import { measuresOf, tasksOf } from '../../src/model/plan.ts';
import { aMeasure, aPlan, aSection, aTask } from '../support/model.ts';

const PLAN = aPlan({
  sections: [
    aSection({
      tasks: [
        aTask({ id: '1', measures: [aMeasure({ id: '1-2' }), aMeasure({ id: '1-1' })] }),
        aTask({ id: '2', measures: [] }),
      ],
    }),
    aSection({ id: 'routine', tasks: [aTask({ id: 'R1', measures: [aMeasure({ id: 'R1-1' })] })] }),
  ],
});

test('the tasks of a plan come in the order of the document, annexes included', () => {
  expect(tasksOf(PLAN).map(({ id }) => id)).toEqual(['1', '2', 'R1']);
});

test('the measures of a plan come in the order of the document, annexes included', () => {
  expect(measuresOf(PLAN).map(({ id }) => id)).toEqual(['1-2', '1-1', 'R1-1']);
});
