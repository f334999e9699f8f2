/** What may be typed next on a command line, by the tables of the commands and the files of the workspace. */
import type { Command } from '../../app/command/command.ts';
import { COMMON_OPTIONS } from '../../app/command/common-options.ts';
import { flagOf, type Option } from '../../app/command/options.ts';
import type { Context } from '../../app/context.ts';
import type { Messages } from '../../i18n/messages.ts';
import { lineFrom } from './line.ts';
import { type Candidate, Offers } from './offers.ts';

/** The commands that there are, and the reader's words. */
interface Known {
  readonly commands: readonly { readonly name: string; readonly summary: string; load(): Promise<Command> }[];
  readonly messages: Messages;
}

/** How many are offered at most: nobody reads more, and shells ask before they show them. */
const MOST = 200;

/** A candidate a line, its description behind a tab; nothing where there is none. `line` ends where the cursor is. */
export async function candidatesText(line: string, shell: string, context: Context, known: Known): Promise<string> {
  const { words, current } = lineFrom(line);
  const all = await candidates(words, current, context, known);
  const found = all.filter(({ value }) => value.startsWith(current) && value !== current).slice(0, MOST);
  return found.map(({ value, about }) => `${inShell(value, current, shell)}\t${about}\n`).join('');
}

/** Bash takes what follows the last colon or equals sign of a word for a word of its own; blanks are kept together. */
function inShell(value: string, current: string, shell: string): string {
  const plain = shell === 'bash' ? value.slice(current.search(/[^:=]*$/)) : value;
  return shell === 'bash' ? plain.replace(/[\s"'\\$&;|<>()]/g, '\\$&') : plain;
}

type Options = Readonly<Record<string, Option<unknown>>>;

async function candidates(
  words: readonly string[],
  current: string,
  context: Context,
  { commands, messages }: Known,
): Promise<readonly Candidate[]> {
  const name = commandIn(words);
  const found = commands.find(({ name: command }) => command === name);
  const command = await found?.load();
  const options: Options = { ...COMMON_OPTIONS, ...command?.options };
  const given = givenIn(words, options);
  const offers = new Offers(context, messages, { command: name, ...given });
  const [, flag, typed] = /^(--[a-z-]+)=(.*)$/s.exec(current) ?? [];
  if (flag !== undefined && typed !== undefined) {
    const values = await valuesOf(keyOf(flag, options), options, offers);
    return values.map(({ value, about }) => ({ value: `${flag}=${value}`, about }));
  }
  if (given.waiting !== undefined) return valuesOf(given.waiting, options, offers);
  if (current.startsWith('-')) return flagsOf(options, command, messages);
  if (found === undefined) {
    return commands.map(({ name: value, summary }) => ({ value, about: summary }));
  }
  return offers.ofArgument(argumentAt(command, given.words.length - 1), current);
}

/** The first word that is neither an option nor the value of a common one. */
function commandIn(words: readonly string[]): string | undefined {
  return givenIn(words, COMMON_OPTIONS).words[0];
}

interface Given {
  /** The words that are no options, the command first. */
  readonly words: readonly string[];
  /** The values given, by the options' keys. */
  readonly values: ReadonlyMap<string, string>;
  /** The key of the option that the last word is, where its value comes next. */
  readonly waiting: string | undefined;
}

function givenIn(all: readonly string[], options: Options): Given {
  const words: string[] = [];
  const values = new Map<string, string>();
  let waiting: string | undefined;
  for (const word of all) {
    if (waiting !== undefined) {
      values.set(waiting, word);
      waiting = undefined;
      continue;
    }
    if (!word.startsWith('-')) {
      words.push(word);
      continue;
    }
    const [flag = '', ...value] = word.split('=');
    const key = keyOf(flag, options);
    if (key === undefined) continue;
    if (value.length > 0) values.set(key, value.join('='));
    else if (options[key]?.placeholder?.startsWith('<')) waiting = key;
  }
  return { words, values, waiting };
}

function keyOf(flag: string, options: Options): string | undefined {
  return Object.entries(options).find(
    ([key, option]) => flagOf(key, option) === flag || (option.letter !== undefined && `-${option.letter}` === flag),
  )?.[0];
}

function flagsOf(options: Options, command: Command | undefined, messages: Messages): readonly Candidate[] {
  const idle: readonly string[] = command?.without ?? [];
  const own = Object.entries(options).filter(([key]) => !idle.includes(key));
  return [
    ...own.map(([key, option]) => ({ value: flagOf(key, option), about: option.describe(messages) })),
    { value: '--help', about: messages.help.helpOption },
  ];
}

async function valuesOf(key: string | undefined, options: Options, offers: Offers): Promise<readonly Candidate[]> {
  const option = key === undefined ? undefined : options[key];
  if (key === undefined || option === undefined) return [];
  const written = /^<([a-z-]+(?:\|[a-z-]+)+)>$/.exec(option.placeholder ?? '')?.[1]?.split('|');
  const choices = option.choices ?? written;
  return choices?.map((value) => ({ value, about: '' })) ?? offers.ofOption(key);
}

/** The name of the argument at the place, counted from 0; the last one goes on where it takes any number. */
function argumentAt(command: Command | undefined, place: number): string | undefined {
  const names = Object.entries(command?.arguments ?? {});
  const [name] = names[place] ?? [];
  const [last, argument] = names.at(-1) ?? [];
  return name ?? (argument?.form === 'variadic' ? last : undefined);
}
