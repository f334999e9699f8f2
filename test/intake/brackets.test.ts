/** Who does it and until when, at the end of a paragraph. */
import { expect, test } from 'vitest';
import { chargeIn } from '../../src/intake/brackets.ts';
import { yearOf } from '../../src/intake/period.ts';

const read = (text: string) => {
  const charged = chargeIn(text, yearOf(2023));
  if (charged === undefined) return undefined;
  const { leads, with: taking, unsaid, leaders, owners, due } = charged.charge;
  return [leads, taking, unsaid, leaders, owners]
    .map((list) => list.join('、'))
    .concat(due?.date ?? due?.printed ?? '');
};

test.each([
  [
    '开展检查。（牵头单位：办公室；配合单位：教务处、各学院；完成时限：6月底前）',
    ['办公室', '教务处、各学院', '', '', '', '2023-06-30'],
  ],
  ['开展检查。（纪检室牵头，各部门配合，持续推进）', ['纪检室', '各部门', '', '', '', '持续推进']],
  [
    '开展检查。（责任部门：教务处、现代农业学院（筹）；完成时限：2023年10月）',
    ['', '', '教务处、现代农业学院（筹）', '', '', '2023-10-31'],
  ],
  ['开展检查(牵头单位:校企合作处；责任单位：财务处)', ['校企合作处', '财务处', '', '', '', '']],
  ['开展检查。（质量管理处）', ['质量管理处', '', '', '', '', '']],
  ['开展检查。（学生处、团委，5月）', ['', '', '学生处、团委', '', '', '2023-05-31']],
  ['开展检查。（人事处、各学院按职责分工负责）', ['', '人事处、各学院', '', '', '', '']],
  ['开展检查。（分管领导：王明；责任人：李华；牵头单位：职成科）', ['职成科', '', '', '王明', '李华', '']],
  [
    '开展检查。\n牵头单位：教育局  责任单位：发改局、财政局  完成时限：年内',
    ['教育局', '发改局、财政局', '', '', '', '2023-12-31'],
  ],
  ['做好省属院校(技师学院)', undefined],
  ['共建海外学院(校区)', undefined],
  ['遴选成效明显市、县(市、区)', undefined],
  ['落实《规定》（教职成〔2021〕4号）。', undefined],
  ['开展检查。（见附件）', undefined],
  ['开展检查', undefined],
  ['开展检查）', undefined],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});
