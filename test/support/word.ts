/** Word files made by hand, with no more in them than a test is about. */
import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

interface Parts {
  /** The content of `w:body`. */
  readonly body: string;
  /** The content of `w:numbering`. */
  readonly numbering?: string;
  /** The content of `w:styles`. */
  readonly styles?: string;
  readonly footnotes?: string;
}

export function wordFile({ body, numbering = '', styles = '', footnotes = '' }: Parts): Uint8Array {
  const part = (root: string, content: string): Uint8Array =>
    strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${W}">${content}</w:${root}>`);
  return zipSync({
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/numbering.xml': part('numbering', numbering),
    'word/styles.xml': part('styles', styles),
    'word/footnotes.xml': part('footnotes', footnotes),
  });
}

/** A paragraph; `list` is the list and the level that number it. */
export function wordParagraph(text: string, list?: readonly [id: number, level: number]): string {
  const properties =
    list && `<w:pPr><w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr></w:pPr>`;
  return `<w:p>${properties ?? ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A list of the levels, each by its format, its text and where it starts; `id` names it and its pattern. */
export function wordList(
  id: number,
  ...levels: readonly (readonly [format: string, text: string, start?: number])[]
): string {
  const written = levels.map(
    ([format, text, start = 1], i) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${written.join('')}</w:abstractNum>`;
}

/** That the list `id` counts by that pattern, which is of the same id where none is named. */
export function wordNumber(id: number, pattern = id, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${pattern}"/>${overrides}</w:num>`;
}
