import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idFromSpelling, taskIdOf } from '../../src/model/id.ts';

describe('idFromSpelling', () => {
  test.each([
    ['4-2', '4-2'],
    ['4.2', '4-2'],
    ['4．2', '4-2'],
    ['4·2', '4-2'],
    ['4—2', '4-2'],
    ['4–2', '4-2'],
    ['4_2', '4-2'],
    ['４－２', '4-2'],
    ['４', '4'],
    [' 4-2 ', '4-2'],
    ['4.10', '4-10'],
    ['r8', 'R8'],
    ['R8', 'R8'],
    ['Ｒ８', 'R8'],
    ['ｒ８', 'R8'],
    ['附8', 'R8'],
    ['附件8', 'R8'],
    ['附８', 'R8'],
    ['附8.1', 'R8-1'],
    ['r8-1', 'R8-1'],
    ['A3', 'A3'],
  ])('%s means %s', (spelling, id) => {
    expect(idFromSpelling(spelling)).toBe(id);
  });

  test.each([
    '',
    '职业教育',
    '4.2.1',
    '4-',
    '-4',
    '附',
    '附件',
    'r',
    '8R',
    'RR8',
    '4 2',
    '4..2',
    'remote',
    '附近 3 所',
  ])('"%s" is no id and comes back as it was', (word) => {
    expect(idFromSpelling(word)).toBe(word);
  });

  test('an id means itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]?[1-9][0-9]{0,2}(-[1-9][0-9]?)?$/), (id) => {
        expect(idFromSpelling(id)).toBe(id);
      }),
    );
  });

  test('what comes out means itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'附件rR48４.·—-_ ') }), (spelling) => {
        const id = idFromSpelling(spelling);
        expect(idFromSpelling(id)).toBe(id);
      }),
    );
  });
});

test.each([
  ['4-2', '4'],
  ['R8-1', 'R8'],
  ['4-12', '4'],
  ['12-4', '12'],
  ['4', '4'],
])('%s belongs to task %s', (measure, task) => {
  expect(taskIdOf(measure)).toBe(task);
});
