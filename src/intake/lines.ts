/** Plain text and Markdown as paragraphs: hard line breaks of a printed page undone, its numbers left out. */
import type { Document, Paragraph } from './paragraph.ts';

const PAGE_NUMBER = /^(?:[-—–－]\s*\d+\s*[-—–－]|第\s*\d+\s*页(?:\s*[，,/]?\s*共\s*\d+\s*页)?|\d{1,3}\s*\/\s*\d{1,3})$/;

/** What begins a paragraph though it is not indented: 3.5万人次 and 2023年底前 do not. */
const NUMBERED =
  /^(?:第[一二三四五六七八九十]{1,3}(?:部分|章|节)|[一二三四五六七八九十]{1,3}\s*[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,3}\s*(?:[、．]|\.(?!\d))|[①-⑳]|附\s*件)/;

/** A line wider than this was never broken by a page. */
const WIDEST = 130;

export function textDocument(text: string): Document {
  const lines = text.replace(/^\ufeff|\f/g, '').split(/\r\n|[\r\n\u2028\u2029]/);
  const content = lines.filter((line) => line.trim() !== '' && !PAGE_NUMBER.test(line.trim()));
  const furniture = lines.map((line) => line.trim()).filter((line) => PAGE_NUMBER.test(line));
  const starts = content.filter((line) => NUMBERED.test(line.trim()));
  const isIndented = starts.filter((line) => INDENTED.test(line)).length * 2 > starts.length;
  const widest = Math.max(0, ...content.map(widthOf));
  const isBroken = widest <= WIDEST;
  const paragraphs: string[] = [];
  let last = '';
  for (const line of withoutPages(lines)) {
    const own = line.trim();
    const goesOn =
      isBroken &&
      last !== '' &&
      own !== '' &&
      !INDENTED.test(line) &&
      !NUMBERED.test(own) &&
      (isIndented || (widthOf(last) >= widest * 0.7 && !/[。！？：:]$/.test(last.trim())));
    if (goesOn) paragraphs.push(joinedLines(paragraphs.pop() ?? '', own));
    else if (own !== '') paragraphs.push(own);
    last = line;
  }
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const isKept = plain.trimEnd() === paragraphs.join('\n');
  return {
    blocks: paragraphs.map((paragraph): Paragraph => ({ number: '', text: paragraph })),
    notes: [],
    furniture,
    struck: [],
    ...(isKept && { verbatim: plain }),
  };
}

/** Without the numbers of pages and the empty lines around them: a sentence goes on across a page. */
function withoutPages(lines: readonly string[]): readonly string[] {
  const kept: string[] = [];
  let isPage = false;
  for (const line of lines) {
    const own = line.trim();
    if (PAGE_NUMBER.test(own)) {
      while (kept.at(-1)?.trim() === '') kept.pop();
      isPage = true;
    } else if (own !== '' || !isPage) {
      kept.push(line);
      isPage = false;
    }
  }
  return kept;
}

/** Markdown: its headings, lists and emphasis without their signs. */
export function markdownDocument(text: string): Document {
  const blocks: Paragraph[] = [];
  let goesOn = false;
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|[\r\n]/)) {
    const [, signs, heading] = /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/.exec(line) ?? [];
    const [, item] = /^\s{0,12}[-*+]\s(.+)$/.exec(line) ?? [];
    const own = plainMarkdown(heading ?? item ?? line.replace(/^\s*>\s?/, ''));
    const isRule = /^\s*(?:-{3,}|\*{3,}|_{3,}|`{3,}.*)\s*$/.test(line);
    if (own === '' || isRule) goesOn = false;
    else if (heading !== undefined || item !== undefined || NUMBERED.test(own) || !goesOn) {
      const level = signs === undefined ? {} : { level: signs.length };
      blocks.push({ number: item === undefined ? '' : '•', text: own, ...level });
      goesOn = heading === undefined;
    } else {
      const last = blocks.pop();
      if (last !== undefined) blocks.push({ ...last, text: joinedLines(last.text, own) });
    }
  }
  return { blocks, notes: [], furniture: [], struck: [] };
}

const INDENTED = /^(?:\u3000|\t| {2,})/;

function plainMarkdown(text: string): string {
  return text
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/\\([.()*_#+-])/g, '$1')
    .trim();
}

/** Chinese lines are joined without a blank, words of letters with one. */
function joinedLines(before: string, after: string): string {
  const isLetters = /[A-Za-z,;]$/.test(before) && /^[A-Za-z]/.test(after);
  return before + (isLetters ? ' ' : '') + after;
}

/** Columns on a page: a Chinese character takes two. */
function widthOf(line: string): number {
  return [...line].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0xff ? 2 : 1), 0);
}
