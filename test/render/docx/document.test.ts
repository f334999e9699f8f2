import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import { reportDocx } from '../../../src/render/docx/document.ts';
import { fitOf } from '../../../src/render/docx/fit.ts';
import { TEXT_WIDTH } from '../../../src/render/docx/layout.ts';
import { columnWidths, wordsOf } from '../../../src/render/docx/table.ts';
import type { ReportDocument } from '../../../src/report/document.ts';
import { MESSAGES } from '../../support/messages.ts';
import { boxFigure, markdownTree, REPORT } from '../../support/report.ts';

async function partsOf(markdown?: string, more: Partial<ReportDocument> = {}): Promise<(path: string) => string> {
  const document = markdown === undefined ? REPORT : { ...REPORT, body: markdownTree(markdown), ...more };
  const parts = unzipSync(await reportDocx(document, MESSAGES.zh));
  return (path) => strFromU8(parts[path] ?? new Uint8Array());
}

/** The text of each paragraph of the document. */
const paragraphs = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:p>(.*?)<\/w:p>/g)].map(([, inner = '']) =>
    [...inner.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  );

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

describe('a Word file of a report', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  test('is the same bytes each time, in every zone', async () => {
    const files: Buffer[] = [];
    for (const TZ of ['UTC', 'America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Apia']) {
      process.env['TZ'] = TZ;
      files.push(Buffer.from(await reportDocx(REPORT, MESSAGES.zh)));
    }
    expect(new Set(files.map((file) => file.toString('base64'))).size).toBe(1);
    const part = await partsOf();
    expect(part('docProps/core.xml').match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual([
      '2022-06-10T00:00:00Z',
      '2022-06-10T00:00:00Z',
    ]);
  });

  test('names the fonts, sizes and margins of GB/T 9704-2012', async () => {
    const part = await partsOf();
    const styles = part('word/styles.xml');
    const style = (id: string): string =>
      new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(styles)?.[0] ?? '';
    const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/.exec(styles)?.[0];
    expect(defaults).toContain('w:eastAsia="仿宋_GB2312"');
    expect(defaults).toContain('<w:sz w:val="32"/>');
    expect(defaults).toContain('w:line="560" w:lineRule="exact"');
    expect(style('Title')).toContain('w:eastAsia="方正小标宋简体"');
    expect(style('Title')).toContain('<w:sz w:val="44"/>');
    expect(style('Heading1')).toContain('w:eastAsia="黑体"');
    expect(style('Heading2')).toContain('w:eastAsia="楷体_GB2312"');
    expect(style('PlanBody')).toContain('w:firstLineChars="200"');
    const document = part('word/document.xml');
    const [, ...margins] = /w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/.exec(document) ?? [];
    const millimetres = margins.map((twips) => Math.round((Number(twips) / 1440) * 25.4));
    expect(millimetres).toEqual([37, 26, 35, 28]);
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
    const [odd, even] = [part('word/footer1.xml'), part('word/footer2.xml')];
    for (const [footer, side] of [
      [odd, 'right'],
      [even, 'left'],
    ] as const) {
      expect(footer).toContain(`<w:jc w:val="${side}"/>`);
      expect(footer).toMatch(/>— <.*PAGE.*> —</);
    }
    expect(part('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  });

  test('has each note once, and its number as a field wherever else it is referred to', async () => {
    const part = await partsOf();
    const document = part('word/document.xml');
    expect(count(document, /<w:footnoteReference /g)).toBe(3);
    expect(document.match(/NOTEREF plan_note_\d/g)).toEqual([
      'NOTEREF plan_note_1',
      'NOTEREF plan_note_1',
      'NOTEREF plan_note_2',
    ]);
    expect(document.match(/w:name="plan_note_\d" w:id="\d"/g)).toEqual([
      'w:name="plan_note_1" w:id="1"',
      'w:name="plan_note_2" w:id="2"',
      'w:name="plan_note_3" w:id="3"',
    ]);
    expect(part('word/footnotes.xml')).toContain('《关于核准学院章程的批复》');
  });

  test('repeats the heads of its tables, and breaks no row', async () => {
    const document = (await partsOf())('word/document.xml');
    expect(count(document, /<w:tbl>/g)).toBe(3);
    expect(count(document, /<w:tblHeader\/>/g)).toBe(3);
    expect(count(document, /<w:cantSplit\/>/g)).toBe(count(document, /<w:tr>/g));
  });

  test('links to the web alone', async () => {
    const part = await partsOf(
      '[a](https://example.cn/?a=1&b=2) [b](javascript:x) [c](../d.yaml)\n\n[e][e]\n\n[e]: file:///f',
    );
    expect(part('word/_rels/document.xml.rels').match(/Target="[^"]*" TargetMode="External"/g)).toEqual([
      'Target="https://example.cn/?a=1&amp;b=2" TargetMode="External"',
    ]);
    expect(paragraphs(part('word/document.xml')).slice(0, 2)).toEqual(['a b c', 'e']);
  });

  test('leaves out a picture that it has no cells for, with its words, and has nothing of HTML but its text', async () => {
    const part = await partsOf('![](figure:roster)\n\n![b](c.png) <i>d</i>\n\n<p>e</p>');
    expect(paragraphs(part('word/document.xml'))).toEqual([
      'b <i>d</i>'.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
      '<p>e</p>'.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    ]);
  });

  test('draws a picture that has cells under its words, on the same page', async () => {
    const [bars] = markdownTree(
      '| 截至 | 已办结 |\n|---|--:|\n| 5月 | ▰▰▰▱▱▱▱▱▱▱ 33.3% |\n| 6月 | ▱▱▱▱▱▱▱▱▱▱ 0% |',
    ).children;
    const table = bars?.type === 'table' ? bars : undefined;
    const figures = new Map([['bars', { ...boxFigure('bars', '图：办结。'), ...(table && { table }) }]]);
    const document = (await partsOf('![](figure:bars)', { figures }))('word/document.xml');
    expect(paragraphs(document)).toEqual(['图：办结。', '截至', '已办结', '5月', '', '', '33.3%', '6月', '', '0%', '']);
    // Of ten cells three are filled; the head is as wide as all of them and the number.
    expect(document.match(/<w:gridSpan w:val="\d+"\/>/g)?.map((span) => span.replace(/\D/g, ''))).toEqual([
      ...['11', '3', '7', '10'],
    ]);
    expect(count(document, /<w:gridCol /g)).toBe(12);
    expect(count(document, /w:fill="4A6FA5"/g)).toBe(1);
  });

  test('shades the word of a light, and the cell that says nothing else', async () => {
    const markdown = '| 举措 | 灯 |\n|---|---|\n| 1-1 | 🔴 红 |\n| 1-2 | 🔵 蓝 |\n\n🔴 红2项：甲；🟡 黄5项';
    const document = (await partsOf(markdown))('word/document.xml');
    const cells = [...document.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => cell);
    const fillOf = (cell: string | undefined): string | undefined =>
      /<w:tcPr>.*?w:fill="(\w+)".*?<\/w:tcPr>/s.exec(cell ?? '')?.[1];
    expect(cells.slice(2).map(fillOf)).toEqual([undefined, 'F6C9C5', undefined, '1F4E8C']);
    expect(cells[5]).toContain('<w:color w:val="FFFFFF"/>');
    const text = document.slice(document.lastIndexOf('</w:tbl>'));
    const texts = [...text.matchAll(/<w:r>(.*?)<\/w:r>/gs)].map(([, run = '']) => [
      run.replace(/<[^>]*>/g, ''),
      /w:fill="(\w+)"/.exec(run)?.[1],
    ]);
    expect(texts).toEqual([
      ['红', 'F6C9C5'],
      ['2项：甲；', undefined],
      ['黄', 'FBE9B0'],
      ['5项', undefined],
    ]);
  });

  test('counts each list from its own number', async () => {
    const part = await partsOf('3. a\n4. b\n\ntext\n\n1. c\n   1. d\n\n   e\n- f');
    const document = part('word/document.xml');
    const numbers = [...document.matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/g)].map(
      ([, ...found]) => found,
    );
    expect(numbers.map(([level]) => level)).toEqual(['0', '0', '0', '1', '0']);
    expect(new Set(numbers.map(([, list]) => list)).size).toBe(4);
    expect(part('word/numbering.xml')).toContain('<w:start w:val="3"/>');
  });
});

describe('a report that has to fit on one page', () => {
  const sizeOf = (paragraphs: number, onePage = true): number =>
    fitOf({
      body: markdownTree(`# 报告\n\n${'截至今日，各项任务进展顺利，办结若干项。\n\n'.repeat(paragraphs)}`),
      onePage,
    }).size;

  test('is as large as it can be, and the standard size where it has pages enough', () => {
    const sizes = [1, 15, 22, 30, 90].map((paragraphs) => sizeOf(paragraphs));
    expect(sizes[0]).toBe(32);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(sizes.at(-1)).toBe(18);
    expect(sizeOf(90, false)).toBe(32);
  });
});

describe('the columns of a table', () => {
  const rowsOf = (...rows: readonly (readonly string[])[]) => {
    const [table] = markdownTree(
      rows
        .map((row) => `|${row.join('|')}|`)
        .toSpliced(1, 0, '|---'.repeat(rows[0]?.length ?? 0))
        .join('\n'),
    ).children;
    return table?.type === 'table' ? table.children.map(({ children }) => children.map(wordsOf)) : [];
  };
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

  test('take the width of the text, whatever they hold', () => {
    const long = '举办现场会，组织市县有关部门和兄弟院校观摩交流'.repeat(4);
    for (const rows of [
      rowsOf(['编号']),
      rowsOf(['编号', '举措'], ['1', 'x']),
      rowsOf(['编号', '举措', '说明'], ['2-10', long, '']),
      rowsOf(
        Array.from({ length: 12 }, (_, i) => `第${i}列的名称`),
        Array.from({ length: 12 }, () => long),
      ),
      rowsOf(Array.from({ length: 14 }, () => '2022-06-30')),
    ]) {
      const widths = columnWidths(rows);
      expect(sum(widths)).toBe(TEXT_WIDTH);
      expect(Math.min(...widths)).toBeGreaterThan(300);
    }
  });

  test('leave short texts on one line beside long ones', () => {
    const [id = 0, title = 0, due = 0] = columnWidths(
      rowsOf(['编号', '举措', '时限'], ['2-10', '很长的名称'.repeat(30), '2022-06-30']),
    );
    expect(due).toBeGreaterThan(10 * 105 + 140);
    expect(id).toBeLessThan(due);
    expect(title).toBeGreaterThan(TEXT_WIDTH / 2);
  });
});
