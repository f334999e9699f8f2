/** What the system refused when a file was to be written, said in the reader's language. */
import { posix } from 'node:path';
import { StoreError, storeError } from '../files/fault.ts';
import { LOCK } from '../files/lock.ts';
import type { Language } from '../model/plan.ts';
import { UsageError } from './usage-error.ts';

/**
 * What is to be thrown in place of `error`, which came when a file was written: a refusal with the reason and the remedy;
 * where it is a bug, or the caller's own, the error itself.
 * @param shown the file as the reader would name it
 */
export function unwritten(error: unknown, shown: string, language?: Language): unknown {
  const refused = storeError(error, shown);
  if (!(refused instanceof StoreError)) return error;
  const { why, code } = refused;
  const lock = posix.join(posix.dirname(shown), LOCK);
  return new UsageError(({ writing }) => writing[why]({ file: shown, code, lock }), language);
}
