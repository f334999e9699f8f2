/** What ledgers that came back say that is new, `--json`: schemas/output/returned.schema.json. */
import type { ReturnedLedger } from '../../intake/returned/proposal.ts';
import { askedJson } from './asked.ts';

interface Outcome {
  readonly ledgers: readonly ReturnedLedger[];
  readonly isWritten: boolean;
}

export function returnedJson({ ledgers, isWritten }: Outcome) {
  return {
    schema: 'returned/1',
    written: isWritten,
    ledgers: ledgers.map(({ file, plan, by, date, entries, questions, unreadable, notices, unchanged }) => ({
      file,
      plan: plan.id,
      by: by ?? null,
      date: date ?? null,
      entries: entries.map(({ at, entry, waits }) => ({ at, waits, entry: { ...entry, by: by ?? null } })),
      unchanged,
      unreadable,
      questions: questions.map(askedJson),
      notices,
    })),
  };
}
