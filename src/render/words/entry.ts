/** What a journal entry says, part by part. */

import type { Messages } from '../../i18n/messages.ts';
import { daysBetween } from '../../model/date.ts';
import { type Amendment, type Entry, type Evidence, hasDeadline } from '../../model/journal.ts';
import { percentText } from '../../model/percent.ts';
import { figureOf, type Target } from '../../model/target.ts';
import { dayWords } from './due.ts';
import { partyWords, targetWords } from './values.ts';

/** What was in force before an amendment. */
export type Formerly = Amendment;

/** The parts, in order; `target` is the measure's, `names` are the members of the roster by their ids. */
export function entryParts(
  entry: Entry,
  target: Target | undefined,
  names: ReadonlyMap<string, string>,
  messages: Messages,
  formerly: Formerly = {},
): readonly string[] {
  const words = messages.entry;
  const { stage, member, amend } = entry;
  const said = [
    entry.corrects && (entry.withdraw ? words.withdraws : words.corrects)(entry.corrects, entry.correctedOn),
    entry.state && (entry.state === 'reopened' ? words.reopened : messages.states[entry.state]),
    member !== undefined && stage !== undefined
      ? words.member(names.get(member) ?? member, stage)
      : stage && words.stage(stage),
    entry.milestone && words.milestone(entry.milestone),
    entry.occurrence && (entry.waive ? words.waived : words.occurrence)(entry.occurrence),
    entry.value === undefined ? undefined : words.figure[figureOf(target)](messages.amount(entry.value, target?.unit)),
    entry.add === undefined ? undefined : words.add(messages.amount(entry.add, target?.unit)),
    entry.percent === undefined ? undefined : words.percent(percentText(entry.percent)),
    ...amendmentParts(amend ?? {}, formerly, messages),
    entry.note,
    entry.problem && words.problem(entry.problem),
    entry.next && words.next(entry.next),
    entry.reason && words.reason(entry.reason),
    ...entry.evidence.map((one) => words.evidence(evidenceText(one))),
    entry.highlight && words.highlight,
    entry.by && words.by(entry.by),
  ];
  return said.flatMap((part) => part || []);
}

/** All that it is known by. */
export function evidenceText({ ref, title, file, url }: Evidence): string {
  return [ref, title, file, url].filter(Boolean).join(' ');
}

/** What the promise is from now on, and what it was where that is known. */
function amendmentParts(amend: Amendment, was: Formerly, messages: Messages): readonly string[] {
  const { entry, change } = messages;
  const [lead, led] = [amend.leads, was.leads].map((names) => names && partyWords(names, messages));
  const [now, then] = [amend.target, was.target].map((one) => one && targetWords(one, messages));
  return [
    ...(hasDeadline(amend) ? [entry.amendDue(deadlineNow(amend, was, messages))] : []),
    ...(lead ? [entry.amendLead(led === undefined ? lead : change.instead(lead, led))] : []),
    ...(amend.milestones ?? []).map((milestone) => {
      const before = was.milestones?.find(({ title }) => title === milestone.title);
      return entry.amendMilestone(milestone.title, deadlineNow(milestone, before ?? {}, messages));
    }),
    ...(now ? [entry.amendTarget(then === undefined ? now : change.instead(now, then))] : []),
  ];
}

/** The day, or the words that stand for it, and what it was before. */
function deadlineNow(amend: Amendment, was: Formerly, messages: Messages): string {
  const now = dayWords(amend, messages);
  if (amend.due === undefined || was.due === undefined) return now;
  return messages.change.insteadDue(now, was.due, daysBetween(was.due, amend.due));
}

/** The commit that an entry came with. */
export interface KnownSince {
  readonly hash: string;
  readonly date: string;
  readonly author: string;
}
