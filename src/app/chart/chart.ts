/** What charts share: the options, what they are drawn on, and the commands that draw one for each plan. */
import type { Messages } from '../../i18n/messages.ts';
import { type At, project } from '../../projection/project.ts';
import type { PlanState } from '../../projection/state.ts';
import type { Canvas } from '../../render/terminal/terminal.ts';
import { variadicArgument } from '../command/arguments.ts';
import { type Command, command } from '../command/command.ts';
import { outputOption } from '../command/common-options.ts';
import { type DataFlags, dataFormat } from '../command/data-formats.ts';
import { choice, type Values } from '../command/options.ts';
import { matching } from '../open/query.ts';
import { openView, overNotes, type Session, viewedStates } from '../open/session.ts';
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

/** A chart that follows from a plan alone: how it is computed, drawn, and written as JSON. */
interface PlanChart<Chart> {
  readonly examples: Command['examples'];
  /** @param at the plan as it stands on any date: computed anew each time, as a year's weeks of a large plan are many */
  readonly of: (state: PlanState, at: At, session: Session) => Chart;
  readonly json: () => Promise<(charts: readonly Chart[], incomplete: readonly string[]) => object>;
  readonly drawings: Drawings<Chart>;
}

/** The command that draws `chart` of every plan chosen, of the measures that its query leaves. */
export function chartCommand<Chart>({ examples, of, json, drawings }: PlanChart<Chart>): Command {
  return command({
    arguments: { query: variadicArgument(({ help }) => help.status.query) },
    options: chartOptions,
    examples,
    async run({ context, args, options }) {
      const session = await openView(context, options);
      const { states, notes } = await matching(viewedStates(session, options), args.query, session);
      expectOnePicture(options, states, session);
      const charts = states.map((state) => of(state, (date) => project(state.plan, session.workspace, date), session));
      return {
        session,
        data: async () => (await json())(charts, session.incomplete),
        text: () => drawn(charts, options, session, drawings),
        file: options.output,
        notes: dataFormat(options) ? [] : [...notes, ...overNotes(states, session)],
      };
    },
  });
}

/** `draw` in the words of the canvas: pictures have nothing else of it. */
export function pictured<Chart>(
  draw: (chart: Chart, messages: Messages) => string,
): (chart: Chart, canvas: Canvas) => string {
  return (chart, { messages }) => draw(chart, messages);
}

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
