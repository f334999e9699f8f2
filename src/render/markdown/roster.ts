/** `plan roster` as Markdown: for each measure that follows a roster, a table of members and stages. */
import type { Messages } from '../../i18n/messages.ts';
import type { Ledger } from '../../projection/ledger.ts';
import type { RosterState } from '../../projection/rosters.ts';
import { countWords, reachedWords, remarkWords, sizeWords } from '../words/roster.ts';
import { escaped, tableText } from './text.ts';

/** Ends with a line feed. */
export function rosterMarkdown(state: RosterState, messages: Messages): string {
  const { roster: words } = messages;
  const { plan, roster, followed } = state;
  const heading = `## ${escaped(words.heading(roster.title, roster.id, plan.asOf))}`;
  const parts = followed.flatMap(({ measure, ledger }) => {
    const { id, title } = measure.measure;
    const above = `### ${escaped(messages.labelled(`${id} ${title}`, messages.lights[measure.light]))}`;
    if (ledger === undefined) return [above, escaped(words.noStages)];
    return [above, escaped(countWords(ledger, messages)), matrix(ledger, messages)];
  });
  const alone = followed.length === 0 ? [escaped(words.unfollowed), memberList(state, messages)] : [];
  return `${[heading, escaped(sizeWords(state, messages)), ...parts, ...alone].join('\n\n')}\n`;
}

function matrix({ asOf, stages, rows }: Ledger, messages: Messages): string {
  const { columns } = messages.roster;
  const cells = rows.map((row) => [
    row.member.name,
    ...stages.map((_stage, i) => reachedWords(row, i, asOf, messages)),
    remarkWords(row, messages),
  ]);
  return tableText([columns.member, ...stages, columns.remarks], cells);
}

function memberList({ roster, plan }: RosterState, { roster: { columns } }: Messages): string {
  const there = roster.members.filter(({ joined }) => joined === undefined || joined <= plan.asOf);
  const cells = there.map(({ name, joined = '', left = '' }) => [name, joined, left]);
  return tableText([columns.member, columns.joined, columns.left], cells);
}
