/** What a command gives back: the program prints it, and sets the exit code. */
import type { Session } from '../open/session.ts';

/** Made when it is wanted, so that no view is loaded or computed that is not shown. */
type View<T> = () => T | Promise<T>;

/** A text for standard output; or what a file is to hold, which is written whole and in one step. */
export type Output =
  | { readonly content: string; readonly file?: undefined }
  | { readonly content: string | Uint8Array; readonly file: string };

/** The result of a command; what is not there is not printed. */
export interface Result {
  /** The workspace that it is of: what could not be read of its files is said last. */
  readonly session?: Pick<Session, 'language' | 'unread'>;
  /** What it says as data: every format that programs read is made of it (data-formats.ts). */
  readonly data?: View<unknown>;
  /** What it says for people. */
  readonly text?: View<string>;
  /** The file that either goes to, in place of standard output. */
  readonly file?: string | undefined;
  /** Instead of a text: several, each made when the one before is out. */
  readonly outputs?: AsyncIterable<Output>;
  /** Whether files are written without a word about it. */
  readonly isQuiet?: true;
  /** What else there is to say, on standard error, each on lines of its own. */
  readonly notes?: readonly string[];
  /** What was done to the disk, in a sentence or several: said where the rest can't be. */
  readonly done?: string | undefined;
  /** 0 unless given; 1 for findings. */
  readonly exitCode?: number;
}
