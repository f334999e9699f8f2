import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plan } from '../support/run.ts';
import { shownOf, wordsOf } from '../support/walkthrough.ts';

const root = join(import.meta.dirname, '..', '..');
const FILES = ['README.md', 'README.zh-CN.md'];
const BLOCK = /```console\n\$ plan ([^\n]*)\n([\s\S]*?)```/g;

for (const file of FILES) {
  test(`the examples of ${file} print what it says`, async () => {
    const path = join(root, file);
    let text = readFileSync(path, 'utf8');
    const blocks = [...text.matchAll(BLOCK)];
    expect(blocks.length).toBeGreaterThan(0);
    for (const [block, line = '', shown = ''] of blocks) {
      const { out } = await plan(wordsOf(line), root);
      const actual = shownOf(out, shown);
      if (process.env['UPDATE_EXAMPLES'])
        text = text.replace(block, () => `\`\`\`console\n$ plan ${line}\n${actual}\`\`\``);
      else expect(actual).toBe(shown);
    }
    if (process.env['UPDATE_EXAMPLES']) writeFileSync(path, text);
  });
}
