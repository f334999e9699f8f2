/** What a look at how the program is set up comes to. */

/** Whether all is well, something is to be mended, or is only said. */
export type RemarkState = 'good' | 'mend' | 'note';

export interface Remark {
  readonly state: RemarkState;
  /** In the reader's language, and in full: what is wrong with what, and what follows from it. */
  readonly text: string;
  /** The command that mends it, where one does. */
  readonly command?: string;
  /** What programs may want of it, by English names. */
  readonly details?: Readonly<Record<string, string | number | readonly string[]>>;
}

/** What one check of the set-up has to say. */
export interface CheckRemarks {
  /** The check's name. */
  readonly check: string;
  readonly remarks: readonly Remark[];
}
