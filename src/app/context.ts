/** The world as the program sees it: made once in main, so that everything else can be tested in memory. */
import type { Cache } from '../files/cache.ts';
import type { PlanDate } from '../model/date.ts';
import type { Language } from '../model/plan.ts';
import type { Ask } from './ask.ts';

export interface Context {
  /** The folder that commands start from, and that shown paths are relative to. */
  readonly cwd: string;
  /** PLAN_DIR, PLAN_LANG. */
  readonly dir?: string;
  readonly language?: Language;
  /** Columns of the terminal, or 80 where there is none. */
  readonly width: number;
  /** Columns of the terminal that all but results goes to; absent where that is none, and lines are as long as they are. */
  readonly errorWidth?: number;
  readonly color: boolean;
  readonly unicode: boolean;
  /** The version of this program. */
  readonly version: string;
  /** The file that starts this program. */
  readonly launcher: string;
  /** Where what was read of files is kept for the next run; absent where nothing is: PLAN_NO_CACHE, --no-cache, CI, a hook. */
  readonly cache?: Cache;
  /** Results. */
  readonly out: (text: string) => void;
  /** All else. */
  readonly err: (text: string) => void;
  /** Tells a person who waits how much is done, and of how much where that is known; absent where nobody sees it. */
  readonly progress?: (done: number, total?: number) => void;
  /** Why something of the results could not be written, once all was tried; undefined where all was that is wanted. */
  readonly outputFailure?: () => Promise<Error | undefined>;
  /** PLAN_DEBUG: the file that the details of a bug go to. */
  readonly debugFile?: string;
  /** A word whenever a file of the workspace in the folder has changed; absent where there is no screen to show it on. */
  readonly changes?: (folder: string) => AsyncIterable<void>;
  /** Questions to the person at the terminal; absent in a pipe. */
  readonly ask?: Ask;
  /**
   * Opens a file in the person's editor, at a line where that editor can, and waits until it is closed; gives the editor's
   * exit code, or undefined where it could not be started.
   */
  readonly openEditor?: (path: string, line: number) => Promise<number | undefined>;
  /** What opens: VISUAL, EDITOR, or the system's own. */
  readonly editor?: string;
  /** Opens an address in the person's browser, and says whether that could be started. */
  readonly openPage?: (address: string) => Promise<boolean>;
  /** Waits until the person or the system ends the program. */
  readonly stopped?: () => Promise<void>;
  /** What comes in on standard input, until its end or a little past `limit` bytes; absent where a person would type it. */
  readonly stdin?: (limit: number) => Promise<Buffer>;
  /**
   * Today's date in an IANA time zone: the only clock there is.
   * @throws RangeError where there is no such zone
   */
  readonly today: (timezone: string) => PlanDate;
}
