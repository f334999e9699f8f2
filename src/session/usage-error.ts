/** What a person asked that can't be done: told in their language, exit code 2. */
import type { Messages } from '../i18n/messages.ts';
import type { Language } from '../model/plan.ts';

export class UsageError extends Error {
  /** @param language the language of the workspace, where it is known by then */
  constructor(
    readonly say: (messages: Messages) => string,
    readonly language?: Language,
  ) {
    super('usage');
  }
}
