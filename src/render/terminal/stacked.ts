/** Counts as stretches of cells, one after the other. */

/** How many of `cells` each count gets: one at least where there is any, the rest by their shares; `cells` in all. */
export function cellsOf(counts: readonly number[], cells: number): readonly number[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count * cells) / all);
  const given = exact.map((share) => (share > 0 ? Math.max(1, Math.floor(share)) : 0));
  let left = cells - given.reduce((sum, one) => sum + one, 0);
  while (left !== 0) {
    const step = Math.sign(left);
    const most = indexOfMost(
      exact.map((share, i) => (share > 0 ? (share - (given[i] ?? 0)) * step : Number.NEGATIVE_INFINITY)),
    );
    // Where there are more counts than cells, those of one cell keep it.
    if (step < 0 && (given[most] ?? 0) <= 1) break;
    given[most] = (given[most] ?? 0) + step;
    left -= step;
  }
  return given;
}

function indexOfMost(values: readonly number[]): number {
  return values.reduce((most, value, i) => (value > (values[most] ?? Number.NEGATIVE_INFINITY) ? i : most), 0);
}
