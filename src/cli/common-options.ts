/** The options that commands have in common. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { CommonOption, Command as Definition } from '../app/command.ts';
import { languageFrom, type Options } from '../app/options.ts';
import type { Messages } from '../i18n/messages.ts';
import { typedDate } from '../model/date.ts';

const NOT_WHERE_WRITTEN: readonly CommonOption[] = ['as-of', 'at'];

/** The common options that a command does not take. */
export function untaken({ writes, without = [] }: Pick<Definition, 'writes' | 'without'>): readonly CommonOption[] {
  return [...(writes ? NOT_WHERE_WRITTEN : []), ...without];
}

/** Of `names` the first that was given, before the command's name or behind it. */
export function givenOf(names: readonly CommonOption[], options: Options): CommonOption | undefined {
  return names.find((name) => options.optional(name === 'as-of' ? 'asOf' : name) !== undefined);
}

/** Adds the common options to `command`, but for those of `without`, under a heading of their own in its help. */
export function addCommonOptions(
  command: Command,
  { help, errors }: Messages,
  without: readonly CommonOption[] = [],
): void {
  const add = (option: Option): void => {
    const name = option.name();
    if (!without.some((other) => other === name)) command.addOption(option.helpGroup(help.commonOptions));
  };
  add(new Option('--as-of <date>', help.asOf).argParser(checked(isDate, errors.badDate)));
  add(new Option('--at <revision>', help.at));
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
