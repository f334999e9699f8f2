import { expect, test } from 'vitest';
import { annotated, corrected, type Erratum } from '../../src/model/errata.ts';

const erratum = (asIssued: string, read: string, confidence: Erratum['confidence'] = 'sure'): Erratum => {
  return { asIssued, read, confidence };
};

test('applies a sure erratum', () => {
  expect(corrected('开展调研研', [erratum('调研研', '调研')])).toBe('开展调研');
});

test('applies every sure erratum', () => {
  expect(corrected('甲乙丙', [erratum('甲', '一'), erratum('丙', '三')])).toBe('一乙三');
});

test.each(['likely', 'doubtful'] as const)('leaves a %s erratum alone', (confidence) => {
  expect(corrected('德州等44个试验区', [erratum('44', '4', confidence)])).toBe('德州等44个试验区');
});

test('corrects one place only: the words of an erratum stand once', () => {
  expect(corrected('甲甲', [erratum('甲', '乙')])).toBe('乙甲');
});

test.each(['$&', '$1', '$$', "$'", '$`'])('takes %s in a reading to the letter', (read) => {
  expect(corrected('花费 X 元', [erratum('X', read)])).toBe(`花费 ${read} 元`);
});

test('takes signs of regular expressions in the issued words to the letter', () => {
  expect(corrected('(一).*', [erratum('.*', '。')])).toBe('(一)。');
});

test('a reading may remove words', () => {
  expect(corrected('推进推进建设', [erratum('推进推进', '推进')])).toBe('推进建设');
  expect(corrected('建设的的', [erratum('的的', '')])).toBe('建设');
});

test('drops the space around the text', () => {
  expect(corrected(' 甲 \n', [])).toBe('甲');
});

test.each([
  ['力推动', '着力推动', '〔着〕力推动党建'],
  ['党建', '党的建设', '力推动党建〔的建设〕'],
  ['推动党建', '推动', '力推动党建'],
  ['推动', '促动', '力推〔促〕动党建'],
])('a report shows the likely reading of %s as %s in brackets', (asIssued, read, shown) => {
  const likely = { ...erratum(asIssued, read), confidence: 'likely' } as const;
  expect(annotated('力推动党建', [likely])).toBe(shown);
  expect(corrected('力推动党建', [likely])).toBe('力推动党建');
});
