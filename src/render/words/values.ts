/** Words for values that several views show: targets, numbers, kinds. */

import type { Messages } from '../../i18n/messages.ts';
import type { Kind } from '../../model/kind.ts';
import type { Milestone } from '../../model/milestone.ts';
import type { Section } from '../../model/plan.ts';
import type { MonthDay, Repeat } from '../../model/recurrence.ts';
import type { NumberTarget, Target } from '../../model/target.ts';
import type { MilestoneState } from '../../projection/milestones.ts';
import type { MeasureState } from '../../projection/state.ts';

/** Those who lead, take part or answer for something, in their order; 未定 where nobody does. */
export function partyWords(names: readonly string[], { listSeparator, undecided }: Messages): string {
  return names.length === 0 ? undecided : names.join(listSeparator);
}

/** The title of a measure, and whether it is to be confirmed. */
export function measureTitle({ measure: { title, review } }: MeasureState, { toConfirm }: Messages): string {
  return review ? toConfirm(title) : title;
}

/** A target as a person would say it: 30所左右, 争取超过280万人次, 一批(数量未定). */
export function targetWords(target: Target, messages: Messages): string {
  const { comparators } = messages;
  if (target.comparator === 'unquantified') return comparators.unquantified(target.word);
  const words = comparators[target.comparator](targetAmount(target, messages));
  return target.stretch ? comparators.stretch(words) : words;
}

/** The promised number with its unit, without its comparator: 30所. */
export function targetAmount(target: NumberTarget, { amount }: Messages): string {
  return amount(target.value, target.unit);
}

/** What the numbers of a target are: 累计数, 当前值, 每月的当期数. */
export function countsWords({ counts = 'cumulative', per }: NumberTarget, { counts: words }: Messages): string {
  return counts === 'period' ? words.period(per) : words[counts];
}

/** A milestone by its title, and the number that its measure is to have reached by then, where it has one. */
export function milestoneName({ title, value }: Milestone, unit: string | undefined, messages: Messages): string {
  return value === undefined ? title : messages.show.milestoneValue(title, messages.amount(value, unit));
}

/** A milestone, how it stands, and the deadline that the plan promised, where another one is in force. */
export function milestoneWords(milestone: MilestoneState, target: Target | undefined, messages: Messages): string {
  const { show } = messages;
  const { standing, on, approved } = milestone;
  const stands = show.milestone(milestoneName(milestone, target?.unit, messages), show.milestoneStanding[standing], on);
  return approved === undefined ? stands : show.amended(stands, approved);
}

/** The kind's name: from the catalogue for a built-in one, else as the workspace names it. */
export function kindWords(kind: Kind, { kinds }: Messages): string {
  const builtIn: Readonly<Record<string, string>> = kinds;
  const known = Object.hasOwn(builtIn, kind.id) ? builtIn[kind.id] : undefined;
  return known ?? kind.name;
}

/** How often a duty recurs, when it falls due, when it ends, and what it leaves out. */
export function repeatWords({ every, on, shift = 'none', until, except = [] }: Repeat, messages: Messages): string {
  const { repeat: words, listSeparator, partSeparator } = messages;
  const day = (of: MonthDay): string => (of === 'last' ? words.lastDay : words.day(of));
  const dayWords = (of: NonNullable<Repeat['on']>): string => {
    if (typeof of === 'object') return words.ofMonth(of.month, day(of.day));
    return every === 'week' && of !== 'last' ? words.weekday(of) : day(of);
  };
  const parts = [
    on === undefined ? words.every[every] : words.dueOn(words.every[every], dayWords(on)),
    words.shift[shift],
    until && words.until(until),
    except.length > 0 && words.except(except.join(listSeparator)),
  ];
  return parts.filter(Boolean).join(partSeparator);
}

/** The heading of a section as the document numbers and titles it; that of the main tasks where it has no title. */
export function sectionWords({ heading = '', title }: Section, { status }: Messages): string {
  return `${heading} ${title ?? status.mainTasks}`.trim();
}
