/** `plan lights` as a Mermaid xychart: bars over one another, each as high as the lights below it and its own. */
import type { Messages } from '../../i18n/messages.ts';
import type { Light } from '../../projection/light.ts';
import type { Lights } from '../../projection/lights.ts';
import { STACK } from '../words/lights.ts';
import { columnChart, dayNames } from './columns.ts';

/** Mermaid draws no patterns: the title names the order. */
const COLOURS: Readonly<Record<Light, string>> = {
  blue: '#1f4e8c',
  green: '#6bb37b',
  yellow: '#f2c14e',
  red: '#c0392b',
  grey: '#c8c8c8',
};

/** The text of a Mermaid diagram; ends with a line feed. */
export function lightsMermaid({ plan, weeks }: Lights, messages: Messages): string {
  const { lightsByWeek, lights: names, listSeparator } = messages;
  const order = STACK.map((light) => names[light]).join(listSeparator);
  const title = lightsByWeek.coloured(lightsByWeek.title(messages.planTitle(plan.plan)), order);
  // The highest first: what is drawn later covers what is below.
  const piles = STACK.map((_, i) => STACK.slice(0, STACK.length - i));
  return columnChart({
    title,
    colours: piles.map((pile) => COLOURS[pile.at(-1) ?? 'grey']),
    axis: dayNames(weeks.map(({ on }) => on)),
    most: Math.max(1, ...weeks.map(({ measures }) => measures)),
    unit: messages.lightsByWeek.columns.measures,
    series: piles.map((pile) => [
      'bar',
      weeks.map(({ lights }) => pile.reduce((sum, light) => sum + lights[light], 0)),
    ]),
  });
}
