/** `plan slippage --json`: schemas/output/slippage.schema.json. */
import type { SlippageByUnit } from '../../projection/slippage.ts';
import { stateHead } from './shapes.ts';

export function slippageJson(charts: readonly SlippageByUnit[], incomplete: readonly string[]) {
  return {
    schema: 'slippage/1',
    incomplete,
    plans: charts.map(({ plan, units, total }) => ({
      ...stateHead(plan),
      units: units.map(({ unit, ...counts }) => ({ unit: unit ?? null, ...counts })),
      total,
    })),
  };
}
