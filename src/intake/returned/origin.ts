/** What a ledger of ours says of itself in a hidden cell: of which plan it is, and of which day. */
import { isPlanDate, type PlanDate } from '../../model/date.ts';
import type { Grid } from '../grid.ts';

export interface Origin {
  /** `measures`, `entries`, or `roster` with the ids of the roster and of the measure that follows it. */
  readonly sheet: string;
  readonly plan: string;
  readonly asOf: PlanDate;
}

/** Rows that may stand above the head. */
const ABOVE = 12;

/** Wherever in the first rows the cell has come to stand. */
export function originOf({ rows }: Grid): Origin | undefined {
  for (const row of rows.slice(0, ABOVE)) {
    for (const { text } of row) {
      const origin = text.startsWith('{"ledger"') ? originIn(text) : undefined;
      if (origin !== undefined) return origin;
    }
  }
  return undefined;
}

function originIn(text: string): Origin | undefined {
  const value: unknown = parsed(text);
  if (typeof value !== 'object' || value === null || !('ledger' in value) || value.ledger !== 1) return undefined;
  const of = (key: string): string => String(Object.getOwnPropertyDescriptor(value, key)?.value ?? '');
  const asOf = of('as_of');
  return isPlanDate(asOf) ? { sheet: of('sheet'), plan: of('plan'), asOf } : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
