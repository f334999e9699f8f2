/** `plan fulfilment --json`: schemas/output/fulfilment.schema.json. */
import type { Fulfilment } from '../../report/fulfilment.ts';
import { stateHead } from './shapes.ts';

export function fulfilmentJson(charts: readonly Fulfilment[], incomplete: readonly string[]) {
  return {
    schema: 'fulfilment/1',
    incomplete,
    plans: charts.map(({ plan, months, total }) => ({ ...stateHead(plan), months, total })),
  };
}
