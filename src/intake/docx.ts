/** Word files (.docx): paragraphs and tables as they are printed, with Word's own numbers and changes in their final state. */

import { type Area, type Cell, cellText, EMPTY, type Grid, IntakeFault, MAX_COLUMNS, MAX_ROWS } from './grid.ts';
import { Numbering } from './numbering.ts';
import { partsOf } from './package.ts';
import type { Document, Paragraph } from './paragraph.ts';
import { childOf, type Element, elementsIn, isOn, settingOf } from './word-xml.ts';

/** What holds text, lists and styles; pictures, embedded files and links to others are not looked at. */
const PARTS = /^(?:_rels\/\.rels|word\/[\w.-]+\.xml)$/i;

/** What was taken out by a tracked change, or is kept of a state before one. */
const GONE = new Set([
  'del',
  'moveFrom',
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'sectPrChange',
]);

/** Of what stands around blocks and runs, only the content counts. */
const AROUND = new Set([
  'ins',
  'moveTo',
  'sdt',
  'sdtContent',
  'smartTag',
  'customXml',
  'hyperlink',
  'fldSimple',
  'dir',
  'bdo',
  'oMath',
  'oMathPara',
  'ruby',
  'rubyBase',
]);

/**
 * The paragraphs and tables of a Word file.
 * @throws IntakeFault where it is none, is locked by a password, or would take too much room
 */
export function docxDocument(bytes: Uint8Array): Document {
  const [first, second] = bytes;
  // The container of .doc, and of a document that is locked by a password.
  if (first === 0xd0 && second === 0xcf) throw new IntakeFault('oldDocument');
  const { parts } = partsOf(bytes, PARTS);
  const part = (name: string): Element | undefined => {
    const found = parts[name];
    return found === undefined ? undefined : elementsIn(found);
  };
  const body = childOf(part(mainPart(part('_rels/.rels'))), 'body');
  if (body === undefined) throw new IntakeFault('damaged');
  const reader = new Reader(new Numbering(part('word/numbering.xml'), part('word/styles.xml')));
  const blocks = reader.blocksOf(body);
  const notes = ['word/footnotes.xml', 'word/endnotes.xml'].flatMap((name) =>
    (part(name)?.children ?? [])
      .filter(({ attributes }) => attributes['type'] === undefined || attributes['type'] === 'normal')
      .map((note) => reader.textOf(note).trim()),
  );
  return { blocks, notes: notes.filter((note) => note !== ''), furniture: [], struck: reader.struck };
}

/** The part that holds the text; some programs name it otherwise. */
function mainPart(relations: Element | undefined): string {
  const main = relations?.children.find(({ attributes }) => /\/officeDocument$/.test(attributes['Type'] ?? ''));
  return main?.attributes['Target']?.replace(/^\//, '') ?? 'word/document.xml';
}

/** What a paragraph's runs have come to. */
interface Runs {
  text: string;
  /** Text boxes that are anchored in it. */
  readonly boxes: Element[];
  /** Fields that are open: whether their instruction is over. */
  readonly fields: boolean[];
}

class Reader {
  readonly struck: string[] = [];
  /** The beginning of a paragraph whose end was taken out: it goes on in the next. */
  private begun: { readonly properties: Element | undefined; readonly text: string } | undefined;

  constructor(private readonly numbering: Numbering) {}

  blocksOf({ children }: Element): readonly (Paragraph | Grid)[] {
    return children.flatMap((child) => {
      if (child.name === 'p') return this.paragraphsOf(child);
      if (child.name === 'tbl') return [this.gridOf(child)];
      if (child.name === 'AlternateContent') return this.blocksOf(chosen(child));
      return AROUND.has(child.name) ? this.blocksOf(child) : [];
    });
  }

  /** All text within, its paragraphs on lines of their own. */
  textOf(element: Element): string {
    return this.blocksOf(element)
      .map((block) =>
        'rows' in block
          ? block.rows
              .flat()
              .map(({ text }) => text)
              .join(' ')
          : block.number + block.text,
      )
      .join('\n');
  }

  private paragraphsOf(paragraph: Element): readonly (Paragraph | Grid)[] {
    const runs: Runs = { text: '', boxes: [], fields: [] };
    this.readRuns(paragraph, runs);
    const properties = this.begun?.properties ?? childOf(paragraph, 'pPr');
    const text = (this.begun?.text ?? '') + runs.text;
    const boxes = runs.boxes.flatMap((box) => this.blocksOf(box));
    // Its mark was taken out with a tracked change.
    const mark = childOf(paragraph, 'pPr', 'rPr');
    if (childOf(mark, 'del') !== undefined || childOf(mark, 'moveFrom') !== undefined) {
      this.begun = text.trim() === '' ? undefined : { properties, text };
      return boxes;
    }
    this.begun = undefined;
    const number = this.numbering.next(properties);
    const level = this.numbering.headingOf(properties);
    const [top = '', ...lines] = text.split('\n');
    const first = { number: number.trim(), text: trimmed(top), ...(level !== undefined && { level }) };
    return [first, ...lines.map((line) => ({ number: '', text: trimmed(line) })), ...boxes];
  }

  private readRuns({ children }: Element, runs: Runs): void {
    for (const child of children) {
      if (GONE.has(child.name)) continue;
      if (child.name === 'r') this.readRun(child, runs);
      else if (child.name === 'AlternateContent') this.readRuns(chosen(child), runs);
      else if (AROUND.has(child.name)) this.readRuns(child, runs);
    }
  }

  private readRun(run: Element, runs: Runs): void {
    const properties = childOf(run, 'rPr');
    if (isOn(properties, 'vanish')) return;
    const isStruck = isOn(properties, 'strike') || isOn(properties, 'dstrike');
    const before = runs.text;
    for (const child of run.children) this.readPiece(child, runs);
    if (!isStruck || runs.text === before) return;
    this.struck.push(runs.text.slice(before.length));
    runs.text = before;
  }

  private readPiece(piece: Element, runs: Runs): void {
    const { name, attributes, text } = piece;
    if (name === 'fldChar') {
      const type = attributes['fldCharType'];
      if (type === 'begin') runs.fields.push(false);
      else if (type === 'separate') runs.fields.splice(-1, 1, true);
      else runs.fields.pop();
    }
    // Of a field only its result is printed.
    if (runs.fields.includes(false)) return;
    if (name === 'r') this.readRun(piece, runs);
    else if (name === 't') runs.text += text;
    else if (name === 'tab' || name === 'ptab') runs.text += '\t';
    else if (name === 'cr' || (name === 'br' && attributes['type'] !== 'page' && attributes['type'] !== 'column'))
      runs.text += '\n';
    else if (name === 'noBreakHyphen') runs.text += '-';
    else if (name === 'sym') runs.text += symbol(attributes['char']);
    else if (name === 'AlternateContent') for (const child of chosen(piece).children) this.readPiece(child, runs);
    else if (name === 'ruby') this.readRuns(piece, runs);
    else if (name === 'drawing' || name === 'pict' || name === 'object')
      runs.boxes.push(...within(piece, 'txbxContent'));
  }

  private gridOf(table: Element): Grid {
    const rows: Cell[][] = [];
    const merges: Area[] = [];
    /** The areas that go on downwards, by the column where they begin. */
    const open = new Map<number, Area>();
    for (const row of contentOf(table, 'tr')) {
      if (childOf(row, 'trPr', 'del') !== undefined) continue;
      const at = rows.length;
      if (at >= MAX_ROWS) throw new IntakeFault('tooLarge');
      const cells: Cell[] = Array.from(
        { length: Number(settingOf(childOf(row, 'trPr'), 'gridBefore') ?? 0) },
        () => EMPTY,
      );
      for (const cell of contentOf(row, 'tc')) {
        const properties = childOf(cell, 'tcPr');
        if (childOf(properties, 'cellDel') !== undefined) continue;
        const left = cells.length;
        const span = Math.max(1, Number(settingOf(properties, 'gridSpan') ?? 1) || 1);
        if (left + span > MAX_COLUMNS) throw new IntakeFault('tooLarge');
        const merge = childOf(properties, 'vMerge');
        const goesOn = merge !== undefined && merge.attributes['val'] !== 'restart';
        const text = goesOn ? '' : cellText(this.textOf(cell).trim());
        cells.push({ text }, ...Array.from({ length: span - 1 }, () => EMPTY));
        const above = open.get(left);
        open.delete(left);
        if (goesOn && above !== undefined) open.set(left, { ...above, bottom: at });
        else {
          if (above !== undefined) merges.push(above);
          open.set(left, { top: at, left, bottom: at, right: left + span - 1 });
        }
      }
      rows.push(cells);
    }
    merges.push(...open.values());
    const areas = merges.filter(({ top, left, bottom, right }) => bottom > top || right > left);
    return { name: '', rows, merges: areas, hiddenColumns: new Set(), hiddenRows: new Set(), isHidden: false };
  }
}

/** Of two ways to say the same, the one of the later Word. */
function chosen(element: Element): Element {
  return childOf(element, 'Choice') ?? childOf(element, 'Fallback') ?? element;
}

/** Rows of a table, cells of a row, whatever they are wrapped in. */
function contentOf({ children }: Element, name: string): readonly Element[] {
  return children.flatMap((child) => {
    if (child.name === name) return [child];
    return AROUND.has(child.name) ? contentOf(child, name) : [];
  });
}

/** The outermost elements of that name within. */
function within({ children }: Element, name: string): readonly Element[] {
  return children.flatMap((child) => {
    if (child.name === name) return [child];
    return within(child.name === 'AlternateContent' ? chosen(child) : child, name);
  });
}

/** A sign that a font draws; those of fonts' own are drawn differently in each, and none is taken for a letter. */
function symbol(code = ''): string {
  const point = Number.parseInt(code, 16);
  if (Number.isNaN(point) || (point >= 0xe000 && point <= 0xf8ff)) return '□';
  return String.fromCodePoint(point);
}

function trimmed(line: string): string {
  return line.trim().replace(/\t/g, ' ');
}
