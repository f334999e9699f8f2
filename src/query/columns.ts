/** What of a measure can be shown, sorted and grouped by: the keys of queries, with the measure itself and its plan. */
import { compare } from '../model/order.ts';
import { shownPercent } from '../model/percent.ts';
import { STATES } from '../projection/facts.ts';
import { LIGHTS } from '../projection/light.ts';
import { type MeasureState, measureStates, moveOf, type PlanState } from '../projection/state.ts';
import { daysPastDue, QUERY_KEYS } from './keys.ts';

export const COLUMNS = [...QUERY_KEYS, 'measure', 'plan'] as const;
export type ColumnKey = (typeof COLUMNS)[number];

/** A measure with its plan. */
export interface Row {
  readonly state: MeasureState;
  readonly plan: PlanState;
}

/** A column by which rows stand in order; `down` with the greatest first. */
export interface Order {
  readonly by: ColumnKey;
  readonly down: boolean;
}

export function rowsOf(states: readonly PlanState[]): readonly Row[] {
  return states.flatMap((plan) => measureStates(plan).map((state) => ({ state, plan })));
}

/**
 * `rows` in these orders, the first before the others; those alike as they were, those without a value last.
 * @param textOf what a column says, for those that are not numbers, days or of an order of their own
 */
export function sorted(
  rows: readonly Row[],
  orders: readonly Order[],
  textOf: (row: Row, column: ColumnKey) => string,
): readonly Row[] {
  const ranked = rows.map((row) => ({ row, ranks: orders.map(({ by }) => rankOf(row, by, textOf)) }));
  return [...ranked]
    .sort((a, b) => {
      for (const [i, { down }] of orders.entries()) {
        const order = compared(a.ranks[i], b.ranks[i], down);
        if (order !== 0) return order;
      }
      return 0;
    })
    .map(({ row }) => row);
}

type Rank = number | string | undefined;

function compared(a: Rank, b: Rank, down: boolean): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
  return down ? -order : order;
}

/** Lights by how bad they are, the worst first; states in their course; ids, tasks and groups as the plan has them. */
function rankOf(row: Row, column: ColumnKey, textOf: (row: Row, column: ColumnKey) => string): Rank {
  const { state, plan } = row;
  switch (column) {
    case 'light':
      return LIGHTS.indexOf(state.light);
    case 'state':
      return STATES.indexOf(state.state);
    case 'id':
    case 'task':
    case 'group':
      return measureStates(plan).indexOf(state);
    case 'plan':
      return plan.plan.id;
    case 'due':
      return state.next;
    case 'updated':
      return state.facts.news?.date;
    case 'progress':
      return shownPercent(state.progress.percent);
    case 'overdue':
      return daysPastDue(state, plan.asOf) || undefined;
    case 'moved':
      return moveOf(state)?.days;
    default:
      return textOf(row, column) || undefined;
  }
}
