/** Who leads a measure and who takes part, once it is said which of several units leads. */
import type { Draft, DraftMeasure } from './draft.ts';

/** What was said of all measures: which of several units leads, and whether the units of sheets do. */
interface Leading {
  readonly of: string | undefined;
  readonly isSheetLead: boolean;
}

/** Which of several units leads where their cell does not say it: by a note of the file, or by the answer. */
export function leadingIn({ notices, questions }: Draft): Leading {
  const answer = (asked: 'leads' | 'sheets'): string | undefined => questions.find(({ ask }) => ask === asked)?.answer;
  const isNoted = notices.some(({ what }) => what === 'firstLeads');
  return { of: isNoted ? 'first' : answer('leads'), isSheetLead: answer('sheets') === 'lead' };
}

/** Of units of which nothing says who leads, none does until it is said. */
export function partiesOf(
  { leads, with: taking, unsaid, unitOfSheet }: DraftMeasure,
  { of, isSheetLead }: Leading,
): { readonly leads: readonly string[]; readonly taking: readonly string[] } {
  if (unsaid.length === 0) return { leads: isSheetLead && unitOfSheet !== undefined ? [unitOfSheet] : leads, taking };
  if (of === 'all') return { leads: unsaid, taking };
  if (of === 'first') return { leads: unsaid.slice(0, 1), taking: [...unsaid.slice(1), ...taking] };
  return { leads: [], taking: [...unsaid, ...taking] };
}
