/** What a writing command did, `--json`: schemas/output/record.schema.json. */
import type { Recorded } from '../words/record.ts';
import { measureJson } from './shapes.ts';

export function recordJson({ written, file, line, patch, before, after }: Recorded) {
  return {
    schema: 'record/1',
    written,
    file,
    line,
    patch: written ? null : (patch ?? null),
    before: measureJson(before),
    after: measureJson(after),
  };
}
