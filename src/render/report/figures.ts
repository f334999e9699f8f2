/** The pictures of a report, and their places in its text. */
import type { RootContent } from 'mdast';
import type { Messages } from '../../i18n/messages.ts';
import { burnupOf } from '../../projection/burnup.ts';
import { type Settings, taskStates } from '../../projection/project.ts';
import type { At } from '../../projection/projections.ts';
import { movedIn, timelineOf } from '../../projection/timeline.ts';
import type { Figure } from '../../report/document.ts';
import type { PlanReport } from '../../report/plan-report.ts';
import { burnupMermaid } from '../mermaid/burnup.ts';
import { timelineMermaid } from '../mermaid/timeline.ts';
import { burnupSvg } from '../svg/burnup.ts';
import { timelineSvg } from '../svg/timeline.ts';
import { wholePercent } from '../terminal/terminal.ts';
import { figure } from './mdast.ts';
import { picturesOf } from './pictures.ts';

export interface Figures {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly places: readonly RootContent[];
}

/** More rows than these are no picture. */
const MOST_ROWS = 60;

/** Promised and achieved, once the plan has begun; for longer periods the timeline too. */
export function figuresOf(report: PlanReport, at: At, settings: Settings, messages: Messages): Figures {
  const { now, period } = report;
  const figures = new Map<string, Figure>(picturesOf(now, period.start, messages));
  if (now.totals.measures > 0 && now.phase !== 'before') figures.set('burnup', burnup(report, at, settings, messages));
  const rows = taskStates(now).length;
  if (period.every !== 'week' && rows > 0 && rows <= MOST_ROWS) figures.set('timeline', timeline(report, messages));
  return { figures, places: [...figures].map(([key, { alt }]) => figure(key, alt)) };
}

function burnup({ now }: PlanReport, at: At, settings: Settings, messages: Messages): Figure {
  const { burnup: words, labelled } = messages;
  const one = burnupOf(now, settings, at);
  const { latest } = one;
  const { period, title } = now.plan;
  const alt = words.alt(title, period.start, period.end);
  const shares = latest && [latest.promised, latest.rescheduled, latest.achieved ?? 0].map(wholePercent);
  const [promised = '', rescheduled = '', achieved = ''] = shares ?? [];
  return {
    alt: latest ? labelled(alt, words.summary(latest.on ?? latest.end, promised, rescheduled, achieved)) : alt,
    svg: burnupSvg(one, messages),
    mermaid: burnupMermaid(one, messages),
  };
}

function timeline({ now }: PlanReport, messages: Messages): Figure {
  const { timeline: words, labelled } = messages;
  const one = timelineOf(now, false);
  const { period, title } = now.plan;
  const alt = words.alt(title, period.start, period.end, now.asOf);
  return {
    alt: labelled(alt, words.summary(movedIn(now), now.totals.lights.red, now.totals.undated)),
    svg: timelineSvg(one, messages),
    mermaid: timelineMermaid(one, messages),
  };
}
