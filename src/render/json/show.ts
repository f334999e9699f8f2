/** `plan show --json`: schemas/output/show.schema.json. */
import { corrected } from '../../model/errata.ts';
import type { Entry } from '../../model/journal.ts';
import type { Task } from '../../model/plan.ts';
import type { Served } from '../../projection/serving.ts';
import type { MeasureState, PlanState, TaskState } from '../../projection/state.ts';
import type { KnownSince } from '../words/entry.ts';
import { entryJson, measureJson, stateHead, targetJson, taskJson } from './shapes.ts';

/** A task with its text as issued, and its measures. `incomplete` are the files that had errors. */
export function taskShowJson(state: TaskState, plan: PlanState, incomplete: readonly string[]) {
  const task = { ...taskJson(state), ...issued(state.task), measures: state.measures.map(measureJson) };
  return { schema: 'show/1', incomplete, plan: stateHead(plan), task };
}

/**
 * A measure with its whole journal. `history` are all entries as they were
 * written, each with the commit since which it is known, where that was asked for; else the journal is what stands.
 */
export function measureShowJson(
  state: MeasureState,
  plan: PlanState,
  incomplete: readonly string[],
  history?: ReadonlyMap<Entry, KnownSince | undefined>,
) {
  const { measure, task } = state;
  return {
    schema: 'show/1',
    incomplete,
    plan: stateHead(plan),
    measure: {
      ...measureJson(state),
      task: task.id,
      quote: measure.quote ?? null,
      scope: measure.scope,
      repeat: measure.repeat ?? null,
      occurrences: state.occurrences.map(({ waived: _waived, ...occurrence }) => ({
        ...occurrence,
        on: occurrence.on ?? null,
        reason: occurrence.reason ?? null,
      })),
      start: measure.start ?? null,
      with: state.with,
      documents: measure.documents,
      depends: measure.depends,
      links: measure.links,
      roster: measure.roster ?? null,
      weight: measure.weight,
      serves: measure.serves,
      continues: measure.continues,
      ...(state.served && { served: servedJson(state.served) }),
      note: measure.note ?? null,
      stages: state.kind?.stages ?? [],
      approved: {
        target: state.approved.target ? targetJson(state.approved.target) : null,
        lead: state.approved.leads?.[0] ?? null,
        leads: state.approved.leads ?? [],
        due: state.approved.due ?? null,
        dueTerm: state.approved.dueTerm ?? null,
      },
      journal: (history ? [...history.keys()] : state.facts.entries).map((entry) => ({
        ...entryJson(entry),
        ...(history && { known: history.get(entry) ?? null }),
      })),
    },
  };
}

/** What each measure adds is null where it adds nothing; `apart` says why. */
function servedJson({ own, contributions }: Served) {
  return {
    own: own ?? null,
    contributions: contributions.map(({ plan, measure, value, apart }) => ({
      plan: plan.id,
      id: measure.id,
      title: measure.title,
      value: value ?? null,
      apart: apart ?? null,
    })),
  };
}

/** The words as issued, and as they read with the sure errata applied. */
function issued({ title, text, errata, context, links, note }: Task) {
  return {
    text: text ?? null,
    reads: { title: corrected(title, errata), text: text === undefined ? null : corrected(text, errata) },
    errata,
    context,
    links,
    note: note ?? null,
  };
}
