import { expect, test } from 'vitest';
import { documentBrackets } from '../../../../src/check/rules/document/brackets.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(documentBrackets);

const found = (number: string) => check(aWorkspace(aPlanOf([aMeasure({ documents: [{ title: '通知', number }] })])));

test.each(['鲁教职字(2022)3号', '鲁教职字（2022）3号', '鲁教职字[2022]3号', '鲁教职字【2022】第3号'])(
  '%s',
  (number) => {
    const mended = number.replace(/[^\d鲁教职字第号]2022[^\d第]/, '〔2022〕');
    expect(found(number)).toMatchObject([{ args: { mended }, fix: { what: 'value', value: mended } }]);
  },
);

test('its proper brackets, or none', () => {
  expect(found('鲁教职字〔2022〕3号')).toEqual([]);
  expect(found('鲁教职字(2022)128号')).toMatchObject([{ args: { mended: '鲁教职字〔2022〕128号' } }]);
  expect(found('会议纪要(2022)')).toEqual([]);
});

test('that of evidence too', () => {
  const journal = [anEntry({ evidence: [{ ref: '鲁教职字(2022)3号' }] })];
  expect(check(aWorkspace(aPlanOf([aMeasure()], { journal })))).toMatchObject([{ path: [0, 'evidence', 0, 'ref'] }]);
});

test('a document without a number is none of its business', () => {
  expect(check(aWorkspace(aPlanOf([aMeasure({ documents: [{ title: '通知' }] })])))).toEqual([]);
});
