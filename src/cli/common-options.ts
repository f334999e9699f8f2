/** The options that every command takes. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Messages } from '../i18n/messages.ts';
import { typedDate } from '../model/date.ts';
import { languageFrom } from '../session/options.ts';

/** Adds the common options to `command`, under a heading of their own in its help. */
export function addCommonOptions(command: Command, { help, errors }: Messages, writes = false): void {
  const add = (option: Option): void => {
    command.addOption(option.helpGroup(help.commonOptions));
  };
  if (!writes) {
    add(new Option('--as-of <date>', help.asOf).argParser(checked(isDate, errors.badDate)));
    add(new Option('--at <revision>', help.at));
  }
  add(new Option('--dir <folder>', help.dir));
  add(new Option('--plan <id>', help.plan));
  add(new Option('--json', help.json));
  add(new Option('--lang <zh|en>', help.lang).argParser(checked(isLanguage, errors.badLanguage)));
  add(new Option('--no-color', help.noColor));
  add(new Option('--width <columns>', help.width).argParser(checked(isWidth, errors.badWidth)));
}

function checked(test: (text: string) => boolean, message: (text: string) => string): (text: string) => string {
  return (text) => {
    if (test(text)) return text;
    throw new InvalidArgumentError(message(text));
  };
}

function isDate(text: string): boolean {
  return typedDate(text) !== undefined;
}

function isLanguage(text: string): boolean {
  return languageFrom(text) !== undefined;
}

function isWidth(text: string): boolean {
  return /^\d+$/.test(text) && Number(text) >= 40 && Number(text) <= 1000;
}
