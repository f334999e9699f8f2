/** What became of a promised number. */
import { isNumberTarget, type NumberTarget, type Target, type UnquantifiedTarget } from '../model/target.ts';
import type { TargetTurn } from './change.ts';

interface Turns {
  readonly effect: 'first' | 'removed' | 'changed';
  readonly turns: readonly TargetTurn[];
}

/** A number where there was none, or only 一批, is the first one: it fills in what was open. */
export function targetTurns({ from, to }: { readonly from?: Target; readonly to?: Target }): Turns {
  if (to === undefined) return { effect: 'removed', turns: [] };
  if (from === undefined) return { effect: 'first', turns: [] };
  if (isNumberTarget(from)) return { effect: 'changed', turns: turnsFrom(from, to) };
  if (isNumberTarget(to)) return { effect: 'first', turns: [] };
  return { effect: 'changed', turns: wordTurns(from, to) };
}

function turnsFrom(from: NumberTarget, to: Target): readonly TargetTurn[] {
  if (!isNumberTarget(to)) return ['unquantified'];
  return [
    ...when(to.value < from.value, 'lowered'),
    ...when(to.value > from.value, 'raised'),
    ...comparatorTurn(from, to),
    ...commonTurns(from, to),
    ...when(from.baseline !== to.baseline || from.hasBaseline !== to.hasBaseline, 'baseline'),
    ...when(countsOf(from) !== countsOf(to), 'counts'),
  ];
}

function wordTurns(from: UnquantifiedTarget, to: UnquantifiedTarget): readonly TargetTurn[] {
  return [...when(from.word !== to.word, 'reworded'), ...commonTurns(from, to)];
}

function commonTurns(from: Target, to: Target): readonly TargetTurn[] {
  return [
    ...when(to.stretch && !from.stretch, 'made-stretch'),
    ...when(from.stretch && !to.stretch, 'made-firm'),
    ...when(from.unit !== to.unit, 'unit'),
  ];
}

/** How much each comparator binds to at least its number; a ceiling is of another sort. */
const BINDS = { about: 0, at_least: 1, exactly: 2, more_than: 2 } as const;

function comparatorTurn({ comparator: from }: NumberTarget, { comparator: to }: NumberTarget): readonly TargetTurn[] {
  if (from === to) return [];
  if (from === 'at_most' || to === 'at_most') return ['turned'];
  return [BINDS[to] < BINDS[from] ? 'softened' : 'tightened'];
}

function countsOf({ counts = 'cumulative', per }: NumberTarget): string {
  return `${counts} ${per ?? ''}`;
}

function when(holds: boolean, turn: TargetTurn): readonly TargetTurn[] {
  return holds ? [turn] : [];
}
