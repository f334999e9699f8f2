/** `plan timeline` as a Mermaid gantt chart: a bar a row; deadlines that moved, stages and the date as milestones. */

import type { Messages } from '../../i18n/messages.ts';
import { addDays, daysBetween, earlier, monthsOf, type PlanDate } from '../../model/date.ts';
import { percentText } from '../../model/percent.ts';
import type { Span } from '../../model/period.ts';
import { isLive } from '../../projection/state.ts';
import {
  type Course,
  isDuty,
  isOpenEnded,
  occurrenceCounts,
  occurrencesShown,
  type Timeline,
  type TimelineRow,
} from '../../projection/timeline.ts';
import { columnsOf } from '../text/columns.ts';
import { shortened } from '../text/text.ts';
import { sectionWords } from '../words/values.ts';
import { mermaidText } from './escape.ts';

/** The text of a Mermaid diagram; ends with a line feed. */
export function timelineMermaid(timeline: Timeline, messages: Messages): string {
  const { plan, asOf } = timeline.plan;
  const { marks } = messages.timeline;
  const sections = timeline.sections.map(({ section: { section }, rows }) => ({
    title: sectionWords(section, messages),
    rows,
  }));
  const undrawn = timeline.sections.flatMap(({ rows }) => rows.filter((row) => barOf(row) === undefined));
  const title = messages.timeline.title(messages.planTitle(plan));
  const note = undrawn.length > 0 ? ` (${messages.timeline.undrawn(undrawn.length)})` : '';
  return `${[
    `%%{init: ${JSON.stringify({ gantt: { leftPadding: roomFor([marks.today(asOf), ...sections.map(({ title }) => title)]) } })}}%%`,
    'gantt',
    `  title ${mermaidText(`${title}${note}`)}`,
    '  dateFormat YYYY-MM-DD',
    '  axisFormat %Y-%m',
    `  tickInterval ${monthsOf(plan.period).length > MOST_MONTHS ? 3 : 1}month`,
    // Mermaid would mark the day on which somebody looks at the page.
    '  todayMarker off',
    `  section ${mermaidText(marks.today(asOf))}`,
    `  ${mermaidText(marks.today(asOf))} :milestone, ${asOf}, 0d`,
    ...sections.flatMap(({ title, rows }) => {
      const isTasksOnly = rows.every(({ isTask }) => isTask);
      const lines = rows.flatMap((row) => rowLines(row, isTasksOnly, messages));
      return lines.length === 0 ? [] : [`  section ${mermaidText(title)}`, ...lines];
    }),
  ].join('\n')}\n`;
}

/** Columns of a title: Mermaid writes it whole beside a bar that is too short for it, and perhaps beyond the picture. */
const NAME = 60;

/** Names of more months would be written over one another. */
const MOST_MONTHS = 18;

/** Pixels for the names of sections, which Mermaid would write over the bars; of a very long one only its beginning. */
function roomFor(titles: readonly string[]): number {
  return Math.min(300, 30 + Math.max(...titles.map((title) => columnsOf(title))) * 6);
}

/** The row's bar; of what is cancelled, or has only milestones, the days of these; none where no day is known. */
function barOf({ start, bar, courses }: TimelineRow): Span | undefined {
  const days = courses.flatMap(({ closed, milestones }) =>
    [closed ?? [], ...milestones.map(({ due }) => due ?? [])].flat(),
  );
  const end = days.sort().at(-1);
  return bar ?? (end && { start: earlier(start, end), end });
}

function rowLines(row: TimelineRow, isTasksOnly: boolean, messages: Messages): readonly string[] {
  const span = barOf(row);
  if (span === undefined) return [];
  const { marks } = messages.timeline;
  const name = `${row.id} ${shortened(row.title, NAME)}`;
  const live = row.courses.filter(isLive);
  const [course] = row.courses;
  const duty = course && isDuty(row) ? occurrenceCounts(course) : undefined;
  const late = row.courses.some(({ late: days }) => days > 0);
  const done = row.percent >= 100 && live.every(({ closed }) => closed !== undefined);
  const tags = [
    ...(done ? ['done'] : row.percent > 0 ? ['active'] : []),
    ...(late || (duty && duty.missed > 0) ? ['crit'] : []),
  ];
  const words = [
    ...(live.length === 0 && course !== undefined ? [marks.cancelled] : [percentText(row.percent)]),
    messages.lights[row.light],
    ...(isOpenEnded(row) ? [marks.open] : []),
    ...(!row.isTask && course?.state === 'verified' ? [marks.verified] : []),
    ...(late ? [marks.late] : []),
    ...(duty ? [messages.timeline.occurrences(duty.met, duty.missed, duty.all)] : []),
  ];
  // A bar ends before the day that is given.
  const bar = line(`${name} (${words.join(messages.listSeparator)})`, [...tags, span.start, addDays(span.end, 1)]);
  if (row.isTask && !isTasksOnly) return [bar];
  // Where only tasks are shown, they tell which deadlines moved; the stages are for the measures' own rows.
  const stages = row.isTask ? [] : row.courses.flatMap((one) => [...milestoneLines(one), ...stageLines(one)]);
  const occurrences = row.courses.flatMap((one) => occurrenceLines(one, row, messages));
  return [bar, ...stages, ...occurrences, ...row.courses.flatMap((one) => slipLines(one, messages))];
}

function line(text: string, data: readonly string[]): string {
  return `  ${mermaidText(text)} :${data.join(', ')}`;
}

function milestoneLines({ id, milestones }: Course): readonly string[] {
  return milestones.flatMap(({ due, title, standing }) =>
    due === undefined
      ? []
      : [line(`${id} ${title} ${due}`, ['milestone', ...(standing === 'missed' ? ['crit'] : []), due, '0d'])],
  );
}

function stageLines({ id, stages }: Course): readonly string[] {
  return stages.map(({ date, stage, member }) =>
    line([id, member ?? '', stage, date].filter((word) => word !== '').join(' '), ['milestone', date, '0d']),
  );
}

/** A row an occurrence would fill the chart: one for those that were missed, from the first of them, and one for the next. */
function occurrenceLines(course: Course, row: TimelineRow, { timeline }: Messages): readonly string[] {
  const shown = occurrencesShown(course, row);
  const missed = shown.filter(({ standing }) => standing === 'missed');
  const next = shown.find(({ standing }) => standing === 'ahead');
  const words = (text: string): string => `${course.id} ${text}`;
  return [
    ...missed
      .slice(0, 1)
      .map(({ due }) => line(words(timeline.missed(missed.map(({ id }) => id))), ['milestone', 'crit', due, '0d'])),
    ...(next ? [line(words(timeline.next(next.id)), ['milestone', next.due, '0d'])] : []),
  ];
}

function slipLines({ id, approved, slipped, milestones }: Course, { timeline }: Messages): readonly string[] {
  const lineOf = (what: string, day: PlanDate, days: number): string =>
    line(`${what} ${timeline.marks.approved} (${timeline.moved(days)}) ${day}`, ['milestone', 'crit', day, '0d']);
  return [
    ...(approved === undefined ? [] : [lineOf(id, approved, slipped)]),
    ...milestones.flatMap(({ title, approved: first, due }) =>
      first === undefined || due === undefined ? [] : [lineOf(`${id} ${title}`, first, daysBetween(first, due))],
    ),
  ];
}
