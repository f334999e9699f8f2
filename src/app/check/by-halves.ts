/** Fixes go in together; where that does harm, those that do it are found by halves, and stay out. */

/**
 * Offers `items` to `accept` all at once, else each half by itself, the later one first: what is before it keeps its place.
 * @returns those that were refused alone
 */
export async function byHalves<T>(
  items: readonly T[],
  accept: (some: readonly T[]) => Promise<boolean>,
): Promise<readonly T[]> {
  if (items.length === 0 || (await accept(items))) return [];
  if (items.length === 1) return items;
  const middle = Math.floor(items.length / 2);
  const refused = await byHalves(items.slice(middle), accept);
  return [...refused, ...(await byHalves(items.slice(0, middle), accept))];
}
