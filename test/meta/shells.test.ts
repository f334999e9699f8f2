/** Command lines in the help and the guides mean the same in sh, in PowerShell and in cmd.exe. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/registry.ts';
import { MESSAGES } from '../support/messages.ts';

const root = join(import.meta.dirname, '..', '..');
const docs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
const FILES = ['README.md', 'README.zh-CN.md', ...docs.map((name) => `docs/${name}`)];

/**
 * What one of the shells takes for more than a letter: PowerShell splits at `,`, reads `$`, `@(`, `@{`, backticks, braces and
 * `#`, and ends a command at `;`, `|` and `&`; `<` and `>` redirect, and `%` and `^` are cmd's.
 */
const SPECIAL = /[,;|&<>$`^%(){}*?!#]|@/;

/** What of a command line a shell does not take as it is; quotes are the double ones, which all three know. */
function trapsIn(line: string): readonly string[] {
  const quoted = [...line.matchAll(/"([^"]*)"/g)].flatMap(([, text = '']) => text.match(/[$`%\\!]/g) ?? []);
  const bare = line.replace(/"[^"]*"/g, '""').match(new RegExp(SPECIAL, 'g')) ?? [];
  const single = line.includes("'") ? ["'"] : [];
  return [...quoted, ...bare, ...single];
}

test('what is a trap', () => {
  expect(trapsIn('plan list 灯:红,黄')).toEqual([',']);
  expect(trapsIn('plan list due:<2022-07-01')).toEqual(['<']);
  expect(trapsIn('plan schema plan > plan.json')).toEqual(['>']);
  expect(trapsIn('plan list "due:<2022-07-01" "light:red,yellow" 灯:红、黄 时限:＜2022-07-01')).toEqual([]);
  expect(trapsIn('plan log 1-1 -m "$x" | head; echo `a` @{u} @(1)')).toHaveLength(11);
  expect(trapsIn("plan log 1-1 -m '甲 乙'")).toEqual(["'"]);
});

describe.each(COMMANDS.map(([name]) => name))('the help of %s', (name) => {
  test.each(['zh', 'en'] as const)('in %s', async (language) => {
    const definition = await COMMANDS.find(([other]) => other === name)?.[1]();
    const examples = definition?.examples(MESSAGES[language]) ?? [];
    expect(examples.length).toBeGreaterThan(0);
    for (const [line = ''] of examples) expect(trapsIn(line), line).toEqual([]);
  });
});

/** The command lines of a guide, but for those in blocks of another shell or file (sh, yaml), and forms such as [QUERY…]. */
function linesIn(text: string): readonly string[] {
  const shown = text
    .replace(/```(?!console)\w[\s\S]*?```/g, '')
    .replace(/```console\n([\s\S]*?)```/g, (_, block: string) =>
      [...block.matchAll(/^\$ (plan .*)$/gm)].map(([, line = '']) => `\`${line}\``).join('\n'),
    );
  return [...shown.matchAll(/`(plan [^`\n]+)`/g)].map(([, line = '']) => line).filter((line) => !/[[…]/.test(line));
}

test.each(FILES)('%s', (file) => {
  const traps = linesIn(readFileSync(join(root, file), 'utf8'))
    .map((line) => [line, trapsIn(line)] as const)
    .filter(([, found]) => found.length > 0);
  expect(traps).toEqual([]);
});

/** The command lines in blocks for sh, without their remarks; there engineers may pipe and redirect. */
function shLinesIn(text: string): readonly string[] {
  return [...text.matchAll(/```sh\n([\s\S]*?)```/g)]
    .flatMap(([, block = '']) => block.split('\n'))
    .filter((line) => line.startsWith('plan '))
    .map((line) => line.replace(/\s+#.*$/, ''));
}

test.each(FILES)('%s, in its blocks for sh', (file) => {
  const traps = shLinesIn(readFileSync(join(root, file), 'utf8'))
    .map((line) => [line, trapsIn(line).filter((character) => !'|<>'.includes(character))] as const)
    .filter(([, found]) => found.length > 0);
  expect(traps).toEqual([]);
});

test('guides have command lines to be tried', () => {
  const all = FILES.flatMap((file) => linesIn(readFileSync(join(root, file), 'utf8')));
  expect(all.length).toBeGreaterThan(40);
});
