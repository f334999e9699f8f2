/** The counts of a month, or of all months, as every view says them. */
import { percentText } from '../../model/percent.ts';
import type { Fulfilment } from '../../report/fulfilment.ts';

/** With the share that was done in time, where anything was due. */
export function fulfilmentCounts<T extends Pick<Fulfilment['total'], 'due' | 'onTime'>>(counts: T) {
  const { due, onTime } = counts;
  return { ...counts, rate: due === 0 ? undefined : percentText((onTime * 100) / due) };
}
