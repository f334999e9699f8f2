/** `plan fulfilment [QUERY…]`: what fell due in each month, and how much of it was done on time. */

import { chartCommand, pictured } from '../app/chart/chart.ts';
import { fulfilmentOf } from '../report/fulfilment.ts';

export const fulfilment = chartCommand({
  examples: ({ help }) => help.fulfilment.examples,
  of: (state, at, { workspace }) => fulfilmentOf(state, at, workspace),
  json: async () => (await import('../render/json/fulfilment.ts')).fulfilmentJson,
  drawings: {
    terminal: async () => (await import('../render/terminal/fulfilment.ts')).fulfilmentText,
    mermaid: async () => pictured((await import('../render/mermaid/fulfilment.ts')).fulfilmentMermaid),
    svg: async () => pictured((await import('../render/svg/fulfilment.ts')).fulfilmentSvg),
  },
});
