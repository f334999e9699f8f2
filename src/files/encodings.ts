/** Encodings that files of an office come in, and text from them where nothing is lost by it. */

export type Encoding = 'GBK' | 'UTF-16LE' | 'UTF-16BE';

/** What `bytes`, which are no UTF-8, are likely to be; undefined where most of them are UTF-8 all the same, or nothing fits. */
export function encodingOf(bytes: Uint8Array): Encoding | undefined {
  const utf16 = utf16In(bytes);
  if (utf16) return utf16;
  return decoded(bytes, 'gb18030') === undefined || isMostlyUtf8(bytes) ? undefined : 'GBK';
}

/** UTF-16 by its mark, or by the zero bytes of Latin letters, of which every file of ours has many. */
export function utf16In(bytes: Uint8Array): Encoding | undefined {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'UTF-16LE';
  if (a === 0xfe && b === 0xff) return 'UTF-16BE';
  const start = bytes.subarray(0, 1000);
  if (!start.includes(0)) return undefined;
  const zeros = [0, 0];
  for (const [i, byte] of start.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // A few of them are those of a file that is no text at all.
  const isMany = (count: number, others: number): boolean => others === 0 && count > 0 && count * 5 >= start.length / 2;
  if (isMany(odd, even)) return 'UTF-16LE';
  return isMany(even, odd) ? 'UTF-16BE' : undefined;
}

/** The text of `bytes`, without a mark of byte order; undefined unless it gives these very bytes again. */
export function converted(bytes: Uint8Array, encoding: Encoding): string | undefined {
  const text = decoded(bytes, encoding);
  if (text === undefined) return undefined;
  const back = encoding === 'GBK' ? gbkOf(text) : utf16Of(text, encoding, hasMark(bytes));
  return back !== undefined && Buffer.from(bytes).equals(back) ? text : undefined;
}

/** The text that `bytes` are in that encoding; undefined where they are none. */
export function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether there is more Chinese in it, read as UTF-8, than what is none. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  return (text.match(/\p{Script=Han}/gu) ?? []).length >= (text.match(/\ufffd/g) ?? []).length;
}

function hasMark([a, b]: Uint8Array): boolean {
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
}

function utf16Of(text: string, encoding: Encoding, isMarked: boolean): Buffer {
  const little = Buffer.from((isMarked ? '\ufeff' : '') + text, 'utf16le');
  return encoding === 'UTF-16LE' ? little : little.swap16();
}

/** `text` in GBK; undefined where it has a character that GBK has not. */
function gbkOf(text: string): Buffer | undefined {
  const codes = gbkCodes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character <= '\u007f' ? character.charCodeAt(0) : codes.get(character);
    if (code === undefined) return undefined;
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  return Buffer.from(bytes);
}

/** The two bytes of each character: what the decoder of the platform makes of every pair, turned round. */
function gbkCodes(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\ufffd') codes.set(character, (lead << 8) | trail);
    }
  }
  return codes;
}
