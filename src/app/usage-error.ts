/** What a person asked that can't be done, to be said in their language. */
import type { Messages } from '../i18n/messages.ts';
import type { Language } from '../model/plan.ts';

/** What went wrong, for programs: how it was called, what stands in the files, or a bug of ours. */
type ErrorCode = 'usage' | 'files' | 'internal';

export class UsageError extends Error {
  /** What programs go by. */
  readonly code: ErrorCode = 'usage';
  /** Wrong usage. */
  readonly exitCode: number = 2;

  /** @param language the language of the workspace, where it is known by then */
  constructor(
    readonly say: (messages: Messages) => string,
    readonly language?: Language,
  ) {
    super('usage');
  }
}

/** A file that a person wrote is at fault: a finding, and no fault of how the command was called. */
export class FileFault extends UsageError {
  override readonly code = 'files';
  override readonly exitCode = 1;
}

/** The plan asked for could not be read: a finding, and no fault of how the command was called. */
export class UnreadableError extends FileFault {
  /** @param findings what is wrong with the files, in brief */
  constructor(
    readonly findings: () => Promise<string>,
    say: (messages: Messages) => string,
    language: Language,
  ) {
    super(say, language);
  }
}
