/** The pictures of a report, and their places in its text. */

import type { RootContent } from 'mdast';
import { percentText } from '../../model/percent.ts';
import { burnupOf } from '../../projection/burnup.ts';
import type { At, Settings } from '../../projection/project.ts';
import { taskStates } from '../../projection/state.ts';
import { movedIn, timelineOf } from '../../projection/timeline.ts';
import type { Figure } from '../../report/document.ts';
import type { PlanReport } from '../../report/plan-report.ts';
import { burnupMermaid } from '../mermaid/burnup.ts';
import { timelineMermaid } from '../mermaid/timeline.ts';
import { burnupSvg } from '../svg/burnup.ts';
import { timelineSvg } from '../svg/timeline.ts';
import { figure } from './mdast.ts';
import { picturesOf } from './pictures.ts';

import type { Writer } from './writer.ts';

interface Figures {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly places: readonly RootContent[];
}

/** More rows than these are no picture. */
const MOST_ROWS = 60;

/** Once the plan has begun, where it stands, and promised and achieved; for longer periods the timeline too. */
export function figuresOf(report: PlanReport, at: At, settings: Settings, writer: Writer): Figures {
  const { now, period } = report;
  const shown = now.phase === 'before' ? [] : picturesOf(now, period.start, writer);
  const figures = new Map<string, Figure>(shown);
  if (now.totals.measures > 0 && now.phase !== 'before') {
    figures.set('burnup', burnup(report, at, settings, writer));
  }
  const rows = taskStates(now).length;
  if (period.every !== 'week' && rows > 0 && rows <= MOST_ROWS) {
    figures.set('timeline', timeline(report, writer));
  }
  return { figures, places: [...figures].map(([key, { alt }]) => figure(key, alt)) };
}

function burnup({ now }: PlanReport, at: At, settings: Settings, { words, messages }: Writer): Figure {
  const one = burnupOf(now, settings, at);
  const { promised = 0, done = 0, achieved = 0 } = one.latest ?? {};
  return {
    alt: words.figures.burnup(now.asOf, percentText(promised), percentText(done), percentText(achieved)),
    svg: burnupSvg(one, messages),
    mermaid: burnupMermaid(one, messages),
  };
}

function timeline({ now }: PlanReport, { words, messages }: Writer): Figure {
  const one = timelineOf(now, false);
  return {
    alt: words.figures.timeline(movedIn(now), now.totals.lights.red),
    svg: timelineSvg(one, messages),
    mermaid: timelineMermaid(one, messages),
  };
}
