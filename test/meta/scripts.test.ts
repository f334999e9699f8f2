/** What docs, workflows and our own scripts tell to run, is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

/** Folders that are not ours, or that are made; plans hold no instructions. */
const SKIPPED = ['.git', 'build', 'coverage', 'dist', 'node_modules', 'plans'];
/** What it tells was so at the time. */
const HISTORY = ['CHANGELOG.md'];

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name).replaceAll('\\', '/');
    if (entry.isDirectory()) return SKIPPED.includes(path) ? [] : filesIn(path);
    return entry.isFile() ? [path] : [];
  });
}

const TELLING = filesIn('')
  .filter((path) => /\.(md|ya?ml)$/.test(path) || ['.ci/run', 'package.json'].includes(path))
  .filter((path) => !path.startsWith('test/fixtures/') && !HISTORY.includes(path))
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** What the files name by the first group of the pattern, with the file that names it. */
const named = (pattern: RegExp) =>
  TELLING.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([, name = '']) => ({ path, name })));

test('every script of npm that is named is in package.json', () => {
  const names = named(/\bnpm run ([\w:-]+)/g);
  expect(names.filter(({ name }) => scripts[name] === undefined)).toEqual([]);
  expect(names.length).toBeGreaterThan(4);
});

test('every file of scripts/, bench/ and test/ that is named is there', () => {
  const paths = named(/(?<![\w/.])((?:scripts|bench|test)\/[\w./-]*\w)/g);
  expect(paths.filter(({ name }) => !existsSync(join(ROOT, name)))).toEqual([]);
  expect(paths.length).toBeGreaterThan(4);
});

/** One ends never, the other after hours. */
const ASIDE = ['test:watch', 'test:mutation'];

test('.ci/run runs every suite', () => {
  const suites = Object.keys(scripts).filter((name) => /^test(:|$)/.test(name) && !ASIDE.includes(name));
  const [, run = ''] = /for suite in (.*?);/.exec(readFileSync(join(ROOT, '.ci/run'), 'utf8')) ?? [];
  expect(run.split(' ').sort()).toEqual(suites.sort());
});
