/** What `plan lights` says in English, and its help. */
import type { PlanDate } from '../../model/date.ts';
import { plural } from '../../model/plural.ts';

export const words = {
  title: (title: string) => `${title}: lights by week`,
  columns: { week: 'Week', on: 'By', measures: 'Measures' },
  /** @param counts each light's word and number, as in `red 3, yellow 1` */
  summary: (on: PlanDate, measures: number, counts: string) => `${plural(measures, 'measure')} on ${on}: ${counts}.`,
  count: (light: string, count: number) => `${light} ${count}`,
  /** The title of a chart without a legend: the lights in the order of its bars, from the ground up. */
  coloured: (title: string, lights: string) => `${title} (from the ground up: ${lights})`,
  alt: (title: string, start: PlanDate, end: PlanDate) =>
    `${title}: measures by light, week by week, ${start} to ${end}`,
};

export const help = {
  summary: 'chart how many measures had which light, week by week',
  examples: [
    ['plan lights', 'the whole default plan'],
    ['plan lights lead:教务处 --plan demo', "one unit's measures"],
    ['plan lights --format svg -o lights.svg', 'a picture for a report'],
  ],
};
