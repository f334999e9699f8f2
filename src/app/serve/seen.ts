/** What a page shows of a measure, in a few letters: by them it is known later what changed since. */
import { createHash } from 'node:crypto';
import { canonical, contentOf } from '../../model/journal.ts';
import type { Plan } from '../../model/plan.ts';
import { entriesOn } from '../../projection/facts.ts';
import type { MeasureState } from '../../projection/state.ts';
import type { Changed } from '../../render/site/entry-form.ts';

/** The promise first, then each entry of the measure, of whatever day. */
export function seenOf(plan: Plan, state: MeasureState): string {
  const entries = entriesOn(plan, state.measure.id);
  return [promiseOf(state), ...entries.map((entry) => digestOf(contentOf(entry)))].join('.');
}

/** What changed of the measure since a page showed it as `seen` has it; undefined where nothing did. */
export function changedSince(seen: string, plan: Plan, state: MeasureState): Changed | undefined {
  const [promise, ...left] = seen.split('.');
  const entries = entriesOn(plan, state.measure.id).filter((entry) => {
    const at = left.indexOf(digestOf(contentOf(entry)));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const changed = { entries, gone: left.length, promise: promise !== promiseOf(state) };
  return changed.promise || changed.gone > 0 || entries.length > 0 ? changed : undefined;
}

/** As the plan has it, without where that stands. */
function promiseOf({ measure: { file: _file, path: _path, lost: _lost, ...measure }, approved }: MeasureState): string {
  return digestOf(canonical([measure, approved]));
}

export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
