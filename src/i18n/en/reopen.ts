/** What `plan reopen` says in English, and its help. */
export const words = {
  notClosed: (id: string, state: string) =>
    `Measure ${id} is ${state}; only what is done, verified or cancelled can be reopened.`,
};

export const help = {
  summary: 'record that work on a closed measure resumes, and why',
  examples: [['plan reopen 4-3 --reason 名单有误', 'reopened, with the reason']],
};
