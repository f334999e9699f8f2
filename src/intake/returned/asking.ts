/** Questions as a reading meets them, with the answers that are there. */
import { chosenIn } from '../choices.ts';
import type { AskedBack, BackNotice, BackQuestion, BackUnreadable } from './proposal.ts';

/** Answers by `answerKeyOf`: what is asked about another text has no answer yet. */
export type BackAnswers = ReadonlyMap<string, string>;

export function answerKeyOf({ at, ask, printed }: Pick<BackQuestion, 'at' | 'ask' | 'printed'>): string {
  return JSON.stringify([at, ask, printed]);
}

interface Choice {
  readonly choices?: readonly string[];
  readonly likely?: string | undefined;
  /** What else than a choice is an answer. */
  readonly isAnswer?: (answer: string) => boolean;
}

/** What a reading gathers; what is met twice is said once. */
export class Asking {
  readonly questions: BackQuestion[] = [];
  readonly unreadable: BackUnreadable[] = [];
  readonly notices: BackNotice[] = [];

  /** How many questions have no answer. */
  get open(): number {
    return this.questions.filter(({ answer }) => answer === undefined).length;
  }

  constructor(private readonly answers: BackAnswers) {}

  /** The answer; undefined where there is none that is one to the question. */
  ask(
    at: string,
    ask: AskedBack,
    printed: string,
    { choices = [], likely, isAnswer = () => false }: Choice,
  ): string | undefined {
    const given = this.answers.get(answerKeyOf({ at, ask, printed }))?.trim();
    const answer =
      given === undefined ? undefined : (chosenIn(choices, given) ?? (isAnswer(given) ? given : undefined));
    const question = {
      ...{ at, ask, printed, choices },
      ...(likely !== undefined && { likely }),
      ...(answer !== undefined && { answer }),
      ...(given !== undefined && answer === undefined && { notUnderstood: given }),
    };
    if (!this.questions.some((one) => answerKeyOf(one) === answerKeyOf(question))) this.questions.push(question);
    return answer;
  }

  notice(at: string, what: BackNotice['what'], printed: string): void {
    if (!this.notices.some((one) => one.at === at && one.what === what && one.printed === printed)) {
      this.notices.push({ at, what, printed });
    }
  }

  unread(at: string, why: BackUnreadable['why'], printed: string): void {
    if (!this.unreadable.some((one) => one.at === at && one.why === why)) this.unreadable.push({ at, why, printed });
  }
}
