/**
 * Whether all is done by the slow way where there is a fast one, which is held to it: YAML read by js-yaml and its places found
 * in the whole text, a text looked through once for each fault, weeks counted by date-fns, tables drawn in one piece. Set by
 * main alone, before anything else, from PLAN_SLOW=1; no result may depend on it.
 */
interface Twins {
  slow: boolean;
  dates?: {
    isPlanDate(text: string): boolean;
    isoWeek(date: string): string;
    weekday(date: string): number;
  };
}

export const twins: Twins = { slow: false };

/** Does all by the slow way from now on. */
export async function useSlowTwins(): Promise<void> {
  twins.slow = true;
  twins.dates = await import('./date-by-library.ts');
}
