/** What files with faults mention: whoever refers to it is not to blame that it could not be read. */
import type { Unread } from '../model/plan.ts';

/** The kinds of files that name what others refer to, and whether they begin with an id of their own. */
const NAMING: Readonly<Record<string, RegExp | undefined>> = {
  plan: /^plan[ \t]*[:：]/m,
  annex: /^/,
  roster: /^roster[ \t]*[:：]/m,
};

/** Ids as they stand in the text of a file, even in one that is no YAML: `id: 4-2`, `{ id: x`, `plan: sd-2022`. */
const IDS = /(?:^(?:plan|roster)|(?:^|[\s{,-])["']?id["']?)[ \t]*[:：][ \t]*["'“‘]?([A-Za-z0-9][A-Za-z0-9._-]*)/gm;

/** The measures that the entries of a journal are about, in the same way: `on: 4-2`. */
const SUBJECTS = /(?:^|[\s{,-])["']?on["']?[ \t]*[:：][ \t]*["'“‘]?([A-Za-z0-9][A-Za-z0-9._-]*)/gm;

/** Gathers what is mentioned, file by file. */
export class Mentions {
  private readonly ids = new Set<string>();
  private anything = false;
  private some = false;

  /** Adds the file of that kind; `text` is undefined where nothing of it can be seen. */
  add(kind: string, text: string | undefined): void {
    const heading = NAMING[kind];
    if (heading === undefined) return;
    if (text === undefined || !heading.test(text)) this.anything = true;
    this.addIds(text, IDS);
  }

  /** Adds a journal file: what it may have said of which measures. */
  addJournal(text: string | undefined): void {
    if (text === undefined || text.search(SUBJECTS) < 0) this.anything = true;
    this.addIds(text, SUBJECTS);
  }

  private addIds(text: string | undefined, pattern: RegExp): void {
    this.some = true;
    // 4.2 is a likely slip for 4-2.
    for (const [, id = ''] of (text ?? '').matchAll(pattern)) this.ids.add(id.replaceAll(/[._]/g, '-'));
  }

  /** All that was mentioned; undefined where no file was added. */
  get unread(): Unread | undefined {
    return this.some ? { ids: this.ids, anything: this.anything } : undefined;
  }
}
