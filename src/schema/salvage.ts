/** Makes the most of a file with faults: what offends its schema is taken out, and the rest can still be shown. */
import type { ErrorObject } from 'ajv';
import type { Validator } from '../../build/validators.js';
import type { KeyPath } from '../model/finding.ts';
import { pathOf, valueAt } from './pointer.ts';

/** The keys that an unknown one at the path may have been meant to be. */
type KeysMeant = (path: KeyPath, key: string) => readonly string[];

/**
 * `data` without the values that offend, nor those at the paths `wrong`; undefined where nothing useful is left. `data`
 * itself is changed. With an unknown key what it may have meant is lost.
 */
export function salvage<T>(
  data: unknown,
  validate: Validator<T>,
  keysMeant: KeysMeant = () => [],
  wrong: readonly KeyPath[] = [],
): { readonly value: T; readonly origin: Removals } | undefined {
  const origin = new Removals();
  for (const path of lastFirst(wrong)) origin.remove(data, path);
  // Every round takes something out, so this ends.
  while (!validate(data)) {
    for (const { keyword, instancePath, params } of validate.errors ?? []) {
      if (keyword !== 'additionalProperties') continue;
      const path = pathOf(instancePath, data);
      const value = valueAt(data, path);
      const meant = keysMeant(path, String(params['additionalProperty']));
      origin.lose(
        value,
        meant.filter((key) => !Object.hasOwn(Object(value), key)),
      );
    }
    const paths = (validate.errors ?? []).flatMap((error) => offending(error, data));
    if (paths.length === 0 || paths.some((path) => path.length === 0)) return undefined;
    for (const path of lastFirst(paths)) origin.remove(data, path);
  }
  return { value: data, origin };
}

/** What was taken out of a value, so that findings about the rest keep their places and blame nobody for what is gone. */
export class Removals {
  private readonly positions = new Map<unknown, number[]>();
  private readonly lost = new Map<unknown, Set<string>>();

  /** The position in the file of the item that is now at `index` of `list`. */
  indexOf(list: readonly unknown[], index: number): number {
    return this.positions.get(list)?.[index] ?? index;
  }

  /** The keys of `value` that were taken out, of a list the positions: they stand in the file, but what they say is not known. */
  lostOf(value: unknown): readonly string[] {
    return [...(this.lost.get(value) ?? [])];
  }

  /** Notes that what `value` says under `keys` is not known. */
  lose(value: unknown, keys: readonly string[]): void {
    if (keys.length === 0) return;
    const lost = this.lost.get(value) ?? new Set();
    for (const key of keys) lost.add(key);
    this.lost.set(value, lost);
  }

  remove(data: unknown, path: KeyPath): void {
    const parent = valueAt(data, path.slice(0, -1));
    const step = path.at(-1);
    if (Array.isArray(parent) && typeof step === 'number') {
      this.lose(parent, [String(step)]);
      const positions = this.positions.get(parent) ?? parent.map((_, index) => index);
      positions.splice(step, 1);
      parent.splice(step, 1);
      this.positions.set(parent, positions);
    } else if (typeof parent === 'object' && parent !== null && step !== undefined) {
      this.lose(parent, [String(step)]);
      Reflect.deleteProperty(parent, step);
    }
  }
}

/** The ways to what one error is about: the unknown key or the repeated items themselves, else the value. */
function offending({ instancePath, keyword, params, propertyName }: ErrorObject, data: unknown): readonly KeyPath[] {
  const path = pathOf(instancePath, data);
  // What is wrong with the name of a key is told of the object that it stands in.
  if (propertyName !== undefined) return [[...path, propertyName]];
  if (keyword === 'additionalProperties') return [[...path, String(params['additionalProperty'])]];
  if (keyword === 'uniqueItems') {
    const repeated = repeatedIn(valueAt(data, path), path);
    return repeated.length > 0 ? repeated : [[...path, Math.max(Number(params['i']), Number(params['j']))]];
  }
  if (keyword === 'propertyNames') return [[...path, String(params['propertyName'])]];
  return [path];
}

/** The items that stand in the list before, all at once: the validator names two at a time. */
function repeatedIn(list: unknown, path: KeyPath): readonly KeyPath[] {
  const seen = new Set<string>();
  const paths: KeyPath[] = [];
  for (const [i, item] of (Array.isArray(list) ? list : []).entries()) {
    const text = JSON.stringify(item);
    if (seen.has(text)) paths.push([...path, i]);
    seen.add(text);
  }
  return paths;
}

/** Without repetitions and without what goes with its parent; later list items first, so that positions hold. */
function lastFirst(paths: readonly KeyPath[]): readonly KeyPath[] {
  const byText = new Map(paths.map((path) => [JSON.stringify(path), path]));
  const isInAnother = (path: KeyPath) => path.some((_, i) => byText.has(JSON.stringify(path.slice(0, i))));
  return [...byText.values()].filter((path) => !isInAnother(path)).sort((a, b) => compare(b, a));
}

function compare(a: KeyPath, b: KeyPath): number {
  const i = a.findIndex((step, index) => step !== b[index]);
  const [one, other] = [a[i] ?? '', b[i] ?? ''];
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return one < other ? -1 : one > other ? 1 : 0;
}
