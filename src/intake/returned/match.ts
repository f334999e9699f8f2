/** Which measure a row is of: by its id, else by its words. */
import type { MeasureState } from '../../projection/state.ts';
import type { Asking } from './asking.ts';
import type { KnownMeasure, KnownPlan } from './known.ts';
import type { FilledRow } from './sheet.ts';
import { bare, likeness } from './texts.ts';

/** Below it two titles have nothing to do with each other. */
const ALIKE = 0.3;
/** From it on a title was worded anew, and no other is meant. */
const REWORDED = 0.6;

/** The measure; undefined where it has to be asked, or the row is of none by the answer. */
export function measureOf(row: FilledRow, { measures }: KnownPlan, asking: Asking): KnownMeasure | undefined {
  const byId = row.id === undefined ? undefined : measures.get(row.id);
  if (byId !== undefined) return meant(row, byId, asking);
  const words = wordsOf(row);
  const all = [...measures.values()];
  const found = named(words, row, all);
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  const near = found.length > 0 ? found : nearest(words, all);
  const ids = near.map(({ state }) => state.measure.id);
  const answer = asking.ask(row.at, 'which', words || (row.id ?? ''), {
    choices: [...ids, 'none'],
    isAnswer: (id) => measures.has(id),
  });
  return answer === undefined ? undefined : measures.get(answer);
}

/** What the row says that is to be done. */
function wordsOf({ cells }: FilledRow): string {
  return cells.get('measure')?.text ?? cells.get('task')?.text ?? cells.get('member')?.text ?? '';
}

/** A row that has its id but the words of something else is asked about. */
function meant(row: FilledRow, known: KnownMeasure, asking: Asking): KnownMeasure | undefined {
  const cell = row.cells.get('measure');
  if (cell === undefined) return known;
  const names = namesOf(known.state).map(bare);
  const words = bare(cell.text);
  if (names.some((name) => name === words || numberless(name) === numberless(words))) return known;
  const { id, title } = known.state.measure;
  if (names.some((name) => likeness(name, words) >= REWORDED || words.includes(name))) {
    asking.notice(cell.at, 'reworded', cell.text);
    return known;
  }
  const answer = asking.ask(cell.at, 'words', `${cell.text} ≠ ${id} ${title}`, { choices: ['enter', 'none'] });
  return answer === 'enter' ? known : undefined;
}

/** Those whose words they are: all of them, all but the numbers, or a part of them; the task decides between several. */
function named(text: string, row: FilledRow, all: readonly KnownMeasure[]): readonly KnownMeasure[] {
  const words = bare(text);
  if (words === '') return [];
  const ways: readonly ((name: string) => boolean)[] = [
    (name) => name === words,
    (name) => numberless(name) === numberless(words),
    (name) => Math.min(name.length, words.length) >= 6 && (name.includes(words) || words.includes(name)),
  ];
  const task = bare(row.cells.get('task')?.text ?? '');
  for (const fits of ways) {
    const found = all.filter(({ state }) => namesOf(state).map(bare).some(fits));
    const ofTask = found.filter(({ state }) => bare(state.task.title) === task);
    if (found.length > 0) return found.length > 1 && ofTask.length === 1 ? ofTask : found;
  }
  return [];
}

function namesOf({ measure }: MeasureState): readonly string[] {
  const { id, title, quote } = measure;
  return [title, `${id} ${title}`, ...(quote === undefined ? [] : [quote])];
}

function numberless(words: string): string {
  return words.replace(/\d+/g, '');
}

function nearest(text: string, all: readonly KnownMeasure[]): readonly KnownMeasure[] {
  const rated = all.map((known) => {
    const alike = Math.max(...namesOf(known.state).map((name) => likeness(name, text)));
    return { known, alike };
  });
  return rated
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, 3)
    .map(({ known }) => known);
}
