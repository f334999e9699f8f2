/** The pictures that show where a plan stands: progress by task, and the rosters in which somebody got further. */

import type { PlanDate } from '../../model/date.ts';
import { planTime } from '../../model/elapsed.ts';
import { percentText } from '../../model/percent.ts';
import { type Ledger, ledgerOf } from '../../projection/ledger.ts';
import type { Light } from '../../projection/light.ts';
import { measureStates, type PlanState, taskStates } from '../../projection/state.ts';
import type { Figure } from '../../report/document.ts';
import { ledgerSvg } from '../svg/ledger.ts';
import { progressSvg } from '../svg/progress.ts';
import { memberUnit } from './words.ts';
import type { Writer } from './writer.ts';

/** More tasks or members than these are no picture that fits a page. */
const MOST_TASKS = 60;
const MOST_MEMBERS = 100;

/** Figures by their keys: `progress`, and `roster-` with a measure's id for each that had a stage reached from `since` on. */
export function picturesOf(now: PlanState, since: PlanDate, writer: Writer): readonly (readonly [string, Figure])[] {
  const tasks = taskStates(now).length;
  const moved = measureStates(now)
    .flatMap((measure) => ledgerOf(measure, now.asOf) ?? [])
    .filter(({ rows }) => rows.length <= MOST_MEMBERS)
    .filter(({ rows }) => rows.some(({ reached }) => reached.some((date) => date !== undefined && date >= since)));
  return [
    ...(tasks > 0 && tasks <= MOST_TASKS ? [['progress', progress(now, writer)] as const] : []),
    ...moved.map((ledger) => [`roster-${ledger.measure.measure.id}`, roster(ledger, since, writer)] as const),
  ];
}

function progress(now: PlanState, { words, messages }: Writer): Figure {
  const { asOf, totals } = now;
  const tasks = taskStates(now);
  const idsAt = (light: Light): readonly string[] =>
    tasks.filter((task) => task.light === light).map(({ task }) => task.id);
  const { elapsed } = planTime(now.plan, now.asOf);
  const shares = [percentText(totals.percent), percentText(elapsed)] as const;
  return {
    alt: words.figures.progress(asOf, tasks.length, ...shares, idsAt('red'), idsAt('yellow')),
    svg: progressSvg(now, messages),
  };
}

function roster(ledger: Ledger, since: PlanDate, writer: Writer): Figure {
  const { words, messages } = writer;
  const { asOf, rows, stages, counts } = ledger;
  const members = rows.filter(({ isMember }) => isMember).length;
  const unit = memberUnit(ledger.measure, ledger.roster, writer);
  const counted = (count: number): string => messages.amount(count, unit);
  const reached = stages.map((stage, i) => ({ stage, count: counted(counts[i] ?? 0) }));
  const left = rows.length - members;
  return {
    alt: words.figures.roster(
      ledger.roster.title,
      asOf,
      counted(members),
      left === 0 ? undefined : counted(left),
      reached,
    ),
    svg: ledgerSvg(ledger, since, messages),
  };
}
