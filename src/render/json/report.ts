/** `plan report --json`: schemas/output/report.schema.json. The content of reports as data. */

import type { Entry } from '../../model/journal.ts';
import { shownPercent } from '../../model/percent.ts';
import type { Member } from '../../model/roster.ts';
import type { MeasureState } from '../../projection/state.ts';
import type { Bulletin } from '../../report/bulletin.ts';
import type { PlanReport } from '../../report/plan-report.ts';
import type { Reminder } from '../../report/reminder.ts';
import type { Lag } from '../../report/sections/lagging.ts';
import { entryJson, measureJson, stateHead, targetJson, totalsJson } from './shapes.ts';

type Content = { readonly request: { readonly kind: string } } & (
  | { readonly reports: readonly PlanReport[] }
  | { readonly bulletin: Bulletin }
  | { readonly reminder: Reminder }
);

export function reportJson(contents: readonly Content[], incomplete: readonly string[]) {
  return {
    schema: 'report/1',
    incomplete,
    reports: contents.flatMap((content): readonly object[] => {
      const { kind } = content.request;
      if ('bulletin' in content) return [bulletinJson(content.bulletin)];
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
    due: {
      known: report.known.asOf,
      over: report.due.isOver,
      ...report.due.counts,
      items: report.due.items.map(({ state, due, occurrence, milestone, outcome, on, late, why }) => ({
        measure: measureId(state),
        due,
        occurrence: occurrence?.id ?? null,
        ...(milestone && { milestone: milestone.title }),
        outcome,
        on: on ?? null,
        late,
        reason: why ? entryJson(why) : null,
      })),
    },
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
