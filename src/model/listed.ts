/** Several texts as one, in each language. */
import type { Bilingual } from './finding.ts';

/** `items` with the mark between them that the language has: 甲、乙 or 甲, 乙. */
export function listed(items: readonly string[]): Bilingual {
  return { zh: items.join('、'), en: items.join(', ') };
}
