/** Office files that mean harm: time and memory stay bounded, and nothing of them is expanded. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { IntakeFault } from '../../src/intake/grid.ts';
import { xlsGrids } from '../../src/intake/xls.ts';
import { xlsxGrids } from '../../src/intake/xlsx.ts';
import { workspaceWith } from '../support/folder.ts';
import { runs } from '../support/stress.ts';
import { planHeld } from './hostile.ts';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

function related(parts: Readonly<Record<string, string>>): string {
  const items = Object.entries(parts).map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

/** A workbook of one sheet. */
function book(sheet: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': related({ officeDocument: 'xl/workbook.xml' }),
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': related({ worksheet: 'worksheets/sheet1.xml', sharedStrings: 'sharedStrings.xml' }),
    'xl/worksheets/sheet1.xml': sheet,
  };
  const bytes = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync({ ...bytes, ...more }, { level: 9 });
}

const cell = (name: string, text: string): string => `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (n: number, ...texts: readonly string[]): string =>
  `<row r="${n}">${texts.map((text, i) => cell(`${'ABC'.charAt(i)}${n}`, text)).join('')}</row>`;

function sheet(rows: string, rest = '', head = ''): string {
  return `${head}<worksheet ${MAIN}><sheetData>${row(1, '任务', '责任单位', '时限')}${rows}</sheetData>${rest}</worksheet>`;
}

const HEADER = '任务,责任单位,时限\n';
const laughs = Array.from({ length: 12 }, (_, i) => `<!ENTITY a${i} "${i === 0 ? 'lol' : `&a${i - 1};`.repeat(10)}">`);
const repeated = (count: number, of: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => of(i)).join('');

describe('a file that means harm is refused, or read within bounds', () => {
  const full = repeated(4_900, (i) => row(i + 2, `印发方案${i}不少于12所`, '办公室', '6月底前'));
  test.each<readonly [name: string, file: string, bytes: () => Uint8Array | string, said: string]>([
    [
      'entities within entities',
      'a.xlsx',
      () => book(sheet(row(2, '&a11;', '办公室'), '', `<!DOCTYPE w [${laughs.join('')}]>`)),
      '文件已损坏',
    ],
    [
      'another file as an entity',
      'a.xlsx',
      () => book(sheet(row(2, '&x;', '办公室'), '', '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
      '文件已损坏',
    ],
    [
      'elements within elements',
      'a.xlsx',
      () => book(sheet(`<row r="2"><c r="A2" t="inlineStr"><is>${'<r>'.repeat(3e6)}`)),
      'a.xlsx',
    ],
    [
      'a sheet of 90 MB',
      'a.xlsx',
      () => book(sheet('<row r="2"><c r="A2"><v>1</v></c></row>'.repeat(2.4e6))),
      '展开后太大',
    ],
    [
      'forty thousand parts',
      'a.xlsx',
      () => book(sheet(''), Object.fromEntries(Array.from({ length: 40_000 }, (_, i) => [`m${i}`, new Uint8Array(0)]))),
      'a.xlsx',
    ],
    [
      'a text of nine million characters',
      'a.xlsx',
      () =>
        book(sheet('<row r="2"><c r="A2" t="s"><v>0</v></c></row>'), {
          'xl/sharedStrings.xml': strToU8(`<sst ${MAIN}><si><t>${'印'.repeat(9e6)}</t></si></sst>`),
        }),
      '文字太长',
    ],
    [
      'merges over merges',
      'a.xlsx',
      () => book(sheet(full, `<mergeCells>${'<mergeCell ref="A2:C4900"/>'.repeat(30_000)}</mergeCells>`)),
      '展开后太大',
    ],
    ['as many rows as are read', 'a.xlsx', () => book(sheet(full)), '4900项任务'],
    ['a quote without an end', 'a.csv', () => `${HEADER}"${'a,\n'.repeat(1.6e6)}`, '文字太长'],
    ['years without an end', 'a.csv', () => `${HEADER}印发方案,办公室,${'2023-'.repeat(9e5)}`, '文字太长'],
    ['numbers without an end', 'a.csv', () => `${HEADER}"${'至少12所'.repeat(2e5)}",办公室,6月`, '文字太长'],
    ['lists without an end', 'a.csv', () => `${HEADER}${'1.（印发'.repeat(3_000)},办公室,6月`, '文字太长'],
  ])('%s', (_name, file, bytes, said) => {
    const folder = workspaceWith({ [file]: bytes() });
    const began = performance.now();
    const { out, err } = planHeld(folder, ['import', file, '--year', '2023', '--dry-run']);
    expect(out + err).toContain(said);
    expect(out + err).not.toMatch(/lollol|root:/);
    expect(performance.now() - began).toBeLessThan(60_000);
  });
});

describe('a workbook with bytes changed is read, or refused as damaged', () => {
  const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, '..', 'fixtures', 'imports', name));
  const changes = fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), {
    minLength: 1,
    maxLength: 8,
  });
  const changed = (bytes: Buffer, places: readonly (readonly [number, number])[]): Buffer => {
    const copy = Buffer.from(bytes);
    for (const [place, byte] of places) copy[Math.floor(place * copy.length)] = byte;
    return copy;
  };

  test('of the old format', () => {
    fc.assert(
      fc.property(fc.constantFrom('01-breakdown.xls', 'gbk.xls'), changes, (name, places) => {
        try {
          expect(xlsGrids(changed(fixture(name), places))).toBeInstanceOf(Array);
        } catch (error) {
          expect(error).toBeInstanceOf(IntakeFault);
        }
      }),
      { numRuns: runs(200) },
    );
  });

  test('of the new one', async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (places) => {
        try {
          expect(await xlsxGrids(changed(fixture('02-merged.xlsx'), places))).toBeInstanceOf(Array);
        } catch (error) {
          expect(error).toBeInstanceOf(IntakeFault);
        }
      }),
      { numRuns: runs(100) },
    );
  });
});
