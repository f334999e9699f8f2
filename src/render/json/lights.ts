/** `plan lights --json`: schemas/output/lights.schema.json. */
import type { Lights } from '../../projection/lights.ts';
import { stateHead } from './shapes.ts';

export function lightsJson(charts: readonly Lights[], incomplete: readonly string[]) {
  return {
    schema: 'lights/1',
    incomplete,
    plans: charts.map(({ plan, weeks }) => ({ ...stateHead(plan), weeks })),
  };
}
