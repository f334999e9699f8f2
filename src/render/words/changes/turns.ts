/** One value becoming another, or a list gaining and losing, in words. */
import type { Messages } from '../../../i18n/messages.ts';

interface Texts {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Set for the first time, taken out, or changed. */
export function turnWords(label: string, { from, to }: Texts, { change: words }: Messages): string {
  if (from === undefined) return words.set(label, to ?? '');
  return to === undefined ? words.dropped(label, from) : words.changed(label, from, to);
}

/** What the list called `label` gained and what it lost, each a clause; empty where nothing did. */
export function listedWords(
  label: string,
  { added, removed }: { readonly added: readonly string[]; readonly removed: readonly string[] },
  { change: words, listSeparator }: Messages,
): string {
  const clauses = [
    ...(added.length > 0 ? [words.gained(label, added.join(listSeparator))] : []),
    ...(removed.length > 0 ? [words.lost(label, removed.join(listSeparator))] : []),
  ];
  return clauses.join(words.clauses);
}

/** Stages in their order; undefined where there are none. */
export function stepWords(stages: readonly string[] | undefined): string | undefined {
  return stages && stages.length > 0 ? stages.join('→') : undefined;
}
