/** Bytes → text: encoding, byte-order mark, line ends and conflict markers, with a finding for each that is wrong. */
import type { RuleId } from '../../build/rule-ids.js';
import type { RuleArgs } from '../check/finding-of.ts';
import type { Bilingual, Finding, Range } from '../model/finding.ts';
import { Lines, rangeAt } from '../model/position.ts';
import { twins } from '../model/twins.ts';
import { converted, decoded, type Encoding, encodingOf, utf16In } from './encodings.ts';

interface FileText {
  /** Absent where the bytes are no text that can be read safely. */
  readonly text?: string;
  readonly findings: readonly Finding[];
}

/**
 * Reads `bytes` as UTF-8 text. A mark at the start is dropped, a lone CR becomes LF and a control character U+FFFD,
 * each one for one; CRLF stays as it is.
 */
export function textOf(file: string, bytes: Uint8Array): FileText {
  const utf16 = utf16In(bytes);
  if (utf16) return unreadable(inEncoding(file, bytes, utf16, START));
  const text = decoded(bytes, 'utf-8');
  if (text === undefined) return unreadable(notUtf8(file, bytes));
  const mark = byteOrderMark(file, bytes);
  if (!twins.slow && mark.length === 0 && !MAY_BE_FAULTY.test(text)) return { text, findings: [] };
  const nul = text.indexOf('\0');
  if (nul >= 0) return unreadable(fault(file, 'file/binary', rangeAt(text, nul, 1), {}));
  const conflicts = conflictMarkers(file, text);
  if (conflicts.length > 0) return { findings: conflicts };
  return {
    text: withLineFeeds(text).replace(CONTROL, '\ufffd'),
    findings: [...mark, ...carriageReturns(file, text), ...controlCharacters(file, text)],
  };
}

/** In one look: whatever the others look for one after another. */
const MAY_BE_FAULTY = /[\0-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f]|^(?:<{7}|>{7})/m;

/** A lone CR ends a line too; nothing moves by it. */
function withLineFeeds(text: string): string {
  return text.replace(/\r(?!\n)/g, '\n');
}

/** What YAML 1.2 calls non-printable, but for NUL and the surrogates: a terminal may take them for commands. */
const CONTROL = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;

const START: Range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

function unreadable(finding: Finding): FileText {
  return { findings: [finding] };
}

function fault<Id extends RuleId>(file: string, rule: Id, range: Range, args: RuleArgs[Id]): Finding {
  return { rule, severity: 'error', file, path: [], range, args };
}

/** Points at the first byte that is no UTF-8: what stands before it decodes, so its length gives the place. */
function notUtf8(file: string, bytes: Uint8Array): Finding {
  const offset = validLength(bytes);
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset));
  const range = rangeAt(`${before}\ufffd`, before.length, 1);
  const encoding = encodingOf(bytes);
  if (encoding) return inEncoding(file, bytes, encoding, range);
  return fault(file, 'file/encoding', range, decoded(bytes, 'gb18030') === undefined ? {} : { why: MIXED });
}

/** A file in another encoding, which is converted where that proves to lose nothing. */
function inEncoding(file: string, bytes: Uint8Array, encoding: Encoding, range: Range): Finding {
  if (converted(bytes, encoding) === undefined) return fault(file, 'file/encoding', range, { encoding, why: LOSSY });
  return { ...fault(file, 'file/encoding', range, { encoding }), fix: { what: 'encoding' } };
}

const MIXED: Bilingual = {
  zh: '别处是 UTF-8，这里的字节不是，多半是从别的程序里来的',
  en: 'elsewhere it is UTF-8, but these bytes are not and probably come from another program',
};
const LOSSY: Bilingual = {
  zh: '转换以后还原不出原来的字节，不能自动转换',
  en: 'converting it would not keep every byte, so that --fix leaves it alone',
};

/** How many bytes from the start are UTF-8; one of its own U+FFFD is no fault. */
function validLength(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (valid + 1 < invalid) {
    const middle = (valid + invalid) >> 1;
    if (isBeginning(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  // What lies in between is the beginning of a character whose end is wrong or missing.
  while (valid > 0 && decoded(bytes.subarray(0, valid), 'utf-8') === undefined) valid -= 1;
  return valid;
}

/** Whether the bytes are UTF-8, but for a last character that may be cut off. */
function isBeginning(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function byteOrderMark(file: string, [a, b, c]: Uint8Array): readonly Finding[] {
  if (a !== 0xef || b !== 0xbb || c !== 0xbf) return [];
  return [{ ...fault(file, 'file/byte-order-mark', START, {}), severity: 'warning', fix: { what: 'byte-order-mark' } }];
}

function carriageReturns(file: string, text: string): readonly Finding[] {
  const count = text.split('\r').length - 1;
  if (count === 0) return [];
  const range = rangeAt(withLineFeeds(text), text.indexOf('\r'), 1);
  return [{ ...fault(file, 'file/line-ends', range, { count }), severity: 'warning', fix: { what: 'line-ends' } }];
}

/** One finding a file, at the first: what pastes one pastes many. */
function controlCharacters(file: string, text: string): readonly Finding[] {
  const [first, ...others] = text.matchAll(CONTROL);
  if (first === undefined) return [];
  const code = `U+${(first[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return [
    fault(file, 'file/control-character', rangeAt(withLineFeeds(text), first.index, 1), {
      code,
      count: others.length + 1,
    }),
  ];
}

/** One finding for each conflict that git left in the file: it starts at <<<<<<< and ends at >>>>>>>. */
function conflictMarkers(file: string, text: string): readonly Finding[] {
  const markers = [...text.matchAll(/^<{7}( .*)?$|^>{7} .*$/gm)];
  if (markers.length === 0) return [];
  const lines = new Lines(text);
  return markers
    .filter(([marker], i, all) => marker.startsWith('<') || !all[i - 1]?.[0].startsWith('<'))
    .map((match) => fault(file, 'file/merge-conflict', lines.range(match.index, match[0].trimEnd().length), {}));
}
