/** Progress by task as a Mermaid xychart: a bar a task, in percent. */

import type { Messages } from '../../i18n/messages.ts';
import { corrected } from '../../model/errata.ts';
import { shownPercent } from '../../model/percent.ts';
import { type PlanState, taskStates } from '../../projection/state.ts';
import { shortened } from '../text/text.ts';
import { mermaidString } from './escape.ts';

/** The text of a Mermaid diagram; ends with a line feed. */
export function progressMermaid(state: PlanState, { chart }: Messages): string {
  const tasks = taskStates(state);
  const names = tasks.map(({ task }) =>
    mermaidString(shortened(`${task.id} ${corrected(task.title, task.errata)}`, 24)),
  );
  return `${[
    // Mermaid's own bars are too pale for print.
    `%%{init: {"xyChart": {"height": ${100 + tasks.length * 28}, "xAxis": {"labelFontSize": 12}}, "themeVariables": {"xyChart": {"plotColorPalette": "#4a6fa5"}}}}%%`,
    'xychart-beta horizontal',
    `  title ${mermaidString(chart.progress.title(state.plan.title))}`,
    `  x-axis [${names.join(', ')}]`,
    '  y-axis "%" 0 --> 100',
    `  bar [${tasks.map(({ totals }) => shownPercent(totals.percent)).join(', ')}]`,
  ].join('\n')}\n`;
}
