/** `plan burnup [QUERY…]`: the promised against the achieved, week by week. */

import { chartCommand, pictured } from '../app/chart/chart.ts';
import { burnupOf } from '../projection/burnup.ts';

export const burnup = chartCommand({
  examples: ({ help }) => help.burnup.examples,
  of: burnupOf,
  json: async () => (await import('../render/json/burnup.ts')).burnupJson,
  drawings: {
    terminal: async () => (await import('../render/terminal/burnup.ts')).burnupText,
    mermaid: async () => pictured((await import('../render/mermaid/burnup.ts')).burnupMermaid),
    svg: async () => pictured((await import('../render/svg/burnup.ts')).burnupSvg),
  },
});
