/** The stages that an entry can be about. */
import type { Entry } from '../model/journal.ts';
import type { Account } from './accounts.ts';

/** A member's are the roster's, or the kind's where the roster has none; the measure's own are the kind's. */
export function stagesIn({ kind, roster }: Account, { member }: Entry): readonly string[] {
  return (member === undefined ? undefined : roster?.stages) ?? kind?.stages ?? [];
}
