/** What changed in what a task or measure promises: when, how much, by whom, how often. */
import { canonical } from '../model/journal.ts';
import type { Milestone } from '../model/milestone.ts';
import { namesIn } from '../model/names.ts';
import type { Measure, Owned, Parties } from '../model/plan.ts';
import { isOngoingTerm } from '../model/term.ts';
import type { Deadline, Deed } from './change.ts';
import { isSame, listed, type Pair, turn } from './compare.ts';
import { repeatEffect } from './repeat.ts';
import { targetTurns } from './target.ts';

type Keyed = readonly (readonly [key: string, deed: Deed])[];

type Dated = Pick<Measure, 'due' | 'dueTerm'>;

/** How one deadline became the other; undefined where both mean the same day, however they put it. */
export function deadlineTurn(before: Dated, after: Dated) {
  const [from, to] = [deadlineFrom(before), deadlineFrom(after)];
  const effect = deadlineEffect(from, to);
  if (effect === undefined) return undefined;
  return { what: 'deadline' as const, effect, ...(from && { from }), ...(to && { to }) };
}

function deadlineFrom({ due: day, dueTerm: term }: Dated): Deadline | undefined {
  if (day === undefined && term === undefined) return undefined;
  return { ...(day !== undefined && { day }), ...(term !== undefined && { term }) };
}

function deadlineEffect(from: Deadline | undefined, to: Deadline | undefined) {
  // Another day for the same term follows from the plan's period, which tells of itself.
  if (from?.term !== undefined && from.term === to?.term) return undefined;
  if (from?.day !== undefined && to?.day !== undefined) {
    return from.day === to.day ? undefined : from.day < to.day ? ('later' as const) : ('earlier' as const);
  }
  if (to === undefined) return from && ('removed' as const);
  // A day for what was to go on without one.
  if (from !== undefined && to.day !== undefined && isOngoingTerm(from.term ?? '')) return 'earlier' as const;
  // Nobody knew what day the words meant.
  if (from === undefined || (from.day === undefined && to.day !== undefined)) return 'first' as const;
  return from.day === undefined ? ('reworded' as const) : ('removed' as const);
}

/** One lead, or several, becoming others; undefined where they are the same in the same order, joined or as a list. */
export function leadTurn(before: readonly string[] | undefined, after: readonly string[] | undefined) {
  const changed = turn(before?.flatMap(namesIn), after?.flatMap(namesIn));
  return changed && { what: 'lead' as const, ...changed };
}

/**
 * What changed in deadline, lead and target, by the key of each. What is taken over from the task is told of the task,
 * unless the measure left it; what the measure says for itself and the task said before, is no change.
 */
export function promises(
  before: Owned,
  after: Owned,
  isAtHome: boolean,
  amended: (field: 'due' | 'leads' | 'target') => boolean,
): Keyed {
  const [was, is] = [before.measure, after.measure];
  const isOwn = (key: 'due' | 'leads'): boolean =>
    !isAtHome || !isSame(was[key], is[key]) || (key === 'due' && was.dueTerm !== is.dueTerm);
  const deadline = isOwn('due') ? deadlineTurn(effective(before), effective(after)) : undefined;
  const lead = isOwn('leads') ? leadTurn(was.leads ?? before.task.leads, is.leads ?? after.task.leads) : undefined;
  const target = turn(was.target, is.target);
  return [
    ...(deadline ? [['due', { ...deadline, amended: amended('due') }] as const] : []),
    ...(lead ? [['lead', { ...lead, amended: amended('leads') }] as const] : []),
    ...(target
      ? [['target', { what: 'target', ...targetTurns(target), ...target, amended: amended('target') }] as const]
      : []),
  ];
}

function effective({ measure, task }: Owned): Dated {
  return measure.due === undefined && measure.dueTerm === undefined ? task : measure;
}

/** Who takes part or answers for it, with the keys of the file for them. */
const PARTIES = [
  { of: 'with', key: 'with' },
  { of: 'leaders', key: 'leader' },
  { of: 'owners', key: 'owner' },
] as const;

/** What changed in who takes part in a task or measure, beside its leads, and who answers for it. */
export function partyChanges({ before, after }: Pair<Parties>): Keyed {
  return PARTIES.flatMap(({ of, key }) => {
    const changed = listed(before[of] ?? [], after[of] ?? []);
    return changed ? [[key, { what: 'relations', of, ...changed }] as const] : [];
  });
}

/** What changed in the days from which the time of a plan, task or measure is counted. */
export function startChanges({ before, after }: Pair<Pick<Measure, 'start'>>): Keyed {
  const start = turn(before.start, after.start);
  return start ? [['start', { what: 'start', ...start }]] : [];
}

/** The same of a task or measure, which may have been added to a plan that was approved. */
export function beginningChanges(pair: Pair<Pick<Measure, 'start' | 'approved'>>): Keyed {
  const inForce = turn(pair.before.approved, pair.after.approved);
  return [...(inForce ? [['approved', { what: 'in-force', ...inForce }] as const] : []), ...startChanges(pair)];
}

const RELATIONS = ['depends', 'links', 'serves', 'continues', 'documents'] as const;

/** What changed of a measure beside its text, deadline, lead and target, by the key of each. */
export function measureDetails({ before: was, after: is }: Pair<Measure>): Keyed {
  const repeat = turn(was.repeat, is.repeat);
  const milestones = turn(was.milestones?.map(dayOnly), is.milestones?.map(dayOnly));
  const kind = turn(was.kind, is.kind);
  const roster = turn(was.roster, is.roster);
  const relations = RELATIONS.flatMap((of) => {
    const changed = listed(relationNames(was, of), relationNames(is, of));
    return changed ? [[of, { what: 'relations', of, ...changed }] as const] : [];
  });
  return [
    ...beginningChanges({ before: was, after: is }),
    ...(repeat ? [['repeat', { what: 'repeat', effect: repeatEffect(repeat), ...repeat }] as const] : []),
    ...(milestones ? [['milestones', { what: 'milestones', ...milestones }] as const] : []),
    ...(hasSameScope(was, is) ? [] : [['scope', { what: 'scope', from: was.scope, to: is.scope }] as const]),
    ...(was.weight === is.weight ? [] : [['weight', { what: 'weight', from: was.weight, to: is.weight }] as const]),
    ...(kind ? [['kind', { what: 'kind', ...kind }] as const] : []),
    ...(roster ? [['roster', { what: 'roster', ...roster }] as const] : []),
    ...partyChanges({ before: was, after: is }),
    ...relations,
    ...(isUnconfirmed(was) === isUnconfirmed(is)
      ? []
      : [['review', { what: 'review', effect: isUnconfirmed(is) ? 'reopened' : 'confirmed' }] as const]),
  ];
}

function isUnconfirmed({ review }: Measure): boolean {
  return review === true;
}

/** Other words for the same day are no other milestone. */
function dayOnly({ dueTerm, ...milestone }: Milestone): Milestone {
  return milestone.due === undefined && dueTerm !== undefined ? { ...milestone, dueTerm } : milestone;
}

function relationNames(measure: Measure, of: (typeof RELATIONS)[number]): readonly string[] {
  if (of !== 'documents') return measure[of];
  return measure.documents.map(({ by = '', title, number = '' }) => `${by}《${title}》${number}`);
}

function hasSameScope(was: Measure, is: Measure): boolean {
  const texts = ({ scope }: Measure): string => scope.map(canonical).sort().join('\n');
  return texts(was) === texts(is);
}
