/** What `plan trace` says in English, and its help. */
export const words = {
  summary: (percent: string, characters: number) => `${percent} covered of ${characters} characters of the document`,
  parts: (quoted: number, headings: number, context: number, left: number) =>
    `promises ${quoted}, headings ${headings}, context ${context}, left over ${left}`,
  context: 'Marked as context:',
  passage: (line: number, column: number, task: string | undefined, text: string) =>
    `${line}:${column} ${task === undefined ? '' : `(task ${task}) `}${text}`,
  left: 'Covered by no measure:',
  noSource: (plan: string) => `Plan ${plan} names no issued document (source), or it could not be read.`,
};

export const help = {
  summary: 'which passages of the issued document no measure covers',
  context: 'also list what is marked as context',
  examples: [
    ['plan trace', 'the default plan'],
    ['plan trace --context', 'with what counts as context'],
  ],
};
