/** Progress by task as a picture: a bar a task, whose filling tells its light, beside the words for it. */

import type { Messages } from '../../i18n/messages.ts';
import { planTime } from '../../model/elapsed.ts';
import { corrected } from '../../model/errata.ts';
import { percentText } from '../../model/percent.ts';
import { LIGHTS } from '../../projection/light.ts';
import { type PlanState, type TaskState, taskStates } from '../../projection/state.ts';
import { element, xmlText } from '../text/xml.ts';
import { sectionWords } from '../words/values.ts';
import { fitted } from './lettering.ts';
import { EDGE, HEAD, heading, legend, lightFilling, line, rect, svg, swatch, text, WIDTH } from './svg.ts';

const LEFT = 300;
const RIGHT = 590;
const ROW = 24;
const BAR = 14;
const TOP = HEAD + 22;
/** Where the words at the right of the bars begin. */
const STANDING = RIGHT + 50 + BAR + 5;

/** The picture of one plan; ends with a line feed. */
export function progressSvg(state: PlanState, messages: Messages): string {
  const { plan, asOf, sections } = state;
  const words = messages.chart.progress;
  const id = `progress-${plan.id}`;
  const { elapsed } = planTime(state.plan, state.asOf);
  const rows: string[] = [];
  let y = TOP;
  for (const { section, tasks } of sections.filter((one) => one.tasks.length > 0)) {
    const title = sectionWords(section, messages);
    rows.push(text(EDGE, y + 16, fitted(title, LEFT - 2 * EDGE), { 'font-weight': 'bold' }));
    y += ROW;
    for (const task of tasks) {
      rows.push(rowOf(task, y, id, messages));
      y += ROW;
    }
    y += 6;
  }
  const at = barEnd(elapsed);
  const samples = legend(
    LIGHTS.map((light) => [swatch(lightFilling(light, id)), messages.lights[light]]),
    y + 24,
  );
  const body = [
    heading(words.title(plan.title), words.elapsed(asOf, percentText(elapsed))),
    ...[0, 25, 50, 75, 100].map(
      (percent) =>
        line(barEnd(percent), TOP - 4, barEnd(percent), y, { stroke: '#ccc' }) +
        text(barEnd(percent), TOP - 9, `${percent}%`, { 'text-anchor': 'middle', 'font-size': 11 }),
    ),
    ...rows,
    line(at, TOP - 4, at, y + 4, { 'stroke-width': 1.5, 'stroke-dasharray': '5 3' }),
    samples.body,
  ];
  const description = taskStates(state).map((task) => rowWords(task, messages));
  const picture = {
    id,
    width: WIDTH,
    height: samples.bottom,
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
  const name = fitted(`${task.id} ${corrected(task.title, task.errata)}`, LEFT - 28);
  const top = y + (ROW - BAR) / 2;
  return element(
    'g',
    {},
    [
      `<title>${xmlText(rowWords(state, messages))}</title>`,
      text(20, y + 17, name),
      rect(LEFT, top, RIGHT - LEFT, BAR, { fill: '#fff', stroke: '#000' }),
      rect(LEFT, top, barEnd(totals.percent) - LEFT, BAR, lightFilling(light, id)),
      text(RIGHT + 8, y + 17, percentText(totals.percent)),
      rect(RIGHT + 50, top, BAR, BAR, lightFilling(light, id)),
      text(STANDING, y + 17, fitted(standing(state, messages), WIDTH - EDGE - STANDING)),
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
