/** What charts share: the options, and what they are drawn on. */
import type { PlanState } from '../../projection/state.ts';
import type { Canvas } from '../../render/terminal/terminal.ts';
import { outputOption } from '../command/common-options.ts';
import { type DataFlags, dataFormat } from '../command/data-formats.ts';
import { choice, type Values } from '../command/options.ts';
import type { Session } from '../open/session.ts';
import { UsageError } from '../usage-error.ts';

const CHART_FORMATS = ['terminal', 'mermaid', 'svg'] as const;

/** How a format draws one plan's chart. */
export type Drawings<Chart> = Readonly<
  Record<(typeof CHART_FORMATS)[number], () => Promise<(chart: Chart, canvas: Canvas) => string>>
>;

/** --format and --output, as charts take them. */
export const chartOptions = {
  format: choice(
    '<format>',
    CHART_FORMATS,
    ({ help }) => help.chart.format,
    ({ errors }, known) => errors.formats(known),
  ),
  output: outputOption,
};

type ChartValues = Values<typeof chartOptions>;

/** @throws UsageError where a picture would have to show several plans */
export function expectOnePicture(
  options: ChartValues & DataFlags,
  states: readonly PlanState[],
  { language }: Session,
): void {
  if ((options.format ?? 'terminal') === 'terminal' || dataFormat(options) || states.length <= 1) return;
  const known = states.map(({ plan }) => plan.id);
  throw new UsageError((m) => m.chart.onePlan(known.join(m.listSeparator)), language);
}

/** The charts in the format asked for. */
export async function drawn<Chart>(
  charts: readonly Chart[],
  { format = 'terminal' }: ChartValues,
  session: Session,
  drawings: Drawings<Chart>,
): Promise<string> {
  const draw = await drawings[format]();
  return charts.map((chart) => draw(chart, session.canvas)).join('\n');
}
