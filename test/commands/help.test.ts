/** `plan help`: the guides as pages for a terminal, and what a word may mean. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/registry.ts';
import { columnsOf } from '../../src/render/text/columns.ts';
import { emptyFolder } from '../e2e/repository.ts';
import { plan } from '../support/run.ts';

const DOCS = join(import.meta.dirname, '../../docs');
const PAGES = readdirSync(DOCS).filter((file) => file.endsWith('.md'));
const TWINS = PAGES.filter((file) => file.endsWith('.zh-CN.md')).map((file) => file.replace('.zh-CN.md', ''));
/** What the page of commands says, their help says. */
const GUIDES = TWINS.filter((name) => name !== 'commands');

/** What staff have no use for: how the program is made, tested, attacked. */
const FOR_DEVELOPERS = ['dependencies.md', 'performance.md', 'security.md', 'testing.md'];

test('every guide is there in Chinese and in English', () => {
  const english = PAGES.filter((file) => !file.endsWith('.zh-CN.md') && !FOR_DEVELOPERS.includes(file));
  expect(english.map((file) => file.replace('.md', '')).sort()).toEqual([...TWINS].sort());
});

test('no guide is called as a command is', () => {
  expect(GUIDES.filter((name) => COMMANDS.some(([command]) => command === name))).toEqual([]);
});

test('the guides are listed with their titles', async () => {
  for (const language of ['zh', 'en']) {
    const { code, out } = await plan(['help', '--lang', language], emptyFolder(), { width: 80 });
    expect(code).toBe(0);
    for (const name of GUIDES) expect(out).toMatch(new RegExp(`^  ${name} +\\S`, 'm'));
  }
});

test.each(GUIDES)('the guide %s is drawn within the width, without marks of Markdown', async (name) => {
  for (const language of ['zh', 'en']) {
    const { code, out } = await plan(['help', name, '--lang', language], emptyFolder(), { width: 72 });
    expect(code).toBe(0);
    const prose = out.split('\n').filter((line) => !line.startsWith('  '));
    expect(prose.length).toBeGreaterThan(3);
    expect(prose.filter((line) => columnsOf(line) > 72)).toEqual([]);
    expect(prose.filter((line) => /\*\*|\]\(|^#|^\|.*\|$/.test(line))).toEqual([]);
  }
});

test('a guide is found by words of its title, in the language that is spoken', async () => {
  const folder = emptyFolder();
  const { out } = await plan(['help', 'model'], folder);
  expect((await plan(['help', '模型'], folder)).out).toBe(out);
});

test('the name of a command shows its help', async () => {
  const folder = emptyFolder();
  expect((await plan(['help', 'log'], folder)).out).toBe((await plan(['log', '--help'], folder)).out);
});

test('what is neither a guide nor a command is told, with what was likely meant', async () => {
  const { code, err } = await plan(['help', 'modell'], emptyFolder());
  expect(code).toBe(2);
  expect(err).toContain('没有“modell”这一篇，也没有这个命令');
  expect(err).toContain('model');
});

test('a title that is the word, or begins with it, goes before those that mention it', async () => {
  const folder = emptyFolder();
  const { code, out } = await plan(['help', '报告'], folder);
  expect([code, out.split('\n')[0]]).toEqual([0, '报告：周报到年报，简报、通报、提醒单']);
  expect((await plan(['help', '导入'], folder)).out.split('\n')[0]).toMatch(/^导入/);
});

test('words that several titles have are told with these titles', async () => {
  const folder = emptyFolder();
  for (const name of ['one', 'two']) {
    mkdirSync(join(folder, 'docs'), { recursive: true });
    writeFileSync(join(folder, `docs/${name}.zh-CN.md`), `# 读甲乙${name}\n`);
    writeFileSync(join(folder, `docs/${name}.md`), `# ${name}\n`);
  }
  const { code, err } = await plan(['help', '甲乙'], folder, { launcher: join(folder, 'bin', 'plan.js') });
  expect(code).toBe(2);
  expect(err).toContain('读甲乙one (one)、读甲乙two (two)');
});
