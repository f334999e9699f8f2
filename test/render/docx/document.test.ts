import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import { reportDocx } from '../../../src/render/docx/document.ts';
import { TEXT_WIDTH } from '../../../src/render/docx/layout.ts';
import { columnWidths, wordsOf } from '../../../src/render/docx/table.ts';
import { markdownTree, REPORT } from '../../support/report.ts';

async function partsOf(markdown?: string): Promise<(path: string) => string> {
  const document = markdown === undefined ? REPORT : { ...REPORT, body: markdownTree(markdown) };
  const parts = unzipSync(await reportDocx(document));
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
      files.push(Buffer.from(await reportDocx(REPORT)));
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

  test('has the words of a picture in its place, and nothing of HTML but its text', async () => {
    const part = await partsOf('![](figure:roster)\n\n![b](c.png) <i>d</i>\n\n<p>e</p>');
    expect(paragraphs(part('word/document.xml')).slice(0, 3)).toEqual([
      '图：36名教师中12名取得证书，本期新增3名。',
      'b <i>d</i>'.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
      '<p>e</p>'.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
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
