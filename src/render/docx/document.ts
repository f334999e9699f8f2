/** A report as a Word file in the layout of official Chinese documents: the same bytes for the same report. */
import { Document, Packer, Paragraph } from 'docx';
import { type Messages, messagesIn } from '../../i18n/messages.ts';
import type { ReportDocument } from '../../report/document.ts';
import { printable } from '../text/printable.ts';
import { frontOf } from '../words/front.ts';
import { blocks, noteParagraphs } from './blocks.ts';
import { footers, numbering, SECTION, STYLE, STYLES } from './layout.ts';
import { sameBytes } from './same-bytes.ts';
import { writingOf } from './writing.ts';

/** The bytes of a .docx file. */
export async function reportDocx(document: ReportDocument): Promise<Uint8Array> {
  const messages = messagesIn(document.language);
  const writing = writingOf(document);
  const children = [...blocks(document.body.children, writing), ...sourceOf(document, messages)];
  const notes = [...writing.notes.values()].map(
    ({ number, definition }) => [number, { children: noteParagraphs(definition.children, writing) }] as const,
  );
  const file = new Document({
    title: printable(document.title),
    creator: printable(document.front['tool'] ?? 'plan'),
    lastModifiedBy: printable(document.front['tool'] ?? 'plan'),
    styles: STYLES,
    numbering: numbering(writing.starts),
    footnotes: Object.fromEntries(notes),
    evenAndOddHeaderAndFooters: true,
    customProperties: Object.entries(document.front).map(([name, value]) => ({ name, value: printable(value) })),
    sections: [{ properties: SECTION, footers: footers(), children }],
  });
  return sameBytes(await Packer.toBuffer(file), isoDate(document.front['as_of']));
}

/** The date that the report is of, as the day on which the file was made: no clock is asked. */
function isoDate(asOf = ''): string {
  return /^\d{4}-\d\d-\d\d$/.test(asOf) ? asOf : '1980-01-01';
}

/** At the end, what the report is of. */
function sourceOf(document: ReportDocument, messages: Messages): readonly Paragraph[] {
  const words = frontOf(document, messages).map(([label, value]) => messages.labelled(label, value));
  if (words.length === 0) return [];
  return [new Paragraph({ style: STYLE.source }), new Paragraph({ style: STYLE.source, text: words.join('\u3000') })];
}
