/** What a filled-in row says otherwise than the plan: never an edit of the plan; an amendment where a reason is given. */
import type { PlanDate } from '../../model/date.ts';
import { isNumberTarget, type NumberTarget } from '../../model/target.ts';
import { isOngoingTerm, resolveTerm, typedDateIn } from '../../model/term.ts';
import { promisedIn } from '../promised.ts';
import { squeezed } from '../words.ts';
import type { Proposed, Said } from './proposal.ts';
import { fresh, type RowOf } from './row.ts';
import { dayIn, type FilledCell } from './sheet.ts';
import { bare, same } from './texts.ts';

type Amendment = NonNullable<Said['amend']>;

/** Changes that need the person's reason, as entries of their own. */
export function amendmentsOf(of: RowOf): readonly Proposed[] {
  return [...deadlineOf(of), ...targetOf(of)];
}

/** Columns of the plan that were written over are said, and nothing more. */
export function remarkOthers(of: RowOf): void {
  for (const column of ['task', 'leader', 'lead', 'with'] as const) {
    const cell = fresh(of, column);
    const names = namesIn(cell?.text ?? '');
    const isSame = of.known.printed(column).some((text) => namesIn(text) === names);
    if (cell !== undefined && !isSame) of.asking.notice(cell.at, 'notTaken', `${cell.header} ${cell.text}`);
  }
}

/** Names in whatever order and with whatever marks between. */
function namesIn(text: string): string {
  return text
    .split(/[、，,;；\s/]+/)
    .map(bare)
    .sort()
    .join(' ');
}

function deadlineOf(of: RowOf): readonly Proposed[] {
  const cell = fresh(of, 'due');
  const { known, asking, plan } = of;
  if (cell === undefined) return [];
  const { state } = known;
  if (state.occurrences.length > 0) {
    asking.notice(cell.at, 'duty', cell.text);
    return [];
  }
  const due = dueIn(cell.text, plan.period) ?? dueAsked(cell, of);
  if (due === undefined) return [];
  const day = dayOf(due, plan.period);
  const isNow = day === state.due || day === state.dueTerm;
  // A deadline that somebody has set is no news, be it in force still or not.
  const isKnown = known.entries.some(({ amend }) => amend !== undefined && [amend.due, amend.dueTerm].includes(day));
  if (isNow || isKnown) return [];
  const reason = reasonAsked(of, cell.at, 'moved', `${known.due} → ${cell.text}`);
  return reason === undefined ? [] : [{ at: cell.at, state, said: { amend: { due }, reason }, waits: false }];
}

/** The deadline that was answered, where the cell says none; without what stands in brackets it may. */
function dueAsked({ at, text }: FilledCell, { asking, plan }: RowOf): Amendment['due'] | undefined {
  const without = text.replace(/[(（].*$/s, '').trim();
  const isDue = (words: string): boolean => dueIn(words, plan.period) !== undefined;
  const answer = asking.ask(at, 'due', text, {
    choices: ['keep'],
    likely: isDue(without) ? without : undefined,
    isAnswer: isDue,
  });
  return answer === undefined || answer === 'keep' ? undefined : dueIn(answer, plan.period);
}

/** The reason that was answered, which may be the row's remark; undefined for none, and where the promise is to stay. */
function reasonAsked({ asking, row }: RowOf, at: string, ask: 'moved' | 'target', differs: string): string | undefined {
  const remark = row.cells.get('remark')?.text;
  const printed = remark === undefined ? differs : `${differs} / ${remark}`;
  const offered = remark === undefined ? {} : { choices: ['remark', 'keep'], likely: 'remark' };
  const answer = asking.ask(at, ask, printed, { choices: ['keep'], ...offered, isAnswer: (text) => text.length > 1 });
  if (answer === 'remark') return remark;
  return answer === 'keep' ? undefined : answer;
}

function dueIn(text: string, period: RowOf['plan']['period']): Amendment['due'] | undefined {
  const words = squeezed(text).replace(/[。;；]$/, '');
  const day = typedDateIn(words, period) ?? dayIn(text);
  if (day !== undefined) return day;
  return isOngoingTerm(words) || resolveTerm(words, period) !== undefined ? { by: words } : undefined;
}

function dayOf(due: Amendment['due'], period: RowOf['plan']['period']): PlanDate | string | undefined {
  return typeof due === 'object' ? (resolveTerm(due.by, period) ?? due.by) : due;
}

/** Another number than the plan's, in the words of the measure or in the column of targets. */
function targetOf(of: RowOf): readonly Proposed[] {
  const { known, row } = of;
  const { state } = known;
  const { target } = state;
  const cell = fresh(of, 'target') ?? (row.cells.get('measure') && fresh(of, 'measure'));
  const [promised] = cell === undefined ? [] : promisedIn(cell.text).promised;
  if (cell === undefined || promised === undefined || !isNumberTarget(target)) return [];
  const { comparator, value } = promised;
  if (comparator === 'unquantified' || typeof value !== 'number' || value === inUnit(target, promised.unit)) return [];
  // The words may hold other numbers than the promised one.
  if (same(cell.text).includes(String(target.value))) return [];
  const isKnown = known.entries.some(({ amend }) => isNumberTarget(amend?.target) && amend.target.value === value);
  if (isKnown) return [];
  const { quote = state.measure.title } = state.measure;
  const reason = reasonAsked(of, cell.at, 'target', `${cell.text} ≠ ${quote}`);
  if (reason === undefined) return [];
  return [
    {
      at: cell.at,
      state,
      said: { amend: { target: { ...keptOf(target), [comparator]: value } }, reason },
      waits: false,
    },
  ];
}

function inUnit({ value, unit = '' }: NumberTarget, other = unit): number {
  return unit.startsWith('万') && !other.startsWith('万') ? value * 10_000 : value;
}

function keptOf({ unit, stretch, baseline, hasBaseline, counts, per }: NumberTarget) {
  return {
    ...(unit !== undefined && { unit }),
    ...(stretch && { stretch }),
    ...(hasBaseline && { baseline }),
    ...(counts && { counts }),
    ...(per && { per }),
  };
}
