/** What a report is of, with the words of the reader's language for its keys. */
import type { Messages } from '../../i18n/messages.ts';
import type { ReportDocument } from '../../report/document.ts';
import { printable } from '../text/printable.ts';

/** Labels and values, in the order in which they are written; a key that has no words stands for itself. */
export function frontOf({ front }: ReportDocument, messages: Messages): readonly (readonly [string, string])[] {
  const labels = new Map<string, string>(Object.entries(messages.page.front));
  return Object.entries(front).map(([key, value]) => [labels.get(key) ?? printable(key), printable(value)]);
}
