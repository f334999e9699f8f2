/** `plan rollover --json`: schemas/output/rollover.schema.json. */
import type { RolledOver } from '../words/rollover.ts';

export function rolloverJson({ plan, date, figures, journal, written, next, renewed, undated, patch }: RolledOver) {
  return {
    schema: 'rollover/1',
    written,
    plan,
    date,
    figures,
    journal,
    next: next ?? null,
    renewed,
    undated,
    patch: patch ?? null,
  };
}
