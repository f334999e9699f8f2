/** What `plan trace` says in English, and its help. */
export const words = {
  summary: (percent: string, characters: number) => `${percent} of the document's ${characters} characters covered`,
  parts: (quoted: number, headings: number, context: number, left: number) =>
    `promises ${quoted}, headings ${headings}, context ${context}, left over ${left}`,
  context: 'Marked as context:',
  passage: (line: number, column: number, task: string | undefined, text: string) =>
    `${line}:${column} ${task === undefined ? '' : `(task ${task}) `}${text}`,
  left: 'Not covered by any measure:',
  noSource: (plan: string) => `Plan ${plan} names no issued document (source), or it could not be read.`,
};

export const help = {
  summary: 'list the passages of the issued document that no measure covers',
  context: 'also list what is marked as context',
  examples: [
    ['plan trace', 'the default plan'],
    ['plan trace --context', 'including what counts as context'],
  ],
};
