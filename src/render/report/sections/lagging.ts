/** 其他滞后事项 as a table: how each measure stands, why, for how long, whose it is, and what is to be done. */

import type { RootContent } from 'mdast';
import { daysBetween } from '../../../model/date.ts';
import type { Entry } from '../../../model/journal.ts';
import { percentText, pointsBetween } from '../../../model/percent.ts';
import type { MeasureState } from '../../../projection/state.ts';
import type { PlanReport } from '../../../report/plan-report.ts';
import type { Lag, LagReason } from '../../../report/sections/lagging.ts';
import { problemIn } from '../../../report/trouble.ts';
import { markedLight } from '../../text/marks.ts';
import { clause, occurrenceName } from '../../words/entry-sentences.ts';
import { partyWords } from '../../words/values.ts';
import { longTable } from '../long-table.ts';
import { type Inline, inline, paragraph } from '../mdast.ts';
import { dayNear, namesOrLeads, shortName, someNames } from '../words.ts';
import type { Writer } from '../writer.ts';

export function lagging(report: PlanReport, writer: Writer): readonly RootContent[] {
  const { others: items, unstarted } = report.lagging;
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
export function summaryOf(items: readonly Lag[], { words, messages }: Writer): string {
  const codes = items.flatMap(({ reasons }) => [...new Set(reasons.map(({ code }) => code))]);
  const counts = [...new Set(codes)].map((code) =>
    words.lagging.count[code](codes.filter((one) => one === code).length),
  );
  return words.lagging.summary(items.length, counts.join(messages.partSeparator), codes.length > items.length);
}

/** The cells that say which measure, whose it is, and how it stands. */
export function standingCells(lag: Lag, report: PlanReport, writer: Writer): readonly Inline[] {
  const { messages } = writer;
  const { state } = lag;
  const light = markedLight(state.light, messages.lights[state.light]);
  return [
    shortName(state),
    partyWords(state.leads, messages),
    [
      ...inline([light, standingWords(lag, report, writer)].join(messages.partSeparator)),
      ...writer.cite(sourcesOf(lag)),
    ],
  ];
}

function rowOf(lag: Lag, report: PlanReport, writer: Writer): readonly Inline[] {
  const { words } = writer;
  const { next } = lag;
  const why = problemIn(lag.problem);
  return [
    ...standingCells(lag, report, writer),
    why === undefined ? words.indicators.none : clause(why),
    next?.next === undefined ? words.indicators.none : clause(next.next),
  ];
}

/** The entries that tell of a lag; the last one where none does. */
function sourcesOf({ state, problem, next }: Lag): readonly Entry[] {
  const sources = [problem, next].flatMap((entry) => entry ?? []);
  const { last } = state.facts;
  return sources.length > 0 || last === undefined ? sources : [last];
}

/** How a measure stands: every reason that it lags for, the worst first. */
export function standingWords({ state, reasons }: Lag, report: PlanReport, writer: Writer): string {
  return reasons.map((reason) => reasonWords(reason, state, report, writer)).join(writer.messages.clauseSeparator);
}

/** One reason why a measure lags, as of the day of `report`. */
export function reasonWords(
  reason: LagReason,
  state: MeasureState,
  { now: { asOf } }: Pick<PlanReport, 'now'>,
  writer: Writer,
): string {
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

/** What has no entry yet, though it should have: by name where they are few, else by lead. */
export function unstartedWords(states: readonly MeasureState[], writer: Writer): string {
  return writer.words.lagging.unstarted(states.length, namesOrLeads(states, writer));
}
