/** Text that a person gives, on the command line, at a question, or in git's settings. */
import type { Language } from '../model/plan.ts';
import { UsageError } from './usage-error.ts';

/**
 * Bytes that are no UTF-8, as a terminal set to GBK passes them, have become U+FFFD by the time that a program sees them:
 * what was meant is lost, and must not be kept as if it were text.
 * @throws UsageError where `text` has that character
 */
export function expectCharacters(text: string, language?: Language): void {
  if (text.includes('\ufffd')) throw new UsageError((m) => m.errors.notUtf8(text), language);
}
