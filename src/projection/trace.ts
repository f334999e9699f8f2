/** Coverage: which passages of the issued document are promised by a measure, are context, or are left over. Pure. */
import { namesIn } from '../model/names.ts';
import type { Parties, Plan, Section, Task } from '../model/plan.ts';
import { resolveTerm } from '../model/term.ts';
import { cellsAround, headerCells } from './table.ts';

/** A stretch of the source; offsets are in UTF-16 units, `end` not included. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The task it stands in, where it stands in one. */
  readonly task?: string;
}

export interface Coverage {
  /** Letters, digits and Han characters of the document, its numbering left out; the four parts add up to it. */
  readonly characters: number;
  readonly quoted: number;
  readonly headings: number;
  readonly context: number;
  readonly left: number;
  /** (characters − left) ÷ characters, 0–100, unrounded; 100 for an empty document. */
  readonly percent: number;
  readonly passages: readonly Passage[];
  /** What is marked as context, for a reader to judge. */
  readonly contexts: readonly Passage[];
}

type Mark = 'quoted' | 'heading' | 'context' | 'structure';

/** A lone conjunction between two covered passages carries no promise. */
const CONJUNCTIONS = new Set([
  '一是',
  '二是',
  '三是',
  '四是',
  '五是',
  '六是',
  '和',
  '及',
  '与',
  '并',
  '或',
  '暨',
  '以及',
  '同时',
  '并且',
]);

/** The same before an item of its text, on a line of its own. */
const ITEM =
  /(?<=^|\n)(?:\d{1,3}[.．、](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[）)][、．.]?|\d{1,2}[）)]|[\u2460-\u249b])/g;

/** What is printed before a task: 4. or 三、 or （一） or ①. */
const NUMBER =
  /(?:(?<!\d)\d+[.．、]|[一二三四五六七八九十]{1,3}\s*[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)][、．.]?|(?<!\d)\d{1,2}[）)]|[\u2460-\u249b])\s*$/;

/** How far the measures of `plan` cover `source`. */
export function trace(plan: Plan, source: string): Coverage {
  const marks: (Mark | undefined)[] = Array.from({ length: source.length });
  const owners: (string | undefined)[] = Array.from({ length: source.length });
  const markAll = (start: number, text: string, mark: Mark): void => {
    if (start >= 0) marks.fill(mark, start, start + text.length);
  };
  const principle = plan.principle ?? '';
  const principleStart = source.indexOf(principle);
  markAll(principleStart, principle, 'context');
  const [opening] = plan.sections[0]?.tasks ?? [];
  // A covering notice names it before.
  const title = source.lastIndexOf(plan.title, opening === undefined ? 0 : source.indexOf(opening.title));
  if (opening) markAll(title, plan.title, 'structure');
  for (const { start, text } of headerCells(source)) markAll(start, text, 'structure');
  // The tasks come after the principle, which may have the words of their titles.
  let cursor = principleStart < 0 ? 0 : principleStart + principle.length;
  for (const section of plan.sections) {
    cursor = markSection(section, source, cursor, markAll);
    for (const task of section.tasks) {
      const span = taskSpan(task, source, cursor);
      if (span === undefined) continue;
      markHeadings(task, source.slice(0, span.start), cursor, markAll);
      owners.fill(task.id, span.start, span.end);
      markCells(task, plan.period, source, span, markAll);
      markTask(task, source, span, markAll);
      cursor = span.end;
    }
  }
  return summary(source, marks, owners);
}

type MarkAll = (start: number, text: string, mark: Mark) => void;

/** The annex's heading and title, wherever they next stand. */
function markSection(section: Section, source: string, cursor: number, markAll: MarkAll): number {
  let end = cursor;
  for (const text of [section.heading, section.title]) {
    const start = text === undefined ? -1 : source.indexOf(text, end);
    if (text === undefined || start < 0) continue;
    markAll(start, text, 'structure');
    end = start + text.length;
  }
  return end;
}

/** The headings above a task, between what was before and the task. */
function markHeadings({ section = [] }: Task, before: string, cursor: number, markAll: MarkAll): void {
  let from = cursor;
  for (const heading of section) {
    const start = before.indexOf(heading, from);
    markAll(start, heading, 'heading');
    from = Math.max(from, start + heading.length);
  }
}

interface Span {
  readonly start: number;
  /** Of its text; its end where it has none. */
  readonly textStart: number;
  readonly end: number;
}

/** From the task's title to the end of its text. */
function taskSpan({ title, text }: Task, source: string, cursor: number): Span | undefined {
  const start = source.indexOf(title, cursor);
  if (start < 0) return undefined;
  const titleEnd = start + title.length;
  // A paragraph without a heading has its first clause for a title.
  const from = text?.startsWith(title) && source.startsWith(text, start) ? start : titleEnd;
  const textStart = text === undefined ? -1 : source.indexOf(text, from);
  if (text === undefined || textStart < 0) return { start, textStart: titleEnd, end: titleEnd };
  return { start, textStart, end: textStart + text.length };
}

/** The cells of its row that are its number, or no more than its keys say: who answers for it, who takes part, and until when. */
function markCells(task: Task, period: Plan['period'], source: string, { start, end }: Span, markAll: MarkAll): void {
  const items = [task, ...task.measures];
  const names = new Set(items.flatMap(partiesOf));
  const terms = new Set([task.id.replace(/^[A-Z]+/, ''), ...items.map(({ dueTerm }) => dueTerm)]);
  const days = new Set(items.map(({ due }) => due));
  for (const cell of cellsAround(source, start, end)) {
    const listed = namesIn(cell.text);
    const isListed = listed.length > 0 && listed.every((name) => names.has(name));
    const day = resolveTerm(cell.text, period);
    const isSaid = isListed || terms.has(cell.text) || (day !== undefined && days.has(day));
    if (isSaid) markAll(cell.start, cell.text, 'structure');
  }
}

function partiesOf({ leads = [], with: taking = [], leaders = [], owners = [] }: Parties): readonly string[] {
  return [...leads, ...taking, ...leaders, ...owners];
}

/** Its number and heading first, then context, then quotes: a promise prevails over what is marked below it. */
function markTask(task: Task, source: string, { start, textStart, end }: Span, markAll: MarkAll): void {
  const number = NUMBER.exec(source.slice(Math.max(0, start - 8), start))?.[0] ?? '';
  markAll(start - number.length, number, 'structure');
  // The items of a list within the text.
  for (const { index, 0: item } of source.slice(textStart, end).matchAll(ITEM))
    markAll(textStart + index, item, 'structure');
  // A task of one sentence is its own promise; only above a text is the title a mere heading.
  if (task.text !== undefined) markAll(start, task.title, 'heading');
  // What stands in the text as well as in the title is meant in the text.
  const within = (passage: string): number => {
    const places = [textStart, start].map((from) => source.indexOf(passage, from));
    return places.find((place) => place >= 0 && place + passage.length <= end) ?? -1;
  };
  for (const passage of task.context) markAll(within(passage), passage, 'context');
  for (const { quote, milestones = [] } of task.measures) {
    if (quote !== undefined) markAll(within(quote), quote, 'quoted');
    const steps = milestones.flatMap(({ dueTerm, title }) => (dueTerm === undefined ? [] : [dueTerm + title]));
    for (const step of steps) markAll(within(step), step, 'quoted');
  }
}

function summary(
  source: string,
  marks: readonly (Mark | undefined)[],
  owners: readonly (string | undefined)[],
): Coverage {
  const count = (mark: Mark): number => counted(runs(source, marks, owners, mark));
  const passages = runs(source, marks, owners, undefined).filter(({ text }) => !CONJUNCTIONS.has(text));
  const [quoted, headings, context, left] = [count('quoted'), count('heading'), count('context'), counted(passages)];
  const characters = quoted + headings + context + left;
  const percent = characters === 0 ? 100 : ((characters - left) / characters) * 100;
  const contexts = runs(source, marks, owners, 'context');
  return { characters, quoted, headings, context, left, percent, passages, contexts };
}

function counted(passages: readonly Passage[]): number {
  return passages.reduce((sum, { text }) => sum + (text.match(WORD)?.length ?? 0), 0);
}

const WORD = /[\p{L}\p{N}]/gu;

/** The passages with that mark (or none), cut at the ends of sentences and cells, without the punctuation around them. */
function runs(
  source: string,
  marks: readonly (Mark | undefined)[],
  owners: readonly (string | undefined)[],
  mark: Mark | undefined,
): readonly Passage[] {
  const found: Passage[] = [];
  let start = 0;
  for (let i = 0; i <= source.length; i++) {
    const inside = i < source.length && marks[i] === mark && !/[。;；!！?？|\t\n]/.test(source.charAt(i));
    if (inside) continue;
    found.push(...trimmed(source, start, i, owners));
    start = i + 1;
  }
  return found;
}

function trimmed(
  source: string,
  from: number,
  to: number,
  owners: readonly (string | undefined)[],
): readonly Passage[] {
  const text = source.slice(from, to);
  const first = text.search(/[\p{L}\p{N}]/u);
  if (first < 0) return [];
  const last = /[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u.exec(text);
  const [start, end] = [from + first, from + (last ? last.index + last[0].length : 0)];
  const task = owners[start];
  return [{ start, end, text: source.slice(start, end), ...(task !== undefined && { task }) }];
}
