/** What stands within a paragraph, as Word's runs, links and references to notes. */
import {
  Bookmark,
  BuilderElement,
  ExternalHyperlink,
  FootnoteReferenceRun,
  type IRunPropertiesOptions,
  type ParagraphChild,
  StringContainer,
  TextRun,
} from 'docx';
import type { FootnoteReference, PhrasingContent } from 'mdast';
import { LIGHT_SHADES } from '../office/shades.ts';
import { isFigureUrl } from '../text/figures.ts';
import { litStretches, withoutBars } from '../text/marks.ts';
import { printable, webAddress } from '../text/printable.ts';
import { shading } from './shades.ts';
import { key, type Writing } from './writing.ts';

type Look = Pick<IRunPropertiesOptions, 'bold' | 'italics' | 'emphasisMark' | 'strike' | 'style' | 'size' | 'color'>;

/** `nodes` as runs that look like `look`; notes within a note (`inNote`) are their numbers alone. */
export function inline(
  nodes: readonly PhrasingContent[],
  writing: Writing,
  inNote: boolean,
  look: Look = {},
): readonly ParagraphChild[] {
  return nodes.flatMap((node) => runsOf(node, writing, inNote, look));
}

function runsOf(node: PhrasingContent, writing: Writing, inNote: boolean, look: Look): readonly ParagraphChild[] {
  const within = (children: readonly PhrasingContent[], more: Look = {}): readonly ParagraphChild[] =>
    inline(children, writing, inNote, { ...look, ...more });
  const linked = (url: string, children: readonly PhrasingContent[]): readonly ParagraphChild[] => {
    const link = webAddress(url);
    if (link === undefined) return within(children);
    return [new ExternalHyperlink({ link, children: [...within(children, { style: 'Hyperlink' })] })];
  };
  switch (node.type) {
    case 'text':
    case 'html':
    case 'inlineCode':
      return runs(node.value, look);
    case 'emphasis':
      return within(node.children, writing.isChinese ? { emphasisMark: {} } : { italics: true });
    case 'strong':
      return within(node.children, { bold: true });
    case 'delete':
      return within(node.children, { strike: true });
    case 'break':
      return [new TextRun({ break: 1 })];
    case 'link':
      return linked(node.url, node.children);
    case 'linkReference':
      return linked(writing.definitions.get(key(node))?.url ?? '', node.children);
    case 'image':
      return isFigureUrl(node.url) ? [] : runs(node.alt ?? '', look);
    case 'imageReference':
      return isFigureUrl(writing.definitions.get(key(node))?.url ?? '') ? [] : runs(node.alt ?? '', look);
    case 'footnoteReference':
      return noteReference(node, writing, inNote);
  }
}

/** Line ends within a text are spaces, as in Markdown; the words of lights are shaded. */
export function runs(text: string, look: Look = {}): readonly TextRun[] {
  return litStretches(withoutBars(text)).map(
    (stretch) =>
      new TextRun({
        text: printable(stretch.text).replace(/(?<!\s)\s*[\n\r]\s*/g, ' '),
        ...look,
        ...(stretch.light && {
          shading: shading(LIGHT_SHADES[stretch.light].fill),
          color: LIGHT_SHADES[stretch.light].ink,
        }),
      }),
  );
}

/** A note at its first reference; at others, its number as a field, since a note of Word's stands in one place. */
function noteReference(node: FootnoteReference, { notes, noted }: Writing, inNote: boolean): readonly ParagraphChild[] {
  const note = notes.get(key(node));
  if (note === undefined) return [new TextRun(printable(`[^${node.identifier}]`))];
  const { number } = note;
  if (inNote) return [new TextRun({ text: String(number), superScript: true })];
  const bookmark = `plan_note_${number}`;
  if (noted.has(number)) return noteAgain(bookmark, number);
  noted.add(number);
  return [new Bookmark({ id: bookmark, children: [new FootnoteReferenceRun(number)] })];
}

/** A field that shows the number of the note at `bookmark`, and follows it where somebody adds a note before it. */
function noteAgain(bookmark: string, number: number): readonly TextRun[] {
  const mark = (value: string): BuilderElement<{ readonly type: string }> =>
    new BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value } } });
  const instruction = new StringContainer('w:instrText', `NOTEREF ${bookmark} \\f \\h`);
  return [mark('begin'), instruction, mark('separate'), String(number), mark('end')].map(
    (part) => new TextRun({ children: [part], superScript: true }),
  );
}
