/** Questions whose answer never comes: the prompt library alone would wait for it for ever. */
import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Ask } from '../../src/app/ask.ts';
import { terminalQuestions } from '../../src/cli/questions.ts';

const CHOICES = [
  { value: 'a', label: '甲' },
  { value: 'b', label: '乙' },
];

const ASKED: readonly (readonly [string, (ask: Ask) => Promise<string | undefined>])[] = [
  ['a text', (ask) => ask.text('原因？')],
  ['a choice', (ask) => ask.choose('哪一项？', CHOICES)],
];

/** What comes of a question once it is on the screen and `leave` was done; and what was on the screen. */
async function asked(question: (ask: Ask) => Promise<string | undefined>, leave: (input: PassThrough) => void) {
  const input = new PassThrough();
  const output = new PassThrough();
  let screen = '';
  output.setEncoding('utf8').on('data', (text: string) => {
    screen += text;
  });
  const answer = question(terminalQuestions(() => input, output));
  while (!screen.includes('？')) await pause(5);
  leave(input);
  return { answer: await Promise.race([answer, pause(5_000).then(() => 'never')]), screen };
}

describe.each(ASKED)('%s', (_name, question) => {
  test.each<readonly [string, (input: PassThrough) => void]>([
    ['Ctrl+D', (input) => input.write('\u0004')],
    ['Ctrl+D after something was typed', (input) => input.write('经费\u0004')],
    ['Ctrl+C', (input) => input.write('\u0003')],
    ['the end of the input', (input) => input.end()],
  ])('is left by %s, and the cursor is shown again', async (_how, leave) => {
    const { answer, screen } = await asked(question, leave);
    expect(answer).toBeUndefined();
    expect(screen.lastIndexOf('\u001b[?25h')).toBeGreaterThan(screen.lastIndexOf('\u001b[?25l'));
  });

  test('after the end of the input is left at once', async () => {
    const input = new PassThrough();
    input.end();
    input.resume();
    await pause(5);
    expect(await question(terminalQuestions(() => input, new PassThrough()))).toBeUndefined();
  });
});

test('an answer is an answer', async () => {
  expect(
    (
      await asked(
        (ask) => ask.text('原因？'),
        (input) => input.write('下雨\r'),
      )
    ).answer,
  ).toBe('下雨');
  expect(
    (
      await asked(
        (ask) => ask.choose('哪一项？', CHOICES),
        (input) => input.write('\u001b[B\r'),
      )
    ).answer,
  ).toBe('b');
});
