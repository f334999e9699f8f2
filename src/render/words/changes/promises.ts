/** Changes of what is promised, in words. */
import type { Deadline, PromiseDeed } from '../../../change/change.ts';
import type { Messages } from '../../../i18n/messages.ts';
import { daysBetween } from '../../../model/date.ts';
import type { Milestone } from '../../../model/milestone.ts';
import type { Scope } from '../../../model/plan.ts';
import type { Repeat } from '../../../model/recurrence.ts';
import { isNumberTarget, type Target } from '../../../model/target.ts';
import { dayWords as deadlineText } from '../due.ts';
import { countsWords, milestoneName, partyWords, repeatWords, targetWords } from '../values.ts';
import { listedWords, turnWords } from './turns.ts';

export function promiseWords(change: PromiseDeed, messages: Messages): string {
  const { change: words } = messages;
  switch (change.what) {
    case 'deadline':
      return deadlineWords(change, messages);
    case 'target':
      return targetTurnWords(change, messages);
    case 'repeat':
      return repeatTurnWords(change, messages);
    case 'scope':
      return turnWords(words.labels.scope, scopeTexts(change, messages), messages);
    case 'milestones':
      return turnWords(words.labels.milestones, milestoneTexts(change, messages), messages);
    case 'weight':
      return words.changed(words.labels.weight, String(change.from), String(change.to));
    case 'relations':
      return listedWords(words.labels[change.of], change, messages);
    case 'lead':
      return turnWords(words.labels.lead, leadTexts(change, messages), messages);
    case 'in-force':
      return turnWords(words.labels.inForce, change, messages);
    case 'review':
      return words.review[change.effect];
    case 'start':
    case 'kind':
    case 'roster':
      return turnWords(words.labels[change.what], change, messages);
  }
}

type DeedOf<What extends PromiseDeed['what']> = Extract<PromiseDeed, { readonly what: What }>;

function deadlineWords({ from, to, effect }: DeedOf<'deadline'>, messages: Messages): string {
  const { change: words } = messages;
  const [was, is] = [from && dayWords(from, messages), to && dayWords(to, messages)];
  if (from?.day !== undefined && to?.day !== undefined && was !== undefined && is !== undefined) {
    const days = daysBetween(from.day, to.day);
    return days > 0 ? words.dueLater(was, is, days) : words.dueEarlier(was, is, -days);
  }
  // Words of which nobody knew the day were no deadline yet.
  return turnWords(words.labels.deadline, { from: effect === 'first' ? undefined : was, to: is }, messages);
}

/** The deadline as the plan has it, the day beside its term. */
function dayWords({ day, term }: Deadline, messages: Messages): string {
  return deadlineText(
    { ...(day !== undefined && { due: day }), ...(term !== undefined && { dueTerm: term }) },
    messages,
  );
}

function milestoneTexts({ from, to }: DeedOf<'milestones'>, messages: Messages) {
  const text = (milestones: readonly Milestone[]): string =>
    milestones
      .map((milestone) => `${deadlineText(milestone, messages)} ${milestoneName(milestone, undefined, messages)}`)
      .join(messages.listSeparator);
  return { from: from && text(from), to: to && text(to) };
}

/** What is said of a number that changed, the first that applies. */
const VERBS = [
  ['lowered', 'targetLowered'],
  ['raised', 'targetRaised'],
  ['softened', 'targetSoftened'],
  ['tightened', 'targetTightened'],
] as const;

function targetTurnWords({ from, to, turns, effect }: DeedOf<'target'>, messages: Messages): string {
  const { change: words } = messages;
  const wordsOf = from?.comparator === to?.comparator ? fullWords : targetWords;
  const [was, is] = [from && wordsOf(from, messages), to && wordsOf(to, messages)];
  if (was === undefined || is === undefined || effect === 'first') {
    return turnWords(words.labels.target, { from: effect === 'first' ? undefined : was, to: is }, messages);
  }
  const [, verb] = VERBS.find(([turn]) => turns.includes(turn)) ?? [];
  const number = verb === undefined ? words.changed(words.labels.target, was, is) : words[verb](was, is);
  const baseline = words.changed(words.labels.baseline, baselineOf(from, messages), baselineOf(to, messages));
  const counts = words.changed(words.labels.counts, countsOf(from, messages), countsOf(to, messages));
  const beside = [...(turns.includes('baseline') ? [baseline] : []), ...(turns.includes('counts') ? [counts] : [])];
  return [...(beside.length === turns.length ? [] : [number]), ...beside].join(words.clauses);
}

/** A target in words; of one without a number what it is of, and whether it is striven for, too. */
function fullWords(target: Target, messages: Messages): string {
  if (isNumberTarget(target)) return targetWords(target, messages);
  const { word, unit = '', stretch } = target;
  const batch = `${word}${unit}`;
  return targetWords({ ...target, word: stretch ? messages.comparators.stretch(batch) : batch }, messages);
}

function countsOf(target: Target | undefined, messages: Messages): string {
  return isNumberTarget(target) ? countsWords(target, messages) : '';
}

function baselineOf(target: Target | undefined, { amount, none }: Messages): string {
  if (!isNumberTarget(target)) return '';
  const { baseline, hasBaseline, unit } = target;
  return baseline === 0 && !hasBaseline ? none : amount(baseline, unit);
}

function repeatTurnWords({ from, to, effect }: DeedOf<'repeat'>, messages: Messages): string {
  const { change: words } = messages;
  const said = (repeat: Repeat | undefined): string | undefined => repeat && repeatWords(repeat, messages);
  const [was, is] = [said(from), said(to)];
  if (was === undefined || is === undefined) return turnWords(words.labels.repeat, { from: was, to: is }, messages);
  if (effect === 'loosened') return words.repeatLoosened(was, is);
  return effect === 'tightened' ? words.repeatTightened(was, is) : words.changed(words.labels.repeat, was, is);
}

function leadTexts({ from, to }: DeedOf<'lead'>, messages: Messages) {
  return { from: from && partyWords(from, messages), to: to && partyWords(to, messages) };
}

function scopeTexts({ from, to }: DeedOf<'scope'>, { listSeparator, amount }: Messages) {
  const text = (scope: readonly Scope[]): string | undefined =>
    scope.length === 0
      ? undefined
      : scope.map(({ size, unit, of }) => `${amount(size, unit)}${of}`).join(listSeparator);
  return { from: text(from), to: text(to) };
}
