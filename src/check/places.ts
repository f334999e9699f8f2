/** Where in the files things stand that findings are held against. */
import type { Place } from '../model/finding.ts';
import { plainForm } from '../model/look-alike.ts';
import type { Plan, Task } from '../model/plan.ts';

/** The id of a thing. */
export function idOf({ file, path }: Place): Place {
  return { file, path: [...path, 'id'] };
}

/** The title and the text of a task. */
export function issuedIn({ file, path }: Task): readonly Place[] {
  return ['title', 'text'].map((key) => ({ file, path: [...path, key] }));
}

/** The first and last day of a plan. */
export function periodOf({ file }: Plan): Place {
  return { file, path: ['period'] };
}

/** The place of that of `names`, the list under `key` of a file, which looks like `name`. */
export function likeness(name: string, names: readonly string[], file: string, key: string): readonly Place[] {
  const i = names.findIndex((other) => plainForm(other).replace(/\s/g, '') === name);
  return i < 0 ? [] : [{ file, path: [key, i] }];
}
