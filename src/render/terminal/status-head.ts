/** What stands above `plan status`, whatever follows: title, date, what is shown of the plan, its counts and lights. */

import type { Messages } from '../../i18n/messages.ts';
import { percentOf } from '../../model/decimal.ts';
import { percentText } from '../../model/percent.ts';
import { measuresOf, tasksOf } from '../../model/plan.ts';
import type { Order } from '../../projection/brief.ts';
import { lastDayOf } from '../../projection/folded.ts';
import { LIGHTS, type Light } from '../../projection/light.ts';
import { measureStates, type PlanState, type Totals } from '../../projection/state.ts';
import { columnsOf } from '../text/columns.ts';
import { harmless } from '../text/printable.ts';
import { wrapped } from '../text/text.ts';
import { dateLine, phaseLines, planTitle } from './plan-title.ts';
import { type Canvas, lightPaint } from './terminal.ts';

/** What was asked for. */
export interface StatusView {
  /** The filters, as they were typed; none where all is shown. */
  readonly filter: readonly string[];
  readonly order: Order;
  /** The ids of the workspace's plans. */
  readonly planIds: readonly string[];
  /** Whether all files could be read. */
  readonly isWhole: boolean;
}

/** The lines, wrapped; few, so that the first of what is red stands among the first six of a screen. */
export function statusHead(state: PlanState, view: StatusView, canvas: Canvas): readonly string[] {
  const { messages, paint, width, wide } = canvas;
  const { plan, phase } = state;
  const isUntouched =
    phase !== 'before' && lastDayOf(plan) === undefined && measuresOf(plan).length > 0 && view.isWhole;
  const hasRoom = columnsOf(`${messages.planTitle(plan)}${GAP}${plan.notice ?? ''}`, wide) <= width;
  const lines = [
    ...(hasRoom ? [planTitle(plan, canvas).join(GAP)] : planTitle(plan, canvas)),
    ...filterLines([state], view, canvas),
    dateLine(state, canvas),
    ...(isUntouched ? untouched(state, view, canvas) : phaseLines(state, canvas)),
    // A plan that nobody has approved binds nobody.
    ...(plan.approved === undefined ? [paint.yellow(messages.status.notApproved)] : []),
    counts(state, canvas),
    lights(state, canvas),
  ];
  return lines.flatMap((line) => wrapped(line, width, wide)).map((line) => paintedLights(line, state, canvas));
}

/** That only a part of the plans is shown and counted: which, and how much of the whole it is. Not wrapped. */
export function filterLines(
  states: readonly PlanState[],
  { filter }: StatusView,
  { messages, paint }: Canvas,
): readonly string[] {
  if (filter.length === 0) return [];
  const shown = states.flatMap(measureStates).length;
  const all = states.flatMap(({ plan }) => measuresOf(plan)).length;
  return [paint.bold(harmless(messages.status.filtered(filter.join(' '), shown, all)))];
}

/** What is said of a plan of which nothing is shown. */
export function nothingShown({ plan }: PlanState, { filter }: StatusView, { messages }: Canvas): string {
  if (filter.length > 0) return messages.list.empty;
  return tasksOf(plan).length === 0 ? messages.status.noTasks : messages.list.noMeasures;
}

/** That nothing was ever entered, and which commands lead on. */
function untouched(
  { plan, phase, today }: PlanState,
  { planIds }: StatusView,
  { messages }: Canvas,
): readonly string[] {
  const { status } = messages;
  const first = measuresOf(plan)[0]?.id ?? '';
  const hasDemo = planIds.includes(DEMO) && plan.id !== DEMO;
  return [
    phase === 'after' || today !== undefined ? status.untouchedAndOver(plan.period.end) : status.untouched,
    hasDemo ? status.seeDemo(DEMO) : status.firstEntry(first),
  ];
}

/** The id of the plan that comes along to show what there is. */
const DEMO = 'demo';

/** What the plan leaves open, if anything: how many deadlines, leads and numbers, the day of its approval, and what is to be confirmed. Wrapped. */
export function openLines(state: PlanState, { messages, width, wide }: Canvas): readonly string[] {
  const { status } = messages;
  const { totals, plan } = state;
  const { undated, unassigned, unquantified } = totals;
  const unconfirmed = measureStates(state).filter(({ measure }) => measure.review).length;
  return [
    ...(plan.approved === 'undated' ? [status.undated] : []),
    ...(undated + unassigned + unquantified > 0 ? [status.undecided(undated, unassigned, unquantified)] : []),
    ...(unconfirmed > 0 ? [status.unconfirmed(unconfirmed)] : []),
  ].flatMap((line) => wrapped(line, width, wide));
}

/** What is done of all and of what is due, then the progress and what it weighs. */
function counts({ totals, weigh }: PlanState, { messages }: Canvas): string {
  const { done, measures, due, fulfilled, percent } = totals;
  const kept = percentText(percentOf(fulfilled, Math.max(1, due)));
  return messages.status.headline(done, measures, due, fulfilled, kept, percentText(percent), weigh);
}

/** How many measures have which light, and how many are left out of that. */
function lights({ totals }: PlanState, { messages }: Canvas): string {
  const cancelled = totals.cancelled > 0 ? [messages.status.cancelled(totals.cancelled)] : [];
  const carried = totals.carried > 0 ? [messages.status.carried(totals.carried)] : [];
  const unreported = totals.unreported > 0 ? [messages.status.unreported(totals.unreported)] : [];
  const unscheduled = totals.unscheduled > 0 ? [messages.status.unscheduled(totals.unscheduled)] : [];
  const ongoing = totals.ongoing > 0 ? [messages.status.ongoing(totals.ongoing)] : [];
  const counts = LIGHTS.map((light) => lightCount(light, totals, messages));
  return [...counts, ...cancelled, ...carried, ...unreported, ...unscheduled, ...ongoing].join(GAP);
}

const GAP = '  ';

function lightCount(light: Light, totals: Totals, messages: Messages): string {
  return `${messages.lights[light]} ${totals.lights[light]}`;
}

/** The line of lights with those in colour that any measure has; every other line as it is. */
function paintedLights(line: string, { totals }: PlanState, canvas: Canvas): string {
  const counted = LIGHTS.map((light) => ({ light, text: lightCount(light, totals, canvas.messages) }));
  const parts = line.split(GAP);
  if (!counted.some(({ text }) => text === parts[0])) return line;
  const painted = parts.map((part) => {
    const found = counted.find(({ light, text }) => text === part && totals.lights[light] > 0);
    return found === undefined ? part : lightPaint(found.light, canvas)(part);
  });
  return painted.join(GAP);
}
