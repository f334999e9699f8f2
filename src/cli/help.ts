/** Commander's help in the reader's language, wrapped as Chinese wraps. */
import { type Argument, Command, Help, type Option } from 'commander';
import type { Messages } from '../i18n/messages.ts';
import { columnsOf } from '../render/text/columns.ts';
import { wrapped } from '../render/text/text.ts';

/** A command, and with it its subcommands, whose help speaks the language of `messages`. */
export class LocalCommand extends Command {
  constructor(
    name: string | undefined,
    private readonly messages: Messages,
  ) {
    super(name);
  }

  override createCommand(name?: string): LocalCommand {
    return new LocalCommand(name, this.messages);
  }

  override createHelp(): Help {
    return Object.assign(new LocalHelp(this.messages), this.configureHelp());
  }
}

class LocalHelp extends Help {
  constructor(private readonly messages: Messages) {
    super();
  }

  override styleTitle(title: string): string {
    const { help } = this.messages;
    const titles: Readonly<Record<string, string>> = {
      'Usage:': help.usage,
      'Arguments:': help.arguments,
      'Options:': help.options,
      'Commands:': help.commands,
    };
    return titles[title] ?? title;
  }

  /** What a command does differently from others comes first: its own options, though it have none but the help. */
  override groupItems<T extends Command | Option>(
    items: T[],
    visible: T[],
    groupOf: (item: T) => string,
  ): Map<string, T[]> {
    const groups = super.groupItems(items, visible, groupOf);
    const { commonOptions } = this.messages.help;
    const common = groups.get(commonOptions);
    if (common !== undefined && groups.delete(commonOptions)) groups.set(commonOptions, common);
    return groups;
  }

  override commandUsage(command: Command): string {
    return placeholders(super.commandUsage(command), this.messages);
  }

  override subcommandTerm(command: Command): string {
    return command.name();
  }

  override optionTerm(option: Option): string {
    return placeholders(super.optionTerm(option), this.messages);
  }

  override argumentTerm(argument: Argument): string {
    return placeholder(argument.name(), this.messages);
  }

  override displayWidth(text: string): number {
    return columnsOf(text);
  }

  override boxWrap(text: string, width: number): string {
    return wrapped(text, width, false).join('\n');
  }
}

/** `text` with what stands in for values in it, such as <date>, in the reader's words. */
export function placeholders(text: string, messages: Messages): string {
  return text.replace(/(?<=[<[])[a-z]+(?=(\.\.\.)?[>\]])/g, (name) => placeholder(name, messages));
}

/** The reader's word for an argument or a value of that name. */
export function placeholder(name: string, { help }: Messages): string {
  const words: Readonly<Record<string, string>> = help.placeholders;
  return Object.hasOwn(words, name) ? (words[name] ?? name) : name;
}
