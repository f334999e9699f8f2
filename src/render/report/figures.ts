/** The pictures of a report, and their places in its text. */

import type { RootContent, Table } from 'mdast';
import { percentText } from '../../model/percent.ts';
import { type Burnup, burnupOf, monthlyOf } from '../../projection/burnup.ts';
import type { At } from '../../projection/project.ts';
import { liveMeasures, measureStates, type PlanState, taskStates } from '../../projection/state.ts';
import { movedIn, timelineOf } from '../../projection/timeline.ts';
import type { Figure } from '../../report/document.ts';
import type { PlanReport } from '../../report/plan-report.ts';
import { burnupMermaid } from '../mermaid/burnup.ts';
import { timelineMermaid } from '../mermaid/timeline.ts';
import { burnupSvg } from '../svg/burnup.ts';
import { timelineSvg } from '../svg/timeline.ts';
import { markedShare } from '../text/marks.ts';
import { figure, table } from './mdast.ts';
import { picturesOf } from './pictures.ts';
import type { Writer } from './writer.ts';

interface Figures {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly places: readonly RootContent[];
}

/** More rows than these are no picture. */
const MOST_ROWS = 60;

/** Once the plan has begun, where it stands, and promised and achieved; for longer periods the timeline too. */
export function figuresOf(report: PlanReport, at: At, writer: Writer): Figures {
  const { now, period } = report;
  const shown = now.phase === 'before' ? [] : picturesOf(now, period.start, writer);
  const figures = new Map<string, Figure>(shown);
  if (now.totals.measures > 0 && now.phase !== 'before') {
    figures.set('burnup', burnup(report, at, writer));
  }
  const rows = taskStates(now).length;
  if (period.every !== 'week' && rows > 0 && rows <= MOST_ROWS) {
    figures.set('timeline', timeline(report, writer));
  }
  return { figures, places: [...figures].map(([key, { alt }]) => figure(key, alt)) };
}

function burnup({ now }: PlanReport, at: At, writer: Writer): Figure {
  const { words, messages } = writer;
  const one = burnupOf(now, at);
  // The end of each month that is over, and the day of the report: what is to come has no bar.
  const months = { ...one, weeks: monthlyOf(one) };
  const { promised = 0, done = 0, achieved = 0 } = one.latest ?? {};
  return {
    alt: words.figures.burnup(now.asOf, percentText(promised), percentText(done), percentText(achieved), basisOf(now)),
    svg: burnupSvg(one, messages),
    ...(hasDates(now) &&
      months.weeks.length > 1 && { mermaid: burnupMermaid(months, messages), table: burnupTable(months, writer) }),
  };
}

/** What the shares of the plan weigh, where they are not those that counting its measures gives. */
function basisOf(state: PlanState): 'weights' | 'tasks' | undefined {
  if (state.weigh === 'tasks') return 'tasks';
  return liveMeasures(state).some(({ measure }) => measure.weight !== 1) ? 'weights' : undefined;
}

/** A row a month, with bars for what was promised, done, and achieved in part. */
function burnupTable({ weeks }: Burnup, { words }: Writer): Table {
  const bar = (percent = 0): string => markedShare(percent, percentText(percent));
  return table(
    words.figures.burnupColumns,
    [null, 'right', 'right', 'right'],
    weeks.map(({ end, promised, done, achieved }) => [words.day(end), bar(promised), bar(done), bar(achieved)]),
  );
}

function hasDates(state: PlanState): boolean {
  return measureStates(state).some(({ due, occurrences }) => due !== undefined || occurrences.length > 0);
}

function timeline({ now }: PlanReport, { words, messages }: Writer): Figure {
  const one = timelineOf(now, false);
  return {
    alt: words.figures.timeline(movedIn(now), now.totals.lights.red),
    svg: timelineSvg(one, messages),
    ...(hasDates(now) && { mermaid: timelineMermaid(one, messages) }),
  };
}
