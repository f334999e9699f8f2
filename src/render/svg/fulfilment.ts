/** `plan fulfilment` as a picture: a column a month, its parts told apart by their fillings, with text alternatives. */
import type { Messages } from '../../i18n/messages.ts';
import { planDate } from '../../model/date.ts';
import { lastOf } from '../../model/period.ts';
import type { Fulfilment, FulfilmentMonth } from '../../report/fulfilment.ts';
import { type Attributes, element, xmlText } from '../text/xml.ts';
import { fulfilmentCounts, fulfilmentSummary, PARTS, promisesOf } from '../words/fulfilment.ts';
import { countAxis, monthLines, type Scale, scaleOf } from './axis.ts';
import { widthOf } from './lettering.ts';
import { EDGE, HALO, HEAD, heading, legend, patternFill, rect, type Sample, svg, swatch, text, WIDTH } from './svg.ts';

const LEFT = 60;
const TOP = HEAD + 46;
const BOTTOM = 340;

/** The picture of one plan; ends with a line feed. */
export function fulfilmentSvg(fulfilment: Fulfilment, messages: Messages): string {
  const { months, total } = fulfilment;
  const { plan, asOf } = fulfilment.plan;
  const { start, end } = plan.period;
  const words = messages.fulfilment;
  const id = `fulfilment-${plan.id}`;
  const last = months.at(-1)?.end ?? end;
  const scale = scaleOf({ start, end: last > end ? last : end }, LEFT, WIDTH - LEFT - 2 * EDGE);
  const { y, lines } = countAxis(months.map(promisesOf), TOP, BOTTOM, LEFT);
  const fillings = fillingsOf(id);
  const samples = legend(
    [
      ...PARTS.map((part): Sample => [swatch(fillings[part]), words[part]]),
      [(x, y) => text(x, y + 5, '%', { 'text-anchor': 'middle' }), words.rate],
    ],
    BOTTOM + 30,
  );
  const body = [
    heading(words.title(messages.planTitle(plan)), messages.chart.span(start, end, asOf)),
    monthLines(scale, TOP - 22, BOTTOM, messages),
    ...lines,
    ...months.map((month) => columnOf(month, { scale, y, fillings, messages })),
    ...(promisesOf(total) === 0
      ? [text((LEFT + WIDTH) / 2, (TOP + BOTTOM) / 2, words.nothing, { 'text-anchor': 'middle', ...HALO })]
      : []),
    samples.body,
  ];
  const rows = months.map((month) => words.row(month.month, fulfilmentCounts(month)));
  const description = [...rows, fulfilmentSummary(fulfilment, messages)].join('\n');
  const title = words.alt(plan.title, start, end);
  return svg({ id, width: WIDTH, height: samples.bottom, title, description }, body.join('\n'));
}

type Fillings = Readonly<Record<(typeof PARTS)[number], Attributes>>;

function fillingsOf(id: string): Fillings {
  return {
    onTime: { fill: '#1f4e8c', stroke: '#000' },
    late: { fill: patternFill(id, 'lines'), stroke: '#8a5a00' },
    open: { fill: patternFill(id, 'cross'), stroke: '#b00000' },
    postponed: { fill: '#fff', stroke: '#000', 'stroke-dasharray': '3 3' },
  };
}

interface Drawing {
  readonly scale: Scale;
  readonly y: (count: number) => number;
  readonly fillings: Fillings;
  readonly messages: Messages;
}

/** What was due from the ground up, what was postponed on top of it, and above that the share done on time. */
function columnOf(month: FulfilmentMonth, { scale, y, fillings, messages }: Drawing): string {
  const first = planDate(`${month.month}-01`);
  const [from, to] = [scale.begin(first), scale.end(lastOf(first, 1))];
  const [left, width] = [from + (to - from) * 0.15, (to - from) * 0.7];
  let sum = 0;
  const boxes = PARTS.flatMap((part) => {
    const count = month[part];
    if (count === 0) return [];
    sum += count;
    return [rect(left, y(sum), width, y(sum - count) - y(sum), fillings[part])];
  });
  const counts = fulfilmentCounts(month);
  const words = counts.rate ?? '';
  const hasRoom = words !== '' && widthOf(words) <= to - from;
  return element(
    'g',
    {},
    [
      `<title>${xmlText(messages.fulfilment.row(month.month, counts))}</title>`,
      ...boxes,
      ...(hasRoom ? [text((from + to) / 2, y(sum) - 5, words, { 'text-anchor': 'middle', ...HALO })] : []),
    ].join(''),
  );
}
