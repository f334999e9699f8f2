/** What was changed of a file of a plan, `--json`: schemas/output/written.schema.json. */
import type { Written } from '../words/written.ts';

export function writtenJson({ written, file, line, patch }: Written) {
  return { schema: 'written/1', written, file, line, patch: patch ?? null };
}
