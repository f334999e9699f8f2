/** The options that every command takes, and how their values are read. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Messages } from '../i18n/messages.ts';
import { isPlanDate, type PlanDate } from '../model/date.ts';
import type { Language } from '../model/plan.ts';

/** The options as given, by their long names in camel case. */
export class Options {
  constructor(private readonly given: Readonly<Record<string, unknown>>) {}

  flag(name: string): boolean {
    return this.given[name] === true;
  }

  text(name: string): string | undefined {
    const value = this.given[name];
    return typeof value === 'string' ? value : undefined;
  }

  get asOf(): PlanDate | undefined {
    const text = this.text('asOf');
    return text !== undefined && isPlanDate(text) ? text : undefined;
  }

  get language(): Language | undefined {
    return languageFrom(this.text('lang'));
  }

  get width(): number | undefined {
    const text = this.text('width');
    return text === undefined ? undefined : Number(text);
  }

  /** False with --no-color. */
  get color(): boolean {
    return this.given['color'] !== false;
  }
}

/** `zh` or `en`, or undefined for anything else. */
export function languageFrom(text: string | undefined): Language | undefined {
  return text === 'zh' || text === 'en' ? text : undefined;
}

/** Adds the common options to `command`, under a heading of their own in its help. */
export function addCommonOptions(command: Command, { help, errors }: Messages): void {
  const add = (option: Option): void => {
    command.addOption(option.helpGroup(help.commonOptions));
  };
  add(new Option('--as-of <date>', help.asOf).argParser(checked(isPlanDate, errors.badDate)));
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

function isLanguage(text: string): boolean {
  return languageFrom(text) !== undefined;
}

function isWidth(text: string): boolean {
  return /^\d+$/.test(text) && Number(text) >= 40 && Number(text) <= 1000;
}
