/** 下期到期 as a table, the nearest deadline first. */

import type { RootContent } from 'mdast';
import type { PlanDate } from '../../../model/date.ts';
import { percentText } from '../../../model/percent.ts';
import type { DueItem } from '../../../projection/due.ts';
import type { PlanReport } from '../../../report/plan-report.ts';
import { leftWords } from '../../words/due.ts';
import { partyWords } from '../../words/values.ts';
import { longTable } from '../long-table.ts';
import { type Inline, inline } from '../mdast.ts';
import { dueWords, shortName } from '../words.ts';
import type { Writer } from '../writer.ts';

export function upcoming({ upcoming: { items }, now }: PlanReport, writer: Writer): readonly RootContent[] {
  if (items.length === 0) return [];
  const { words } = writer;
  const align = [null, null, null, 'right', null] as const;
  return longTable(words.upcoming.columns, align, items, (item) => rowOf(item, now.asOf, writer), now, writer);
}

/** A deadline that was moved names the entry that did. */
function rowOf(item: DueItem, asOf: PlanDate, writer: Writer): readonly Inline[] {
  const { messages } = writer;
  const { facts, leads, progress } = item.state;
  const moved = facts.amendments.filter(({ amend }) => amend?.due !== undefined);
  return [
    [...inline(dueWords(item, asOf, writer)), ...writer.cite(moved)],
    shortName(item.state),
    partyWords(leads, messages),
    percentText(progress.percent),
    leftWords(item, messages),
  ];
}
