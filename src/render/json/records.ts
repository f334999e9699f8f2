/** What a writing command did to several measures, `--json`: schemas/output/records.schema.json. */
import type { RecordedAll } from '../words/record.ts';
import { measureJson } from './shapes.ts';

export function recordsJson({ written, file, line, patch, measures }: RecordedAll) {
  return {
    schema: 'records/1',
    written,
    file,
    line,
    patch: patch ?? null,
    measures: measures.map(({ before, after }) => ({ before: measureJson(before), after: measureJson(after) })),
  };
}
