/** What has to be asked of a reading, and what the answers make of it. */
import { parseTarget } from '../model/amount.ts';
import { typedDate } from '../model/date.ts';
import type { Span } from '../model/period.ts';
import { dateIn } from './deadline.ts';
import type { Asked, DraftMeasure, Question } from './draft.ts';
import { ROLES, roleOf } from './headers.ts';
import { periodGiven } from './period.ts';
import { clausesOf, promisedIn } from './promised.ts';
import type { Reading } from './table.ts';

/** Answers by the place and the question, as `answerKey` makes them. */
type Answers = ReadonlyMap<string, string>;

/** Of a question that is asked once for a file the place is `file`. */
export const FILE = 'file';

export function answerKey(at: string, ask: Asked): string {
  return `${at} ${ask}`;
}

/** Every question that the reading leaves, in its order, with the answers that are valid. */
export function questionsOf(reading: Reading, answers: Answers): readonly Question[] {
  const measures = reading.tasks.flatMap((task) => task.measures);
  const asked: readonly Question[] = [
    ...headers(reading),
    ...(reading.period === undefined ? [question(FILE, 'year', '')] : []),
    ...leads(reading, measures),
    ...sheets(measures),
    ...measures.flatMap((measure) => ofMeasure(measure)),
  ];
  return once(asked).map((one) => {
    const answer = answers.get(answerKey(one.at, one.ask))?.trim();
    return answer !== undefined && isAnswer(one, answer, reading.period) ? { ...one, answer } : one;
  });
}

/** Whether the answer is one to the question. */
function isAnswer({ ask, choices }: Question, answer: string, period: Span | undefined): boolean {
  if (choices.includes(answer)) return true;
  if (ask === 'year') return periodGiven(answer) !== undefined;
  if (ask === 'due')
    return period === undefined ? typedDate(answer) !== undefined : dateIn(answer, period) !== undefined;
  if (ask === 'range') return parseTarget(answer) !== undefined;
  return ask === 'rise' && /^-?\d+(?:\.\d+)?$/.test(answer);
}

function headers({ tables }: Reading): readonly Question[] {
  return tables.flatMap(({ columns }) => {
    const unknown = columns.filter(
      ({ role, header }) => role === null && header !== '' && roleOf(header) === undefined,
    );
    return unknown.map(({ header }) => question(header, 'header', header, ROLES, 'skip'));
  });
}

/** Asked once for all rows; a note that says it has answered it. */
function leads({ notices }: Reading, measures: readonly DraftMeasure[]): readonly Question[] {
  const unsaid = measures.filter((measure) => measure.unsaid.length > 1);
  if (unsaid.length === 0 || notices.some(({ what }) => what === 'firstLeads')) return [];
  const [first] = unsaid;
  const printed = first?.unsaid.join('、') ?? '';
  return [question(FILE, 'leads', printed, ['first', 'all', 'none'], 'first')];
}

/** Asked once: whether the units that tables without a column of units name above, or their sheets, lead. */
function sheets(measures: readonly DraftMeasure[]): readonly Question[] {
  const units = [...new Set(measures.flatMap(({ unitOfSheet }) => unitOfSheet ?? []))];
  return units.length === 0 ? [] : [question(FILE, 'sheets', units.join('、'), ['lead', 'none'], 'lead')];
}

function ofMeasure({ at, title, targets, due, dueAt, quote, milestones }: DraftMeasure): readonly Question[] {
  const { ranges } = promisedIn(title);
  const isSplit = new Set(targets.map(({ clause }) => clause)).size === targets.length;
  const [, second] = targets;
  const choices =
    isSplit && second?.of === undefined && milestones.length === 0 ? ['split', 'first', 'none'] : ['first', 'none'];
  return [
    ...ofDeadline(dueAt, due),
    ...(targets.length > 1 ? [question(at, 'numbers', quote, choices, choices[0])] : []),
    ...(targets.some(({ isRise }) => isRise) ? [question(at, 'rise', quote, ['none'])] : []),
    ...ranges.map(({ printed }) => question(at, 'range', printed, ['none'])),
  ];
}

function ofDeadline(at: string, due: DraftMeasure['due']): readonly Question[] {
  if (due?.doubt === undefined) return [];
  const { doubt, printed, date, monthDay, term } = due;
  if (doubt === 'beyond') return [question(at, 'beyond', printed, ['yes', 'none'], 'yes')];
  if (doubt === 'unclear') return [question(at, 'due', printed, ['none'])];
  const day = monthDay?.split('-').map(Number).join('月');
  const likely = date ?? (term || (day === undefined ? undefined : `${day}日`));
  return [question(at, 'due', printed, [...(likely === undefined ? [] : [likely]), 'none'], likely)];
}

function question(at: string, ask: Asked, printed: string, choices: readonly string[] = [], likely?: string): Question {
  return { at, ask, printed, choices, ...(likely !== undefined && { likely }) };
}

function once(questions: readonly Question[]): readonly Question[] {
  const seen = new Set<string>();
  return questions.filter(({ at, ask }) => {
    const key = answerKey(at, ask);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The measure cut into one for each of its numbers, by its clauses; what stands before a number belongs to it. */
export function cutByNumbers(measure: DraftMeasure): readonly DraftMeasure[] {
  const parts: string[] = [];
  let from = 0;
  const { quote } = measure;
  for (const clause of clausesOf(quote)) {
    const end = quote.indexOf(clause, from) + clause.length;
    const piece = quote.slice(from, end);
    if (promisedIn(clause).promised.length > 0) {
      parts.push(piece);
      from = end;
    }
  }
  const rest = quote.slice(from);
  const whole = parts.map((part, i) => (i === parts.length - 1 ? part + rest : part));
  return whole.map((part) => {
    const passage = part.replace(/^[，,；;。\s]+/, '');
    const title = passage.replace(/\s+/g, '');
    return { ...measure, quote: passage, title, targets: promisedIn(title).promised };
  });
}
