/** What `plan edit` says in English, and its help. */
export const words = {
  noEditor: (editor: string) =>
    `The editor ${editor} could not be started. Set VISUAL or EDITOR to one that there is, such as nano or "code --wait".`,
  failed: (editor: string, code: number) => `The editor ${editor} ended with ${code}; the file is as it left it.`,
  fine: (file: string) => `${file}: nothing is wrong.`,
};

export const help = {
  summary: 'open a task, measure or roster in your editor, and check the file afterwards',
  id: 'a task or measure by its id or words of its title, or a roster by its id (default: the plan as a whole)',
  examples: [
    ['plan edit 4-3', "the plan file in VISUAL or EDITOR, at that measure's line"],
    ['plan edit pilot-zones', 'the file of a roster'],
  ],
};
