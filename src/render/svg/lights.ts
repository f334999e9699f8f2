/** `plan lights` as a picture: a column a week, its lights told apart by their fillings, with text alternatives. */
import type { Messages } from '../../i18n/messages.ts';
import { LIGHTS } from '../../projection/light.ts';
import type { Lights, LightsWeek } from '../../projection/lights.ts';
import { element, xmlText } from '../text/xml.ts';
import { lightCounts, STACK } from '../words/lights.ts';
import { countAxis, monthLines, scaleOf } from './axis.ts';
import { EDGE, HEAD, heading, legend, lightFilling, rect, svg, swatch, WIDTH } from './svg.ts';

const LEFT = 60;
const TOP = HEAD + 24;
const BOTTOM = 320;

/** The picture of one plan; ends with a line feed. */
export function lightsSvg({ plan: state, weeks }: Lights, messages: Messages): string {
  const { plan, asOf } = state;
  const { start, end } = plan.period;
  const words = messages.lightsByWeek;
  const id = `lights-${plan.id}`;
  const scale = scaleOf(plan.period, LEFT, WIDTH - LEFT - 2 * EDGE);
  const { y, lines } = countAxis(
    weeks.map(({ measures }) => measures),
    TOP,
    BOTTOM,
    LEFT,
  );
  const latest = weeks.at(-1);
  const samples = legend(
    LIGHTS.map((light) => [
      swatch(lightFilling(light, id)),
      latest === undefined ? messages.lights[light] : words.count(messages.lights[light], latest.lights[light]),
    ]),
    BOTTOM + 28,
  );
  const columnOf = (week: LightsWeek, from: number): string => {
    let sum = 0;
    const boxes = STACK.flatMap((light) => {
      const count = week.lights[light];
      if (count === 0) return [];
      sum += count;
      const width = scale.end(week.on) - from - 1;
      return [rect(from, y(sum), width, y(sum - count) - y(sum), { ...lightFilling(light, id), 'stroke-width': 0.5 })];
    });
    return element('g', {}, `<title>${xmlText(rowWords(week, messages))}</title>${boxes.join('')}`);
  };
  const body = [
    heading(words.title(messages.planTitle(plan)), messages.chart.span(start, end, asOf)),
    monthLines(scale, TOP - 4, BOTTOM, messages),
    ...lines,
    ...weeks.map((week, i) => columnOf(week, i === 0 ? LEFT : scale.end(weeks[i - 1]?.on ?? start))),
    samples.body,
  ];
  const rows = weeks.map((week) => rowWords(week, messages));
  const description = latest === undefined ? messages.burnup.before(start) : rows.join('\n');
  const title = words.alt(plan.title, start, end);
  return svg({ id, width: WIDTH, height: samples.bottom, title, description }, body.join('\n'));
}

function rowWords(week: LightsWeek, messages: Messages): string {
  return messages.lightsByWeek.summary(week.on, week.measures, lightCounts(week, messages));
}
