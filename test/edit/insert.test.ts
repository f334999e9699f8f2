/** Items and keys added to the files of a plan. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { inserted } from '../../src/edit/insert.ts';
import { runs } from '../support/stress.ts';

const member = { id: 'weifang', name: '潍坊市' };

test.each([
  ['a list of braces', 'members:\n  - { id: a, name: 甲 } # 首批\n', '  - { id: weifang, name: 潍坊市 }\n'],
  ['a list key by key', 'members:\n- id: a\n  name: 甲\n', '- id: weifang\n  name: 潍坊市\n'],
  ['blank lines between', 'members:\n  - { id: a }\n\n  - { id: b }\n', '\n  - { id: weifang, name: 潍坊市 }\n'],
])('%s goes on as it is', (_what, text, added) => {
  expect(inserted(text, ['members'], { item: member })?.text).toBe(text + added);
});

test.each([
  ['members: []\nnote: 说明\n', 'members:\n  - { id: weifang, name: 潍坊市 }\nnote: 说明\n', 2],
  ['members: # 待定\n', 'members:\n  - { id: weifang, name: 潍坊市 } # 待定\n', 2],
  ['members:\n  - { id: a }\n# 完\n', 'members:\n  - { id: a }\n  - { id: weifang, name: 潍坊市 }\n# 完\n', 3],
  ['roster: a\n', 'roster: a\nmembers:\n  - { id: weifang, name: 潍坊市 }\n', 2],
  ['{ members: [{ id: a }] }\n', '{ members: [{ id: a }, { id: weifang, name: 潍坊市 }] }\n', 1],
  [
    'members: [\n  { id: a },\n  { id: b },\n]\n',
    'members: [\n  { id: a },\n  { id: b },\n  { id: weifang, name: 潍坊市 },\n]\n',
    4,
  ],
  ['members:\n  - { id: a }', 'members:\n  - { id: a }\n  - { id: weifang, name: 潍坊市 }', 3],
  ['members:\r\n  - { id: a }\r\n', 'members:\r\n  - { id: a }\r\n  - { id: weifang, name: 潍坊市 }\r\n', 3],
  ['\ufeffmembers:\n  - { id: a }\n', '\ufeffmembers:\n  - { id: a }\n  - { id: weifang, name: 潍坊市 }\n', 3],
])('%j takes it', (text, result, line) => {
  const made = inserted(text, ['members'], { item: member });
  expect(made?.text.replaceAll(' \n', '\n')).toBe(result);
  expect(made?.line).toBe(line);
});

test.each([
  [
    'a comment between is not taken over',
    '[{ id: a }, # 首批\n  { id: b }]',
    '[{ id: a }, # 首批\n  { id: b }, { id: c }]',
  ],
  ['an empty one', '[]', '[{ id: c }]'],
  ['one of one', '[ { id: a } ]', '[ { id: a }, { id: c } ]'],
])('in brackets: %s', (_what, list, result) => {
  expect(inserted(`{ members: ${list} }\n`, ['members'], { item: { id: 'c' } })?.text).toBe(`{ members: ${result} }\n`);
});

test('a first item with a title stands key by key', () => {
  expect(inserted('tasks: []\n', ['tasks'], { item: { title: '任务', id: 'R1' } })?.text.replaceAll(' \n', '\n')).toBe(
    'tasks:\n  - title: 任务\n    id: R1\n',
  );
});

test('a list that is not there yet comes behind the other keys, deep in a file too', () => {
  expect(inserted('tasks:\n  - id: R1\nnote: 说明\n', ['tasks', 0, 'measures'], { item: member })?.text).toBe(
    'tasks:\n  - id: R1\n    measures:\n      - { id: weifang, name: 潍坊市 }\nnote: 说明\n',
  );
  expect(inserted('tasks:\n  - id: R1\n', ['tasks', 1, 'measures'], { item: member })).toBeUndefined();
  expect(inserted('tasks:\n  - id: R1\n', ['tasks', 0, 'id', 'x'], { item: member })).toBeUndefined();
});

test('keys go to no list, and an item to no map', () => {
  expect(inserted('- a\n', [], { pairs: { a: 1 } })).toBeUndefined();
  expect(inserted('a: 1\n', [], { item: member })).toBeUndefined();
  expect(inserted('a: 1\n', [], { pairs: { b: 2 } })?.text).toBe('a: 1\nb: 2\n');
  expect(inserted('- a\n', [], { item: member })?.text).toBe('- a\n- id: weifang\n  name: 潍坊市\n');
});

test('keys come behind those that a map has', () => {
  const pairs = { left: '2022-09-30', reason: '调整：合并' };
  const at = (text: string) => inserted(text, ['members', 0], { pairs })?.text;
  const said = 'left: 2022-09-30, reason: 调整：合并';
  expect(at('members:\n  - { id: a, name: 甲 } # 首批\n')).toBe(`members:\n  - { id: a, name: 甲, ${said} } # 首批\n`);
  expect(at('members:\n  - id: a # 首批\n  - id: b\n')).toBe(
    'members:\n  - id: a # 首批\n    left: 2022-09-30\n    reason: 调整：合并\n  - id: b\n',
  );
});

test('tasks and measures are laid out key by key, what they hold in a line, and ids are quoted where they look like numbers', () => {
  const item = { id: '2', title: '任务', measures: [{ id: '2-1', title: '举措', target: { about: 3, unit: '所' } }] };
  const text = 'tasks:\n  - id: "1"\n    title: 一\n# 完\n';
  expect(inserted(text, ['tasks'], { item })?.text).toBe(
    `tasks:
  - id: "1"
    title: 一
  - id: "2"
    title: 任务
    measures:
      - id: 2-1
        title: 举措
        target: { about: 3, unit: 所 }
# 完
`,
  );
});

test.each([
  ['tasks: 3\n', ['tasks']],
  ['- a\n', ['tasks']],
  ['tasks: &a []\n', ['tasks']],
  ['', ['tasks']],
  ['tasks: [\n', ['tasks']],
  ['note: |+\n  文字\n\n', ['tasks', 0, 'measures']],
])('%j has no place for it at %j', (text, path) => {
  expect(inserted(text, path, { item: member })).toBeUndefined();
});

const STRING = fc.string({
  unit: fc.constantFrom(...'ab 1-:#"\'[]{},?&*!|>%@`年。=~\\\t'),
  minLength: 1,
  maxLength: 12,
});

test('whatever is added is read back, and every byte that was there stays', () => {
  const texts = fc.constantFrom(
    'members:\n  - { id: a }\n',
    'members:\n  - id: a\n    name: 甲\n\n  - id: b\n# 完\n',
    'members: [{ id: a }]\n',
    'members: []\nnote: 说明\n',
    'roster: a\r\n',
  );
  fc.assert(
    fc.property(texts, STRING, STRING, (text, id, name) => {
      const made = inserted(text, ['members'], { item: { id, name } })?.text ?? '';
      const { members = [], ...rest } = parse(text);
      expect(parse(made)).toEqual({ ...rest, members: [...members, { id, name }] });
      const left = [...made];
      for (const char of text.replace('[]', '')) {
        const at = left.indexOf(char);
        if (char.trim() !== '') expect(at).toBeGreaterThanOrEqual(0);
        left.splice(0, at + 1);
      }
    }),
    { numRuns: runs(500) },
  );
});
