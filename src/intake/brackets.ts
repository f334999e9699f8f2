/** What stands in brackets at the end of a paragraph: who leads, who takes part, until when. Pure. */
import { dividedAt } from '../model/pairs.ts';
import type { Span } from '../model/period.ts';
import { type Deadline, deadlineIn } from './deadline.ts';
import { peopleIn, unitNames, unitsIn } from './parties.ts';
import { squeezed } from './words.ts';

export interface Charge {
  readonly leads: readonly string[];
  readonly with: readonly string[];
  /** Units of which nothing says who leads. */
  readonly unsaid: readonly string[];
  readonly leaders: readonly string[];
  readonly owners: readonly string[];
  readonly due: Deadline | undefined;
}

export const NO_CHARGE: Charge = { leads: [], with: [], unsaid: [], leaders: [], owners: [], due: undefined };

interface Charged {
  readonly charge: Charge;
  /** Where it begins in the text. */
  readonly at: number;
}

type List = 'leads' | 'with' | 'units' | 'leaders' | 'owners' | 'shared';

const LABELS: readonly (readonly [pattern: RegExp, list: List | 'due'])[] = [
  [/^(?:完成)?(?:时限|时间|期限)(?:要求|节点)?[:：]/, 'due'],
  [/^(?:分管|牵头|责任|市|局|院|校)*领导[:：]/, 'leaders'],
  [/^(?:责任人|负责人|联系人)[:：]/, 'owners'],
  [/^(?:牵头|主办|主责)(?:单位|部门|处室|科室|责任单位)?[:：]/, 'leads'],
  [/^(?:配合|参与|参加|协同|协办|协助)(?:单位|部门|处室|科室)?[:：]/, 'with'],
  [/^(?:责任|负责|承办|落实|实施)?(?:单位|部门|处室|科室|主体)[:：]/, 'units'],
];

/** How the name of an office ends. */
const UNIT =
  /(?:[处科室部局院办委会厅司组系所站校馆队团社]|中心|集团|公司|学院|大学|政府|办公室|单位|部门|企业|协会|联盟|[县市区州])(?:[（(][^（）()]*[）)])?$/;

/** What ends `text` in a bracket, or with words such as 牵头单位：, where all of it says by whom or until when. */
export function chargeIn(text: string, period: Span | undefined): Charged | undefined {
  const end = text.replace(/(?<![。；;.\s])[。；;.\s]+$/, '');
  const at = openingOf(end);
  if (at === undefined) return labelledIn(end, period);
  // Behind a whole sentence a list of offices needs no word for what they do.
  const charge = read(end.slice(at + 1, -1), { period, isBehind: /[。；;！.]\s*$/.test(end.slice(0, at)) });
  return charge === undefined ? undefined : { charge, at };
}

/** The same without a bracket, behind a sentence: 牵头单位：… 配合单位：… */
function labelledIn(text: string, period: Span | undefined): Charged | undefined {
  const found = /(?<=^|[。！\s])(?:牵头|主办|主责|责任|配合|分管|完成时)[\p{Script=Han}]{0,4}[：:][^。！]*$/u.exec(
    text,
  );
  if (found === null) return undefined;
  const words = found[0].replace(/(?<!\s)\s{1,8}(?=[\p{Script=Han}]{2,6}[：:])/gu, '；');
  const charge = read(words, { period, isBehind: false });
  return charge === undefined ? undefined : { charge, at: found.index };
}

/** Where the bracket begins that ends `text`; one within it belongs to it. */
function openingOf(text: string): number | undefined {
  if (!/[）)]$/.test(text)) return undefined;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (/[）)]/.test(text.charAt(at))) depth += 1;
    else if (/[（(]/.test(text.charAt(at))) depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

function read(
  text: string,
  { period, isBehind }: { readonly period: Span | undefined; readonly isBehind: boolean },
): Charge | undefined {
  let isSaid = isBehind;
  const lists: Record<List, string[]> = { leads: [], with: [], units: [], leaders: [], owners: [], shared: [] };
  let due: Deadline | undefined;
  let last: List | undefined;
  // Brackets as Chinese has them, so that a pair of two kinds is one too.
  const words = text.replaceAll('(', '（').replaceAll(')', '）');
  for (const part of dividedAt(words, /[；;，,]/g) ?? [words]) {
    const own = squeezed(part);
    if (own === '') continue;
    const [pattern, label] = LABELS.find(([one]) => one.test(own)) ?? [];
    const rest = pattern === undefined ? own : own.replace(pattern, '');
    isSaid ||= label !== undefined || /牵头|负责$/.test(own);
    const day =
      label === undefined || label === 'due' ? deadlineIn(rest.replace(/(?:完成|落实|办结)$/, ''), period) : undefined;
    if (label === 'due' || (day !== undefined && day.doubt !== 'unclear')) {
      due = day;
      continue;
    }
    if (label === 'leaders' || label === 'owners') lists[label].push(...peopleIn(rest));
    else if (label !== undefined) lists[label].push(...unitNames(rest));
    else if (/牵头/.test(own)) {
      const units = unitsIn(own);
      lists.leads.push(...units.leads, ...units.unsaid);
      lists.with.push(...units.with);
    } else if (/(?:配合|参与|协助|协同)$/.test(own))
      lists.with.push(...unitNames(own.replace(/(?:配合|参与|协助|协同|等){1,3}$/, '')));
    else if (/(?:按|根据)(?:照)?(?:各自)?职责(?:分工)?(?:分别)?负责$/.test(own)) {
      lists.shared.push(...unitNames(own.replace(/(?:按|根据)(?:照)?(?:各自)?职责.*$/, '')));
    } else if (/负责$/.test(own)) lists.units.push(...unitNames(own.replace(/(?:具体)?负责$/, '')));
    else if (unitNames(own).every((name) => UNIT.test(name))) lists[last ?? 'units'].push(...unitNames(own));
    else return undefined;
    last = label ?? last;
  }
  const { leads, with: taking, units, leaders, owners, shared } = lists;
  const isNone = [leads, taking, units, leaders, owners, shared].every((list) => list.length === 0);
  if (!isSaid || (isNone && due === undefined)) return undefined;
  // Beside who leads, the units in charge take part; one alone leads.
  const isLed = leads.length > 0;
  return {
    leads: !isLed && units.length === 1 ? units : leads,
    with: [...taking, ...(isLed ? units : []), ...shared],
    unsaid: !isLed && units.length > 1 ? units : [],
    leaders,
    owners,
    due,
  };
}
