/** `plan lights [QUERY…]`: how many measures had which light, week by week. */

import { chartCommand, pictured } from '../app/chart/chart.ts';
import { lightsOf } from '../projection/lights.ts';

export const lights = chartCommand({
  examples: ({ help }) => help.lights.examples,
  of: lightsOf,
  json: async () => (await import('../render/json/lights.ts')).lightsJson,
  drawings: {
    terminal: async () => (await import('../render/terminal/lights.ts')).lightsText,
    mermaid: async () => pictured((await import('../render/mermaid/lights.ts')).lightsMermaid),
    svg: async () => pictured((await import('../render/svg/lights.ts')).lightsSvg),
  },
});
