/** What an import has read, for a terminal: the table, the plan proposed, what could not be read, and what is asked. */
import type { ImportWords } from '../../i18n/messages.ts';
import type { Deadline } from '../../intake/deadline.ts';
import type { Draft, DraftMeasure, DraftTable, DraftTask } from '../../intake/draft.ts';
import { isRole } from '../../intake/headers.ts';
import { leadingIn, partiesOf } from '../../intake/parties-of.ts';
import { harmlessLine } from '../text/printable.ts';
import { shortened } from '../text/text.ts';
import { type Canvas, wrappedText } from './terminal.ts';

/** A canvas with the words of imports. */
interface IntakeCanvas extends Canvas {
  readonly words: ImportWords;
}

interface Outcome {
  /** Whether something could not be read, or was not answered. */
  readonly isOpen: boolean;
  /** The plan that was written. */
  readonly plan: string | undefined;
  /** What was written, in sentences. */
  readonly done: readonly string[];
  readonly dryRun: boolean;
}

/** The whole preview; ends with a line feed. */
export function intakeText(draft: Draft, { isOpen, plan, done, dryRun }: Outcome, canvas: IntakeCanvas): string {
  const { messages, paint, words } = canvas;
  const {
    title = words.untitled,
    period,
    issued,
    principle,
    tables,
    sections,
    tasks,
    notTasks,
    unreadable,
    questions,
    notices,
  } = draft;
  const measures = tasks.flatMap((task) => task.measures).length;
  const block = (heading: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', paint.bold(heading), ...lines.map((line) => `  ${line}`)];
  const said = (text: string): string => harmlessLine(shortened(text, Math.max(40, canvas.width * 2), canvas.wide));
  const open = questions.filter(({ answer }) => answer === undefined).length;
  const end = [
    ...done,
    ...(dryRun ? [words.dryRun] : []),
    ...(plan === undefined && period === undefined && !dryRun ? [words.noPeriodWritten] : []),
    ...(plan === undefined && period !== undefined && isOpen && !dryRun ? [words.notWritten] : []),
  ];
  const lines = [
    paint.bold(said(words.read(title, tasks.length, measures, sections.length))),
    period === undefined ? words.noPeriod : words.period(period.start, period.end),
    ...(issued === undefined ? [] : [words.issuedOn(issued)]),
    ...(principle === undefined ? [] : [said(words.principle(principle))]),
    ...tables.flatMap((table) => tableLines(table, canvas)),
    ...taskLines(draft, canvas),
    ...block(
      words.unread(unreadable.length),
      unreadable.map(({ at, why, printed }) => said(`${at}  ${messages.labelled(words.whyUnread[why], printed)}`)),
    ),
    ...block(
      words.questions(open),
      questions.flatMap(({ at, ask, printed, choices, likely = '', answer, notUnderstood }) => [
        said(`${placed(at === 'file' ? '' : at)}${words.ask[ask](printed)}`),
        ...(answer !== undefined ? [`  ${said(words.answered(answer))}`] : []),
        ...(notUnderstood === undefined ? [] : [`  ${said(words.notUnderstood(notUnderstood))}`]),
        ...(answer === undefined && choices.length > 0
          ? [
              `  ${said(
                words.choices(
                  choices.map((choice) => words.choice(choice, ask)).join(' / '),
                  likely === '' ? '' : words.choice(likely, ask),
                ),
              )}`,
            ]
          : []),
      ]),
    ),
    ...block(
      words.notTasks,
      notTasks.map(({ at, why, printed }) =>
        said(`${placed(at)}${printed === '' ? words.whyNot[why] : messages.labelled(words.whyNot[why], printed)}`),
      ),
    ),
    ...block(
      words.notices,
      notices.map(({ at, what, printed }) => said(`${placed(at)}${words.notice[what](printed)}`)),
    ),
    ...(end.length === 0 ? [] : ['', ...end]),
  ];
  return wrappedText(lines, canvas);
}

/** The place before what is said of it; what has none stands alone. */
function placed(at: string): string {
  return at === '' ? '' : `${at}  `;
}

function tableLines({ sheet, headerRows, columns }: DraftTable, { messages, words }: IntakeCanvas): readonly string[] {
  const roles = columns.map(({ column, header, role }) => {
    const known = role !== null && isRole(role) ? role : 'skip';
    return words.column(column, header === '' ? words.noHeader : header, words.roles[known]);
  });
  return [
    harmlessLine(
      `${words.columns(sheet, headerRows.join('–'))}${messages.labelled('', roles.join(messages.listSeparator))}`,
    ),
  ];
}

function taskLines(draft: Draft, canvas: IntakeCanvas): readonly string[] {
  const lines: string[] = [];
  const leading = leadingIn(draft);
  const days = new Map(
    draft.questions.flatMap(({ at, ask, answer }) => (ask === 'due' && answer ? [[at, answer]] : [])),
  );
  let section: string | undefined;
  let annex: DraftTask['annex'];
  for (const { number, title, section: own, above = [], measures, ...task } of draft.tasks) {
    if (task.annex !== annex && task.annex !== undefined) {
      lines.push('', canvas.paint.bold(harmlessLine(`${task.annex.heading} ${task.annex.title ?? ''}`.trim())));
    }
    annex = task.annex;
    if (own !== section && own !== undefined)
      lines.push('', canvas.paint.bold(harmlessLine([...above, own].join(' '))));
    if (own === undefined && lines.length === 0) lines.push('');
    section = own;
    lines.push(harmlessLine(number === undefined ? title : `${number} ${title}`));
    lines.push(
      ...measures.flatMap((measure) => [
        `  ${harmlessLine(measureLine(measure, leading, days.get(measure.dueAt), canvas))}`,
        ...(measure.goals ?? []).map(({ header, text }) => `    ${harmlessLine(goalLine(header, text, canvas))}`),
        ...measure.milestones.map((step) => `    ${harmlessLine(goalLine(step.term, step.title, canvas))}`),
      ]),
    );
  }
  return lines;
}

/** What is to be reached, behind its column's header or the stretch of time that it is to be reached in. */
function goalLine(label: string, text: string, { messages, width, wide }: IntakeCanvas): string {
  return messages.labelled(label, shortened(text, Math.max(40, width), wide));
}

function measureLine(
  measure: DraftMeasure,
  leading: ReturnType<typeof leadingIn>,
  answer: string | undefined,
  { messages, width, wide, words }: IntakeCanvas,
): string {
  const { listSeparator: separator } = messages;
  const { leads, taking } = partiesOf(measure, leading);
  const isDocument = /^R?\d+-\d+$/.test(measure.at);
  const isOpen = leads.length + taking.length === 0 && measure.due === undefined;
  const lead = leads.length === 0 ? words.open : leads.join(separator);
  const title = shortened(measure.title, Math.max(40, width), wide);
  // A measure of a document is asked about by its id; and many documents say of none who does it.
  if (isDocument && isOpen) return `${measure.at} ${title}`;
  return [
    isDocument ? `${measure.at} ${title}` : title,
    words.who(lead, taking.join(separator)),
    measure.due === undefined
      ? measure.milestones.length === 0
        ? words.open
        : ''
      : dueWords(measure.due, answer, words),
  ].join('  ');
}

/** What was printed, and what it is read as; a question mark where it is asked, and the answer once it is given. */
function dueWords(due: Deadline, answer: string | undefined, words: ImportWords): string {
  const { date, isOngoing, every, doubt } = due;
  const printed = due.printed.replace(/\s+/g, '');
  if (isOngoing) return words.dueRead(printed, words.ongoing);
  if (every !== undefined) return words.dueRead(printed, words.every[every]);
  if (doubt !== undefined && doubt !== 'beyond') return words.dueRead(printed, answer ?? '?');
  return date === undefined ? printed : words.dueRead(printed, date);
}
