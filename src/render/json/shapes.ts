/** What several JSON outputs share. English keys in every language; shares are 0–100, rounded as every view shows them. */

import type { RuleText } from '../../check/words.ts';
import { planTime } from '../../model/elapsed.ts';
import type { Entry } from '../../model/journal.ts';
import { shownPercent } from '../../model/percent.ts';
import type { Plan } from '../../model/plan.ts';
import type { Target } from '../../model/target.ts';
import type { Reason } from '../../projection/light.ts';
import { isOngoing, type MeasureState, type PlanState, type TaskState, type Totals } from '../../projection/state.ts';
import { harmlessJson } from '../text/printable.ts';

/** The words of a rule under the keys that `--json` has for them. */
export function wordsJson({ message, advice }: RuleText) {
  return { message, mend: advice };
}

/** A value as the text that `--json` prints. */
export function jsonText(value: unknown): string {
  return `${harmlessJson(JSON.stringify(value, null, 2))}\n`;
}

function planHead({ id, title, notice, revision, period }: Plan) {
  return { id, title, ...(notice !== undefined && { notice }), ...(revision !== undefined && { revision }), period };
}

/** What an output says of a plan before its rows: which it is, the date, where that lies, the totals. */
export function stateHead(state: PlanState) {
  const { plan, asOf, phase, totals, sealed } = state;
  const { from, elapsed } = planTime(plan, asOf);
  const time = { timeFrom: from, elapsed: shownPercent(elapsed) };
  const closed = sealed && { closed: sealed.closing.date };
  return { ...planHead(plan), asOf, phase, ...closed, ...time, totals: totalsJson(totals) };
}

/** Counts of measures, and their mean as a share of 0–100. */
export function totalsJson(totals: Totals) {
  return { ...totals, percent: shownPercent(totals.percent) };
}

/** Absent values are null, so that every row has every key. */
export function measureJson(state: MeasureState) {
  const { measure, target, slippage } = state;
  return {
    id: measure.id,
    title: measure.title,
    kind: measure.kind ?? null,
    state: state.state,
    light: state.light,
    reasons: state.reasons.map(reasonJson),
    percent: shownPercent(state.progress.percent),
    basis: state.progress.basis,
    target: target === undefined ? null : targetJson(target),
    value: state.facts.value ?? (state.progress.basis === 'roster' ? state.progress.reached : null),
    lead: state.leads[0] ?? null,
    leads: state.leads,
    leaders: state.leaders,
    owners: state.owners,
    due: state.due ?? null,
    dueTerm: state.dueTerm ?? null,
    ongoing: isOngoing(state),
    milestones: state.milestones.map(({ title, due, dueTerm, value, standing, on, approved }) => ({
      title,
      due: due ?? null,
      dueTerm: dueTerm ?? null,
      value: value ?? null,
      standing,
      on: on ?? null,
      ...(approved !== undefined && { approved }),
    })),
    next: state.next ?? null,
    timeFrom: state.from,
    limit: state.limit,
    slippage: { days: slippage.days ?? null, amendments: slippage.amendments },
    lastEntry: state.facts.last?.date ?? null,
    ...(measure.review && { review: true }),
  };
}

/** A task without its measures; absent values are null. */
export function taskJson(state: TaskState) {
  const { task } = state;
  return {
    id: task.id,
    title: task.title,
    headings: task.headings,
    light: state.light,
    reasons: state.reasons,
    percent: shownPercent(state.totals.percent),
    lead: state.sharedLeads[0] ?? null,
    leads: state.leads,
    nextDue: state.nextDue ?? null,
    totals: totalsJson(state.totals),
  };
}

/** Of a target without a number (一批) `value` and `baseline` are null; of any other `word` is. */
export function targetJson(target: Target) {
  const unit = target.unit ?? null;
  if (target.comparator === 'unquantified') {
    return {
      comparator: target.comparator,
      value: null,
      word: target.word,
      unit,
      baseline: null,
      stretch: target.stretch,
    };
  }
  const { comparator, value, baseline, stretch, counts, per } = target;
  return { comparator, value, word: null, unit, baseline, stretch, ...(counts && { counts }), ...(per && { per }) };
}

/** The entry with its file, and its place there counted from 1. */
export function entryJson({ file, path, amend, formerOccurrence: _former, ...entry }: Entry) {
  const { target, leads, ...amended } = amend ?? {};
  const change = amend && {
    ...amended,
    ...(leads && { lead: leads[0], leads }),
    ...(target && { target: targetJson(target) }),
  };
  return { ...entry, ...(change && { amend: change }), file, entry: Number(path[0]) + 1 };
}

function reasonJson(reason: Reason): object {
  switch (reason.code) {
    case 'behind':
      return { ...reason, elapsed: shownPercent(reason.elapsed), percent: shownPercent(reason.percent) };
    case 'targetMissed':
    case 'unreported':
    case 'exceeded':
    case 'short':
      return { ...reason, target: targetJson(reason.target) };
    default:
      return reason;
  }
}
