/** The questions of a ledger that came back, kept beside its plan with their answers. */
import { join, posix } from 'node:path';
import type { ReturnedWords } from '../../../i18n/messages.ts';
import { answerKeyOf, type BackAnswers } from '../../../intake/returned/asking.ts';
import { ASKED_BACK, type BackQuestion } from '../../../intake/returned/proposal.ts';
import type { Plan } from '../../../model/plan.ts';
import { questionWords } from '../../../render/words/returned.ts';
import type { Session } from '../../open/session.ts';
import { put } from '../../setup/steps.ts';
import { FileFault } from '../../usage-error.ts';
import { keptQuestions, questionsText } from '../answers.ts';

interface Named {
  readonly file: string;
  readonly name: string;
  readonly plan: Plan;
}

/** Where they are kept, from the workspace's folder. */
export function answersFile({ plan, name }: Named): string {
  return posix.join(posix.dirname(plan.file), 'import', `${name}.yaml`);
}

/**
 * The answers that there are.
 * @throws FileFault where the file is none of answers
 */
export function keptBack({ tree, shownPath, language }: Session, file: string, words: ReturnedWords): BackAnswers {
  const read = tree.bytes(file);
  if (!read.ok) return new Map();
  const questions = keptQuestions(read.bytes.toString('utf8'));
  if (questions === undefined) throw new FileFault(() => words.badAnswers(shownPath(file)), language);
  return new Map(
    questions.flatMap(({ at, ask, printed = '', answer }) => {
      const asked = ASKED_BACK.find((one) => one === ask);
      return asked === undefined || answer === undefined ? [] : [[answerKeyOf({ at, ask: asked, printed }), answer]];
    }),
  );
}

/**
 * Writes the questions, each with its answer; where they stand so already, nothing.
 * @returns where they are, in a sentence
 */
export async function writeQuestions(
  named: Named,
  questions: readonly BackQuestion[],
  { root, tree, shownPath }: Session,
  words: ReturnedWords,
): Promise<string> {
  const file = answersFile(named);
  const items = questions.map((question) => {
    const { at, ask, printed, choices, likely, answer, notUnderstood } = question;
    return {
      at,
      ask,
      ...(printed !== '' && { printed }),
      about: questionWords(question, words),
      ...(choices.length > 0 && { choices: choices.map((choice) => words.choice(choice)) }),
      ...(likely !== undefined && { likely }),
      answer: answer ?? notUnderstood ?? null,
    };
  });
  const text = questionsText(named.file, items, words.answersAbout);
  const read = tree.bytes(file);
  if (!read.ok || read.bytes.toString('utf8') !== text) await put(join(root, file), shownPath(file), text);
  return words.questionsAt(shownPath(file));
}
