/** Fills in workbooks as a person at a spreadsheet would: cells are written over, rows added at the end, the rest stays. */
import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What cells hold by their names; a number, or a text. */
export type Filled = Readonly<Record<string, string | number>>;

/** Writes `cells` into the workbook's sheet of that number, counted from 1. */
export function fillIn(file: string, cells: Filled, sheet = 1): void {
  editSheet(file, sheet, (xml) =>
    Object.entries(cells).reduce((text, [name, value]) => withCell(text, name, value), xml),
  );
}

/** Adds a row of `cells` by their columns below all others. */
export function addRow(file: string, row: number, cells: Filled, sheet = 1): void {
  const text = Object.entries(cells).map(([column, value]) => cellXml(`${column}${row}`, value));
  editSheet(file, sheet, (xml) => xml.replace('</sheetData>', `<row r="${row}">${text.join('')}</row></sheetData>`));
}

/** Changes the XML of a sheet. */
export function editSheet(file: string, sheet: number, edit: (xml: string) => string): void {
  const parts = unzipSync(readFileSync(file));
  const path = `xl/worksheets/sheet${sheet}.xml`;
  const xml = strFromU8(parts[path] ?? new Uint8Array());
  writeFileSync(file, zipSync({ ...parts, [path]: strToU8(edit(xml)) }));
}

function withCell(xml: string, name: string, value: string | number): string {
  const cell = new RegExp(`<c r="${name}"([^>]*?)(?:/>|>.*?</c>)`, 's');
  if (!cell.test(xml)) throw new Error(`no cell ${name}`);
  return xml.replace(cell, (_, attributes: string) => cellXml(name, value, /s="\d+"/.exec(attributes)?.[0]));
}

function cellXml(name: string, value: string | number, style = ''): string {
  if (typeof value === 'number') return `<c r="${name}" ${style}><v>${value}</v></c>`;
  const text = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<c r="${name}" ${style} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
