/** The reminder (提醒单) as a document: a letter to one unit, with the lines that it is to fill in and send back (回执). */
import type { RootContent } from 'mdast';
import type { PlanDate } from '../../model/date.ts';
import type { ReportDocument } from '../../report/document.ts';
import { REMINDER_CAUSES, type Reminder, type ReminderCause, type ReminderItem } from '../../report/reminder.ts';
import { problemIn } from '../../report/trouble.ts';
import { deadlineWords } from '../words/due.ts';
import { clause, describedEntries } from '../words/entry-sentences.ts';
import { targetWords } from '../words/values.ts';
import { heading, type Inline, inline, paragraph, table } from './mdast.ts';
import { closingOf, noticeOf } from './plan-report.ts';
import { reasonWords } from './sections/lagging.ts';
import { sourcesOf } from './sources.ts';
import { dayNear, dueWords, shortName } from './words.ts';
import { type Style, type Writer, writerIn } from './writer.ts';

/**
 * The reminder in the office's form.
 * @param replyBy the day by which an answer is asked for, where one is given
 */
export function reminderDocument(reminder: Reminder, style: Style, replyBy: PlanDate | undefined): ReportDocument {
  const { words, language, front, scope } = style;
  const { now, unit, items } = reminder;
  const { reminder: say } = words;
  const writer = writerIn(style);
  const title = say.title(now.plan.title);
  const by = replyBy && dayNear(replyBy, now.asOf, writer);
  const rows = items.map((item) => rowOf(item, reminder, writer));
  const lists: readonly RootContent[] = [
    ...(items.length === 0 ? [] : [table(say.columns, [null, null, null, null, null], rows)]),
    ...closingOf(now, style),
    ...(items.length === 0 ? [] : [heading(2, say.reply), paragraph(say.fillIn(by)), replyOf(items, writer)]),
  ];
  const body: RootContent[] = [
    heading(1, title),
    ...noticeOf(now, style),
    paragraph(say.addressee(unit)),
    paragraph([summaryOf(reminder, writer), ...scope].join(words.gap)),
    ...lists,
    ...sourcesOf([now], writer).flatMap(({ title: name, content }) => [heading(2, name), ...content]),
    ...writer.footnotes(),
  ];
  return { title, language, front, figures: new Map(), body: { type: 'root', children: body } };
}

/** How many there are for each cause; what there is for two counts in both. */
function summaryOf({ now: { asOf, plan }, until, items }: Reminder, writer: Writer): string {
  const { words, messages } = writer;
  const { reminder: say } = words;
  const day = dayNear(until, asOf, writer);
  if (items.length === 0) return say.nothing(asOf, plan.title, day);
  const causes = items.flatMap((item) => item.causes);
  const countOf = (cause: ReminderCause, count: number): string => {
    if (cause === 'ahead') return say.countAhead(count, day);
    return cause === 'unstarted' ? say.countUnstarted(count) : words.lagging.count[cause](count);
  };
  const counts = REMINDER_CAUSES.flatMap((cause) => {
    const count = causes.filter((one) => one === cause).length;
    return count === 0 ? [] : [countOf(cause, count)];
  });
  const counted = counts.join(messages.partSeparator);
  return say.summary(asOf, plan.title, items.length, counted, causes.length > items.length);
}

function rowOf(item: ReminderItem, reminder: Reminder, writer: Writer): readonly Inline[] {
  const { words, messages } = writer;
  const { target } = item.state;
  return [
    shortName(item.state),
    target === undefined ? words.indicators.none : targetWords(target, messages),
    deadlineOf(item, reminder, writer),
    standingOf(item, reminder, writer),
    newsOf(item, reminder, writer),
  ];
}

/** The last entry that tells of the work: an amendment is seen in the target and the deadline. */
function newsOf({ state }: ReminderItem, { now: { asOf } }: Reminder, writer: Writer): Inline {
  const { news } = state.facts;
  if (news === undefined) return writer.messages.noEntry;
  const day = dayNear(news.date, asOf, writer);
  // An entry may tell of a problem alone, which stands beside it.
  const bare = news.problem === undefined ? day : writer.words.lagging.problem(day);
  return [...inline(clause(describedEntries([news], state, writer)) || bare), ...writer.cite([news])];
}

/** The deadline with the one that was approved, where it was moved; of a duty or a milestone the day that matters. */
function deadlineOf({ state, due }: ReminderItem, { now: { asOf } }: Reminder, writer: Writer): string {
  if (due?.milestone !== undefined) return writer.words.reminder.milestone(due.milestone, dueWords(due, asOf, writer));
  const day = due?.due ?? state.next;
  if (state.occurrences.length > 0 && day !== undefined) return dayNear(day, asOf, writer);
  return deadlineWords(state, writer.messages, (date) => dayNear(date, asOf, writer));
}

/** Everything that is amiss, and how soon it is due. */
function standingOf({ state, due, reasons, problem }: ReminderItem, reminder: Reminder, writer: Writer): string {
  const { words, messages } = writer;
  const { reminder: say } = words;
  const { asOf } = reminder.now;
  const why = problemIn(problem);
  const next = due?.next;
  return [
    ...(due === undefined || due.overdue ? [] : [say.left(due.days)]),
    // The deadline has a column of its own.
    ...reasons.map((reason) =>
      reason.code === 'overdue' ? say.late(reason.days) : reasonWords(reason, state, reminder, writer),
    ),
    ...(next === undefined || next.due > reminder.until ? [] : [say.next(dayNear(next.due, asOf, writer))]),
    ...(why === undefined ? [] : [messages.labelled(words.progress.problem, clause(why))]),
  ].join(messages.clauseSeparator);
}

/** 回执: a row for each measure, to be filled in. */
function replyOf(items: readonly ReminderItem[], { words }: Writer): RootContent {
  const { replyColumns: columns } = words.reminder;
  const empty = columns.slice(1).map(() => '');
  return table(
    columns,
    columns.map(() => null),
    items.map(({ state }) => [state.measure.id, ...empty]),
  );
}
