/** What is wrong with a command line, in English. */
export const words = {
  unknownOption: (option: string) => `Unknown option ${option}.`,
  noCommand: 'No command was given.',
  unknownCommand: (command: string) => `Unknown command ${command}.`,
  notTaken: (command: string, option: string) =>
    `${option} does not apply to plan ${command}: it would have no effect.`,
  missingArgument: (argument: string) => `Missing argument: ${argument}.`,
  optionMissingArgument: (option: string) => `Option ${option} needs a value.`,
  excessArguments: 'Too many arguments.',
  watching: 'Shown again when a plan file changes; Ctrl-C ends it.',
  watchNoTerminal: '--watch needs a terminal to show it on; in a pipe or a file, run the command again.',
  watchNotWith: (option: string) => `--watch does not go with ${option}.`,
  suggestion: (words: string) => `Did you mean ${words}?`,
  seeHelp: (command: string) => `See ${command} --help.`,
};
