/** `plan slippage [QUERY…]`: by how much each unit's deadlines moved. */

import { chartCommand, pictured } from '../app/chart/chart.ts';
import { slippageByUnit } from '../projection/slippage.ts';

export const slippage = chartCommand({
  examples: ({ help }) => help.slippage.examples,
  of: slippageByUnit,
  json: async () => (await import('../render/json/slippage.ts')).slippageJson,
  drawings: {
    terminal: async () => (await import('../render/terminal/slippage.ts')).slippageText,
    mermaid: async () => pictured((await import('../render/mermaid/slippage.ts')).slippageMermaid),
    svg: async () => pictured((await import('../render/svg/slippage.ts')).slippageSvg),
  },
});
