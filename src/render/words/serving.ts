/** What measures yield for those that they serve, in words. */
import type { Messages } from '../../i18n/messages.ts';
import type { Target } from '../../model/target.ts';
import { isDone } from '../../projection/facts.ts';
import type { Contribution } from '../../projection/serving.ts';

/** What it adds, 20人次; or why it adds nothing: 尚未报数, 5% 不合计. Without a number above, how it stands. */
export function contributionWords(one: Contribution, upper: Target | undefined, messages: Messages): string {
  const { value, apart, facts, target } = one;
  const { serving, amount, states } = messages;
  if (value !== undefined) return amount(value, upper?.unit);
  if (apart === undefined) return states[facts.state];
  if (apart === 'cancelled') return states.cancelled;
  if (apart === 'through') return serving.through;
  if (apart === 'silent' || facts.value === undefined) return isDone(facts) ? serving.doneSilent : serving.silent;
  return serving[apart](amount(facts.value, target?.unit));
}
