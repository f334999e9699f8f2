/** A page that is walked through: its commands are run one after the other, and print what the page shows. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import type { Context } from '../../src/app/context.ts';
import { git } from '../e2e/repository.ts';
import { plan } from './run.ts';

/** ```console: commands behind `$ `, with what they print. ```yaml: a file, which its first line names. */
const BLOCK = /```(console|yaml)\n([\s\S]*?)```/g;
const COMMAND = /^\$ (\w+) ?(.*)\n((?:(?!\$ ).*\n)*)/gm;

/** Walks through the page in the folder; gives the page as it should be. */
export async function walkedThrough(page: string, folder: string, world: Partial<Context>): Promise<string> {
  let walked = page;
  for (const [block, kind, text = ''] of page.matchAll(BLOCK)) {
    if (kind === 'yaml') {
      const [, path = ''] = /^# (\S+)\n/.exec(text) ?? [];
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
      continue;
    }
    let commands = '';
    for (const [, program = '', line = '', shown = ''] of text.matchAll(COMMAND)) {
      const printed = await printedBy(program, wordsOf(line), folder, world);
      commands += `$ ${program} ${line}\n${shownOf(printed, shown)}`;
    }
    walked = walked.replace(block, () => `\`\`\`console\n${commands}\`\`\``);
  }
  return walked;
}

async function printedBy(program: string, words: readonly string[], folder: string, world: Partial<Context>) {
  if (program === 'git') return git(folder, words);
  expect(program).toBe('plan');
  const { code, out, err } = await plan(words, folder, world);
  expect([words, code]).toEqual([words, 0]);
  return out + err;
}

/** Words of a command line, with the quotes that a shell would take off. */
export function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** What a page shows of an output: it may begin, or end, with a line `…` where there is more of it. */
export function shownOf(output: string, shown: string): string {
  if (shown.startsWith('…\n'))
    return `…\n${output
      .split('\n')
      .slice(1 - shown.split('\n').length)
      .join('\n')}`;
  if (!shown.endsWith('…\n')) return output;
  const lines = shown.split('\n').length - 2;
  return `${output
    .split('\n')
    .slice(0, lines)
    .map((line) => `${line}\n`)
    .join('')}…\n`;
}
