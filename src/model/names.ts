/** Lists of names as people write them: 市发改局、市工信局. */
import { dividedAt } from './pairs.ts';

/**
 * The names in `text`, divided at the marks between them. A mark inside brackets or quotes divides nothing:
 * 各县（市、区）教育局 is one name, and so is a text that lacks half of a pair.
 */
export function namesIn(text: string): readonly string[] {
  const names = dividedAt(text, /[、，,；;]/g) ?? [text];
  return names.map((name) => name.trim()).filter((name) => name !== '');
}
