/** What measures yield for those that they serve, in words. */
import type { Messages } from '../../i18n/messages.ts';
import { percentText } from '../../model/percent.ts';
import { isNumberTarget, type Target } from '../../model/target.ts';
import { isDone } from '../../projection/facts.ts';
import { addressOf, type Contribution } from '../../projection/serving.ts';
import type { MeasureState } from '../../projection/state.ts';
import type { Branch } from '../../projection/tree.ts';
import { partyWords, targetWords } from './values.ts';

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

/** A measure that is served: 1-1 培训（甲处）：20人次，目标不少于100人次，进度20%，绿. */
export function servedWords(state: MeasureState, messages: Messages): string {
  const { measure, target, facts, progress, light, leads, served } = state;
  const { tree: words, amount, labelled, partSeparator, lights } = messages;
  const unit = target?.unit;
  const own = isNumberTarget(target) && served?.own !== undefined ? [words.own(amount(served.own, unit))] : [];
  const said = [
    ...(facts.value === undefined ? [] : [amount(facts.value, unit)]),
    ...own,
    ...(target === undefined ? [] : [words.target(targetWords(target, messages))]),
    words.progress(percentText(progress.percent)),
    lights[light],
  ];
  return labelled(words.name(measure.id, measure.title, partyWords(leads, messages)), said.join(partSeparator));
}

/** A measure that serves `root`, with what it adds. */
export function branchWords({ contribution, repeated }: Branch, root: MeasureState, messages: Messages): string {
  const { tree: words, labelled } = messages;
  const leads = partyWords(contribution.leads, messages);
  const name = words.name(addressOf(contribution), contribution.measure.title, leads);
  return labelled(name, repeated ? words.repeated : contributionWords(contribution, root.target, messages));
}
