/** Names as people list them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesIn } from '../../src/model/names.ts';

test.each([
  ['市发改局、市工信局', ['市发改局', '市工信局']],
  ['市发改局, 市工信局；财政局', ['市发改局', '市工信局', '财政局']],
  ['各县（市、区）教育局、财务处', ['各县（市、区）教育局', '财务处']],
  ['某厅（就业处、职建处）', ['某厅（就业处、职建处）']],
  ['《规划、方案》编写组', ['《规划、方案》编写组']],
  ['甲处（乙、丙', ['甲处（乙、丙']],
  ['甲处、', ['甲处']],
  ['', []],
])('%s', (text, names) => {
  expect(namesIn(text)).toEqual(names);
});

test('names without marks are found again, however they are joined', () => {
  const name = fc.string({ unit: fc.constantFrom('甲', '乙', '处', 'A', '（丙、丁）'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(name, { minLength: 1 }), fc.constantFrom('、', '，', ', ', '；'), (names, mark) => {
      expect(namesIn(names.join(mark))).toEqual(names);
    }),
  );
});
