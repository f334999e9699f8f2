/** What `plan undo` says in English, and its help. */
export const words = {
  nothing: (by: string) => `There is no uncommitted entry by ${by}. To correct a committed entry, add a later one.`,
  undone: (id: string, file: string) => `Took back the last entry on ${id} from ${file}.`,
};

export const help = {
  summary: 'take back your last uncommitted entry',
  examples: [
    ['plan undo --dry-run', 'what would be taken back'],
    ['plan undo', 'take it back'],
  ],
};
