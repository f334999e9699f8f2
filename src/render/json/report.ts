/** `plan report --json`: schemas/output/report.schema.json. The content of reports as data. */

import type { PlanDate } from '../../model/date.ts';
import { percentOf } from '../../model/decimal.ts';
import type { Entry } from '../../model/journal.ts';
import { shownPercent } from '../../model/percent.ts';
import type { SectionName } from '../../model/report-settings.ts';
import type { Member } from '../../model/roster.ts';
import type { MeasureState } from '../../projection/state.ts';
import type { Bulletin } from '../../report/bulletin.ts';
import type { Circular, Standing } from '../../report/circular.ts';
import type { PlanReport } from '../../report/plan-report.ts';
import type { Reminder } from '../../report/reminder.ts';
import { countsIn, type DuePromise, type DueReport } from '../../report/sections/due.ts';
import type { Lag } from '../../report/sections/lagging.ts';
import { entryJson, measureJson, stateHead, targetJson, totalsJson } from './shapes.ts';

type Content = { readonly request: { readonly kind: string } } & (
  | { readonly reports: readonly PlanReport[] }
  | { readonly bulletin: Bulletin }
  | { readonly circular: Circular }
  | { readonly reminder: Reminder }
);

export function reportJson(contents: readonly Content[], incomplete: readonly string[]) {
  return {
    schema: 'report/1',
    incomplete,
    reports: contents.flatMap((content): readonly object[] => {
      const { kind } = content.request;
      if ('bulletin' in content) return [bulletinJson(content.bulletin)];
      if ('circular' in content) return [circularJson(content.circular)];
      if ('reminder' in content) return [reminderJson(content.reminder)];
      return content.reports.map((report) => ({ report: kind, ...planReportJson(report) }));
    }),
  };
}

function bulletinJson({ period, now, highlights }: Bulletin) {
  return {
    report: 'bulletin',
    period,
    plan: stateHead(now),
    highlights: highlights.map(({ state, entries }) => ({
      measure: measureJson(state),
      entries: entriesJson(entries),
    })),
  };
}

function circularJson({ period, now, known, due, total, units, others }: Circular) {
  return {
    report: 'circular',
    period,
    plan: stateHead(now),
    due: dueJson(due, known.asOf),
    total: standingJson(total),
    units: units.map((one) => ({
      unit: one.unit ?? null,
      ...standingJson(one),
      items: one.items.map(({ state, promise, isOverdue, isBlocked, isStale, why, next }) => ({
        measure: measureId(state),
        promise: promise ? promiseJson(promise) : null,
        overdue: isOverdue,
        blocked: isBlocked,
        stale: isStale,
        reason: entryOrNull(why),
        next: entryOrNull(next),
      })),
      unscheduled: one.unscheduled.map(({ state }) => measureId(state)),
    })),
    others,
  };
}

/** The figures of a unit, or of all; the share done in time is null where nothing was due. */
function standingJson({ due, overdue, blocked, stale }: Standing) {
  const counts = countsIn(due);
  return {
    due: due.length,
    ...counts,
    percent: due.length === 0 ? null : shownPercent(percentOf(counts.onTime, due.length)),
    overdue: overdue.length,
    blocked: blocked.length,
    stale: stale.length,
  };
}

function reminderJson({ now, unit, until, items }: Reminder) {
  return {
    report: 'reminder',
    plan: stateHead(now),
    unit,
    until,
    items: items.map(({ state, causes, due, problem }) => ({
      measure: measureJson(state),
      causes,
      due: due?.due ?? null,
      days: due?.days ?? null,
      ...(due?.occurrence !== undefined && { occurrence: due.occurrence }),
      ...(due?.milestone !== undefined && { milestone: due.milestone }),
      problem: problem ? entryJson(problem) : null,
      last: state.facts.news ? entryJson(state.facts.news) : null,
    })),
  };
}

/** The key of `planReportJson` that has the data of a section: the tables behind the overview are made of the same data. */
export function dataKeyOf(name: SectionName): Exclude<SectionName, 'totals'> {
  return name === 'totals' ? 'overview' : name;
}

/** One report as data: what templates are given as well. */
export function planReportJson(report: PlanReport) {
  const { period, now, overview, indicators, lagging, upcoming, corrections } = report;
  return {
    period,
    plan: stateHead(now),
    overview: {
      before: overview.before ? totalsJson(overview.before) : null,
      elapsed: shownPercent(overview.elapsed),
      entries: overview.entries.length,
      measures: overview.measures,
    },
    due: dueJson(report.due, report.known.asOf),
    completed: report.completed.map(({ state, entries, occurrences }) => ({
      measure: measureJson(state),
      occurrences: occurrences.map(({ id }) => id),
      entries: entriesJson(entries),
    })),
    progress: report.progress.map(({ task, measures }) => ({
      task: task.task.id,
      title: task.task.title,
      measures: measures.map(({ state, before, entries }) => ({
        measure: measureJson(state),
        before: before ? shownPercent(before.progress.percent) : null,
        entries: entriesJson(entries),
      })),
    })),
    indicators: {
      reported: indicators.reported.map(({ state, target, value, before, percent, elapsed, verdict, entries }) => ({
        measure: measureId(state),
        target: targetJson(target),
        value,
        before: before ?? null,
        percent: percent ?? null,
        elapsed: shownPercent(elapsed),
        verdict,
        entries: entriesJson(entries),
      })),
      unreported: indicators.unreported.map(measureId),
      unquantified: indicators.unquantified.map(measureId),
    },
    problems: {
      items: lagging.problems.map(lagJson),
      unrecorded: lagging.unrecorded.map(measureId),
    },
    lagging: {
      items: lagging.items.map(lagJson),
      unstarted: lagging.unstarted.map(measureId),
    },
    changes: report.changes.map(({ state, entry, what }) => ({
      measure: measureId(state),
      what,
      entry: entryJson(entry),
    })),
    upcoming: {
      until: upcoming.until,
      items: upcoming.items.map(({ state, due, days, workdays, occurrence, milestone }) => ({
        measure: measureId(state),
        due,
        days,
        workdays: workdays ?? null,
        ...(occurrence !== undefined && { occurrence }),
        ...(milestone !== undefined && { milestone }),
      })),
      undated: upcoming.undated,
      next: upcoming.next.map(({ state, entry }) => ({ measure: measureId(state), entry: entryJson(entry) })),
    },
    rosters: report.rosters.map(({ roster, state, stages, members, joined, left }) => ({
      roster: roster.id,
      measure: measureId(state),
      size: roster.size ?? null,
      members: members.length,
      stages: stages.map(({ stage, members: at, fresh }) => ({
        stage: stage ?? null,
        members: at.map(memberId),
        fresh: fresh.map(memberId),
      })),
      joined: joined.map(memberId),
      left: left.map(memberId),
    })),
    answers: (corrections?.answers ?? []).map(({ state, answer: { entry, was, is } }) => ({
      measure: measureId(state),
      entry: entryJson(entry),
      was: was ? entryJson(was) : null,
      is: is ? entryJson(is) : null,
    })),
    corrections: corrections?.totals
      ? corrections.items.map(({ was, is, entries }) => ({
          measure: measureId(is),
          was: figuresOf(was),
          is: figuresOf(is),
          entries: entriesJson(entries),
        }))
      : null,
  };
}

function dueJson({ isOver, counts, items }: DueReport, known: PlanDate) {
  return {
    known,
    over: isOver,
    ...counts,
    items: items.map((promise) => ({
      measure: measureId(promise.state),
      ...promiseJson(promise),
      reason: entryOrNull(promise.why),
    })),
  };
}

function promiseJson({ due, occurrence, milestone, outcome, on, late }: DuePromise) {
  return {
    due,
    occurrence: occurrence?.id ?? null,
    ...(milestone && { milestone: milestone.title }),
    outcome,
    on: on ?? null,
    late,
  };
}

function entryOrNull(entry: Entry | undefined) {
  return entry ? entryJson(entry) : null;
}

function lagJson({ state, problem, next }: Lag) {
  return {
    measure: measureJson(state),
    problem: problem ? entryJson(problem) : null,
    next: next ? entryJson(next) : null,
  };
}

function figuresOf({ state, facts: { value }, progress }: MeasureState) {
  return { state, value: value ?? null, percent: shownPercent(progress.percent) };
}

function measureId({ measure }: MeasureState): string {
  return measure.id;
}

function memberId({ id }: Member): string {
  return id;
}

function entriesJson(entries: readonly Entry[]) {
  return entries.map(entryJson);
}
