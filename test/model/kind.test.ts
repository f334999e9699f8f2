import { expect, test } from 'vitest';
import { BUILT_IN_KINDS, kindsWith } from '../../src/model/kind.ts';

test('without kinds of its own a workspace has the built-in ones', () => {
  expect([...kindsWith([]).values()]).toEqual(BUILT_IN_KINDS);
});

test('a kind of the workspace replaces the built-in one of the same id, in its place', () => {
  const own = { id: 'document', name: '发文', stages: ['拟稿', '签发'] };
  const kinds = kindsWith([own]);
  expect(kinds.get('document')).toEqual(own);
  expect([...kinds.keys()]).toEqual(BUILT_IN_KINDS.map(({ id }) => id));
});

test('a kind of another id is added after them', () => {
  const own = { id: 'contest', name: '大赛', stages: ['报名', '比赛'] };
  const kinds = kindsWith([own]);
  expect(kinds.size).toBe(BUILT_IN_KINDS.length + 1);
  expect([...kinds.values()].at(-1)).toEqual(own);
});

test('no two built-in kinds share an id or a name, and no kind has a stage twice', () => {
  expect(new Set(BUILT_IN_KINDS.flatMap(({ id, name }) => [id, name])).size).toBe(BUILT_IN_KINDS.length * 2);
  for (const { stages } of BUILT_IN_KINDS) expect(new Set(stages).size).toBe(stages.length);
});
