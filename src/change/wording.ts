/** What changed in words: those that were issued, and those that say how they are read. */
import type { Erratum } from '../model/errata.ts';
import type { Measure, Task } from '../model/plan.ts';
import type { Deed, Wording } from './change.ts';
import { listed, type Pair, turn } from './compare.ts';

/** The change of one text, if it changed. Spaces at its ends are no part of it. */
export function wording(of: Wording, before: string | undefined, after: string | undefined): readonly Deed[] {
  const changed = turn(before?.trim(), after?.trim());
  return changed ? [{ what: 'wording', of, ...changed }] : [];
}

/** An erratum in a line: what was issued, and how it is read. */
export function erratumWords({ asIssued, read, confidence, note }: Erratum): string {
  return `${asIssued} → ${read} (${confidence})${note === undefined ? '' : ` ${note}`}`;
}

/** By the key in the file that each stands under. */
export function taskWording({ before, after }: Pair<Task>): readonly (readonly [key: string, deed: Deed])[] {
  const errata = listed(before.errata.map(erratumWords), after.errata.map(erratumWords));
  const context = listed(before.context, after.context);
  return [
    ...wording('task-title', before.title, after.title).map((deed) => ['title', deed] as const),
    ...wording('section', before.section?.join('\n'), after.section?.join('\n')).map(
      (deed) => ['section', deed] as const,
    ),
    ...wording('text', before.text, after.text).map((deed) => ['text', deed] as const),
    ...wording('note', before.note, after.note).map((deed) => ['note', deed] as const),
    ...(errata ? [['errata', { what: 'reading', of: 'errata', ...errata }] as const] : []),
    ...(context ? [['context', { what: 'reading', of: 'context', ...context }] as const] : []),
  ];
}

/** By the key in the file that each stands under. */
export function measureWording({ before, after }: Pair<Measure>): readonly (readonly [key: string, deed: Deed])[] {
  return [
    ...wording('title', before.title, after.title).map((deed) => ['title', deed] as const),
    ...wording('quote', before.quote, after.quote).map((deed) => ['quote', deed] as const),
    ...wording('note', before.note, after.note).map((deed) => ['note', deed] as const),
  ];
}
