/** 台账 in words: how many members stand at which stage; who reached it, came or left in the period. */
import type { RootContent } from 'mdast';
import type { PlanDate } from '../../../model/date.ts';
import type { Entry } from '../../../model/journal.ts';
import { percentText } from '../../../model/percent.ts';
import type { Member } from '../../../model/roster.ts';
import type { PlanReport } from '../../../report/plan-report.ts';
import type { RosterReport } from '../../../report/sections/rosters.ts';
import { clause, sentences } from '../../words/entry-sentences.ts';
import { paragraph, table } from '../mdast.ts';
import { memberUnit, someNames } from '../words.ts';
import type { Writer } from '../writer.ts';

export function rosters(report: PlanReport, writer: Writer): readonly RootContent[] {
  return report.rosters.flatMap((one) => [
    paragraph(summary(one, writer), writer.cite(memberEntries(one))),
    // Where nothing moved, the sentence says it all.
    ...(one.entries.length > 0 ? [stagesOf(one, report, writer)] : []),
  ]);
}

/** All that the counts come from. */
function memberEntries({ state }: RosterReport): readonly Entry[] {
  return state.facts.entries.filter(({ member }) => member !== undefined);
}

function summary({ roster, state, members, stages, joined, left }: RosterReport, writer: Writer): string {
  const { words, messages } = writer;
  const unit = memberUnit(state, roster, writer);
  const count = (number: number): string => messages.amount(number, unit);
  const say = words.rosters;
  const { progress } = state;
  const begun = stages.filter((one) => one.members.length > 0);
  const counts = begun.map(({ stage, members: at }) => say.stage(stage ?? say.noStage, count(at.length)));
  const isNone = begun.every(({ stage }) => stage === undefined);
  const moves = (who: readonly Member[], on: (member: Member) => PlanDate | undefined): string =>
    who
      .map((member) => {
        const day = on(member);
        const reason = member.reason === undefined ? undefined : clause(member.reason);
        return say.move(member.name, day === undefined ? '' : words.day(day), reason);
      })
      .join(messages.clauseSeparator);
  return sentences(
    [
      say.named(roster.title, members.length, roster.size, count),
      members.length === 0 ? '' : isNone ? say.noneBegun : say.standing(counts.join(messages.listSeparator)),
      progress.basis === 'roster' ? say.progress(count(progress.reached), percentText(progress.percent)) : '',
      joined.length === 0 ? '' : say.joined(moves(joined, (member) => member.joined)),
      left.length === 0 ? '' : say.left(moves(left, (member) => member.left)),
    ],
    writer,
  );
}

const MOST_NAMED = 10;

function stagesOf({ roster, state, stages }: RosterReport, { period }: PlanReport, writer: Writer): RootContent {
  const { words, messages } = writer;
  const unit = memberUnit(state, roster, writer);
  const names = (members: readonly Member[]): string =>
    members.length === 0
      ? messages.none
      : someNames(
          members.map(({ name }) => name),
          MOST_NAMED,
          writer,
          unit,
        );
  const rows = stages
    .filter(({ members }) => members.length > 0)
    .map(({ stage, members, fresh }) => [
      stage ?? words.rosters.noStage,
      String(members.length),
      names(members),
      names(fresh),
    ]);
  return table(words.rosters.columns(period.every), [null, 'right', null, null], rows);
}
