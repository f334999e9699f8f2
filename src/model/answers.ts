/**
 * Entries that answer earlier ones. What was committed is never edited: a later entry corrects, completes or withdraws it,
 * and what stands is what both say together.
 */
import type { PlanDate } from './date.ts';
import { canonical, contentOf, type Entry } from './journal.ts';
import { compare } from './order.ts';

/** An entry that answers, with what it answers. */
export interface Answer {
  readonly entry: Entry;
  /** As it was before; none where there is no such entry, or nobody could know which of several is meant. */
  readonly was?: Entry;
  /** What stands in its place; none where it was withdrawn. */
  readonly is?: Entry;
  /** How many entries it might mean, where that is not one. */
  readonly meant: number;
}

interface Answered {
  /** What stands: entries that nobody answered, and what the answered ones became; beside the answers themselves. */
  readonly entries: readonly Entry[];
  readonly answers: readonly Answer[];
}

/** Whether the entry says nothing of its own, but answers another one. */
export function isAnswer({ corrects, correctedOn }: Entry): boolean {
  return corrects !== undefined && correctedOn === undefined;
}

/** Entries of one measure or of several, once those that answer have been heard, the earliest first. */
export function answeredIn(journal: readonly Entry[]): Answered {
  if (!journal.some(isAnswer)) return { entries: journal, answers: [] };
  // One that came in twice, as a merge may bring it, answers once.
  const once = new Map(journal.filter(isAnswer).map((entry) => [contentOf(entry), entry]));
  const answering = [...once].sort(([one, a], [other, b]) => compare(a.date, b.date) || compare(one, other));
  let slots: readonly Slot[] = journal
    .filter((entry) => !isAnswer(entry))
    .map((entry) => ({ entry, days: [entry.date] }));
  const answers: Answer[] = [];
  for (const [, entry] of answering) {
    const meant = meantBy(entry, slots);
    const [first] = meant;
    const isOne = first !== undefined && new Set(meant.map((slot) => contentOf(slot.entry))).size === 1;
    if (!isOne) {
      answers.push({ entry, meant: meant.length });
      continue;
    }
    const is = entry.withdraw ? undefined : corrected(first.entry, entry);
    answers.push({ entry, was: first.entry, meant: 1, ...(is && { is }) });
    slots = slots.flatMap((slot) => {
      if (!meant.includes(slot)) return [slot];
      return is === undefined ? [] : [{ entry: is, days: [...slot.days, entry.date] }];
    });
  }
  return { entries: [...slots.map(({ entry }) => entry), ...journal.filter(isAnswer)], answers };
}

/** An entry as it stands, and the days by which it may be meant: its own, and those of its corrections. */
interface Slot {
  readonly entry: Entry;
  readonly days: readonly PlanDate[];
}

/** What tells the entries of one day apart, the plainest first. */
const MARKS = [
  'member',
  'stage',
  'milestone',
  'occurrence',
  'state',
  'value',
  'add',
  'percent',
  'amend',
  'note',
  'problem',
] as const;

/** The entries that the answer may mean: those of the day, of several those that say the same, or at least of the same. */
function meantBy(answer: Entry, slots: readonly Slot[]): readonly Slot[] {
  const { on, corrects, date } = answer;
  let meant = slots.filter(
    ({ entry, days }) => entry.on === on && corrects !== undefined && corrects <= date && days.includes(corrects),
  );
  for (const mark of MARKS) {
    if (meant.length <= 1) return meant;
    const said = answer[mark];
    if (said === undefined) continue;
    const same = meant.filter(({ entry }) => canonical(entry[mark]) === canonical(said));
    const alike = meant.filter(
      ({ entry }) => entry[mark] !== undefined || (mark === 'value' && entry.add !== undefined),
    );
    meant = same.length > 0 ? same : alike.length > 0 ? alike : meant;
  }
  return meant;
}

/** What `entry` says once it was answered: what the answer says goes before it, evidence is added to. */
function corrected(entry: Entry, answer: Entry): Entry {
  const { file, path, date, on: _on, corrects, by, reason, evidence, lost: _lost, ...said } = answer;
  const { value, add, ...rest } = entry;
  const known = new Set(entry.evidence.map(canonical));
  const isNumbered = said.value !== undefined || said.add !== undefined;
  // A reason that the entry had is of what happened; that of the answer is of the correction.
  const why = entry.reason === undefined || Object.keys(said).length === 0 ? (reason ?? entry.reason) : entry.reason;
  const who = entry.by ?? by;
  return {
    ...rest,
    ...(!isNumbered && value !== undefined && { value }),
    ...(!isNumbered && add !== undefined && { add }),
    ...said,
    file,
    path,
    evidence: [...entry.evidence, ...evidence.filter((one) => !known.has(canonical(one)))],
    correctedOn: date,
    ...(corrects !== undefined && { corrects }),
    ...(why !== undefined && { reason: why }),
    ...(who !== undefined && { by: who }),
  };
}
