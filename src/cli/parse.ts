/** A command's tables for commander, and what commander makes of a command line. */
import { Argument, type Command as Commander, Option as CommanderOption } from 'commander';
import { usageOf } from '../app/command/arguments.ts';
import type { Command } from '../app/command/command.ts';
import { COMMON_OPTIONS, type CommonOption } from '../app/command/common-options.ts';
import { flagOf, type Given, type Option, type Words } from '../app/command/options.ts';
import type { Messages } from '../i18n/messages.ts';

/** A common option has a value that it does not take. (Commander's own error would want the words at once.) */
export class BadValue extends Error {
  constructor(readonly refusal: Words) {
    super('bad value');
  }
}

/** Adds the arguments and options of `definition`, and the common options that it takes. */
export function addDefinition(command: Commander, definition: Command, messages: Messages): void {
  for (const [name, argument] of Object.entries(definition.arguments)) {
    command.addArgument(new Argument(usageOf(name, argument), argument.describe(messages)));
  }
  for (const [key, option] of Object.entries(definition.options)) command.addOption(optionOf(key, option, messages));
  addCommonOptions(command, messages, definition.without);
}

/** Adds the common options, but for those of `without`, under a heading of their own; a bad value is refused at once. */
export function addCommonOptions(command: Commander, messages: Messages, without: readonly CommonOption[] = []): void {
  for (const [key, option] of Object.entries<Option<unknown>>(COMMON_OPTIONS)) {
    if (without.some((other) => other === key)) continue;
    const expect = (text: string): void => {
      const refusal = option.refusal?.(text);
      if (refusal) throw new BadValue(refusal);
    };
    command.addOption(optionOf(key, option, messages, expect).helpGroup(messages.help.commonOptions));
  }
}

/** Commander keeps the last value of an option: here it keeps them all, for the option itself to read. */
function optionOf(
  key: string,
  option: Option<unknown>,
  messages: Messages,
  expect: (text: string) => void = () => undefined,
): CommanderOption {
  const { letter, placeholder, describe } = option;
  const name = flagOf(key, option);
  const flags = [letter === undefined ? name : `-${letter}, ${name}`, ...(placeholder ? [placeholder] : [])];
  const added = new CommanderOption(flags.join(' '), describe(messages));
  if (placeholder === undefined) return added;
  return added.argParser((text, before) => {
    expect(text);
    return [...(Array.isArray(before) ? before : []), text];
  });
}

/** What was given of the options of `commands`, by their keys; what the earlier ones were given comes first. */
export function givenOf(...commands: readonly Commander[]): ReadonlyMap<string, Given> {
  const given = new Map<string, Given>();
  for (const command of commands) {
    for (const key of command.options.map((option) => option.attributeName())) {
      if (command.getOptionValueSource(key) !== 'cli') continue;
      const value: unknown = command.getOptionValue(key);
      given.set(key, [...(given.get(key) ?? []), ...(Array.isArray(value) ? value.map(String) : [true as const])]);
    }
  }
  return given;
}
