/** The file that is imported: its bytes, and by its format its cells or its paragraphs. */
import { readFileSync, statSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import type { ImportWords } from '../../i18n/messages.ts';
import { type Grid, IntakeFault } from '../../intake/grid.ts';
import type { Document } from '../../intake/paragraph.ts';
import type { Context } from '../context.ts';
import { FileFault, UsageError } from '../usage-error.ts';

/** The largest file that is read, in bytes. */
const MAX_BYTES = 5_000_000;

export interface Imported {
  /** As the reader named it; of standard input `-`. */
  readonly file: string;
  /** What its answers are kept under. */
  readonly name: string;
  readonly content: Cells | { readonly document: Document };
}

interface Cells {
  readonly grids: readonly Grid[];
}

/** A file of tables. */
export type Sheets = Imported & { readonly content: Cells };

export function isSheets(imported: Imported): imported is Sheets {
  return 'grids' in imported.content;
}

/**
 * Reads the file, or standard input for `-`.
 * @throws UsageError where there is none, or its format is not one that is read
 * @throws FileFault where it can't be read as what its name says
 */
export async function importedFile(context: Context, file: string, words: ImportWords): Promise<Imported> {
  const bytes = file === '-' ? await fromStdin(context, words) : fromDisk(resolve(context.cwd, file), file, words);
  try {
    if (bytes.length > MAX_BYTES) throw new IntakeFault('tooLarge');
    const name = file === '-' ? 'stdin' : basename(file, extname(file));
    return { file, name, content: await contentOf(bytes, file) };
  } catch (error) {
    if (error instanceof IntakeFault) throw new FileFault(() => words.refused[error.why](file));
    throw error;
  }
}

/** Several files as one: their sheets bear the names of their files too, and the answers go under the first one's name. */
export function together(files: readonly Sheets[]): Sheets {
  const [first = { file: '', name: '', content: { grids: [] } }, ...others] = files;
  if (others.length === 0) return first;
  const grids = files.flatMap((one) =>
    one.content.grids.map((grid) => ({ ...grid, name: [basename(one.file), grid.name].filter(Boolean).join('!') })),
  );
  return { file: files.map(({ file }) => file).join(' '), name: first.name, content: { grids } };
}

async function contentOf(bytes: Uint8Array, file: string): Promise<Imported['content']> {
  const extension = extname(file).toLowerCase();
  if (/^\.(?:docx|docm|doc|wps)$/.test(extension)) {
    return { document: (await import('../../intake/docx.ts')).docxDocument(bytes) };
  }
  if (/^\.(?:txt|text|md|markdown)$/.test(extension)) {
    const { markdownDocument, textDocument } = await import('../../intake/lines.ts');
    const text = (await import('../../intake/text.ts')).textIn(bytes);
    return { document: /^\.m/.test(extension) ? markdownDocument(text) : textDocument(text) };
  }
  return { grids: await gridsOf(bytes, file) };
}

/** By its first bytes, for names are often wrong: what systems give out as .xls may be a page, and .xlsx an old workbook. */
async function gridsOf(bytes: Uint8Array, file: string): Promise<readonly Grid[]> {
  const extension = file === '-' ? '.tsv' : extname(file).toLowerCase();
  const head = Buffer.from(bytes.subarray(0, 1000));
  if (head.toString('latin1', 0, 4) === 'PK\u0003\u0004')
    return (await import('../../intake/xlsx.ts')).xlsxGrids(bytes);
  if (head.toString('hex', 0, 8) === 'd0cf11e0a1b11ae1') return (await import('../../intake/xls.ts')).xlsGrids(bytes);
  if (/^.{0,4}\s{0,100}<(?:!|\?xml|html|head|meta|table|style)/is.test(head.toString('latin1').replaceAll('\0', ''))) {
    throw new IntakeFault('page');
  }
  if (/^\.(?:csv|tsv|tab)$/.test(extension)) return [(await import('../../intake/csv.ts')).csvGrid(bytes)];
  throw new IntakeFault(/^\.(?:xlsx|xlsm|xls|et)$/.test(extension) ? 'damaged' : 'format');
}

async function fromStdin({ stdin }: Context, words: ImportWords): Promise<Uint8Array> {
  if (stdin === undefined) throw new UsageError(() => words.noStdin);
  return stdin(MAX_BYTES);
}

function fromDisk(path: string, file: string, words: ImportWords): Uint8Array {
  try {
    const status = statSync(path);
    if (!status.isFile()) throw new UsageError(() => words.noFile(file));
    // A file that is too large need not be read to be refused.
    return status.size > MAX_BYTES ? new Uint8Array(MAX_BYTES + 1) : readFileSync(path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(() => words.noFile(file));
  }
}
