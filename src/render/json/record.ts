/** What a writing command did, `--json`: schemas/output/record.schema.json. */
import type { Recorded } from '../terminal/record.ts';
import { measureJson } from './shapes.ts';

export function recordJson({ file, line, patch, before, after }: Recorded) {
  return {
    schema: 'record/1',
    written: patch === undefined,
    file,
    line,
    patch: patch ?? null,
    before: measureJson(before),
    after: measureJson(after),
  };
}
