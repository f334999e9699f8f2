/** `plan trace --json`: schemas/output/trace.schema.json. */

import { shownPercent } from '../../model/percent.ts';
import type { Plan, Source } from '../../model/plan.ts';
import { rangeAt } from '../../model/position.ts';
import type { Coverage, Passage } from '../../projection/trace.ts';

interface Traced {
  readonly plan: Plan;
  readonly source: Source;
  readonly coverage: Coverage;
}

export function traceJson(all: readonly Traced[], incomplete: readonly string[]) {
  return {
    schema: 'trace/1',
    incomplete,
    plans: all.map(({ plan, source, coverage }) => {
      const { percent, passages, contexts, ...counts } = coverage;
      const passage = ({ start, text, task }: Passage) => {
        const range = rangeAt(source.text, start, text.length);
        return { task: task ?? null, text, line: range.start.line, column: range.start.column };
      };
      return {
        id: plan.id,
        source: source.file,
        percent: shownPercent(percent),
        characters: counts,
        passages: passages.map(passage),
        contexts: contexts.map(passage),
      };
    }),
  };
}
