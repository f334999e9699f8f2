/** The cache: where it is, and what it comes to. */
import { emptied, sizeOf } from '../../../files/cache.ts';
import { plansIn } from '../../../workspace/kept.ts';
import type { Context } from '../../context.ts';
import { UsageError } from '../../usage-error.ts';
import type { SetupCheck } from '../subject.ts';

export const cacheCheck: SetupCheck = {
  name: 'cache',
  look({ context: { cache }, messages: { doctor } }) {
    if (cache === undefined) return [{ state: 'note', text: doctor.noCache }];
    const { folder } = cache;
    const { files, bytes } = sizeOf(cache);
    const plans = plansIn(cache);
    return [{ state: 'good', text: doctor.cache(folder, bytes, plans), details: { folder, files, bytes, plans } }];
  },
};

/**
 * Empties it.
 * @throws UsageError where nothing is kept here
 */
export function emptyCache({ cache }: Context): void {
  if (cache === undefined) throw new UsageError((m) => m.doctor.noCache);
  emptied(cache);
}
