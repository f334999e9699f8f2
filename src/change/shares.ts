/** New measures that change what those that stood before count for, beyond the share that is theirs. */
import { type Measure, measuresOf, type Owned, type Plan } from '../model/plan.ts';
import type { Change, Subject } from './change.ts';
import type { Pair } from './compare.ts';

/** What of the weight of new measures is more than what anyone would expect of a new measure. */
export function shareChanges({ before, after }: Pair<Plan>, added: readonly Owned[]): readonly Change[] {
  const stood = measuresOf(before);
  // A plan without measures has no weights that could change.
  if (stood.length === 0 || added.length === 0) return [];
  const most = Math.max(1, ...stood.map(({ weight }) => weight));
  const total = weightOf(stood);
  const heavy = added.filter(({ measure }) => measure.weight > most);
  const rest = added.map(({ measure }) => measure).filter(({ weight }) => weight <= most);
  const plan = after.id;
  return [
    ...heavy.map(({ task, measure }) => ({
      ...{ plan, task: task.id, measure: measure.id, at: { file: measure.file, path: [...measure.path, 'weight'] } },
      ...{ what: 'outweighs' as const, title: measure.title, weight: measure.weight, most },
    })),
    ...(weightOf(rest) > Math.max(UNASKED * most, total / UNASKED_PART)
      ? [outweighed({ plan, at: after, was: before }, rest, total)]
      : []),
    ...added
      .filter(({ measure }) => measure.serves.length > 0)
      .map(({ task, measure }) => ({
        ...{ plan, task: task.id, measure: measure.id, at: { file: measure.file, path: [...measure.path, 'serves'] } },
        ...{ what: 'relations' as const, of: 'serves' as const, added: measure.serves, removed: [] },
      })),
  ];
}

/** Nobody asks why two measures came, nor why a quarter more did. */
const UNASKED = 2;
const UNASKED_PART = 4;

function outweighed(subject: Subject, measures: readonly Measure[], stood: number): Change {
  const ids = measures.map(({ id }) => id);
  return { ...subject, what: 'outweighed', measures: ids, added: weightOf(measures), stood };
}

function weightOf(measures: readonly Measure[]): number {
  return measures.reduce((sum, { weight }) => sum + weight, 0);
}
