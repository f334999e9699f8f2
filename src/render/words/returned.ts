/** What is asked about a ledger that came back, wherever it is asked. */
import type { ReturnedWords } from '../../i18n/messages.ts';
import type { BackQuestion } from '../../intake/returned/proposal.ts';

/** The question, with what its answer may be taken from. */
export function questionWords({ ask, printed, choices }: BackQuestion, words: ReturnedWords): string {
  const question = words.ask[ask](printed);
  return choices.includes('remark') ? words.orRemark(question) : question;
}
