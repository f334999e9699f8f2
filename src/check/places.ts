/** Where in the files things stand that findings are held against. */
import type { Place } from '../model/finding.ts';
import { plainForm } from '../model/look-alike.ts';
import type { Plan, Task } from '../model/plan.ts';

/** Where the id of what stands at a place is written. */
export function idPlace({ file, path }: Place): Place {
  return { file, path: [...path, 'id'] };
}

/** Where the title and the text of a task are written. */
export function issuedIn({ file, path }: Task): readonly Place[] {
  return ['title', 'text'].map((key) => ({ file, path: [...path, key] }));
}

/** Where the first and last day of a plan are written. */
export function periodPlace({ file }: Plan): Place {
  return { file, path: ['period'] };
}

/** The place of that of `names`, the list under `key` of a file, which looks like `name`. */
export function likeness(name: string, names: readonly string[], file: string, key: string): readonly Place[] {
  const i = names.findIndex((other) => plainForm(other).replace(/\s/g, '') === name);
  return i < 0 ? [] : [{ file, path: [key, i] }];
}
