import { expect, test } from 'vitest';
import { textNotInSource } from '../../../../src/check/rules/text/not-in-source.ts';
import type { Plan } from '../../../../src/model/plan.ts';
import { checkerOf } from '../../../support/check.ts';
import { aPlan, aSection, aTask, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(textNotInSource);

const SOURCE = { file: 'source/plan.txt', text: '以质量为先。\n1.建设学校。立项30所学校,推进建设。\n附件\n日常工作\n' };

const fault = { rule: 'text/not-in-source', severity: 'error', file: 'plan.yaml' };

const PLAN: Plan = aPlan({
  source: SOURCE,
  principle: '以质量为先。',
  sections: [
    aSection({ tasks: [aTask({ text: '立项30所学校,推进建设。', measures: [] })] }),
    aSection({ id: 'routine', file: 'annexes/routine.yaml', heading: '附件', title: '日常工作', tasks: [] }),
  ],
});

const found = (plan: Plan) => check(aWorkspace(plan));

test('all as issued is fine', () => {
  expect(found(PLAN)).toEqual([]);
});

test('a text that differs, from the first character that does', () => {
  const tasks = [aTask({ text: '立项30所学校，推进建设。', measures: [] })];
  const { source: _source, ...unissued } = aPlan({ tasks });
  expect(found({ ...unissued, source: SOURCE })).toEqual([
    { ...fault, path: ['tasks', 0, 'text'], args: { source: 'source/plan.txt', from: '，推进建设。' } },
  ]);
  expect(found(unissued)).toEqual([]);
});

test.each([
  ['wholly other words', '督查试验区', '督查试验区'],
  ['a beginning that it has, going on otherwise', '建设,推进', ',推进'],
  ['another last character', '立项30所学校,推进建设！', '！'],
  ['words beyond the end', '日常工作\n一、', '一、'],
  ['a long rest, of which twelve characters do', '推进建设一二三四五六七八九十甲乙丙丁', '一二三四五六七八九十甲乙'],
])('says where it differs: %s', (_what, text, from) => {
  expect(found(aPlan({ source: SOURCE, tasks: [aTask({ text, measures: [] })] }))).toMatchObject([{ args: { from } }]);
});

test('principle, heading, title of an annex and title of a task', () => {
  const [main = aSection(), annex = aSection()] = PLAN.sections;
  const sections = [
    { ...main, tasks: [aTask({ title: '建设高校', measures: [] })] },
    { ...annex, heading: '附录', title: '日常' },
  ];
  expect(found({ ...PLAN, principle: '以速度为先。', sections })).toEqual([
    { ...fault, path: ['principle'], args: { source: SOURCE.file, from: '速度为先。' } },
    { ...fault, file: 'annexes/routine.yaml', path: ['heading'], args: { source: SOURCE.file, from: '录' } },
    { ...fault, path: ['tasks', 0, 'title'], args: { source: SOURCE.file, from: '高校' } },
  ]);
});
