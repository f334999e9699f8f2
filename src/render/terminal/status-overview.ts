/** `plan status` of several plans: a row a plan, then what presses in any of them. */
import { briefOf, inOrder } from '../../projection/brief.ts';
import { type MeasureState, measureStates, type PlanState } from '../../projection/state.ts';
import { wrapped } from '../text/text.ts';
import { planRows } from './plan-rows.ts';
import { pressingPart, SCREEN } from './pressing.ts';
import { filterLines, type StatusView } from './status-head.ts';
import type { Canvas } from './terminal.ts';

/** As many lines as fit on a screen, where there are not more plans; ends with a line feed. */
export function statusOverview(states: readonly PlanState[], view: StatusView, canvas: Canvas): string {
  const { messages, width, wide } = canvas;
  const head = filterLines(states, view, canvas).flatMap((line) => wrapped(line, width, wide));
  const rows = planRows(states, canvas).trimEnd().split('\n');
  const above = [...head, ...rows, ''];
  if (states.flatMap(measureStates).length === 0) return `${[...above, messages.list.empty].join('\n')}\n`;
  const briefs = states.map((state) => ({ state, brief: briefOf(state, 'plan') }));
  const planOf = new Map<MeasureState, PlanState>();
  for (const { state, brief } of briefs) for (const measure of brief.pressing) planOf.set(measure, state);
  const items = inOrder([...planOf.keys()], view.order).map((state) => ({
    id: `${planOf.get(state)?.plan.id ?? ''} ${state.measure.id}`,
    state,
  }));
  const tail = wrapped(messages.status.restOfPlans, width, wide);
  const lines = pressingPart(items, SCREEN - above.length - tail.length, canvas);
  return `${[...above, ...lines, '', ...tail].join('\n')}\n`;
}
