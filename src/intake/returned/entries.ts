/** A row of a ledger → the entries that it proposes. */
import type { Entry } from '../../model/journal.ts';
import { isClosed } from '../../projection/facts.ts';
import { amountAlone, amountsOf, shareOf } from './figures.ts';
import { occurrenceOf, stageOf, stateOf } from './progress.ts';
import { amendmentsOf, remarkOthers } from './promises.ts';
import type { Proposed, Said } from './proposal.ts';
import { fresh, type RowOf } from './row.ts';
import type { FilledCell } from './sheet.ts';
import { isNil, same } from './texts.ts';

/** An entry of what is new in the row, and amendments of what it promises otherwise. */
export function entriesOf(of: RowOf): readonly Proposed[] {
  const { row, known, asking } = of;
  remarkOthers(of);
  const before = asking.open;
  const said = newsOf(of);
  const waits = asking.open > before;
  const amendments = amendmentsOf(of);
  const remark = fresh(of, 'remark');
  const isOffered = asking.questions.some(
    ({ printed }) => remark !== undefined && printed.endsWith(`/ ${remark.text}`),
  );
  if (remark !== undefined && !isOffered) asking.notice(remark.at, 'remark', remark.text);
  const found = [...(said === undefined ? [] : [{ at: row.at, state: known.state, said, waits }]), ...amendments];
  if (found.length === 0) return [];
  for (const words of known.since) asking.notice(row.at, 'since', words);
  if (!isClosed(known.state)) return found;
  const { id, title } = known.state.measure;
  const answer = asking.ask(row.at, 'closed', `${id} ${title}`, { choices: ['enter', 'none'] });
  return answer === 'enter' ? found : [];
}

function newsOf(of: RowOf): Said | undefined {
  const { known, row } = of;
  const told = amountAlone(of) === undefined ? fresh(of, 'note') : undefined;
  const note = told && added(told, known.printed('note'));
  const amounts = amountsOf(of);
  const { isAll, ...share } = shareOf(of, amounts);
  const texts = { problem: fresh(of, 'problem')?.text, next: fresh(of, 'next')?.text };
  const state = stateOf(of, note, isAll);
  const said: Said = {
    ...(note !== undefined && { note: note.text }),
    ...amounts,
    ...(state.state === undefined && share),
    ...stageOf(of),
    ...state,
    ...occurrenceOf(of, note),
    ...evidenceOf(of, state.state === 'done'),
    ...(texts.problem !== undefined && { problem: texts.problem }),
    ...(texts.next !== undefined && { next: texts.next }),
  };
  if (Object.keys(said).length === 0) return undefined;
  // The last entry says what comes next; a problem stands until a stage or a state has overcome it.
  const next = kept(row.cells.get('next'), (entry) => entry.next, of);
  const isOvercoming = said.stage !== undefined || said.state === 'blocked' || said.state === 'done';
  const problem =
    isOvercoming && said.state !== 'done' ? kept(row.cells.get('problem'), (entry) => entry.problem, of) : undefined;
  return { ...(problem !== undefined && { problem }), ...(next !== undefined && { next }), ...said };
}

/** What was added before or behind words that the ledger had printed; else all of it. */
function added(cell: FilledCell, printed: readonly string[]): FilledCell {
  for (const words of printed) {
    const rest = cell.text.startsWith(words)
      ? cell.text.slice(words.length)
      : cell.text.endsWith(words)
        ? cell.text.slice(0, -words.length)
        : '';
    const text = rest.replace(/^[。.；;，,\s]+/, '').trim();
    if (words.length > 5 && text !== '') return { ...cell, text };
  }
  return cell;
}

/** A text that stands in the row as before, as it was entered. */
function kept(
  cell: FilledCell | undefined,
  of: (entry: Entry) => string | undefined,
  { known }: RowOf,
): string | undefined {
  if (cell === undefined || isNil(cell.text)) return undefined;
  return known.entries.map(of).findLast((text) => text !== undefined && same(text) === same(cell.text));
}

/** Evidence that is not known yet; what is done takes all that stands there. */
function evidenceOf(of: RowOf, isDone: boolean): Pick<Said, 'evidence'> {
  const { known, row, plan, asking } = of;
  const cell = isDone ? (fresh(of, 'evidence') ?? row.cells.get('evidence')) : fresh(of, 'evidence');
  if (cell === undefined || isNil(cell.text) || /DISPIMG\(/i.test(cell.text)) return {};
  const texts = cell.text
    .split(/[\n；;]+/)
    .map((text) => text.trim())
    .filter((text) => text !== '' && (isDone || !isKnown(text)));
  const evidence = texts.flatMap((text) => {
    const found = plan.evidenceOf(text, known.state);
    if (found === undefined) asking.unread(cell.at, 'evidence', text);
    return found ?? [];
  });
  return evidence.length === 0 ? {} : { evidence };

  function isKnown(text: string): boolean {
    return known.printed('evidence').some((one) => same(one) === same(text));
  }
}
