/** Bars and lines over dates as a Mermaid xychart, which has no legend of its own: its title says what they are. */
import type { PlanDate } from '../../model/date.ts';
import { columnsOf } from '../text/columns.ts';
import { mermaidString } from './escape.ts';

interface Columns {
  readonly title: string;
  /** Of the bars first, then of the lines. */
  readonly colours: readonly string[];
  readonly axis: Names;
  /** In our own words: it is not escaped. */
  readonly unit: string;
  /** The highest value of the axis. */
  readonly most: number;
  /** Drawn over one another, in this order. */
  readonly series: readonly (readonly ['bar' | 'line', readonly number[]])[];
}

/** The names of the columns, and what they have in common. */
interface Names {
  readonly all?: string;
  readonly names: readonly string[];
}

/** The text of a Mermaid diagram; ends with a line feed. */
export function columnChart({ title, colours, axis, unit, most, series }: Columns): string {
  const widest = 4 + 6 * Math.max(0, ...axis.names.map((name) => name.length));
  const settings = {
    // A column of Mermaid's own width could not hold the names of a year's weeks: a letter takes 6.
    xyChart: {
      width: Math.max(700, axis.names.length * widest, columnsOf(title) * TITLE_COLUMN),
      xAxis: { labelFontSize: 10 },
    },
    themeVariables: { xyChart: { plotColorPalette: colours.join(', ') } },
  };
  // An axis without columns is none to Mermaid.
  const isEmpty = axis.names.length === 0;
  const names = isEmpty ? ['-'] : axis.names;
  const years = axis.all === undefined ? '' : `${mermaidString(axis.all)} `;
  const numbers = (values: readonly number[]): string => (isEmpty ? [0] : values).join(', ');
  return `${[
    `%%{init: ${JSON.stringify(settings)}}%%`,
    'xychart-beta',
    `  title ${mermaidString(title)}`,
    `  x-axis ${years}[${names.map(mermaidString).join(', ')}]`,
    `  y-axis "${unit}" 0 --> ${most}`,
    ...series.map(([kind, values]) => `  ${kind} [${numbers(values)}]`),
  ].join('\n')}\n`;
}

/** Pixels that a column of a title takes: it is not wrapped, but cut off at the sides of the diagram. */
const TITLE_COLUMN = 11;

/** Dates as the names of columns; what lies in one year has that below the axis, and no year in each. */
export function dayNames(dates: readonly PlanDate[]): Names {
  const years = new Set(dates.map((date) => date.slice(0, 4)));
  const [year] = years;
  if (year === undefined || years.size > 1) return { names: dates };
  return { all: year, names: dates.map((date) => date.slice(5)) };
}
