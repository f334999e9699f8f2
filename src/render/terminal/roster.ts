/** `plan roster` for a terminal: all rosters in a table, or one as members by stages. */
import type { Ledger, LedgerRow } from '../../projection/ledger.ts';
import type { RosterState } from '../../projection/rosters.ts';
import { harmless } from '../text/printable.ts';
import { wrapped } from '../text/text.ts';
import { countWords, followedWords, reachedWords, remarkWords, sizeWords } from '../words/roster.ts';
import { type ColumnOf, tableOf } from './table.ts';
import { type Canvas, lightPaint } from './terminal.ts';

/** A row a roster; ends with a line feed. */
export function rosterListText(states: readonly RosterState[], canvas: Canvas): string {
  const { messages } = canvas;
  const { columns } = messages.roster;
  const all: readonly ColumnOf<RosterState>[] = [
    { title: columns.roster, width: { most: 24 }, of: ({ roster }) => roster.id },
    { title: columns.title, width: { share: 2 }, of: ({ roster }) => roster.title },
    { title: columns.members, width: { most: 12 }, of: (state) => sizeWords(state, messages) },
    { title: columns.followed, width: { most: 10 }, of: (state) => followedWords(state, messages) },
    {
      title: columns.stages,
      width: { share: 2 },
      of: ({ followed }) => followed.map(({ ledger }) => (ledger ? countWords(ledger, messages) : '')).join('\n'),
    },
  ];
  return tableOf(all, states, canvas);
}

/** The roster, for each measure that follows it as a matrix of members and stages; ends with a line feed. */
export function rosterText(state: RosterState, canvas: Canvas): string {
  const { messages, paint, width, wide } = canvas;
  const { roster: words } = messages;
  const { plan, roster, followed } = state;
  const lines = (text: string): readonly string[] => wrapped(harmless(text), width, wide);
  const heading = lines(words.heading(roster.title, roster.id, plan.asOf)).map((line) => paint.bold(line));
  const head = [...heading, ...lines(sizeWords(state, messages))];
  const parts = followed.map(({ measure, ledger }) => {
    const { id, title } = measure.measure;
    const said = messages.labelled(`${id} ${title}`, messages.lights[measure.light]);
    const above = lines(said).map(lightPaint(measure.light, canvas));
    if (ledger === undefined) return [...above, ...lines(words.noStages), memberTable(state, canvas)];
    if (ledger.rows.length === 0) return [...above, ...lines(words.noMembers), ''];
    return [...above, ...lines(countWords(ledger, messages)), matrix(ledger, canvas)];
  });
  const alone = followed.length === 0 ? [[...lines(words.unfollowed), memberTable(state, canvas)]] : [];
  return [...head, '', [...parts, ...alone].map((part) => part.join('\n')).join('\n')].join('\n');
}

function matrix({ asOf, stages, rows }: Ledger, canvas: Canvas): string {
  const { messages, paint } = canvas;
  const { columns } = messages.roster;
  const dim = ({ isMember }: LedgerRow) => (isMember ? {} : { paint: paint.dim });
  const all: readonly ColumnOf<LedgerRow>[] = [
    { title: columns.member, width: { share: 3 }, of: (row) => ({ text: row.member.name, ...dim(row) }) },
    ...stages.map((stage, i) => ({
      title: stage,
      width: { most: 10 },
      of: (row: LedgerRow) => ({ text: reachedWords(row, i, asOf, messages), ...dim(row) }),
    })),
    {
      title: columns.remarks,
      width: { share: 2 },
      of: (row) => {
        const text = remarkWords(row, messages);
        const isBad = row.isMember && (row.isBehind || row.problem !== undefined);
        return isBad ? { text, paint: paint.yellow } : { text, ...dim(row) };
      },
    },
  ];
  return tableOf(all, rows, canvas);
}

/** The members alone. */
function memberTable({ roster, plan }: RosterState, canvas: Canvas): string {
  const { messages } = canvas;
  const { columns } = messages.roster;
  const rows = roster.members.filter(({ joined }) => joined === undefined || joined <= plan.asOf);
  if (rows.length === 0) return `${messages.roster.noMembers}\n`;
  return tableOf(
    [
      { title: columns.member, width: { share: 1 }, of: ({ name }) => name },
      { title: columns.joined, width: { most: 10 }, of: ({ joined }) => joined ?? '' },
      { title: columns.left, width: { most: 10 }, of: ({ left }) => left ?? '' },
    ],
    rows,
    canvas,
  );
}
