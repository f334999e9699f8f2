/** Whether a recurring duty was made lighter or heavier. */
import type { Frequency, Repeat } from '../model/recurrence.ts';

/**
 * What became of the duty: `first` where there was none before, `removed` where there is none now; `loosened` where it only
 * asks for less, `tightened` where only for more, else `changed`.
 */
export function repeatEffect({ from, to }: { readonly from?: Repeat; readonly to?: Repeat }) {
  if (to === undefined) return 'removed' as const;
  if (from === undefined) return 'first' as const;
  const lighter = [
    rank(from) < rank(to),
    endOf(to) < endOf(from),
    (to.except ?? []).some((id) => !from.except?.includes(id)),
  ];
  const heavier = [
    rank(to) < rank(from),
    endOf(from) < endOf(to),
    (from.except ?? []).some((id) => !to.except?.includes(id)),
  ];
  const [isLighter, isHeavier] = [lighter.includes(true), heavier.includes(true)];
  if (isLighter === isHeavier) return 'changed' as const;
  return isLighter ? ('loosened' as const) : ('tightened' as const);
}

/** From the most frequent to the least. */
const FREQUENCIES: readonly Frequency[] = ['week', 'month', 'quarter', 'term', 'half-year', 'year'];

function rank({ every }: Repeat): number {
  return FREQUENCIES.indexOf(every);
}

/** Without an end of its own a duty lasts as long as its measure. */
function endOf({ until }: Repeat): string {
  return until ?? '9999-12-31';
}
