import { expect, test } from 'vitest';
import { quoteNotInText } from '../../../../src/check/rules/quote/not-in-text.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, aPlan, aTask, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(quoteNotInText);

const TEXT = '立项30所左右学校,推进建设。';

const found = (quote: string) => {
  const task = aTask({ text: TEXT, measures: [aMeasure({ quote })] });
  const other = aTask({ id: '2', title: '督查', text: '督查试验区。', measures: [] });
  return check(aWorkspace(aPlan({ tasks: [task, other] })));
};

test('a passage that the task does not have', () => {
  expect(found('立项30所学校')).toEqual([
    {
      rule: 'quote/not-in-text',
      severity: 'error',
      file: 'plan.yaml',
      path: ['tasks', 0, 'measures', 0, 'quote'],
      args: { task: '1', quote: '立项30所学校' },
    },
  ]);
  expect(found('立项30所左右学校')).toEqual([]);
});

test('a passage with other punctuation', () => {
  expect(found('左右学校，推进')).toHaveLength(1);
  expect(found('左右学校,推进')).toEqual([]);
});

test("a passage of another task's text", () => {
  expect(found('督查试验区')).toHaveLength(1);
});

test('a passage over the border of title and text', () => {
  expect(found('建设学校立项')).toHaveLength(1);
});

test('a passage of the title is fine, with a text and without one', () => {
  expect(found('建设学校')).toEqual([]);
  expect(check(aWorkspace(aPlan({ tasks: [aTask({ measures: [aMeasure({ quote: '建设' })] })] })))).toEqual([]);
});

test('a long passage is shortened', () => {
  expect(found('字'.repeat(41))).toMatchObject([{ args: { quote: `${'字'.repeat(40)}…` } }]);
  expect(found('字'.repeat(40))).toMatchObject([{ args: { quote: '字'.repeat(40) } }]);
});

test('a measure may have no quote', () => {
  expect(check(aWorkspace(aPlan()))).toEqual([]);
});

test('several of a task without a text are one mistake, and point at each other', () => {
  const measures = ['甲', '乙', '建设'].map((quote, i) => aMeasure({ quote, path: ['tasks', 0, 'measures', i] }));
  expect(check(aWorkspace(aPlan({ tasks: [aTask({ measures })] })))).toEqual([
    {
      rule: 'quote/not-in-text',
      severity: 'error',
      file: 'plan.yaml',
      path: ['tasks', 0, 'measures', 0, 'quote'],
      args: { task: '1', quote: '甲', count: 2 },
      related: [{ file: 'plan.yaml', path: ['tasks', 0, 'measures', 1, 'quote'] }],
    },
  ]);
  const alone = check(aWorkspace(aPlan({ tasks: [aTask({ measures: measures.slice(1) })] })));
  expect(alone.map(({ args, related }) => [args, related])).toEqual([[{ task: '1', quote: '乙' }, undefined]]);
  const withText = check(aWorkspace(aPlan({ tasks: [aTask({ text: TEXT, measures })] })));
  expect(withText.map(({ args, related }) => [args, related])).toEqual([
    [{ task: '1', quote: '甲' }, undefined],
    [{ task: '1', quote: '乙' }, undefined],
  ]);
});
