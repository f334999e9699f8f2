/** The axes of a picture: of time, where each day stands and what each month is called; and of counts. */
import type { Messages } from '../../i18n/messages.ts';
import { daysBetween, monthsOf, type PlanDate } from '../../model/date.ts';
import type { Period } from '../../model/plan.ts';
import { widthOf } from './lettering.ts';
import { EDGE, line, text, WIDTH } from './svg.ts';

export interface Scale {
  readonly period: Period;
  readonly left: number;
  readonly width: number;
  /** Where the day begins; days outside the period are at its ends. */
  begin(date: PlanDate): number;
  /** Where the day ends. */
  end(date: PlanDate): number;
}

/** The axis of `period` from `left`, `width` units wide; days outside of the period stand at its ends. */
export function scaleOf(period: Period, left: number, width: number): Scale {
  const days = daysBetween(period.start, period.end) + 1;
  const at = (date: PlanDate, more: number): number =>
    left + (Math.min(days, Math.max(0, daysBetween(period.start, date) + more)) / days) * width;
  return { period, left, width, begin: (date) => at(date, 0), end: (date) => at(date, 1) };
}

interface Label {
  readonly x: number;
  readonly words: string;
}

/**
 * The months' lines from `top` to `bottom`, their names above; where they are many, the years' alone. In a period of
 * several years each January is called by its year. A name that has no room beside those of years, or of earlier months, is
 * left out.
 */
export function monthLines({ period, width, begin }: Scale, top: number, bottom: number, messages: Messages): string {
  const months = monthsOf(period);
  const isCrowded = width / months.length < 30;
  const isOfOneYear = period.start.slice(0, 4) === period.end.slice(0, 4);
  const shown = months.filter((first, i) => !isCrowded || i === 0 || first.slice(5, 7) === '01');
  const isYear = (first: PlanDate): boolean => isCrowded || (first.slice(5, 7) === '01' && !isOfOneYear);
  const labelOf = (first: PlanDate): Label => ({
    x: begin(first) + 2,
    words: isYear(first) ? first.slice(0, 4) : messages.timeline.month(Number(first.slice(5, 7))),
  });
  const placed: Label[] = [];
  // A year that has hardly begun or is nearly over, and has no room for its name, leaves it to the next one.
  const inTurn = [...shown.filter(isYear).reverse(), ...shown.filter((first) => !isYear(first))];
  for (const label of inTurn.map(labelOf)) {
    if (label.x + widthOf(label.words) <= WIDTH - EDGE && placed.every((other) => isApart(label, other)))
      placed.push(label);
  }
  return [
    ...shown.map((first) => line(begin(first), top, begin(first), bottom, { stroke: '#ccc' })),
    ...placed.map(({ x, words }) => text(x, top - 5, words)),
  ].join('\n');
}

function isApart(one: Label, other: Label): boolean {
  const [first, second] = one.x <= other.x ? [one, other] : [other, one];
  return first.x + widthOf(first.words) <= second.x;
}

/** Round numbers from 0 on, six at the most, the last of them `most` or more: the steps of an axis of counts. */
export function roundSteps(most: number): readonly number[] {
  let step = 1;
  for (const factor of factors()) {
    step = factor;
    if (step * 5 >= most) break;
  }
  return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, i) => i * step);
}

/** 1, 2, 5, 10, 20, 50 and so on. */
function* factors(): Iterable<number> {
  for (let ten = 1; ; ten *= 10) yield* [ten, ten * 2, ten * 5];
}

/** An axis of counts from the height `bottom` up to `top`, with lines from `left` on: room for the highest of `counts`. */
export function countAxis(
  counts: readonly number[],
  top: number,
  bottom: number,
  left: number,
): { readonly y: (count: number) => number; readonly lines: readonly string[] } {
  const steps = roundSteps(Math.max(0, ...counts));
  const y = (count: number): number => bottom - (count / (steps.at(-1) ?? 1)) * (bottom - top);
  return {
    y,
    lines: levelLines(
      steps.map((step) => [y(step), String(step)]),
      left,
      WIDTH - 2 * EDGE,
    ),
  };
}

/** Lines across the picture from `left` to `right`, each with what it stands for at its left. */
export function levelLines(
  levels: readonly (readonly [y: number, words: string])[],
  left: number,
  right: number,
): readonly string[] {
  return levels.map(
    ([y, words]) =>
      line(left, y, right, y, { stroke: '#ccc' }) + text(left - 8, y + 4, words, { 'text-anchor': 'end' }),
  );
}
