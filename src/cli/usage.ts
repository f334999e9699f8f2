/** Commander's complaints in the reader's language. */
import type { CommanderError } from 'commander';
import type { Messages } from '../i18n/messages.ts';
import { placeholder, placeholders } from './help.ts';
import { BadValue } from './parse.ts';

/** What is wrong with how the command of that name, where one is named, was called, and where to look. */
export function usageText(error: CommanderError | BadValue, command: string | undefined, messages: Messages): string {
  const { usage } = messages;
  const suggested = /Did you mean (?:one of )?(.*)\?/.exec(error.message)?.[1];
  const lines = [
    error instanceof BadValue ? error.refusal(messages) : complaint(error, messages),
    ...(suggested === undefined ? [] : [usage.suggestion(suggested)]),
    usage.seeHelp(command === undefined ? 'plan' : `plan ${command}`),
  ];
  return lines.join('\n');
}

function complaint({ code, message }: CommanderError, messages: Messages): string {
  const { usage } = messages;
  const [named = ''] = quoted(message);
  switch (code) {
    case 'commander.unknownOption':
      return usage.unknownOption(named);
    case 'commander.unknownCommand':
      return usage.unknownCommand(named);
    case 'commander.missingArgument':
      return usage.missingArgument(placeholder(named, messages));
    case 'commander.optionMissingArgument':
      return usage.optionMissingArgument(placeholders(named, messages));
    case 'commander.excessArguments':
      return usage.excessArguments;
    case 'commander.help':
      return usage.noCommand;
    default:
      return message.replace(/^error: /, '');
  }
}

function quoted(message: string): readonly string[] {
  return [...message.matchAll(/'([^']*)'/g)].map(([, words = '']) => words);
}
