/** Several plans, a row each: what is done of all and of what is due, and the lights. */
import { LIGHTS, type Light } from '../../projection/light.ts';
import type { PlanState } from '../../projection/state.ts';
import { type ColumnOf, tableOf } from './table.ts';
import type { Canvas } from './terminal.ts';

/** The table, under the day where that is one for all; ends with a line feed. */
export function planRows(states: readonly PlanState[], canvas: Canvas): string {
  const [day, ...otherDays] = new Set(states.map(({ asOf }) => asOf));
  if (day === undefined || otherDays.length > 0) return tableOf(columnsFor(canvas, true), states, canvas);
  return `${canvas.messages.status.onDay(day)}\n${tableOf(columnsFor(canvas, false), states, canvas)}`;
}

function columnsFor({ messages, width }: Canvas, withDay: boolean): readonly ColumnOf<PlanState>[] {
  const { columns, lights, status } = messages;
  const { overview } = status;
  const count = (title: string, of: (state: PlanState) => string | number): ColumnOf<PlanState> => ({
    title,
    width: { most: 9 },
    align: 'right',
    of: (state) => `${of(state)}`,
  });
  const light = (name: Light): ColumnOf<PlanState> => count(lights[name], ({ totals }) => totals.lights[name]);
  const id: ColumnOf<PlanState> = { title: overview.plan, width: { most: 16 }, of: ({ plan }) => plan.id };
  const title: ColumnOf<PlanState> = {
    title: overview.title,
    width: { share: 1 },
    of: ({ plan }) => messages.planTitle(plan),
  };
  const asOf: ColumnOf<PlanState> = { title: overview.asOf, width: { most: 10 }, of: (state) => state.asOf };
  const done = count(columns.done, ({ totals }) => `${totals.done}/${totals.measures}`);
  const due = count(overview.due, ({ totals }) => `${totals.fulfilled}/${totals.due}`);
  const all = [done, due, ...LIGHTS.map(light)];
  const day = withDay ? [asOf] : [];
  return width >= WITH_TITLE ? [id, title, ...day, ...all] : [id, ...day, ...all];
}

/** From this width on, there is room for titles beside the numbers. */
const WITH_TITLE = 80;
