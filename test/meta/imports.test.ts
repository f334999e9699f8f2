import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

interface Source {
  /** Relative to the folder that was read, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function sourcesIn(folder: string): readonly Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|cjs)$/.test(path))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => {
      const text = readFileSync(join(ROOT, folder, path), 'utf8');
      const specifiers = [...text.matchAll(/(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*'([^']+)'/g)];
      return { path, text, imports: specifiers.map(([, specifier = '']) => resolved(path, specifier)) };
    });
}

function resolved(from: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier;
}

const sources = sourcesIn('src');

/** Each room may import from itself and from the rooms of the lines after its own. */
const ORDER = [
  ['main.ts'],
  ['cli'],
  ['commands'],
  ['app/record', 'app/setup'],
  ['app/check'],
  ['app/report'],
  ['app/history', 'app/chart', 'app/merge'],
  ['app/command'],
  ['app/open'],
  ['app'],
  ['exchange', 'merge'],
  ['render/report', 'render/findings'],
  ['render/terminal', 'render/json', 'render/markdown', 'render/html', 'render/docx', 'render/mermaid', 'render/svg'],
  ['render/words'],
  ['render/text'],
  ['workspace'],
  ['edit', 'schema'],
  ['yaml', 'git'],
  ['files'],
  ['check', 'report', 'i18n'],
  ['change'],
  ['projection'],
  ['model'],
];

/** The rooms, the inner ones before those that they lie in. */
const ROOMS = ORDER.flat().sort((a, b) => b.length - a.length);

const roomOf = (path: string): string => ROOMS.find((room) => path === room || path.startsWith(`${room}/`)) ?? '';
const levelOf = (path: string): number => ORDER.findIndex((rooms) => rooms.includes(roomOf(path)));
const own = (path: string): boolean => levelOf(path) >= 0;

test('every source file lies in a room', () => {
  expect(sources.filter(({ path }) => !own(path)).map(({ path }) => path)).toEqual([]);
  expect(sources.length).toBeGreaterThan(50);
});

test('imports point one way', () => {
  const against = sources.flatMap(({ path, imports }) =>
    imports
      .filter((target) => own(target) && roomOf(target) !== roomOf(path) && levelOf(target) <= levelOf(path))
      .map((target) => `${path} → ${target}`),
  );
  expect(against).toEqual([]);
});

test('a command never imports another command, nor a rule another rule', () => {
  const across = sources.flatMap(({ path, imports }) =>
    ['commands', 'check/rules', 'check/change-rules']
      .filter((room) => posix.dirname(path) === room)
      .flatMap((room) => imports.filter((target) => posix.dirname(target) === room))
      .map((target) => `${path} → ${target}`),
  );
  expect(across).toEqual([]);
});

test('no file imports itself by way of others', () => {
  const graph = new Map(sources.map(({ path, imports }) => [path, imports.filter(own)]));
  const cycles: string[] = [];
  const left = new Set<string>();
  // Each file is walked once: what leads from it is the same, whichever way leads to it.
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (trail.includes(path) || left.has(path)) return;
    for (const target of graph.get(path) ?? []) visit(target, [...trail, path]);
    left.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  expect(cycles).toEqual([]);
});

const PURE = /^(model|projection|change|check|report|render|exchange|merge|i18n)\//;

test('the core and the views know no Node, no process, no clock, no console', () => {
  const impure = sources
    .filter(({ path }) => PURE.test(path))
    .flatMap(({ path, text, imports }) => [
      ...imports.filter((target) => target.startsWith('node:')).map((target) => `${path} imports ${target}`),
      ...[/\bprocess\./, /\bconsole\./, /Date\.now\(/, /new Date\(\)/, /toISOString/, /toLocale/, /\bIntl\.DateTime/]
        .filter((pattern) => pattern.test(text))
        .map((pattern) => `${path} has ${pattern}`),
    ]);
  expect(impure).toEqual([]);
});

test('process, clock and environment live in main alone', () => {
  const stray = sources
    .filter(({ path }) => path !== 'main.ts')
    .filter(({ text }) => /\bprocess\.(env|argv|exit|stdout|stderr|cwd)|Date\.now\(|new Date\(\)/.test(text))
    .map(({ path }) => path);
  expect(stray).toEqual([]);
  expect(sources.filter(({ text }) => text.includes('process.exit('))).toEqual([]);
});

/** What these have done to the disk they say at once, whatever comes after. */
const SAY_AS_THEY_GO = ['app/check/fix-files.ts', 'app/report/templates.ts', 'commands/init.ts'];

test('commands return their results, and the program prints them', () => {
  const printing = sources.filter(({ text }) => /\bcontext\.(out|err)\b/.test(text)).map(({ path }) => path);
  expect(printing.filter((path) => !/^(cli\/|main\.ts)/.test(path))).toEqual(SAY_AS_THEY_GO);
});

test('every file opens with a sentence on what it is', () => {
  const bare = sources
    .filter(({ text }) => !/^(\/\*\*|\/\/) ?[^\s*]|^\/\*\*\n \* \S/.test(text))
    .map(({ path }) => path);
  expect(bare).toEqual([]);
});

test('there are no drawers for unrelated things', () => {
  const drawers = sources.filter(({ path }) => /\b(utils?|helpers?|common|misc|shared)(\/|\.ts$)/.test(path));
  expect(drawers.map(({ path }) => path)).toEqual([]);
});

test('what a file exports, another one uses', () => {
  const tests = sourcesIn('test').map((source) => ({
    ...source,
    imports: source.imports.map((target) => target.replace(/^(\.\.\/)+src\//, '')),
  }));
  const unused = sources.flatMap(({ path, text }) => {
    const users = [...sources, ...tests].filter(({ imports }) => imports.includes(path));
    const names = text.matchAll(/^export (?:async )?(?:function|const|class|interface|type) (\w+)/gm);
    return [...names]
      .filter(([, name]) => !users.some((user) => new RegExp(`\\b${name}\\b`).test(user.text)))
      .map(([, name]) => `${path}: ${name}`);
  });
  expect(unused).toEqual([]);
});
