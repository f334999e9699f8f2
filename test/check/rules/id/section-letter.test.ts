import { expect, test } from 'vitest';
import { idSectionLetter } from '../../../../src/check/rules/id/section-letter.ts';
import { checkerOf } from '../../../support/check.ts';
import { aPlan, aSection, aTask, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(idSectionLetter);

const found = (id: string, ...tasks: readonly string[]) =>
  check(aWorkspace({ ...aPlan(), sections: [aSection({ id, tasks: tasks.map((task) => aTask({ id: task })) })] }));

test('main tasks have no letter', () => {
  expect(found('main', '1', 'R2')).toMatchObject([{ args: { id: 'R2' } }]);
  expect(found('main', '1', '2')).toEqual([]);
});

test('those of an annex have one, the same for all', () => {
  expect(found('routine', 'R1', 'S2', '3').map(({ args }) => args['id'])).toEqual(['S2', '3']);
  expect(found('routine', '1', 'R2').map(({ args }) => args['id'])).toEqual(['1']);
  expect(found('routine', 'R1', 'R2')).toEqual([]);
});

test('it says which letter is wanted', () => {
  const wanted = (id: string, ...tasks: readonly string[]) => found(id, ...tasks).map(({ args }) => args['where']);
  expect(wanted('main', 'R1')).toEqual([{ zh: '主要任务的编号不带字母', en: 'the ids of main tasks have no letter' }]);
  expect(wanted('routine', '1')).toEqual([{ zh: '附件的编号要带字母', en: 'the ids of an annex begin with a letter' }]);
  expect(wanted('routine', 'R1', 'S2')).toEqual([
    { zh: '这个附件的编号以 R 开头', en: 'the ids of this annex begin with R' },
  ]);
});
