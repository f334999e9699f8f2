/** What files with faults mention: whoever refers to it is not to blame that it could not be read. */
import { plainForm } from '../model/look-alike.ts';
import type { Unread } from '../model/plan.ts';

/** What stands between a key and the id behind it, with the typos that people make there. */
const BETWEEN = '["\']?(?:[ \\t]*[:：=][ \\t]*|[ \\t]+)["\'“‘@%`*!&]*';

/** Up to a mark that ends it. */
const ID_AS_WRITTEN = '([^\\s"\'`”’,，:：{}｛｝[\\]]+)';

/** Ids as they stand in the text of a file, even in one that is no YAML: `id: 4-2`, `{ id: x`, `plan: sd-2022`. */
const IDS = new RegExp(`(?:^(?:plan|roster)|(?:^|[^A-Za-z_])id)${BETWEEN}${ID_AS_WRITTEN}`, 'gm');

/** The measures that the entries of a journal are about, in the same way: `on: 4-2`. */
const SUBJECTS = new RegExp(`(?:^|[^A-Za-z_])on${BETWEEN}${ID_AS_WRITTEN}`, 'gm');

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** Gathers what is mentioned, file by file. */
export class Mentions {
  private readonly ids = new Set<string>();
  private readonly nameless = new Set<string>();
  private anything = false;
  private some = false;

  /** Adds a file of a kind with that heading; `text` is undefined where nothing of it can be seen. */
  add(heading: RegExp | undefined, text: string | undefined): void {
    if (heading === undefined) return;
    if (text === undefined || !heading.test(text)) this.anything = true;
    this.addIds(text, IDS);
  }

  /** Adds what `namelessIn` told of a file. */
  addNameless(nameless: readonly string[]): void {
    for (const sort of nameless) {
      if (sort === ANYTHING) this.anything = true;
      else this.nameless.add(sort);
    }
  }

  /** Adds a journal file: what it may have said of which measures. */
  addJournal(text: string | undefined): void {
    if (text === undefined || text.search(SUBJECTS) < 0) this.anything = true;
    this.addIds(text, SUBJECTS);
  }

  private addIds(text: string | undefined, pattern: RegExp): void {
    this.some = true;
    for (const [, written = ''] of (text ?? '').matchAll(pattern)) {
      const id = plainForm(written);
      // 4.2 is a likely typo for 4-2.
      if (ID.test(id)) this.ids.add(id.replaceAll(/[._]/g, '-'));
    }
  }

  /** All that was mentioned; undefined where no file was added. */
  get unread(): Unread | undefined {
    return this.some ? { ids: this.ids, anything: this.anything, nameless: this.nameless } : undefined;
  }
}

const ANYTHING = 'anything';

/** What has no id that others could refer to, in `value`, the whole of a file of that kind: see `Unread`. */
export function namelessIn(kind: string, value: unknown): readonly string[] {
  if (kind === 'roster') {
    const isWhole = itemsIn(value, 'members').every((member) => isId(field(member, 'id'), SLUG));
    return [...(isId(field(value, 'roster'), SLUG) ? [] : ['roster']), ...(isWhole ? [] : ['member'])];
  }
  if (kind !== 'plan' && kind !== 'annex') return [];
  return [
    ...(kind === 'annex' || isId(field(value, 'plan'), SLUG) ? [] : ['plan']),
    ...(Array.isArray(field(value, 'tasks')) ? [] : [ANYTHING]),
    ...itemsIn(value, 'tasks').flatMap(namelessOf),
  ];
}

function namelessOf(task: unknown): readonly string[] {
  const [id, measures] = [field(task, 'id'), field(task, 'measures')];
  const isWhole = Array.isArray(measures) && measures.every((measure) => isId(field(measure, 'id'), NUMBER));
  if (!isId(id, NUMBER)) return isWhole ? ['task'] : ['task', ANYTHING];
  return isWhole ? [] : [`${id}-`];
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

function itemsIn(value: unknown, key: string): readonly unknown[] {
  const items = field(value, key);
  return Array.isArray(items) ? items : [];
}

const NUMBER = /^[A-Z]?[1-9]\d*(?:[-._][1-9]\d*)?$/;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether it is an id of that form, or is plainly one in other characters. */
function isId(id: unknown, form: RegExp): id is string {
  return typeof id === 'string' && form.test(plainForm(id));
}
