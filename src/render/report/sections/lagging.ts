/** 滞后与逾期 as a table: how each measure stands, why, for how long, whose it is, and what is to be done. */

import type { RootContent } from 'mdast';
import { daysBetween } from '../../../model/date.ts';
import { percentText, pointsBetween } from '../../../model/percent.ts';
import type { MeasureState } from '../../../projection/state.ts';
import type { PlanReport } from '../../../report/plan-report.ts';
import type { Lag, LagReason } from '../../../report/sections/lagging.ts';
import { problemIn } from '../../../report/trouble.ts';
import { partyWords } from '../../words/values.ts';
import { longTable } from '../long-table.ts';
import { type Inline, inline, paragraph } from '../mdast.ts';
import { clause, dayNear, occurrenceName, shortName, someNames } from '../words.ts';
import type { Writer } from '../writer.ts';

export function lagging(report: PlanReport, writer: Writer): readonly RootContent[] {
  const { items, unstarted } = report.lagging;
  const { words } = writer;
  return [
    ...(items.length === 0
      ? []
      : [
          paragraph(summaryOf(items, writer)),
          ...longTable(
            words.lagging.columns,
            [null, null, null, null, null],
            items,
            (lag) => rowOf(lag, report, writer),
            report.now,
            writer,
          ),
        ]),
    ...(unstarted.length === 0 ? [] : [paragraph(unstartedWords(unstarted, writer))]),
  ];
}

/** How many lag for each reason that the table tells: 共3项：逾期1项，受阻1项，久未更新2项. What lags for two counts in both. */
function summaryOf(items: readonly Lag[], { words, messages }: Writer): string {
  const codes = items.flatMap(({ reasons }) => [...new Set(reasons.map(({ code }) => code))]);
  const counts = [...new Set(codes)].map((code) =>
    words.lagging.count[code](codes.filter((one) => one === code).length),
  );
  return words.lagging.summary(items.length, counts.join(messages.partSeparator), codes.length > items.length);
}

function rowOf(lag: Lag, report: PlanReport, writer: Writer): readonly Inline[] {
  const { words, messages } = writer;
  const { state, problem, next } = lag;
  const sources = [problem, next].flatMap((entry) => entry ?? []);
  const { last } = state.facts;
  const why = problemIn(lag.problem);
  // Only of what is on a red light is it asked.
  const unsaid = state.light === 'red' ? words.lagging.unsaid : words.indicators.none;
  return [
    shortName(state),
    partyWords(state.leads, messages),
    [
      ...inline(standingWords(lag, report, writer)),
      ...writer.cite(sources.length > 0 || last === undefined ? sources : [last]),
    ],
    why === undefined ? unsaid : clause(why),
    next?.next === undefined ? unsaid : clause(next.next),
  ];
}

/** How a measure stands: every reason that it lags for, the worst first. */
export function standingWords({ state, reasons }: Lag, report: PlanReport, writer: Writer): string {
  return reasons.map((reason) => reasonWords(reason, state, report, writer)).join(writer.messages.clauseSeparator);
}

function reasonWords(reason: LagReason, state: MeasureState, { now: { asOf } }: PlanReport, writer: Writer): string {
  const { words, messages } = writer;
  const say = words.lagging;
  switch (reason.code) {
    case 'overdue':
      return say.overdue(reason.days, dayNear(reason.deadline, asOf, writer));
    case 'expired':
      return say.expired(dayNear(reason.deadline, asOf, writer));
    case 'periodOver':
      return say.periodOver(reason.days);
    case 'missed': {
      const names = reason.ids.map((id) => occurrenceName(id, state, words));
      return say.missed(reason.ids.length, someNames(names, 3, writer));
    }
    case 'milestoneMissed':
      return say.milestoneMissed(reason.days, someNames(reason.titles, 3, writer));
    case 'blocked':
      return say.blocked(daysBetween(reason.since, asOf), dayNear(reason.since, asOf, writer));
    case 'behind':
      return say.behind(percentText(reason.percent), String(-pointsBetween(reason.elapsed, reason.percent)));
    case 'exceeded':
      return say.exceeded(
        messages.amount(reason.value, reason.target.unit),
        messages.amount(reason.target.value, reason.target.unit),
      );
    case 'short':
      return messages.standsAt(reason.value, reason.target);
    case 'unreportedPeriods':
      return say.unreportedPeriods(reason.ids.length, someNames(reason.ids, 3, writer));
    case 'problem':
      return say.problem(dayNear(reason.on, asOf, writer));
    case 'stale':
      return say.stale(reason.days, dayNear(reason.last, asOf, writer));
  }
}

const MOST_NAMED = 12;

/** What has no entry yet, though it should have: by name where they are few, else by lead. */
export function unstartedWords(states: readonly MeasureState[], writer: Writer): string {
  const { words, messages } = writer;
  if (states.length <= MOST_NAMED) {
    return words.lagging.unstarted(states.length, states.map(shortName).join(messages.listSeparator));
  }
  if (states.every(({ leads }) => leads.length === 0)) return words.lagging.unstartedUnled(states.length);
  const byLead = new Map<string, number>();
  for (const lead of states.flatMap(({ leads }) => (leads.length === 0 ? [messages.undecided] : leads))) {
    byLead.set(lead, (byLead.get(lead) ?? 0) + 1);
  }
  const counts = [...byLead].sort((a, b) => b[1] - a[1]).map(([lead, count]) => words.lagging.ofLead(lead, count));
  return words.lagging.unstartedMany(states.length, counts.join(messages.listSeparator));
}
