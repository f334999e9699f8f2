/** `plan status` on one screen: how it stands, what presses, what comes due, what the week brought. */
import { type Brief, briefOf, SOON } from '../../projection/brief.ts';
import { measureStates, type PlanState } from '../../projection/state.ts';
import { wrapped } from '../text/text.ts';
import { pressingPart, SCREEN } from './pressing.ts';
import { nothingShown, openLines, type StatusView, statusHead } from './status-head.ts';
import type { Canvas } from './terminal.ts';

/** The state of one plan, in as many lines as fit on a screen; ends with a line feed. */
export function statusScreen(state: PlanState, view: StatusView, canvas: Canvas): string {
  const head = statusHead(state, view, canvas);
  if (measureStates(state).length === 0) {
    return `${[...head, ...openLines(state, canvas), '', nothingShown(state, view, canvas)].join('\n')}\n`;
  }
  const brief = briefOf(state, view.order);
  const tail = tailLines(state, brief, canvas);
  const items = brief.pressing.map((measure) => ({ id: measure.measure.id, state: measure }));
  const lines = pressingPart(items, SCREEN - head.length - tail.length, canvas);
  return `${[...head, ...lines, '', ...tail].join('\n')}\n`;
}

function tailLines(state: PlanState, brief: Brief, canvas: Canvas): readonly string[] {
  const { width, wide } = canvas;
  const { status, listSeparator } = canvas.messages;
  const named = brief.ahead
    .slice(0, NAMED)
    .flatMap(({ measure, next }) => (next === undefined ? [] : status.dueOn(measure.id, next)))
    .join(listSeparator);
  const some = brief.ahead.length > NAMED ? `${named}${status.etc}` : named;
  const { from, entries, done } = brief.week;
  const inLines = (line: string): readonly string[] => wrapped(line, width, wide);
  return [
    ...inLines(status.ahead(SOON, brief.ahead.length, some)),
    ...inLines(status.week(from, state.asOf, entries, done)),
    ...openLines(state, canvas),
    ...inLines(status.rest(brief.silent)),
  ];
}

/** How many of what comes due are named. */
const NAMED = 3;
