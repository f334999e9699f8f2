/** Long texts that show whether they are whole. */
import { createHash } from 'node:crypto';

const BYTES = 300_000;

/** The text of number `n`: the number, a body that depends on it, and the checksum of both. */
export function wholeText(n: number): string {
  const body = `${n}\n${String(n % 10).repeat(BYTES)}\n`;
  return body + sum(body);
}

/** The number of a text. @throws Error when the text isn't whole. */
export function numbered(text: string | undefined): number {
  if (text === undefined) return 0;
  const end = text.lastIndexOf('\n') + 1;
  if (text.slice(end) !== sum(text.slice(0, end))) throw new Error(`torn after ${text.length} characters`);
  return Number.parseInt(text, 10);
}

function sum(body: string): string {
  return createHash('sha1').update(body).digest('hex');
}
