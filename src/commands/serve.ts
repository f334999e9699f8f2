/** `plan serve`: the pages of `plan site` on this computer, live, with forms that record what happens. */
import { command } from '../app/command/command.ts';
import { DATA_FORMAT_NAMES } from '../app/command/data-formats.ts';
import { flag, parsed } from '../app/command/options.ts';
import type { Output } from '../app/command/result.ts';
import { openSession } from '../app/open/session.ts';

export const serve = command({
  writes: true,
  arguments: {},
  options: {
    port: parsed(
      '<number>',
      portFrom,
      ({ help }) => help.serve.port,
      (m, given) => m.serve.badPort(given),
    ),
    open: flag(({ help }) => help.serve.open),
    readOnly: flag(({ help }) => help.serve.readOnly),
  },
  without: [...DATA_FORMAT_NAMES],
  examples: ({ help }) => help.serve.examples,
  async run({ context, options }) {
    const { plan = 'all', port, open, readOnly: isReadOnly } = options;
    // Where there is no workspace, that is to be said at once.
    const { messages, language } = await openSession(context, { plan });
    const { serve: started } = await import('../app/serve/server.ts');
    const serving = await started({ ...context, language, color: false }, { plan, port, isReadOnly });
    async function* outputs(): AsyncGenerator<Output> {
      yield { content: `${messages.serve.ready(serving.link, isReadOnly)}\n` };
      if (open && !(await context.openPage?.(serving.linkForOnce())))
        yield { content: `${messages.serve.noBrowser}\n` };
      await context.stopped?.();
      await serving.close();
    }
    return { outputs: outputs() };
  },
});

function portFrom(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : undefined;
}
