/** The pages on keys and commands are what the schemas and the program say of themselves: UPDATE_DOCS=1 writes them anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keysPage } from '../../src/app/help/keys-page.ts';
import { commandsPage } from '../support/command-pages.ts';

const DOCS = join(import.meta.dirname, '../../docs');

const PAGES = [
  ['keys.zh-CN.md', async () => keysPage('zh')],
  ['keys.md', async () => keysPage('en')],
  ['commands.zh-CN.md', () => commandsPage('zh')],
  ['commands.md', () => commandsPage('en')],
] as const;

test.each(PAGES)('docs/%s says what holds', async (name, page) => {
  const text = await page();
  if (process.env['UPDATE_DOCS']) writeFileSync(join(DOCS, name), text);
  expect(readFileSync(join(DOCS, name), 'utf8')).toBe(text);
});
