/** `plan help TOPIC`: a guide; without one, the guides there are. The help of a command is printed before it comes here. */
import { optionalArgument } from '../app/command/arguments.ts';
import { command } from '../app/command/command.ts';
import { DATA_FORMAT_NAMES } from '../app/command/data-formats.ts';
import { guideNamed, guidesIn } from '../app/help/guides.ts';
import { messagesIn } from '../i18n/messages.ts';
import { canvas } from '../render/terminal/terminal.ts';

export const help = command({
  arguments: { topic: optionalArgument(({ help }) => help.help.topic) },
  options: {},
  without: ['asOf', 'at', 'dir', 'plan', ...DATA_FORMAT_NAMES],
  examples: ({ help }) => help.help.examples,
  async run({ context, args: { topic } }) {
    const language = context.language ?? 'zh';
    const guides = await guidesIn(context, language);
    const guide = topic === undefined ? undefined : guideNamed(topic, guides);
    return {
      text: async () => {
        const { guidesText, guideText } = await import('../render/terminal/guide.ts');
        const terminal = canvas({ ...context, wide: false }, await messagesIn(language));
        return guide === undefined ? guidesText(guides, terminal) : guideText(await guide.text(), terminal);
      },
    };
  },
});
