/** `plan timeline` as a Mermaid gantt chart: a bar a row; deadlines that moved, stages and the date as milestones. */
import type { Messages } from '../../i18n/messages.ts';
import { addDays } from '../../model/date.ts';
import type { Course, Timeline, TimelineRow } from '../../projection/timeline.ts';
import { wholePercent } from '../terminal/terminal.ts';
import { mermaidText } from './escape.ts';

/** The text of a Mermaid diagram; ends with a line feed. */
export function timelineMermaid(timeline: Timeline, messages: Messages): string {
  const { plan, asOf } = timeline.plan;
  const { marks } = messages.timeline;
  return `${[
    'gantt',
    `  title ${mermaidText(plan.title)}`,
    '  dateFormat YYYY-MM-DD',
    '  axisFormat %Y-%m',
    '  tickInterval 1month',
    // Mermaid would mark the day on which somebody looks at the page.
    '  todayMarker off',
    `  section ${mermaidText(marks.today(asOf))}`,
    `  ${mermaidText(marks.today(asOf))} :milestone, ${asOf}, 0d`,
    ...timeline.sections.flatMap(({ section, rows }) => {
      const title = [section.section.heading, section.section.title ?? messages.status.mainTasks].join(' ').trim();
      const isTasksOnly = rows.every(({ isTask }) => isTask);
      return [`  section ${mermaidText(title)}`, ...rows.flatMap((row) => rowLines(row, isTasksOnly, messages))];
    }),
  ].join('\n')}\n`;
}

function rowLines(row: TimelineRow, isTasksOnly: boolean, messages: Messages): readonly string[] {
  const { marks } = messages.timeline;
  const name = `${row.id} ${row.title}`;
  const live = row.courses.filter(({ state }) => state !== 'cancelled');
  const late = row.courses.some((course) => course.late > 0);
  const done = row.percent >= 100 && live.every(({ closed }) => closed !== undefined);
  const tags = [...(done ? ['done'] : row.percent > 0 ? ['active'] : []), ...(late ? ['crit'] : [])];
  const [course] = row.courses;
  const words = [
    ...(live.length === 0 && course !== undefined ? [marks.cancelled] : [wholePercent(row.percent)]),
    ...(row.dated || live.length === 0 ? [] : [marks.open]),
    ...(!row.isTask && course?.state === 'verified' ? [marks.verified] : []),
    ...(late ? [marks.late] : []),
  ];
  // A bar ends before the day that is given.
  const bar = line(`${name} (${words.join(messages.listSeparator)})`, [...tags, row.start, addDays(row.limit, 1)]);
  if (row.isTask && !isTasksOnly) return [bar];
  // Where only tasks are shown, they tell which deadlines moved; the stages are for the measures' own rows.
  const stages = row.isTask ? [] : row.courses.flatMap(stageLines);
  return [bar, ...stages, ...row.courses.flatMap((one) => slipLines(one, messages))];
}

function line(text: string, data: readonly string[]): string {
  return `  ${mermaidText(text)} :${data.join(', ')}`;
}

function stageLines({ id, milestones }: Course): readonly string[] {
  return milestones.map(({ date, stage, member }) =>
    line([id, member ?? '', stage, date].filter((word) => word !== '').join(' '), ['milestone', date, '0d']),
  );
}

function slipLines({ id, approved, slipped }: Course, { timeline }: Messages): readonly string[] {
  if (approved === undefined) return [];
  const words = `${id} ${timeline.marks.approved} (${timeline.moved(slipped)}) ${approved}`;
  return [line(words, ['milestone', 'crit', approved, '0d'])];
}
