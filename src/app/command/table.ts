/** How the values of a table follow from its rows. */

/**
 * A value for each key of `table`, as its row reads what was given for it.
 * @param givenFor what was given, by a row's key and its place in the table
 */
export function readTable<V, Given>(
  table: { readonly [K in keyof V]: { readonly read: (given: Given) => V[K] } },
  givenFor: (key: string, place: number) => Given,
): V {
  const values: Partial<V> = {};
  fill(values, table, givenFor);
  return values;
}

/** With a value for each key of the table, `values` is whole: the compiler can't see that a loop makes it so. */
function fill<V, Given>(
  values: Partial<V>,
  table: { readonly [K in keyof V]: { readonly read: (given: Given) => V[K] } },
  givenFor: (key: string, place: number) => Given,
): asserts values is V {
  let place = 0;
  for (const key in table) {
    values[key] = table[key].read(givenFor(key, place));
    place += 1;
  }
}
