import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plan } from '../support/run.ts';

const root = join(import.meta.dirname, '..', '..');
const FILES = ['README.md', 'README.zh-CN.md'];
const BLOCK = /```console\n\$ plan ([^\n]*)\n([\s\S]*?)```/g;

/** A block may end with a line `…`: the output goes on. */
function shownOf(output: string, shown: string): string {
  if (!shown.endsWith('…\n')) return output;
  const lines = shown.split('\n').length - 2;
  return `${output.split('\n').slice(0, lines).join('\n')}\n…\n`;
}

/** Words of a command line, with the quotes that a shell would take off. */
function words(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

for (const file of FILES) {
  test(`the examples of ${file} print what it says`, async () => {
    const path = join(root, file);
    let text = readFileSync(path, 'utf8');
    const blocks = [...text.matchAll(BLOCK)];
    expect(blocks.length).toBeGreaterThan(0);
    for (const [block, line = '', shown = ''] of blocks) {
      const { out } = await plan(words(line), root);
      const actual = shownOf(out, shown);
      if (process.env['UPDATE_EXAMPLES'])
        text = text.replace(block, () => `\`\`\`console\n$ plan ${line}\n${actual}\`\`\``);
      else expect(actual).toBe(shown);
    }
    if (process.env['UPDATE_EXAMPLES']) writeFileSync(path, text);
  });
}
