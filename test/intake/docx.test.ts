/** Word files: automatic numbers, changes in their final state, and what is no text of the document. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docxDocument } from '../../src/intake/docx.ts';
import { IntakeFault } from '../../src/intake/grid.ts';
import { isGrid } from '../../src/intake/paragraph.ts';
import { wordFile, wordList, wordNumber, wordParagraph } from '../support/word.ts';

const textsOf = (bytes: Uint8Array): readonly string[] =>
  docxDocument(bytes).blocks.map((block) =>
    isGrid(block) ? JSON.stringify(block.rows.map((row) => row.map(({ text }) => text))) : block.number + block.text,
  );

const body = (xml: string): readonly string[] => textsOf(wordFile({ body: xml }));
const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

describe('automatic numbers', () => {
  test.each([
    ['decimal', '%1.', ['1.', '2.', '3.']],
    ['decimal', '第%1条', ['第1条', '第2条', '第3条']],
    ['decimalZero', '%1', ['01', '02', '03']],
    ['decimalFullWidth', '%1．', ['１．', '２．', '３．']],
    ['chineseCounting', '%1、', ['一、', '二、', '三、']],
    ['chineseCountingThousand', '（%1）', ['（一）', '（二）', '（三）']],
    ['ideographDigital', '%1、', ['一、', '二、', '三、']],
    ['chineseLegalSimplified', '%1、', ['壹、', '贰、', '叁、']],
    ['ideographTraditional', '%1、', ['甲、', '乙、', '丙、']],
    ['ideographZodiac', '%1', ['子', '丑', '寅']],
    ['ideographEnclosedCircle', '%1', ['㊀', '㊁', '㊂']],
    ['decimalEnclosedCircle', '%1', ['①', '②', '③']],
    ['decimalEnclosedCircleChinese', '%1', ['①', '②', '③']],
    ['decimalEnclosedParen', '%1', ['⑴', '⑵', '⑶']],
    ['decimalEnclosedFullstop', '%1', ['⒈', '⒉', '⒊']],
    ['upperLetter', '%1.', ['A.', 'B.', 'C.']],
    ['lowerLetter', '%1)', ['a)', 'b)', 'c)']],
    ['upperRoman', '%1.', ['I.', 'II.', 'III.']],
    ['lowerRoman', '%1.', ['i.', 'ii.', 'iii.']],
    ['bullet', '\u25cf', ['•', '•', '•']],
    ['none', '', ['', '', '']],
    ['ordinalText', '%1.', ['1.', '2.', '3.']],
  ])('of %s with %s are %j', (format, text, printed) => {
    const numbering = wordList(1, [format, text]) + wordNumber(1);
    const paragraphs = ['甲', '乙', '丙'].map((one) => wordParagraph(one, [1, 0])).join('');
    expect(textsOf(wordFile({ body: paragraphs, numbering }))).toEqual(
      ['甲', '乙', '丙'].map((one, i) => `${printed[i]}${one}`),
    );
  });

  test.each([
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [21, '二十一'],
    [100, '一百'],
    [105, '一百〇五'],
    [110, '一百一十'],
    [1000, '一千'],
  ])('count to %i as %s', (start, printed) => {
    const numbering = wordList(1, ['chineseCountingThousand', '%1、', start]) + wordNumber(1);
    expect(textsOf(wordFile({ body: wordParagraph('甲', [1, 0]), numbering }))).toEqual([`${printed}、甲`]);
  });

  test('begin anew below each number above them, and go on behind a paragraph without one', () => {
    const numbering =
      wordList(
        1,
        ['chineseCountingThousand', '%1、'],
        ['chineseCountingThousand', '（%2）'],
        ['decimal', '%3.'],
        ['decimal', '%2.%4'],
      ) + wordNumber(1);
    const levels = [0, 1, 2, 2, 1, 2, undefined, 2, 0, 1, 3];
    const paragraphs = levels
      .map((level) => wordParagraph('甲', level === undefined ? undefined : [1, level]))
      .join('');
    const numbers = ['一、', '（一）', '1.', '2.', '（二）', '1.', '', '2.', '二、', '（一）', '一.1'];
    expect(textsOf(wordFile({ body: paragraphs, numbering }))).toEqual(numbers.map((number) => `${number}甲`));
  });

  test('of lists with one pattern go on, and of one that says so begin anew', () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const other =
      '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="(%1)"/></w:lvl></w:lvlOverride>';
    const numbering =
      wordList(1, ['decimal', '%1.']) +
      wordNumber(1) +
      wordNumber(2).replace('abstractNumId w:val="2"', 'abstractNumId w:val="1"') +
      wordNumber(3, 1, restart) +
      wordNumber(4, 1, other);
    const paragraphs = [1, 1, 2, 3, 3, 1, 4].map((list) => wordParagraph('甲', [list, 0])).join('');
    expect(textsOf(wordFile({ body: paragraphs, numbering }))).toEqual([
      '1.甲',
      '2.甲',
      '3.甲',
      '5.甲',
      '6.甲',
      '7.甲',
      '(1)甲',
    ]);
  });

  test('come from styles, their levels and what they are based on; a paragraph may take its own away', () => {
    const lists = `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="A"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="B"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>`;
    const style = (id: string, properties: string, based = ''): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${based}<w:pPr>${properties}</w:pPr></w:style>`;
    const numbered = '<w:numPr><w:numId w:val="1"/></w:numPr>';
    const styles = style('A', numbered) + style('B', numbered) + style('C', '', '<w:basedOn w:val="A"/>');
    const styled = (id: string, more = ''): string =>
      `<w:p><w:pPr><w:pStyle w:val="${id}"/>${more}</w:pPr>${run('甲')}</w:p>`;
    const xml = [
      styled('A'),
      styled('B'),
      styled('C'),
      styled('A', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      styled('B'),
    ];
    expect(textsOf(wordFile({ body: xml.join(''), numbering: lists + wordNumber(1), styles }))).toEqual([
      '1.甲',
      '1.1甲',
      '2.甲',
      '甲',
      '2.1甲',
    ]);
  });
});

describe('tracked changes', () => {
  test('count in their final state', () => {
    const changed = `<w:p>${run('立项')}<w:del>${run('20')}<w:r><w:delText>20</w:delText></w:r></w:del><w:ins>${run('30')}</w:ins>${run('所')}<w:moveFrom>${run('旧')}</w:moveFrom><w:moveTo>${run('新')}</w:moveTo></w:p>`;
    expect(body(changed)).toEqual(['立项30所新']);
  });

  test('a paragraph whose end was taken out goes on in the next, and one that is gone counts no number', () => {
    const gone = (text: string): string =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>${text}</w:p>`;
    const xml =
      wordParagraph('甲', [1, 0]) +
      gone(`<w:del>${run('乙')}</w:del>`) +
      wordParagraph('丙', [1, 0]) +
      gone(run('丁')) +
      wordParagraph('戊', [1, 0]);
    expect(textsOf(wordFile({ body: xml, numbering: wordList(1, ['decimal', '%1.']) + wordNumber(1) }))).toEqual([
      '1.甲',
      '2.丙',
      '3.丁戊',
    ]);
  });

  test('a list that was changed is what it is now', () => {
    const xml = `<w:p><w:pPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr>${run('甲')}</w:p>`;
    expect(textsOf(wordFile({ body: xml, numbering: wordList(1, ['decimal', '%1.']) + wordNumber(1) }))).toEqual([
      '甲',
    ]);
  });
});

test('of fields the result, of hidden text nothing, of breaks, tabs and hyphens what is printed', () => {
  const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const xml = [
    `<w:p>${field('begin')}<w:r><w:instrText>DATE</w:instrText></w:r>${field('separate')}${run('2023年')}${field('end')}${run('完')}</w:p>`,
    `<w:p><w:fldSimple w:instr="PAGE">${run('3')}</w:fldSimple>${run('藏', '<w:vanish/>')}<w:hyperlink>${run('链')}</w:hyperlink></w:p>`,
    `<w:p><w:r><w:t>1.甲</w:t><w:br/><w:t>　　2.乙</w:t><w:tab/><w:t>丙</w:t><w:br w:type="page"/></w:r></w:p>`,
    `<w:p><w:r><w:t>“3</w:t><w:noBreakHyphen/><w:t>2”</w:t><w:softHyphen/><w:sym w:font="Symbol" w:char="2265"/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>`,
    `<w:sdt><w:sdtContent><w:p>${run('控')}</w:p></w:sdtContent></w:sdt>`,
  ];
  expect(body(xml.join(''))).toEqual(['2023年完', '3链', '1.甲', '2.乙 丙', '“3-2”≥□', '控']);
});

test('what is struck out does not count, and is told', () => {
  const file = wordFile({
    body: `<w:p>${run('6月底前', '<w:strike/>')}${run('7月底前')}${run('完', '<w:strike w:val="0"/>')}</w:p>`,
  });
  expect(docxDocument(file)).toMatchObject({ blocks: [{ text: '7月底前完' }], struck: ['6月底前'] });
});

test('footnotes stand apart, and a text box once, behind its paragraph', () => {
  const box = `<w:txbxContent><w:p>${run('框')}</w:p></w:txbxContent>`;
  const xml = `<w:p>${run('不少于12所')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><mc:AlternateContent xmlns:mc="x"><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  const footnotes = `<w:footnote w:id="0" w:type="separator"><w:p>${run('线')}</w:p></w:footnote><w:footnote w:id="2"><w:p>${run('注')}</w:p></w:footnote>`;
  const document = docxDocument(wordFile({ body: xml, footnotes }));
  expect(document.blocks).toEqual([
    { number: '', text: '不少于12所' },
    { number: '', text: '框' },
  ]);
  expect(document.notes).toEqual(['注']);
});

test('tables keep their merged cells, and rows that were taken out are gone', () => {
  const cell = (text: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${run(text)}</w:p></w:tc>`;
  const xml = `<w:tbl><w:tr>${cell('任务', '<w:vMerge w:val="restart"/>')}${cell('单位', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('牵头')}${cell('配合')}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${cell('删')}</w:tr></w:tbl>`;
  const [grid] = docxDocument(wordFile({ body: xml })).blocks;
  if (grid === undefined || !isGrid(grid)) throw new Error('no table');
  expect(grid.rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['任务', '单位', ''],
    ['', '牵头', '配合'],
  ]);
  expect(grid.merges).toEqual([
    { top: 0, left: 1, bottom: 0, right: 2 },
    { top: 0, left: 0, bottom: 1, right: 0 },
  ]);
});

describe('a file that is not read', () => {
  const refusal = (bytes: Uint8Array): string | undefined => {
    try {
      docxDocument(bytes);
    } catch (error) {
      if (error instanceof IntakeFault) return error.why;
      throw error;
    }
    return undefined;
  };
  const file = (document: string): Uint8Array => zipSync({ 'word/document.xml': strToU8(document) });

  test('is no Word file, an old one, or one that is locked', () => {
    expect(refusal(strToU8('no zip'))).toBe('damaged');
    expect(refusal(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toBe('oldDocument');
    expect(refusal(zipSync({ 'xl/workbook.xml': strToU8('<x/>') }))).toBe('damaged');
    expect(refusal(file('<w:document><w:body>'))).toBe('damaged');
  });

  test('declares a document type, nests too deep, or unpacks to more than is taken', () => {
    expect(
      refusal(
        file('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><w:document xmlns:w="w"><w:body/></w:document>'),
      ),
    ).toBe('damaged');
    expect(refusal(file(`<w:document xmlns:w="w"><w:body>${'<w:sdt>'.repeat(5000)}`))).toBe('tooLarge');
    expect(refusal(zipSync({ 'word/document.xml': new Uint8Array(40_000_000) }, { level: 9 }))).toBe('tooLarge');
  });
});
