/** `plan slippage` as a Mermaid xychart: a bar a unit, in days. */
import type { Messages } from '../../i18n/messages.ts';
import type { SlippageByUnit } from '../../projection/slippage.ts';
import { shortened } from '../text/text.ts';
import { unitName, unitsShown } from '../words/slippage.ts';
import { mermaidString } from './escape.ts';

/** The text of a Mermaid diagram; ends with a line feed. */
export function slippageMermaid(slippage: SlippageByUnit, messages: Messages): string {
  const { slippage: words, none } = messages;
  const units = unitsShown(slippage);
  // An axis without names is none to Mermaid.
  const names = units.length === 0 ? [none] : units.map((unit) => shortened(unitName(unit, messages), 24));
  const days = units.length === 0 ? [0] : units.map((unit) => unit.days);
  return `${[
    `%%{init: {"xyChart": {"height": ${100 + names.length * 28}, "xAxis": {"labelFontSize": 12}}, "themeVariables": {"xyChart": {"plotColorPalette": "#4a6fa5"}}}}%%`,
    'xychart-beta horizontal',
    `  title ${mermaidString(words.title(messages.planTitle(slippage.plan.plan)))}`,
    `  x-axis [${names.map(mermaidString).join(', ')}]`,
    `  y-axis ${mermaidString(words.columns.days)} 0 --> ${Math.max(1, ...days)}`,
    `  bar [${days.join(', ')}]`,
  ].join('\n')}\n`;
}
