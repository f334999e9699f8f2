/** What stands within a pair of brackets or quotation marks is never divided. */
import { expect, test } from 'vitest';
import { changedOutside, dividedAt, masked } from '../../src/model/pairs.ts';

test.each([
  ['规划处、督导处', ['规划处', '督导处']],
  ['各县（市、区）教育局、财务处', ['各县（市、区）教育局', '财务处']],
  ['各县(市、区)教育局、财务处', ['各县(市、区)教育局', '财务处']],
  ['某厅（就业处、职建处）', ['某厅（就业处、职建处）']],
  ['“双高、特高”学校、其他', ['“双高、特高”学校', '其他']],
  ['《甲、乙》编写组、丙', ['《甲、乙》编写组', '丙']],
  ['甲「乙、丙」、丁【戊、己】、庚〔辛、壬〕', ['甲「乙、丙」', '丁【戊、己】', '庚〔辛、壬〕']],
  ['甲（乙（丙、丁）、戊）、己', ['甲（乙（丙、丁）、戊）', '己']],
  ['、甲', ['', '甲']],
  ['', ['']],
])('%s', (text, parts) => {
  expect(dividedAt(text, /、/g)).toEqual(parts);
});

test.each(['各县（市、区', '市、区）', '甲（乙）、丙）', '甲（乙”、丙', '“甲（乙”）'])('%s lacks a half', (text) => {
  expect(dividedAt(text, /、/g)).toBeUndefined();
});

test('what is changed is what stands outside, the pairs themselves are not', () => {
  expect(changedOutside('a（a）a“a”', (text) => text.replaceAll('a', 'b'))).toBe('b（a）b“a”');
});

test('a line with what stands within hidden keeps its length', () => {
  expect(masked('a（b：c）d：（e，')).toBe('a（···）d：（··');
});
