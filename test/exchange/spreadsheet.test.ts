import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Row, type Sheet, sheetName, workbook } from '../../src/exchange/spreadsheet.ts';

function aSheet(over: Partial<Sheet> = {}): Sheet {
  return {
    name: '台账',
    title: '题',
    above: ['左', '右'],
    columns: [
      { title: '序号', width: 5, isCentred: true },
      { title: '任务', width: 10 },
      {
        title: '灯',
        width: 5,
        choices: [
          { text: '红', light: 'red' },
          { text: '蓝', light: 'blue' },
        ],
      },
      { title: '进度', width: 7 },
    ],
    rows: [
      { heading: '一、主要任务' },
      { id: 'a', values: ['1', '任务', '红', 33.3], shared: { values: 2, rows: 2 } },
      { id: 'b', values: ['1', '任务', '蓝', 100] },
    ],
    idTitle: '编号',
    origin: '{"plan":"p"}',
    footer: '&P',
    ...over,
  };
}

const partsOf = async (...sheets: readonly Sheet[]): Promise<Readonly<Record<string, string>>> => {
  const parts = unzipSync(await workbook(sheets, '题', '2022-06-30'));
  return Object.fromEntries(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
};
const sheetXml = async (over: Partial<Sheet> = {}): Promise<string> =>
  (await partsOf(aSheet(over)))['xl/worksheets/sheet1.xml'] ?? '';

/** The texts of a sheet's cells by their places. */
async function textsOf(over: Partial<Sheet> = {}): Promise<ReadonlyMap<string, string>> {
  const parts = await partsOf(aSheet(over));
  const strings = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si><t[^>]*>(.*?)<\/t><\/si>|<si><t\/><\/si>/gs)];
  const cells = (parts['xl/worksheets/sheet1.xml'] ?? '').matchAll(/<c r="(\w+)" t="s"[^>]*><v>(\d+)<\/v>/g);
  return new Map([...cells].map(([, place = '', index]) => [place, strings[Number(index)]?.[1] ?? '']));
}

describe('a workbook', () => {
  test('has the title, the line below it and the head above the body, which are frozen, and the head on every page', async () => {
    const texts = await textsOf();
    expect(['A1', 'A2', 'C2', 'A3', 'D3', 'A4'].map((place) => texts.get(place))).toEqual([
      ...['题', '左', '右', '序号', '进度'],
      '一、主要任务',
    ]);
    const xml = await sheetXml();
    expect(xml).toContain('<pane ySplit="3" topLeftCell="A4" state="frozen" activePane="bottomLeft"/>');
    expect(xml).toContain('<autoFilter ref="A3:E6"/>');
    expect((await partsOf(aSheet({ name: '二〇二二 工作' })))['xl/workbook.xml']).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'二〇二二 工作'!$3:$3</definedName>` +
        `<definedName name="_xlnm._FilterDatabase" hidden="1" localSheetId="0">'二〇二二 工作'!$A$3:$E$6</definedName>`,
    );
  });

  test('merges headings over the width, and what rows share over them: each of them keeps it, for filters', async () => {
    expect([...(await sheetXml()).matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, ref]) => ref)).toEqual([
      ...['A1:D1', 'A2:B2', 'C2:D2', 'A4:D4'],
      ...['A5:A6', 'B5:B6'],
    ]);
    const texts = await textsOf();
    expect([texts.get('B5'), texts.get('B6')]).toEqual(['任务', '任务']);
  });

  test('hides what each row is known by, and what the sheet is of; nothing is protected', async () => {
    const texts = await textsOf();
    expect(['E1', 'E3', 'E4', 'E5', 'E6'].map((place) => texts.get(place))).toEqual([
      ...['{"plan":"p"}', '编号', undefined, 'a', 'b'],
    ]);
    const xml = await sheetXml();
    expect(xml).toMatch(/<col min="5" max="5" [^>]*hidden="true"\/>/);
    expect(xml).not.toContain('sheetProtection');
  });

  test('has shares as numbers, shown as everywhere', async () => {
    const parts = await partsOf(aSheet());
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<c r="D5" s="\d+"><v>0\.333<\/v><\/c>/);
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<c r="D6" s="\d+"><v>1<\/v><\/c>/);
    expect(parts['xl/styles.xml']).toContain('formatCode="0.0%"');
  });

  test('colours lights by their words, and offers them to choose from, where Excel takes the list', async () => {
    const parts = await partsOf(aSheet());
    const xml = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml).toContain('<dataValidation type="list" sqref="C4:C6" allowBlank="1" showErrorMessage="1">');
    expect(xml).toContain('<formula1>"红,蓝"</formula1>');
    expect([...xml.matchAll(/<cfRule [^>]*><formula>"(.)"<\/formula>/g)].map(([, word]) => word)).toEqual(['红', '蓝']);
    expect(parts['xl/styles.xml']).toContain('F6C9C5');
    for (const text of ['有,逗号', '长'.repeat(254)]) {
      const columns = [{ title: '阶段', width: 9, choices: [{ text }, { text: '认定' }] }];
      expect(await sheetXml({ columns, rows: [] })).not.toContain('dataValidation');
    }
  });

  test('is printed a page wide, on its side: on A4, or on A3 where it is wide', async () => {
    const setup = async (width: number) =>
      /<pageSetup [^>]*>/.exec(await sheetXml({ columns: [{ title: '题', width }], rows: [] }))?.[0];
    const rest = 'orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
    expect([await setup(190), await setup(191)]).toEqual([
      `<pageSetup paperSize="9" ${rest}`,
      `<pageSetup paperSize="8" ${rest}`,
    ]);
  });

  test('has rows as high as their words, also where only merged cells need it, that grow with what is filled in', async () => {
    const heights = async (...rows: readonly Row[]) =>
      [...(await sheetXml({ rows })).matchAll(/<row r="(\d+)" ht="(\d+)"( customHeight)?/g)]
        .filter(([, row]) => Number(row) > 3)
        .map(([, , height, fixed]) => [Number(height), fixed]);
    const one = 18;
    expect(await heights({ heading: '题' }, { id: 'a', values: ['1', '短'] })).toEqual([
      [one, undefined],
      [one, undefined],
    ]);
    // Four in a line of the second column.
    expect(await heights({ id: 'a', values: ['1', '一二三四五六七八九'] })).toEqual([[44, undefined]]);
    const shared = { values: 2, rows: 2 };
    const second: Row = { id: 'b', values: ['1', '', '蓝'] };
    expect(await heights({ id: 'a', values: ['1', '一二三四五六七八九十甲乙丙', '蓝'], shared }, second)).toEqual([
      [44, undefined],
      [one, undefined],
    ]);
  });

  test('holds no text as a formula, and each as it is', async () => {
    const values = ['=1+1', '+1', '-1', '@a', '\t=1', '_x0041_', 'a\u0007b', '<&>"'];
    const columns = values.map((title) => ({ title: '列', width: title.length }));
    const texts = await textsOf({ columns, rows: [{ id: '=2', values }] });
    expect([...'ABCDEFGHI'].map((column) => texts.get(`${column}4`))).toEqual([
      ...['=1+1', '+1', '-1', '@a', '\t=1', '_x005F_x0041_', 'a\ufffdb', '&lt;&amp;&gt;"', '=2'],
    ]);
    expect(await sheetXml({ columns, rows: [{ id: '=2', values }] })).not.toContain('<f>');
  });

  test('is the same bytes each time, and knows no other day than its own', async () => {
    expect(await workbook([aSheet()], '题', '2022-06-30')).toEqual(await workbook([aSheet()], '题', '2022-06-30'));
    const { 'docProps/core.xml': core = '' } = await partsOf(aSheet());
    expect([...core.matchAll(/\d{4}-\d\d-\d\d\S*Z/g)].map(([date]) => date)).toEqual([
      '2022-06-30T00:00:00Z',
      '2022-06-30T00:00:00Z',
    ]);
  });
});

test('a sheet is called as Excel takes it, and no two alike', () => {
  expect(sheetName('台账', [])).toBe('台账');
  expect(sheetName(" [一]/二:三?*'\\ ", [])).toBe('一 二 三');
  expect(sheetName('History', [])).toBe('History 2');
  expect(sheetName('Roster', ['roster', 'ROSTER 2'])).toBe('Roster 3');
  expect(sheetName('长'.repeat(40), [])).toBe('长'.repeat(31));
  expect(sheetName('长'.repeat(40), ['长'.repeat(31)])).toBe(`${'长'.repeat(29)} 2`);
  expect(sheetName('?', [])).not.toBe('');
});
