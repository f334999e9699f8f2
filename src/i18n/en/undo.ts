/** What `plan undo` says in English, and its help. */
export const words = {
  nothing: (by: string) => `There is no uncommitted entry by ${by}. To correct a committed entry, add a later one.`,
  gone: (id: string, file: string) =>
    `Nothing was written: this entry on ${id} has just been taken back from ${file}, or changed. See plan show ${id}.`,
  noMeasure: (id: string) =>
    `Nothing was taken back: the entry is on ${id}, and the plan has no such measure. Correct on in the journal, or remove the entry there.`,
  undone: (id: string, file: string) => `Took back the last entry on ${id} from ${file}.`,
};

export const help = {
  summary: 'take back your last uncommitted entry',
  examples: [
    ['plan undo --dry-run', 'what would be taken back'],
    ['plan undo', 'take it back'],
  ],
};
