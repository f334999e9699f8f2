/** The file of questions and answers beside a plan, `import/NAME.yaml`: written for people, and read again. */
import { parse, stringify } from 'yaml';
import type { ImportWords } from '../../i18n/messages.ts';
import { chosenIn } from '../../intake/choices.ts';
import { ASKED, type Question } from '../../intake/draft.ts';
import { isRole, ROLES, type Role } from '../../intake/headers.ts';
import { answerKey } from '../../intake/questions.ts';

interface Kept {
  readonly answers: ReadonlyMap<string, string>;
  /** What columns are, by their headers, as it was answered. */
  readonly columns: ReadonlyMap<string, Role>;
}

/** What the file answers; undefined where it is no such file. */
export function keptAnswers(text: string): Kept | undefined {
  const questions = keptQuestions(text);
  if (questions === undefined) return undefined;
  const answers = new Map<string, string>();
  const columns = new Map<string, Role>();
  for (const { at, ask, answer } of questions) {
    const asked = ASKED.find((one) => one === ask);
    if (asked === undefined) return undefined;
    if (answer === undefined) continue;
    answers.set(answerKey(at, asked), answer);
    const role = chosenIn(ROLES, answer);
    if (asked === 'header' && role !== undefined && isRole(role)) columns.set(at, role);
  }
  return { answers, columns };
}

/** A question as the file has it. */
interface KeptQuestion {
  readonly at: string;
  readonly ask: string;
  readonly printed: string | undefined;
  readonly answer: string | undefined;
}

/** The questions in the file; undefined where it is none. */
export function keptQuestions(text: string): readonly KeptQuestion[] | undefined {
  const kept: KeptQuestion[] = [];
  const questions = listIn(parsed(text), 'questions');
  for (const item of questions ?? []) {
    const [at, ask] = [textIn(item, 'at'), textIn(item, 'ask')];
    if (at === undefined || ask === undefined) return undefined;
    kept.push({ at, ask, printed: textIn(item, 'printed'), answer: textIn(item, 'answer') ?? otherIn(item, 'answer') });
  }
  return questions === undefined ? undefined : kept;
}

/** The file's text: every question, what may be answered, and the answers there are. */
export function answersText(file: string, questions: readonly Question[], words: ImportWords): string {
  const items = questions.map(({ at, ask, printed, choices, answer, notUnderstood }) => ({
    at,
    ask,
    about: words.ask[ask](printed),
    ...(choices.length > 0 && { choices: choices.map((choice) => words.choice(choice, ask)) }),
    answer: answer ?? notUnderstood ?? null,
  }));
  return questionsText(file, items, words.answersAbout);
}

/** The same of questions that are put into words already, below a line that says what to do. */
export function questionsText(file: string, questions: readonly object[], about: string): string {
  const text = stringify({ from: file, questions }, { lineWidth: 0, nullStr: '' });
  const lines = text.split('\n').map((line) => line.trimEnd());
  return `# ${about}\n${lines.join('\n')}`;
}

function parsed(text: string): unknown {
  try {
    // A full-width colon is none to YAML, and means the same here.
    return parse(text.replace(/^( {1,8}answer)：/gm, '$1: '), { logLevel: 'silent', maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && key in value
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined;
}

function listIn(value: unknown, key: string): readonly unknown[] | undefined {
  const list: unknown = fieldOf(value, key);
  return Array.isArray(list) ? list : undefined;
}

/** A text or a number, as a text; undefined for nothing. */
function textIn(value: unknown, key: string): string | undefined {
  const found = fieldOf(value, key);
  return typeof found === 'string' || typeof found === 'number' ? String(found).trim() || undefined : undefined;
}

/** What is neither text nor number, as JSON writes it: true and lists are no answers, and must not be lost. */
function otherIn(value: unknown, key: string): string | undefined {
  const found = fieldOf(value, key);
  return typeof found === 'boolean' || (typeof found === 'object' && found !== null)
    ? JSON.stringify(found)
    : undefined;
}
