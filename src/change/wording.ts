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
function erratumWords({ asIssued, read, confidence, note }: Erratum): string {
  return `${asIssued} → ${read} (${confidence})${note === undefined ? '' : ` ${note}`}`;
}

/** What changed of how issued words are read, if anything did. */
export function errataTurn(before: readonly Erratum[], after: readonly Erratum[]): readonly Deed[] {
  const changed = listed(before.map(erratumWords), after.map(erratumWords));
  if (changed === undefined) return [];
  const words = new Set([...changed.added, ...changed.removed]);
  const alters = [...before, ...after].some((erratum) => words.has(erratumWords(erratum)) && altersFigures(erratum));
  return [{ what: 'reading', of: 'errata', alters, ...changed }];
}

function altersFigures({ asIssued, read }: Erratum): boolean {
  return figuresIn(asIssued) !== figuresIn(read);
}

/** The numbers that a text writes, in digits or in characters. */
function figuresIn(text: string): string {
  return (text.normalize('NFKC').match(/(?<![\d.,])[\d.,]*\d|[〇零一二两三四五六七八九十百千万亿半]+/g) ?? []).join(
    ' ',
  );
}

/** By the key in the file that each stands under. */
export function taskWording({ before, after }: Pair<Task>): readonly (readonly [key: string, deed: Deed])[] {
  const context = listed(before.context, after.context);
  return [
    ...wording('task-title', before.title, after.title).map((deed) => ['title', deed] as const),
    ...wording('section', before.section?.join('\n'), after.section?.join('\n')).map(
      (deed) => ['section', deed] as const,
    ),
    ...wording('text', before.text, after.text).map((deed) => ['text', deed] as const),
    ...wording('note', before.note, after.note).map((deed) => ['note', deed] as const),
    ...errataTurn(before.errata, after.errata).map((deed) => ['errata', deed] as const),
    ...(context
      ? [['context', { what: 'reading', of: 'context', alters: context.added.length > 0, ...context }] as const]
      : []),
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
