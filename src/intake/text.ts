/** Plain text in the encodings that offices use. */
import { decoded, utf16In } from '../files/encodings.ts';
import { IntakeFault } from './grid.ts';

/**
 * The text in UTF-8, UTF-16 or GBK, without a mark of byte order.
 * @throws IntakeFault where it is none of them
 */
export function textIn(bytes: Uint8Array): string {
  const utf16 = utf16In(bytes);
  const text = decoded(bytes, utf16 ?? 'utf-8') ?? decoded(bytes, 'gb18030');
  if (text === undefined || text.includes('\0')) throw new IntakeFault('encoding');
  return text;
}
