/** What the cells of target columns say: 5所; 不少于600人次; a bare number with the unit beside it. Pure. */
import { parseTarget } from '../model/amount.ts';
import { COMPARATORS } from '../model/target.ts';
import type { DraftGoal } from './draft.ts';
import { type Promised, promisedIn } from './promised.ts';
import { joined, unended } from './words.ts';

/** A number alone, with a sign or a word that says how it counts. */
const BARE = /^(?:[≥≤><=]=?|不少于|不低于|至少|超过|不超过|约)?\s*\d[\d,.]*[万亿]?(?:以上|以内|左右)?$/;

/** The cell's words on one line; lines with numbers of their own are clauses of their own. */
export function goalText(cell: string, unit: string): string {
  const lines = cell.split(/\r?\n/).filter((line) => line.trim() !== '');
  const isList = lines.every((line) => amountsOf(line.trim()).length > 0);
  const text = unended(isList ? lines.map((line) => unended(line)).join('；') : joined(cell));
  // 5以上 in 所 is 5所以上.
  const [, number = '', after = ''] = BARE.test(plain(text)) ? (/^(.*?)(以上|以内|左右)?$/.exec(text) ?? []) : [];
  return number === '' ? text : `${number}${unit}${after}`;
}

/** The numbers of the goals, and those of the measure's own words that are not among them. */
export function targetsWith(goals: readonly DraftGoal[], own: readonly Promised[]): readonly Promised[] {
  const found = goals.flatMap(({ text }) => amountsOf(text));
  const isAmong = (one: Promised): boolean =>
    found.some(({ value, unit }) => value === one.value && (unit === one.unit || unit === undefined));
  return [...found, ...own.filter((one) => !isAmong(one))];
}

/** The numbers that a goal sets. */
export function amountsOf(text: string): readonly Promised[] {
  const { promised, ranges } = promisedIn(text);
  if (promised.length > 0 || ranges.length > 0) return promised;
  // A bare number, or one in a unit that only its column knows; 3月底 is a day.
  const target = parseTarget(text);
  const isNumber = target?.unit === undefined || /^(?![年月日号])\p{Script=Han}{1,4}$/u.test(target.unit);
  if (target === undefined || !isNumber) return [];
  const comparator = COMPARATORS.find((one) => one in target);
  const value = comparator && target[comparator];
  if (comparator === undefined || value === undefined) return [];
  return [{ comparator, value, unit: target.unit, stretch: target.stretch === true, isRise: false, clause: text }];
}

function plain(text: string): string {
  return text.trim().normalize('NFKC');
}
