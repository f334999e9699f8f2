/** Entries as whole sentences: what was done, as a report and the work ledger (工作台账) tell it. */
import type { Messages, ReportWords } from '../../i18n/messages.ts';
import type { Entry } from '../../model/journal.ts';
import { percentText } from '../../model/percent.ts';
import { figureOf } from '../../model/target.ts';
import type { MeasureState } from '../../projection/state.ts';
import { problemIn } from '../../report/trouble.ts';
import { oneLine } from '../text/one-line.ts';

/** The words of what goes upward, and those of every view. */
export interface Wording {
  readonly words: ReportWords;
  readonly messages: Messages;
}

/** What goes upward says in full what is open. */
export function upwardWording(words: ReportWords, messages: Messages): Wording {
  const comparators = { ...messages.comparators, unquantified: words.unquantified };
  return { words, messages: { ...messages, undecided: words.undecided, comparators } };
}

/** Text of a file as a part of a sentence: one line, without the full stop at its end. */
export function clause(text: string): string {
  return oneLine(text)
    .trim()
    .replace(/(?<![。.；;，,\s])[。.；;，,\s]+$/u, '');
}

/** Entries as whole sentences: what happened on a day, then the remark on it. */
export function describedEntries(entries: readonly Entry[], state: MeasureState, wording: Wording): string {
  const latest = { value: latestWith(entries, 'value'), percent: latestWith(entries, 'percent') };
  return sentences(
    groups(entries).map((group) => groupSentence(group, latest, state, wording)),
    wording,
  );
}

/** The entries that give the figures that hold; a total or a share that a later one replaces is not told. */
type Latest = Readonly<Record<'value' | 'percent', Entry | undefined>>;

function latestWith(entries: readonly Entry[], key: keyof Latest): Entry | undefined {
  return entries.findLast((entry) => entry[key] !== undefined);
}

/** Members of a roster that reached one stage on one day are told together. */
function groups(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const groups: Entry[][] = [];
  for (const entry of entries) {
    const [first] = groups.at(-1) ?? [];
    const isAlike =
      first?.member !== undefined &&
      entry.member !== undefined &&
      first.date === entry.date &&
      first.stage === entry.stage;
    if (isAlike) groups.at(-1)?.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function groupSentence(group: readonly Entry[], latest: Latest, state: MeasureState, wording: Wording): string {
  const { words, messages } = wording;
  const [first] = group;
  if (first === undefined) return '';
  const facts = factsOf(group, first, latest, state, wording).join(messages.partSeparator);
  const notes = group.flatMap(({ note }) => (note === undefined ? [] : [words.sentence(clause(note))]));
  const day = words.day(first.date);
  if (facts !== '') return sentences([words.sentence(words.entry.fact(day, facts)), ...notes], wording);
  const [note, ...others] = notes;
  return note === undefined ? '' : sentences([words.entry.remark(day, note), ...others], wording);
}

/** What an entry states, as clauses: that work goes on or stands still comes first, that it ended comes last. */
function factsOf(
  group: readonly Entry[],
  entry: Entry,
  latest: Latest,
  state: MeasureState,
  { words, messages }: Wording,
): readonly string[] {
  const { entry: say } = words;
  const { stage, milestone, member, value, add, percent, occurrence, waive, state: standing } = entry;
  const unit = state.target?.unit;
  const names = membersNamed(group, state);
  const isFirst = standing === 'active' || standing === 'blocked' || standing === 'reopened';
  const parts = [
    isFirst && (standing === 'blocked' ? say.blocked(clause(problemIn(entry) ?? '')) : say.states[standing]),
    stage !== undefined &&
      (member === undefined ? say.reached(stage) : say.members(names.join(messages.listSeparator), stage)),
    milestone !== undefined && say.milestone(milestone),
    value !== undefined && entry === latest.value && say.figure[figureOf(state.target)](messages.amount(value, unit)),
    add !== undefined && say.added(messages.amount(add, unit)),
    percent !== undefined && entry === latest.percent && say.reported(percentText(percent)),
    occurrence !== undefined && !waive && say[metBy(entry, state)](occurrenceName(occurrence, state, words)),
    standing !== undefined && !isFirst && say.states[standing],
  ];
  return parts.filter((part) => part !== false);
}

/** The members that the entries are about, in the order of the roster; a stranger to it by what the entry calls it. */
function membersNamed(group: readonly Entry[], { roster }: MeasureState): readonly string[] {
  const ids = new Set(group.flatMap(({ member }) => member ?? []));
  const known = roster?.members.filter(({ id }) => ids.has(id)) ?? [];
  const strangers = [...ids].filter((id) => !known.some((member) => member.id === id));
  return [...known.map(({ name }) => name), ...strangers];
}

function metBy({ occurrence }: Entry, { occurrences }: MeasureState): 'met' | 'metLate' {
  return occurrences.some(({ id, standing }) => id === occurrence && standing === 'late') ? 'metLate' : 'met';
}

/** An occurrence of the measure's duty in words. */
export function occurrenceName(id: string, { measure }: MeasureState, words: ReportWords): string {
  return words.occurrence(measure.repeat?.every ?? 'month', id);
}

/** Whole sentences behind one another; those that say nothing are left out. */
export function sentences(parts: readonly (string | undefined)[], { words }: Wording): string {
  return parts.filter((part) => part !== undefined && part !== '').join(words.gap);
}
