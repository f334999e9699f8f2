/** What a kind of file is: all that depends on the kind stands in its row. */
import type { Validator } from '../../../build/validators.js';
import type { Removals } from '../../schema/salvage.ts';

/** A file's content, with the place of its list items in the text. */
export interface Content<T> {
  readonly file: string;
  readonly value: T;
  readonly origin: Pick<Removals, 'indexOf' | 'lostOf'>;
}

/** `T` is what its schema lets such a file hold, `Part` what the model makes of it, `Needs` what that takes besides. */
export interface FileKind<T, Part, Needs = undefined> {
  /** That of its schema: schemas/NAME.schema.json. */
  readonly name: string;
  /** Where such files lie, as git's attributes name them: the first `*` is a plan's folder. */
  readonly place: string;
  /** What holds a file to its schema; loaded when a file is read that is not kept (kept.ts). */
  validator(): Promise<Validator<T>>;
  /** The file's part of the model; list items know their places. */
  read(content: Content<T>, needs: Needs): Part;
  /** What the records in its lists go by when versions of it are merged; null: by what they say. */
  readonly recordKey: string | null;
  /** How git merges such files in a clone that has no merge driver of ours; by lines unless given. */
  readonly merge?: 'union';
  /** Whether it may hold nothing yet, or no more; any other file must say something. */
  readonly mayBeEmpty?: true;
  /** How the file begins, as far as a glance shows it, if it has an id, or holds records, that others refer to. */
  readonly heading?: RegExp;
}
