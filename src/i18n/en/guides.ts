/** What `plan help` says in English of guides, and its help. */

export const words = {
  heading: 'Guides:',
  more: 'plan help TOPIC shows one, by its name or by words of its title; plan help COMMAND the help of a command, and plan --help the commands there are.',
  unknown: (topic: string) =>
    `There is no guide or command "${topic}". plan help lists the guides, plan --help the commands.`,
  several: (topic: string, known: string) => `Several guides have "${topic}" in their titles: ${known}.`,
};

export const help = {
  summary: 'show a guide, or the help of a command',
  topic: 'a guide, by its name or by words of its title, or a command; without one, the guides there are',
  examples: [
    ['plan help', 'the guides there are'],
    ['plan help model', 'how plans are written, and what follows from it'],
    ['plan help log', 'the help of a command'],
  ],
};
