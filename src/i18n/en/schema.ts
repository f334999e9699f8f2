/** What `plan schema` says in English, and its help. */
export const words = {
  unknown: (name: string, known: string) => `Unknown schema ${name}. The schemas are ${known}.`,
};

export const help = {
  summary: 'print the JSON Schema of a file or of a --json output',
  name: 'workspace, plan, annex, roster, journal, common, or output/status and so on',
  examples: [['plan schema plan -o plan.schema.json', 'for an editor or another validator']],
};
