/** What has to be asked of a reading, and what the answers make of it. */
import { parseTarget } from '../model/amount.ts';
import { typedDate } from '../model/date.ts';
import type { Span } from '../model/period.ts';
import { chosenIn } from './choices.ts';
import { dateIn } from './deadline.ts';
import type { Asked, DraftMeasure, Question } from './draft.ts';
import { amountsOf } from './goals.ts';
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
    ...headers(reading, answers),
    ...(reading.period === undefined ? [question(FILE, 'year', '')] : []),
    ...leads(reading, measures),
    ...sheets(measures),
    ...measures.flatMap((measure) => ofMeasure(measure)),
  ];
  return once(asked).map((one) => {
    const given = answers.get(answerKey(one.at, one.ask))?.trim();
    if (given === undefined) return one;
    const answer = chosenIn(one.choices, given) ?? given;
    return isAnswer(one, answer, reading.period) ? { ...one, answer } : { ...one, notUnderstood: given };
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

/** What was answered stays asked, for its answer is kept with the question. */
function headers({ tables }: Reading, answers: Answers): readonly Question[] {
  return tables.flatMap(({ columns }) => {
    const unknown = columns.filter(
      ({ role, header }) =>
        header !== '' && (role === null || answers.has(answerKey(header, 'header'))) && roleOf(header) === undefined,
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

function ofMeasure(measure: DraftMeasure): readonly Question[] {
  const { at, title, targets, due, dueAt, quote, milestones, goals = [] } = measure;
  const texts = [title, ...goals.map(({ text }) => text)];
  const ranges = texts.flatMap((text) => promisedIn(text).ranges);
  const isSplit = new Set(targets.map(({ clause }) => clause)).size === targets.length;
  const [, second] = targets;
  const canSplit = isSplit && second?.of === undefined && milestones.length === 0 && piecesOf(measure).length > 1;
  const choices = canSplit ? ['split', 'first', 'none'] : ['first', 'none'];
  const printed = [quote, ...goals.map(({ text }) => text)].join('；');
  return [
    ...ofDeadline(dueAt, due),
    ...(targets.length > 1 ? [question(at, 'numbers', printed, choices, choices[0])] : []),
    ...(targets.some(({ isRise }) => isRise) ? [question(at, 'rise', printed, ['none'])] : []),
    ...ranges.map((range) => question(at, 'range', range.printed, ['none'])),
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

/** The measure cut into one for each of its numbers: by its clauses, or by those of its targets' cells. */
export function cutByNumbers(measure: DraftMeasure): readonly DraftMeasure[] {
  const { goals = [], ...whole } = measure;
  return piecesOf(measure).map((passage) => {
    const words = passage.replace(/\s+/g, '');
    const title = goals.length === 0 ? words : `${measure.title}：${words}`;
    return {
      ...whole,
      quote: passage,
      title,
      targets: goals.length === 0 ? promisedIn(words).promised : amountsOf(words),
    };
  });
}

/** The passages with a number each; none where both the measure and its targets' cells have some. */
function piecesOf({ quote, targets, goals = [] }: DraftMeasure): readonly string[] {
  if (goals.length === 0) return cutUp(quote);
  const pieces = goals.flatMap(({ text }) => (amountsOf(text).length > 1 ? cutUp(text) : [text]));
  return pieces.length === targets.length && pieces.every((piece) => amountsOf(piece).length === 1) ? pieces : [];
}

/** The text cut behind each of its clauses with a number; what stands before a number belongs to it. */
function cutUp(text: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const clause of clausesOf(text)) {
    const end = text.indexOf(clause, from) + clause.length;
    if (promisedIn(clause).promised.length > 0) {
      parts.push(text.slice(from, end));
      from = end;
    }
  }
  const rest = text.slice(from);
  return parts.map((part, i) => (i === parts.length - 1 ? part + rest : part).replace(/^[，,；;。\s]+/, ''));
}
