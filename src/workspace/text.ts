/** Bytes → text: encoding, byte-order mark, line ends and conflict markers, with a finding for each that is amiss. */
import type { Finding, FindingArgs, Range } from '../model/finding.ts';
import { rangeAt } from '../model/position.ts';

export interface FileText {
  /** Absent where the bytes are no text that can be read safely. */
  readonly text?: string;
  readonly findings: readonly Finding[];
}

/** Reads `bytes` as UTF-8 text; a mark at the start is dropped, line ends stay as they are. */
export function textOf(file: string, bytes: Uint8Array): FileText {
  const utf16 = encodingByMark(bytes);
  if (utf16) return unreadable(fault(file, 'file/encoding', START, { encoding: utf16 }));
  const text = decode(bytes, 'utf-8');
  if (text === undefined) return unreadable(notUtf8(file, bytes));
  const nul = text.indexOf('\0');
  if (nul >= 0) return unreadable(fault(file, 'file/control-character', rangeAt(text, nul, 1), { code: 'U+0000' }));
  const conflicts = conflictMarkers(file, text);
  if (conflicts.length > 0) return { findings: conflicts };
  return { text, findings: [...byteOrderMark(file, bytes), ...carriageReturns(file, text)] };
}

const START: Range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

function unreadable(finding: Finding): FileText {
  return { findings: [finding] };
}

function fault(file: string, rule: string, range: Range, args: FindingArgs): Finding {
  return { rule, severity: 'error', file, path: [], range, args };
}

function encodingByMark([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'UTF-16LE';
  if (first === 0xfe && second === 0xff) return 'UTF-16BE';
  return undefined;
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Points at the first byte that is no UTF-8: what stands before it decodes, so its length gives the place. */
function notUtf8(file: string, bytes: Uint8Array): Finding {
  const replaced = new TextDecoder('utf-8').decode(bytes);
  const offset = Math.max(0, replaced.indexOf('\ufffd'));
  const encoding = decode(bytes, 'gb18030') === undefined ? '?' : 'GBK';
  return fault(file, 'file/encoding', rangeAt(replaced, offset, 1), { encoding });
}

function byteOrderMark(file: string, [a, b, c]: Uint8Array): readonly Finding[] {
  if (a !== 0xef || b !== 0xbb || c !== 0xbf) return [];
  return [{ ...fault(file, 'file/byte-order-mark', START, {}), severity: 'warning' }];
}

function carriageReturns(file: string, text: string): readonly Finding[] {
  const count = text.split('\r').length - 1;
  if (count === 0) return [];
  const range = rangeAt(text, text.indexOf('\r'), 1);
  return [{ ...fault(file, 'file/line-ends', range, { count }), severity: 'warning' }];
}

/** One finding for each conflict that git left in the file: it starts at <<<<<<< and ends at >>>>>>>. */
function conflictMarkers(file: string, text: string): readonly Finding[] {
  return [...text.matchAll(/^<{7}( .*)?$|^>{7} .*$/gm)]
    .filter(([marker], i, all) => marker.startsWith('<') || !all[i - 1]?.[0].startsWith('<'))
    .map((match) => fault(file, 'file/merge-conflict', rangeAt(text, match.index, match[0].trimEnd().length), {}));
}
