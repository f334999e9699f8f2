/** What a file's content is told by: SHA-256 (FIPS 180-4) of its bytes, and the name that git gives them. */
import type { Hash } from 'node:crypto';

/** A hash function that git names objects by. */
export type ObjectFormat = 'sha1' | 'sha256';

/**
 * The SHA-256 of the content, in hexadecimal: as it is; and of a text with line ends of Windows also with line feeds alone,
 * as git may store it. What git takes for a text has no NUL among its first 8,000 bytes (`buffer_is_binary`).
 */
export function digestsOf(chunks: Iterable<Buffer>): readonly string[] {
  const [whole, text] = [createHash('sha256'), createHash('sha256')];
  let read = 0;
  let isText = true;
  let hasReturns = false;
  // A carriage return at the end of a chunk may belong to a line feed at the beginning of the next.
  let carried = '';
  for (const chunk of chunks) {
    if (read < TEXT_BYTES && chunk.subarray(0, TEXT_BYTES - read).includes(0)) isText = false;
    read += chunk.length;
    whole.update(chunk);
    if (!isText) continue;
    const all = carried + chunk.toString('latin1');
    carried = all.endsWith('\r') ? '\r' : '';
    const part = carried ? all.slice(0, -1) : all;
    hasReturns ||= part.includes('\r\n');
    text.update(part.replaceAll('\r\n', '\n'), 'latin1');
  }
  text.update(carried, 'latin1');
  const asIs = whole.digest('hex');
  return isText && hasReturns ? [asIs, text.digest('hex')] : [asIs];
}

const TEXT_BYTES = 8000;

/** Node's hashes take as long to load as a plan to be read, and few commands want any: so they are loaded with the first. */
function createHash(algorithm: string): Hash {
  return process.getBuiltinModule('node:crypto').createHash(algorithm);
}

/** The name of the blob with that content of `size` bytes (`git hash-object`, without filters). */
export function objectName(chunks: Iterable<Buffer>, size: number, format: ObjectFormat): string {
  const hash = createHash(format).update(`blob ${size}\0`);
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}
