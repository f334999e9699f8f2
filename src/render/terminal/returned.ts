/** What ledgers that came back say that is new, for a terminal: what would be entered, what was not read, what is asked. */
import type { Messages, ReturnedWords } from '../../i18n/messages.ts';
import type { BackEntry, BackNotice, ReturnedLedger } from '../../intake/returned/proposal.ts';
import { COMPARATORS, isNumberTarget } from '../../model/target.ts';
import { oneLine } from '../text/one-line.ts';
import { harmlessLine } from '../text/printable.ts';
import { shortened, wrapped } from '../text/text.ts';
import { entryParts } from '../words/entry.ts';
import { clause } from '../words/entry-sentences.ts';
import { questionWords } from '../words/returned.ts';
import { targetWords } from '../words/values.ts';
import { type Canvas, wrappedText } from './terminal.ts';

/** A canvas with the words of ledgers that come back. */
interface ReturnedCanvas extends Canvas {
  readonly words: ReturnedWords;
}

interface Outcome {
  readonly ledgers: readonly ReturnedLedger[];
  readonly isOpen: boolean;
  readonly isWritten: boolean;
  /** What was written, in sentences. */
  readonly done: readonly string[];
  readonly dryRun: boolean;
}

/** The whole preview; ends with a line feed. */
export function returnedText({ ledgers, isOpen, isWritten, done, dryRun }: Outcome, canvas: ReturnedCanvas): string {
  const { words } = canvas;
  const isEmpty = ledgers.every(({ entries }) => entries.length === 0);
  const end = [
    ...(isEmpty && !isOpen ? [words.nothing] : []),
    ...done,
    ...(dryRun ? [words.dryRun] : []),
    ...(isOpen && !isWritten && !dryRun ? [words.notWritten] : []),
  ];
  const lines = [
    ...ledgers.flatMap((ledger, i) => [...(i === 0 ? [] : ['']), ...ledgerLines(ledger, canvas)]),
    ...(end.length === 0 ? [] : ['', ...end]),
  ];
  return wrappedText(lines, canvas);
}

function ledgerLines(ledger: ReturnedLedger, canvas: ReturnedCanvas): readonly string[] {
  const { messages, paint, words, width, wide } = canvas;
  const { file, plan, by, date, entries, unchanged, questions, unreadable, notices } = ledger;
  const block = (heading: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', paint.bold(heading), ...lines];
  const inset = (text: string, by = 2): readonly string[] =>
    wrapped(said(text), width - by, wide).map((line) => ' '.repeat(by) + line);
  const said = (text: string): string => harmlessLine(shortened(oneLine(text), Math.max(40, width * 3), wide));
  const amendments = entries.filter(({ entry }) => entry.amend !== undefined).length;
  const open = questions.filter(({ answer }) => answer === undefined).length;
  const whose = words.of(plan.title, by ?? words.unknown, date ?? words.unknown);
  return [
    paint.bold(said(messages.labelled(file, words.head(entries.length - amendments, amendments, unchanged)))),
    said(whose),
    ...entries.flatMap((entry, i) => {
      const { id, title } = entry.state.measure;
      const heading = entries[i - 1]?.state.measure.id === id ? [] : ['', paint.bold(said(`${id}  ${title}`))];
      const line = entryWords(entry, date, canvas);
      return [...heading, ...inset(`${entry.at}  ${entry.waits ? words.waiting(line) : line}`)];
    }),
    ...block(
      words.unread(unreadable.length),
      unreadable.flatMap(({ at, why, printed }) => inset(`${at}  ${messages.labelled(words.whyUnread[why], printed)}`)),
    ),
    ...block(
      words.questions(open),
      questions.flatMap((question) => {
        const { at, choices, likely, answer, notUnderstood } = question;
        const hints =
          answer === undefined
            ? [
                ...(notUnderstood === undefined ? [] : [words.notUnderstood(notUnderstood)]),
                ...(choices.length > 0
                  ? [words.choices(choices.map((choice) => words.choice(choice)).join(' / '))]
                  : []),
                ...(likely === undefined ? [] : [words.likely(words.choice(likely))]),
              ]
            : [words.answered(answer)];
        const place = at === 'file' ? '' : `${at}  `;
        return [...inset(place + questionWords(question, words)), ...hints.flatMap((hint) => inset(hint, 4))];
      }),
    ),
    ...block(
      words.notices,
      together(notices, messages).flatMap(({ at, what, printed }) => inset(`${at}  ${words.notice[what](printed)}`)),
    ),
  ];
}

/** Notices that say the same of many cells, in one. */
function together(notices: readonly BackNotice[], { listSeparator }: Messages): readonly BackNotice[] {
  const alike = ['rate', 'light', 'uncounted'] as const;
  return [
    ...notices.filter(({ what }) => !alike.some((one) => one === what)),
    ...alike.flatMap((what) => {
      const [first, ...others] = notices.filter((notice) => notice.what === what);
      if (first === undefined) return [];
      const printed = [first.printed, ...others.map(({ at, printed: text }) => `${at}  ${text}`)].join(listSeparator);
      return [{ ...first, printed }];
    }),
  ];
}

/** What would be entered, in a line; an amendment first, and its reason last. */
function entryWords({ state, entry }: BackEntry, date: string | undefined, { messages }: ReturnedCanvas): string {
  const { amend, by: _by, evidence = [], reason, ...rest } = entry;
  const names = new Map(state.roster?.members.map((member) => [member.id, member.name]));
  const told = { ...rest, on: state.measure.id, evidence, file: '', path: [] };
  const parts = [
    ...(date !== undefined && entry.date !== date ? [entry.date] : []),
    ...amendmentParts(),
    ...entryParts(told, state.target, names, messages),
    ...(reason === undefined ? [] : [messages.entry.reason(reason)]),
  ];
  return parts.map(clause).join(messages.clauseSeparator);

  function amendmentParts(): readonly string[] {
    const { due, target } = amend ?? {};
    const comparator = COMPARATORS.find((one) => target?.[one] !== undefined);
    const value = comparator && target?.[comparator];
    return [
      ...(due === undefined ? [] : [messages.entry.amendDue(typeof due === 'object' ? due.by : due)]),
      ...(comparator === undefined || value === undefined || !isNumberTarget(state.target)
        ? []
        : [messages.entry.amendTarget(targetWords({ ...state.target, comparator, value }, messages))]),
    ];
  }
}
