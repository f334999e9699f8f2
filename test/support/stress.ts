/** How much the tests try: a part in `npm test`, all of it in `npm run test:stress`. */

/** STRESS=1: all is tried. */
export const isStress = process.env['STRESS'] === '1';

/** How often a property runs that stress runs `all` times; FC_RUNS=<number> says it for every property. */
export function runs(all: number, few = Math.ceil(all / 5)): number {
  const given = process.env['FC_RUNS'];
  if (given !== undefined) return Number(given);
  return isStress ? all : few;
}

/** All of them under stress, else the first `few`. */
export function some<T>(all: readonly T[], few: number): readonly T[] {
  return isStress ? all : all.slice(0, few);
}
