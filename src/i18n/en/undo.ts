/** What `plan undo` says in English, and its help. */
export const words = {
  nothing: (by: string) =>
    `There is no entry by ${by} that is not committed yet. What is committed is corrected by a later entry.`,
  undone: (id: string, file: string) => `Took back the last entry on ${id} from ${file}.`,
};

export const help = {
  summary: 'take back your last entry that is not committed yet',
  examples: [
    ['plan undo --dry-run', 'what would be taken back'],
    ['plan undo', 'takes it back'],
  ],
};
