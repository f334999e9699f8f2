/** Plain text and Markdown as paragraphs. */
import { expect, test } from 'vitest';
import { markdownDocument, textDocument } from '../../src/intake/lines.ts';
import { isGrid } from '../../src/intake/paragraph.ts';

const textsOf = ({ blocks }: ReturnType<typeof textDocument>): readonly string[] =>
  blocks.flatMap((block) => (isGrid(block) ? [] : block.number + block.text));

test('lines that are paragraphs stay so, and the text as it came', () => {
  const text = '附件\n日常工作\n1.召开会议。\n2.做好工作。\n';
  expect(textsOf(textDocument(text))).toEqual(['附件', '日常工作', '1.召开会议。', '2.做好工作。']);
  expect(textDocument(text).verbatim).toBe(text);
  expect(textDocument(text.replaceAll('\n', '\r\n')).verbatim).toBe(text);
});

test('a line that a page broke goes on, even across the number of a page, and at a number of its own', () => {
  const text =
    '　　1.培训达到\n\n— 12 —\n\f\n3.5万人次,覆盖率9  \n0%以上。\n　　2.完成\n2023年底前的工作\n第 2 页 共 2 页\n';
  const document = textDocument(text);
  expect(textsOf(document)).toEqual(['1.培训达到3.5万人次,覆盖率90%以上。', '2.完成2023年底前的工作']);
  expect(document.furniture).toEqual(['— 12 —', '第 2 页 共 2 页']);
  expect(document.verbatim).toBeUndefined();
});

test('without indentation a long line goes on where it ends no sentence', () => {
  const wide = '1.组织开展全市职业院校教师企业实践活动和技能竞赛活动并总结经验，进一步完善';
  expect(textsOf(textDocument(`${wide}\n教师培训制度。\n2.召开会议。\n短句\n另一段\n`))).toEqual([
    `${wide}教师培训制度。`,
    '2.召开会议。',
    '短句',
    '另一段',
  ]);
});

test('lines of letters are joined with a blank', () => {
  expect(textsOf(textDocument('　　1.use open\nsource tools\n'))).toEqual(['1.use open source tools']);
});

test('Markdown has headings, lists and emphasis without their signs, and joins lines', () => {
  const text = '# 要点\n\n## 一、总则 ##\n\n- 修订**办法**\n- 其他\n\n1. 召开\n   会议\n2. 总结\n\n---\n> 说明\n';
  expect(markdownDocument(text).blocks).toEqual([
    { number: '', text: '要点', level: 1 },
    { number: '', text: '一、总则', level: 2 },
    { number: '•', text: '修订办法' },
    { number: '•', text: '其他' },
    { number: '', text: '1. 召开会议' },
    { number: '', text: '2. 总结' },
    { number: '', text: '说明' },
  ]);
});
