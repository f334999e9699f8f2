/** Questions to git, and what to tell people where it can't or won't answer. */
import type { Language } from '../model/plan.ts';
import { GitError } from '../workspace/git.ts';
import { UsageError } from './usage-error.ts';

/**
 * What git answers.
 * @throws UsageError where it can't or won't
 */
export function asked<T>(question: () => T, language?: Language): T {
  try {
    return question();
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const [reason = ''] = error.message.split('\n');
    throw new UsageError((m) => m.errors.gitRefused(reason), language);
  }
}
