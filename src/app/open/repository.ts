/** Questions to git, and what to say where it can't or won't answer. */

import { commitOf, GitError, isShallow, LackingError, TooLongError, TooMuchError } from '../../git/git.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Language } from '../../model/plan.ts';
import { harmless } from '../../render/text/printable.ts';
import { UsageError } from '../usage-error.ts';

/**
 * What git answers.
 * @throws UsageError where it can't or won't
 */
export function asked<T>(question: () => T, language?: Language): T {
  try {
    return question();
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    // It may name files, and these may be called anything.
    const reason = harmless(error.message.split('\n')[0] ?? '');
    if (error instanceof LackingError) throw new UsageError((m) => m.repository.lacking(reason), language);
    if (error instanceof TooMuchError) throw new UsageError((m) => m.repository.tooMuch(reason), language);
    if (error instanceof TooLongError) {
      const { question, most } = error;
      throw new UsageError((m) => m.repository.tooLong(question, most), language);
    }
    throw new UsageError((m) => m.repository.refused(reason), language);
  }
}

/** What to say of a revision that the repository does not have. */
export function unknownRevision(root: string, revision: string): (messages: Messages) => string {
  const remote = `origin/${revision}`;
  if (commitOf(root, remote) !== undefined) return ({ repository }) => repository.onlyRemote(revision, remote);
  if (commitOf(root, 'HEAD') === undefined) return ({ repository }) => repository.nothingCommitted;
  const why = isShallow(root) ? 'shallow' : 'unknown';
  return ({ repository }) => repository[why](revision);
}
