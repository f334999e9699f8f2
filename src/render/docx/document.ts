/** A report as a Word file in the layout of official Chinese documents: the same bytes for the same report. */
import { Document, type ISectionOptions, Packer } from 'docx';
import type { Messages } from '../../i18n/messages.ts';
import type { ReportDocument } from '../../report/document.ts';
import { printable } from '../text/printable.ts';
import { blocks, noteParagraphs } from './blocks.ts';
import { fitOf } from './fit.ts';
import { footers, numbering, SECTION, stylesOf, WIDE_SECTION } from './layout.ts';
import { sameBytes } from './same-bytes.ts';
import { wideBlocks } from './wide.ts';
import { writingOf } from './writing.ts';

/**
 * The bytes of a .docx file.
 * @param messages in the language of `document`
 */
export async function reportDocx(document: ReportDocument, messages: Messages): Promise<Uint8Array> {
  const writing = writingOf(document);
  const upright: ISectionOptions = {
    properties: SECTION,
    footers: footers(),
    children: [...blocks(document.body.children, writing)],
  };
  const notes = [...writing.notes.values()].map(
    ({ number, definition }) => [number, { children: noteParagraphs(definition.children, writing) }] as const,
  );
  const file = new Document({
    title: printable(document.title),
    creator: printable(document.front['tool'] ?? 'plan'),
    lastModifiedBy: printable(document.front['tool'] ?? 'plan'),
    styles: stylesOf(fitOf(document)),
    numbering: numbering(writing.starts),
    footnotes: Object.fromEntries(notes),
    evenAndOddHeaderAndFooters: true,
    customProperties: Object.entries(document.front).map(([name, value]) => ({ name, value: printable(value) })),
    sections: [upright, ...wideSections(document, messages)],
  });
  return sameBytes(await Packer.toBuffer(file), isoDate(document.front['as_of']));
}

/** The date that the report is of, as the day on which the file was made: no clock is asked. */
function isoDate(asOf = ''): string {
  return /^\d{4}-\d\d-\d\d$/.test(asOf) ? asOf : '1980-01-01';
}

/** The annexes on pages on their side; none of a report that has none. */
function wideSections({ wide }: ReportDocument, messages: Messages): readonly ISectionOptions[] {
  if (wide === undefined) return [];
  const children = [...wideBlocks(wide(), messages)];
  return [{ properties: WIDE_SECTION, footers: footers(), children }];
}
