/** The glossary has the words that the program uses for states and lights, in both languages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MESSAGES } from '../support/messages.ts';

const pages = ['glossary.zh-CN.md', 'glossary.md'].map((name) =>
  readFileSync(join(import.meta.dirname, '../../docs', name), 'utf8'),
);

test('the glossary has every state and light, in Chinese beside English', () => {
  const { zh, en } = MESSAGES;
  const states = Object.entries(zh.states).map(([id, word]) => [
    word,
    Object.entries(en.states).find(([key]) => key === id)?.[1],
  ]);
  for (const page of pages) {
    for (const [chinese, english] of states) expect(page).toContain(`| ${chinese} | ${english} |`);
    expect(page).toContain(
      `灯：${Object.values(zh.lights).join('、')} | light: ${Object.values(en.lights).join(', ')}`,
    );
  }
});
