/** A merged collection as it grows, child by child. */
import { type Branch, bodyOf, type Child } from '../yaml/parts.ts';

/** The smallest record that both sides changed in different ways: whole lines as each side has them, or none. */
interface Clash {
  readonly ours: string;
  readonly theirs: string;
  /** The ids and keys that lead to it. */
  readonly path: readonly string[];
}

/** Text in pieces, and what it says if every clash is resolved as that side has it. */
export interface Merged {
  readonly pieces: readonly (string | Clash)[];
  readonly ours: unknown;
  readonly theirs: unknown;
}

export class Growing {
  private readonly pieces: (string | Clash)[] = [];
  private readonly ours: (readonly [string, unknown])[] = [];
  private readonly theirs: (readonly [string, unknown])[] = [];
  private hasChild = false;
  private kept = '';

  /** @param like has the gaps between children, and the kind; `head` stands before the first. */
  constructor(
    private readonly like: Branch,
    head: string,
  ) {
    this.write(head);
  }

  /** Whether one side's reading of the clashes, if not both, leaves no child. */
  get mayBeEmpty(): boolean {
    return this.ours.length === 0 || this.theirs.length === 0;
  }

  /** Adds a child that has `leading` above it. */
  add(leading: string | undefined, key: string | undefined, merged: Merged): void {
    this.write(this.above(leading));
    for (const piece of merged.pieces) this.write(piece);
    this.ours.push([key ?? '', merged.ours]);
    this.theirs.push([key ?? '', merged.theirs]);
  }

  /** Adds the child as both sides have it; false where it has no lines of its own, so that only its parent can clash. */
  addClash(
    leading: string | undefined,
    { ours, theirs, path }: { readonly ours?: Child; readonly theirs?: Child; readonly path: readonly string[] },
  ): boolean {
    this.write(this.above(leading));
    const indent = this.takeIndent();
    if (indent === undefined) return false;
    const lines = (child: Child | undefined): string => (child ? indent + bodyOf(child) : '');
    this.write({ ours: lines(ours), theirs: lines(theirs), path });
    if (ours) this.ours.push([ours.key ?? '', ours.source.value]);
    if (theirs) this.theirs.push([theirs.key ?? '', theirs.source.value]);
    return true;
  }

  /** Comments that somebody just wrote above a child which is gone: they stand above what follows. */
  keep(remarks: string): void {
    if (!this.like.flow) this.kept += remarks;
  }

  done(tail: string): Merged {
    this.write(this.kept + tail);
    const { pieces, like } = this;
    const collected = (children: readonly (readonly [string, unknown])[]): unknown =>
      like.kind === 'map' ? Object.fromEntries(children) : children.map(([, value]) => value);
    return { pieces, ours: collected(this.ours), theirs: collected(this.theirs) };
  }

  private write(piece: string | Clash): void {
    const last = this.pieces.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') this.pieces[this.pieces.length - 1] = last + piece;
    else this.pieces.push(piece);
  }

  /** Before the first child stands the head, and of what stood above it elsewhere only the comments. */
  private above(leading: string | undefined): string {
    const { flow, gap } = this.like;
    const text = this.kept + (leading ?? gap);
    this.kept = '';
    if (this.hasChild) return text;
    this.hasChild = true;
    return !flow && text.includes('#') ? text.trimStart() : '';
  }

  /** The spaces that the line begins with, taken off; undefined where something else stands before, or brackets around. */
  private takeIndent(): string | undefined {
    const last = this.pieces.at(-1);
    if (this.like.flow || typeof last !== 'string') return undefined;
    const [indent] = /(?<=^|\n) *$/.exec(last) ?? [];
    const isWhole = indent === last && this.pieces.length === 1;
    if (indent === undefined || (isWhole && !this.like.startsLine)) return undefined;
    this.pieces[this.pieces.length - 1] = last.slice(0, last.length - indent.length);
    return indent;
  }
}
