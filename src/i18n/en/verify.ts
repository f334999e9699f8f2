/** What `plan verify` says in English, and its help. */
export const words = {
  notDone: (id: string, state: string) => `Measure ${id} is ${state}, not done; only what is done can be verified.`,
  altered: (id: string, file: string) =>
    `The evidence ${file}, by which measure ${id} was reported done, is not the file that was given: it cannot be verified. Restore the file, or reopen the measure and report it done anew.`,
  ownWork: (id: string, by: string) => `${by} reported ${id} as done, so someone else has to verify it (--by).`,
};

export const help = {
  summary: 'record that someone else has checked that it is done',
  examples: [['plan verify 4-3 --by 李四', 'verified by someone other than the one who reported it']],
};
