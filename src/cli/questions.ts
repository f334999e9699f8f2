/** Questions by a prompt library that is loaded when the first one is asked. */
import type { Key } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Ask } from '../app/ask.ts';

/** A terminal's keyboard. */
type Input = Readable & { readonly isTTY?: boolean };

/**
 * Questions at the terminal that `input` opens, written to `output`. Whoever leaves one, by Ctrl+C, Escape or Ctrl+D, or
 * whose terminal is gone, gives no answer.
 */
export function terminalQuestions(input: () => Input, output: Writable): Ask {
  const prompts = () => import('@clack/prompts');
  return {
    async text(message) {
      const { text, isCancel } = await prompts();
      return untilEnd(input(), async (from) => {
        const answer = await text({ message, output, ...from });
        return isCancel(answer) ? undefined : answer;
      });
    },
    async choose(message, choices) {
      const { select, isCancel } = await prompts();
      return untilEnd(input(), async (from) => {
        const options = [...choices];
        const answer = await select({ message, options, output, ...from, maxItems: 10, showInstructions: false });
        return isCancel(answer) ? undefined : answer;
      });
    },
  };
}

/** Where an answer comes from, and what says that none will come any more. */
interface From {
  readonly input: Input;
  readonly signal: AbortSignal;
}

/** The prompt library knows no end of the input: it would wait for ever, and the program end as if all were well. */
async function untilEnd<T>(input: Input, ask: (from: From) => Promise<T>): Promise<T> {
  const ended = new AbortController();
  const end = (): void => ended.abort();
  const onKey = (_text: string | undefined, { ctrl, name }: Key): void => {
    if (ctrl && name === 'd') end();
  };
  if (input.readableEnded || input.destroyed) end();
  input.on('keypress', onKey).on('end', end).on('error', end);
  try {
    return await ask({ input, signal: ended.signal });
  } finally {
    input.off('keypress', onKey).off('end', end).off('error', end);
  }
}
