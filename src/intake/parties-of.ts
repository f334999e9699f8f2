/** Who leads a measure and who takes part, once it is said which of several units leads. */
import type { Draft, DraftMeasure } from './draft.ts';

/** Which of several units leads where their cell does not say it: by a note of the file, or by the answer. */
export function leadingIn({ notices, questions }: Draft): string | undefined {
  if (notices.some(({ what }) => what === 'firstLeads')) return 'first';
  return questions.find(({ ask }) => ask === 'leads')?.answer;
}

/** Of units of which nothing says who leads, none does until it is said. */
export function partiesOf(
  { leads, with: taking, unsaid }: DraftMeasure,
  leading: string | undefined,
): { readonly leads: readonly string[]; readonly taking: readonly string[] } {
  if (unsaid.length === 0) return { leads, taking };
  if (leading === 'all') return { leads: unsaid, taking };
  if (leading === 'first') return { leads: unsaid.slice(0, 1), taking: [...unsaid.slice(1), ...taking] };
  return { leads: [], taking: [...unsaid, ...taking] };
}
