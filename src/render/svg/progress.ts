/** Progress by task as a picture: a bar a task, whose filling tells its light, beside the words for it. */

import type { Messages } from '../../i18n/messages.ts';
import { planTime } from '../../model/elapsed.ts';
import { corrected } from '../../model/errata.ts';
import { percentText } from '../../model/percent.ts';
import { LIGHTS, type Light } from '../../projection/light.ts';
import { type PlanState, type TaskState, taskStates } from '../../projection/state.ts';
import { type Attributes, element, xmlText } from '../text/xml.ts';
import { sectionWords } from '../words/values.ts';
import { COLUMN, fitting, line, patternFill, rect, svg, text, WIDTH } from './svg.ts';

const LEFT = 300;
const RIGHT = 590;
const ROW = 24;
const BAR = 14;
const TOP = 66;
/** Columns of text at the left and at the right of the bars. */
const NAME = Math.floor((LEFT - 20) / COLUMN);
const STANDING = Math.floor((WIDTH - RIGHT - 80) / COLUMN);

/** The picture of one plan; ends with a line feed. */
export function progressSvg(state: PlanState, messages: Messages): string {
  const { plan, asOf, sections } = state;
  const words = messages.chart.progress;
  const id = `progress-${plan.id}`;
  const { elapsed } = planTime(state.plan, state.asOf);
  const rows: string[] = [];
  let y = TOP;
  for (const { section, tasks } of sections.filter((one) => one.tasks.length > 0)) {
    const heading = sectionWords(section, messages);
    rows.push(text(10, y + 16, fitting(heading, NAME * 2), { 'font-weight': 'bold' }));
    y += ROW;
    for (const task of tasks) {
      rows.push(rowOf(task, y, id, messages));
      y += ROW;
    }
    y += 6;
  }
  const at = barEnd(elapsed);
  const body = [
    text(10, 24, fitting(words.title(plan.title), 66), { 'font-size': 18, 'font-weight': 'bold' }),
    ...[0, 25, 50, 75, 100].map(
      (percent) =>
        line(barEnd(percent), TOP - 4, barEnd(percent), y, { stroke: '#ccc' }) +
        text(barEnd(percent), TOP - 9, `${percent}%`, { 'text-anchor': 'middle', 'font-size': 11 }),
    ),
    ...rows,
    line(at, TOP - 4, at, y + 4, { 'stroke-width': 1.5, 'stroke-dasharray': '5 3' }),
    text(at, y + 18, words.elapsed(asOf, percentText(elapsed)), {
      'text-anchor': elapsed > 75 ? 'end' : elapsed < 25 ? 'start' : 'middle',
    }),
    legendOf(y + 42, id, messages),
  ];
  const description = taskStates(state).map((task) => rowWords(task, messages));
  const picture = {
    id,
    width: WIDTH,
    height: y + 54,
    title: words.title(plan.title),
    description: description.join('\n'),
  };
  return svg(picture, body.join('\n'));
}

function barEnd(percent: number): number {
  return LEFT + ((RIGHT - LEFT) * percent) / 100;
}

function rowOf(state: TaskState, y: number, id: string, messages: Messages): string {
  const { task, totals, light } = state;
  const name = fitting(`${task.id} ${corrected(task.title, task.errata)}`, NAME);
  const top = y + (ROW - BAR) / 2;
  return element(
    'g',
    {},
    [
      `<title>${xmlText(rowWords(state, messages))}</title>`,
      text(20, y + 17, name),
      rect(LEFT, top, RIGHT - LEFT, BAR, { fill: '#fff', stroke: '#000' }),
      rect(LEFT, top, barEnd(totals.percent) - LEFT, BAR, fillingOf(light, id)),
      text(RIGHT + 8, y + 17, percentText(totals.percent)),
      rect(RIGHT + 50, top, BAR, BAR, fillingOf(light, id)),
      text(RIGHT + 50 + BAR + 5, y + 17, fitting(standing(state, messages), STANDING)),
    ].join('\n'),
  );
}

/** The light's word, and why. */
function standing({ light, reasons, totals }: TaskState, messages: Messages): string {
  if (reasons.length === 0 || totals.measures === 0) return messages.lights[light];
  const why = reasons.map(({ code, count }) => messages.reasonCount(code, count)).join(messages.listSeparator);
  return `${messages.lights[light]} ${why}`;
}

function rowWords(state: TaskState, messages: Messages): string {
  const { task, totals } = state;
  const title = corrected(task.title, task.errata);
  return messages.chart.progress.row(task.id, title, percentText(totals.percent), standing(state, messages));
}

/** Light and dark, lines and dots: no light is told by its colour alone. */
function fillingOf(light: Light, id: string): Attributes {
  switch (light) {
    case 'red':
      return { fill: patternFill(id, 'cross'), stroke: '#b00000' };
    case 'yellow':
      return { fill: patternFill(id, 'lines'), stroke: '#8a5a00' };
    case 'green':
      return { fill: '#a9cfac', stroke: '#000' };
    case 'blue':
      return { fill: '#1f4e8c', stroke: '#000' };
    case 'grey':
      return { fill: patternFill(id, 'dots'), stroke: '#000' };
  }
}

function legendOf(y: number, id: string, { lights }: Messages): string {
  return LIGHTS.map((light, i) => {
    const x = LEFT + i * 90;
    return rect(x, y - 11, 18, BAR, fillingOf(light, id)) + text(x + 24, y + 1, lights[light]);
  }).join('\n');
}
