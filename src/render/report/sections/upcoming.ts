/** 下期到期 as a table, the nearest deadline first. */
import type { RootContent } from 'mdast';
import type { PlanReport } from '../../../report/plan-report.ts';
import { leftWords } from '../../due-words.ts';
import { inline, table } from '../mdast.ts';
import { deadlineWords, shareWords, shortName } from '../words.ts';
import type { Writer } from '../writer.ts';

export function upcoming({ upcoming: { items }, now: { asOf } }: PlanReport, writer: Writer): readonly RootContent[] {
  if (items.length === 0) return [];
  const { words, messages } = writer;
  const rows = items.map((item) => [
    [
      ...inline(deadlineWords(item, asOf, writer)),
      ...writer.cite(item.state.facts.amendments.filter(({ amend }) => amend?.due)),
    ],
    shortName(item.state),
    item.state.lead ?? messages.undecided,
    shareWords(item.state.progress.percent),
    leftWords(item, messages),
  ]);
  return [table(words.upcoming.columns, [null, null, null, 'right', null], rows)];
}
