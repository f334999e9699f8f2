/**
 * What is kept of the files of a workspace from one run to the next: of each what was read of it, for as long as it is the same
 * file. A file is the same where its size, its number on the disk and the times of its last change are: whoever writes in it,
 * or puts another in its place, changes one of them, though he set its date back. Within a tick of the clock nobody could tell:
 * so what has changed in the last two seconds is read, and not kept; nor is what stands on a disk that counts whole seconds.
 * Only files without a finding are kept.
 */
import { beginnings, type Cache, cached, keep, StaleCacheError, tidy } from '../files/cache.ts';
import { WORKSPACE_FILE } from '../files/find.ts';
import type { Stamp, Tree } from '../files/tree.ts';
import type { Plan } from '../model/plan.ts';

/** What is kept of one workspace. */
export class Kept<Whole> {
  /** Of the plans that were read, what is kept of each as a whole. */
  readonly sums = new Map<Plan, Sum<Whole>>();
  private readonly shelves = new Map<string, Shelf>();
  private readonly stamps = new Map<string, string>();

  constructor(
    private readonly cache: Cache,
    private readonly root: string,
    private readonly tree: Tree,
    /** Whether what a plan's entries come to is to take their place until somebody asks for them. */
    readonly isSummed: boolean,
  ) {}

  /** The shelf of that name: there is one for what is read together. */
  shelf(name: string): Shelf {
    const stampOf = (file: string) => this.stampOf(file);
    const known = this.shelves.get(name) ?? new Shelf(this.cache, JSON.stringify([this.root, name]), stampOf);
    this.shelves.set(name, known);
    return known;
  }

  /** What is kept on `shelf` of a whole plan, for as long as `files`, all that it was read from, are the same. */
  sumOf(files: readonly string[], shelf: string): Sum<Whole> | undefined {
    if (!this.isSummed) return undefined;
    const stamps: string[] = [];
    for (const file of [WORKSPACE_FILE, ...files]) {
      const stamp = this.stampOf(file);
      if (stamp === undefined) return undefined;
      stamps.push(file, stamp);
    }
    return this.shelf(shelf).sum<Whole>(JSON.stringify(stamps));
  }

  /**
   * `text`, which was read of `file` just now.
   * @throws StaleCacheError where that is not the file any more that it was when it was first asked for
   */
  unchanged(file: string, text: string | undefined): string {
    const stamp = this.tree.stamp?.(file);
    const isSame = stamp !== undefined && textOf(stamp) === this.stamps.get(file);
    if (text === undefined || !isSame) throw new StaleCacheError(file);
    return text;
  }

  /** Puts on the disk what has been read. */
  save(): void {
    const saved = [...this.shelves.values()].filter((shelf) => shelf.save());
    if (saved.length > 0) tidy(this.cache);
  }

  private stampOf(file: string): string | undefined {
    const known = this.stamps.get(file);
    if (known !== undefined) return known;
    const stamp = this.tree.stamp?.(file);
    if (stamp === undefined || !isSettled(stamp, this.cache.now)) return undefined;
    const text = textOf(stamp);
    this.stamps.set(file, text);
    return text;
  }
}

/** Of how many plans something is kept. */
export function plansIn(cache: Cache): number {
  const heads = beginnings(cache, MAX_HEAD_BYTES).map((bytes) => bytes.toString('utf16le', SUM_LENGTH).split('\n')[0]);
  // A plan's own shelf is called as its folder, which lies right in the workspace; what else there is, by way of a slash.
  return heads.filter((head = '') => /^\[".*","[^/]+"\]$/.test(head)).length;
}

/** Twice as long as any path of a folder. */
const MAX_HEAD_BYTES = 20_000;

/** What is kept of a plan as a whole. */
interface Sum<Whole> {
  readonly value: Whole | undefined;
  keep(value: Whole): void;
}

interface Item {
  readonly stamp: string;
  /** JSON. */
  readonly text: string;
}

/** What is kept of files that are read together: one file of the cache. */
export class Shelf {
  private kept: ReadonlyMap<string, Item> | undefined;
  private readonly used = new Map<string, Item>();
  private isNew = false;

  constructor(
    private readonly cache: Cache,
    /** In full, for the name of the file in the cache may be that of another, too. */
    private readonly head: string,
    private readonly stampOf: (file: string) => string | undefined,
  ) {}

  /** What is kept of `file`, if it is still the same. */
  valueOf<T>(file: string): T | undefined {
    const stamp = this.stampOf(file);
    return stamp === undefined ? undefined : this.valueAt<T>(file, stamp);
  }

  /**
   * What is kept of `file`, which must be there.
   * @throws StaleCacheError where it is not
   */
  recalled<T>(file: string): T {
    const value = this.valueOf<T>(file);
    if (value === undefined) throw new StaleCacheError(file);
    return value;
  }

  /** Keeps what was read of `file` since it was asked for. */
  keep(file: string, value: unknown): void {
    const stamp = this.stampOf(file);
    if (stamp !== undefined) this.put(file, { stamp, text: JSON.stringify(value) });
  }

  /** What is kept under `stamp` of all files together. */
  sum<Whole>(stamp: string): Sum<Whole> {
    return {
      value: this.valueAt<Whole>(SUM, stamp),
      keep: (value) => this.put(SUM, { stamp, text: JSON.stringify(value) }),
    };
  }

  /** Lets go of the texts where none has to be written: of hundreds of plans they would fill the memory. */
  close(): void {
    if (this.isNew) return;
    this.kept = undefined;
    this.used.clear();
  }

  /** Puts it on the disk, if something is new, without the files that are gone. Whether it did. */
  save(): boolean {
    if (!this.isNew) return false;
    const others = [...this.read()].filter(([file]) => !this.used.has(file) && this.stampOf(file) !== undefined);
    const lines = [...this.used, ...others].map(
      ([file, { stamp, text }]) => `${JSON.stringify(file)}\t${stamp}\t${text}\n`,
    );
    // As the program has texts in memory: a file of Chinese is read three times as fast as in UTF-8.
    const body = Buffer.from(`${this.head}\n${lines.join('')}`, 'utf16le');
    keep(this.cache, this.name, Buffer.concat([Buffer.from(checksum(body)), body]));
    return true;
  }

  private get name(): string {
    return checksum(Buffer.from(this.head));
  }

  private valueAt<T>(file: string, stamp: string): T | undefined {
    const item = this.used.get(file) ?? this.read().get(file);
    if (item?.stamp !== stamp) return undefined;
    this.used.set(file, item);
    const value: T = JSON.parse(item.text);
    return value;
  }

  private put(file: string, item: Item): void {
    this.used.set(file, item);
    this.isNew = true;
  }

  private read(): ReadonlyMap<string, Item> {
    this.kept ??= itemsIn(cached(this.cache, this.name), this.head);
    return this.kept;
  }
}

/** The items in a file of the cache; none where it is not whole, or another's. */
function itemsIn(bytes: Buffer | undefined, head: string): ReadonlyMap<string, Item> {
  const items = new Map<string, Item>();
  if (bytes?.toString('latin1', 0, SUM_LENGTH) !== checksum(bytes?.subarray(SUM_LENGTH))) return items;
  const [first, ...lines] = bytes.toString('utf16le', SUM_LENGTH).split('\n');
  if (first !== head) return items;
  for (const line of lines.slice(0, -1)) {
    const [name = '', stamp = '', text = ''] = line.split('\t');
    const file: string = JSON.parse(name);
    items.set(file, { stamp, text });
  }
  return items;
}

function textOf({ size, ino, mtimeNs, ctimeNs }: Stamp): string {
  return `${size} ${ino} ${mtimeNs} ${ctimeNs}`;
}

/** Whether a change from now on would show in the times of the file. */
function isSettled({ mtimeNs, ctimeNs }: Stamp, now: number): boolean {
  const latest = mtimeNs > ctimeNs ? mtimeNs : ctimeNs;
  return latest < BigInt(Math.floor(now) - TICK) * 1_000_000n && ctimeNs % 1_000_000_000n !== 0n;
}

/** Milliseconds; the coarsest clock of a disk counts by twos of seconds. */
const TICK = 2000;

/** The item of a shelf that is no file's: no path in a workspace begins so. */
const SUM = './all';

const SUM_LENGTH = 8;

/** Node's hashes take as long to load as a plan to be read; this one is there already, and sees any one byte that changed. */
function checksum(bytes: Buffer = Buffer.alloc(0)): string {
  return process.getBuiltinModule('node:zlib').crc32(bytes).toString(16).padStart(SUM_LENGTH, '0');
}
