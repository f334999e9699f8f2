/** What is wrong with a command line, in English. */
export const words = {
  unknownOption: (option: string) => `There is no option ${option}.`,
  unknownCommand: (command: string) => `There is no command ${command}.`,
  notTaken: (command: string, option: string) =>
    `plan ${command} has no option ${option}: it would change nothing here.`,
  missingArgument: (argument: string) => `The argument ${argument} is missing.`,
  optionMissingArgument: (option: string) => `The option ${option} needs a value.`,
  excessArguments: 'There are too many arguments.',
  suggestion: (words: string) => `Did you mean ${words}?`,
  seeHelp: (command: string) => `See ${command} --help.`,
};
