/** The pictures that show where a plan stands: progress by task, and the rosters in which somebody got further. */
import type { Messages } from '../../i18n/messages.ts';
import type { PlanDate } from '../../model/date.ts';
import { type Ledger, ledgerOf } from '../../projection/ledger.ts';
import { measureStates, type PlanState, taskStates } from '../../projection/project.ts';
import type { Figure } from '../../report/document.ts';
import { progressMermaid } from '../mermaid/progress.ts';
import { ledgerAlt, ledgerSvg } from '../svg/ledger.ts';
import { progressAlt, progressSvg } from '../svg/progress.ts';

/** More tasks or members than these are no picture that fits a page. */
const MOST_TASKS = 60;
const MOST_MEMBERS = 100;

/** Figures by their keys: `progress`, and `roster-` with a measure's id for each that had a stage reached from `since` on. */
export function picturesOf(
  now: PlanState,
  since: PlanDate,
  messages: Messages,
): readonly (readonly [string, Figure])[] {
  const tasks = taskStates(now).length;
  const moved = measureStates(now)
    .flatMap((measure) => ledgerOf(measure, now.asOf) ?? [])
    .filter(({ rows }) => rows.length <= MOST_MEMBERS)
    .filter(({ rows }) => rows.some(({ reached }) => reached.some((date) => date !== undefined && date >= since)));
  return [
    ...(tasks > 0 && tasks <= MOST_TASKS ? [['progress', progress(now, messages)] as const] : []),
    ...moved.map((ledger) => [`roster-${ledger.measure.measure.id}`, roster(ledger, since, messages)] as const),
  ];
}

function progress(now: PlanState, messages: Messages): Figure {
  return {
    alt: progressAlt(now, messages),
    svg: progressSvg(now, messages),
    mermaid: progressMermaid(now, messages),
  };
}

function roster(ledger: Ledger, since: PlanDate, messages: Messages): Figure {
  return { alt: ledgerAlt(ledger, messages), svg: ledgerSvg(ledger, since, messages) };
}
