/** The counts of a month, or of all months, as every view says them. */
import type { Messages } from '../../i18n/messages.ts';
import { percentText } from '../../model/percent.ts';
import type { Fulfilment } from '../../report/fulfilment.ts';

/** How promises ended, in the order of charts: what was due, and what was postponed on top of it. */
export const PARTS = ['onTime', 'late', 'open', 'postponed'] as const;

type Counts = Fulfilment['total'];

/** All that a chart shows of a month, or of all months. */
export function promisesOf({ due, postponed }: Counts): number {
  return due + postponed;
}

/** The counts of all months in a sentence; another where there was nothing to count. */
export function fulfilmentSummary({ plan, total }: Fulfilment, { fulfilment: words }: Messages): string {
  return promisesOf(total) === 0 ? words.nothing : words.summary(plan.asOf, fulfilmentCounts(total));
}

/** With the share that was done on time, where anything was due. */
export function fulfilmentCounts<T extends Pick<Counts, 'due' | 'onTime'>>(counts: T) {
  const { due, onTime } = counts;
  return { ...counts, rate: due === 0 ? undefined : percentText((onTime * 100) / due) };
}
