/** Numbers that were filled in: a total, what was added, a share; against what was entered before. */
import { parseAmount, plainDigits } from '../../model/amount.ts';
import { isGrowing, isMet, isNumberTarget, type NumberTarget } from '../../model/target.ts';
import type { Said } from './proposal.ts';
import { fresh, type RowOf } from './row.ts';
import type { FilledCell } from './sheet.ts';

/** What the row says in numbers. */
type Figures = Pick<Said, 'value' | 'add' | 'percent'>;

/** The number in a cell, in the target's unit, which may be typed behind it: 720人, and 126万人次 where 万人次 are counted. */
function amountIn(text: string, unit = ''): number | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const amount = parseAmount(plain, unit);
  if (amount !== undefined) return amount;
  if (unit !== '' && plain.endsWith(unit)) return parseAmount(plain.slice(0, -unit.length));
  // 1260000人次 where 万人次 are counted.
  const [scale = ''] = /^[万亿]/.exec(unit) ?? [];
  const counted = unit.slice(scale.length);
  if (scale === '' || counted === '' || !plain.endsWith(counted)) return undefined;
  const whole = parseAmount(plain.slice(0, -counted.length));
  return whole === undefined ? undefined : Number(`${plainDigits(whole)}e-${scale === '万' ? 4 : 8}`);
}

/** The total, or what was added to it; the words of progress count where they are a number and nothing else. */
export function amountsOf(of: RowOf): Pick<Figures, 'value' | 'add'> {
  const { target } = of.known.state;
  const [total, added] = [fresh(of, 'value') ?? amountAlone(of), fresh(of, 'add')];
  const [cell = added] = [total];
  if (cell === undefined) return {};
  if (!isNumberTarget(target)) {
    of.asking.notice(cell.at, 'uncounted', cell.text);
    return {};
  }
  if (total !== undefined) {
    if (added !== undefined) of.asking.notice(added.at, 'notTaken', `${added.header} ${added.text}`);
    const value = numberIn(total, of, (text) => amountIn(text, target.unit));
    return value !== undefined && isNewTotal(value, total, target, of) ? { value } : {};
  }
  const add = numberIn(cell, of, (text) => amountIn(text, target.unit));
  return add !== undefined && isNewlyAdded(add, cell, of) ? { add } : {};
}

/** The cell of progress, where it holds a number alone. */
export function amountAlone(of: RowOf): FilledCell | undefined {
  const { target } = of.known.state;
  const cell = of.row.cells.has('value') || of.row.cells.has('add') ? undefined : of.row.cells.get('note');
  if (cell === undefined || !isNumberTarget(target)) return undefined;
  return amountIn(cell.text, target.unit) === undefined ? undefined : cell;
}

function isNewTotal(value: number, cell: FilledCell, target: NumberTarget, { known, plan, asking }: RowOf): boolean {
  const now = known.state.facts.value;
  if (now === value) return false;
  const isGrown = isGrowing(target);
  // A total is reached once; a level comes back, and was entered by this ledger only if on its day or later.
  const isKnown = known.entries.some((entry) => entry.value === value && (isGrown || entry.date >= plan.date));
  if (isKnown) {
    if (now !== undefined) asking.notice(cell.at, 'older', `${cell.text} → ${plainDigits(now)}`);
    return false;
  }
  if (!isGrown || now === undefined || value > now) return true;
  const printed = `${cell.text} < ${plainDigits(now)}`;
  return asking.ask(cell.at, 'lower', printed, { choices: ['enter', 'none'] }) === 'enter';
}

function isNewlyAdded(add: number, cell: FilledCell, { known, plan, asking }: RowOf): boolean {
  const alike = known.entries.filter((entry) => entry.add === add);
  if (alike.some(({ date }) => date === plan.date)) return false;
  const [last] = alike
    .map(({ date }) => date)
    .sort()
    .slice(-1);
  if (last === undefined || last <= (plan.asOf ?? '')) return true;
  return asking.ask(cell.at, 'again', `${cell.text} (${last})`, { choices: ['enter', 'none'] }) === 'enter';
}

/** What a person is asked for where the cell holds no number. */
function numberIn(cell: FilledCell, { asking }: RowOf, read: (text: string) => number | undefined): number | undefined {
  const number = read(cell.text);
  if (number !== undefined) return number;
  const answer = asking.ask(cell.at, 'figure', cell.text, {
    choices: ['none'],
    isAnswer: (text) => read(text) !== undefined,
  });
  return answer === undefined || answer === 'none' ? undefined : read(answer);
}

/** The share that was filled in; `isAll` where it says that the work is done, which is asked. */
export function shareOf(of: RowOf, { value }: Figures): { readonly percent?: number; readonly isAll?: FilledCell } {
  const { known, asking, row, plan } = of;
  const cell = fresh(of, 'percent') && row.cells.get('percent');
  if (cell === undefined) return {};
  const read = shareIn(cell);
  if (read !== undefined && known.printed('percent').some((text) => isClose(shareIn({ ...cell, text }), read)))
    return {};
  if (isCounted(of)) {
    if (read === 100 && isReached(of, value)) return { isAll: cell };
    asking.notice(cell.at, 'rate', cell.text);
    return {};
  }
  const percent = numberIn(cell, of, (text) => shareIn(text === cell.text ? cell : { text, isBareNumber: false }));
  const now = known.state.facts.percent;
  const isKnown = known.entries.some((entry) => entry.percent === percent && entry.date >= plan.date);
  if (percent === undefined || percent === now || isKnown) return {};
  if (now !== undefined && percent < now) {
    const answer = asking.ask(cell.at, 'lower', `${cell.text} < ${plainDigits(now)}%`, { choices: ['enter', 'none'] });
    return answer === 'enter' ? { percent } : {};
  }
  return percent === 100 ? { percent, isAll: cell } : { percent };
}

/** Whether the share follows from numbers, stages, members or periods, so that none is entered. */
function isCounted({ known: { state } }: RowOf): boolean {
  const { target, roster, kind, occurrences } = state;
  return isNumberTarget(target) || roster !== undefined || occurrences.length > 0 || (kind?.stages ?? []).length > 0;
}

/** Whether nothing that is counted says otherwise. */
function isReached({ known: { state } }: RowOf, value = state.facts.value): boolean {
  const { target, roster, occurrences } = state;
  if (roster !== undefined || occurrences.length > 0) return false;
  return !isNumberTarget(target) || (value !== undefined && isMet(target, value, 0));
}

/** 60%, 60 and a cell that shows a per cent; a bare 0.6 or 1 may be either, and is asked. */
function shareIn({ text, isBareNumber }: Pick<FilledCell, 'text' | 'isBareNumber'>): number | undefined {
  const [, digits, sign] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text.normalize('NFKC').trim()) ?? [];
  const share = Math.round(Number(digits) * 100) / 100;
  if (digits === undefined || share > 100) return undefined;
  return sign === '' && isBareNumber && share > 0 && share <= 1 ? undefined : share;
}

function isClose(a: number | undefined, b: number): boolean {
  return a !== undefined && Math.abs(a - b) < 0.06;
}
