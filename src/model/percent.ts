/** How a share is shown, wherever it is: in every view, format and language the same figure. */

/** What binary fractions may leave out of a figure that lies on the border of two. */
const HAIR = 1e-9;

/**
 * A share of 0–100 (or beyond, of a target exceeded) as it is shown: to one decimal, rounded half up; 0 only for nothing,
 * and 100 only for all of it.
 */
export function shownPercent(percent: number): number {
  const tenths = Math.floor(percent * 10 + 0.5 + HAIR);
  if (tenths <= 0 && percent > 0) return 0.1;
  if (tenths >= 1000 && percent < 100) return 99.9;
  if (tenths <= 1000 && percent > 100) return 100.1;
  // Not −0.
  return tenths / 10 + 0;
}

/** A share in words: 23%, 5.3%. */
export function percentText(percent: number): string {
  return `${shownPercent(percent)}%`;
}

/** By how many percentage points two shares differ as they are shown, so that a reader who subtracts agrees. */
export function pointsBetween(was: number, is: number): number {
  return Math.round((shownPercent(is) - shownPercent(was)) * 10) / 10;
}
