/** What files import, what they may touch, and how they begin; which room may import which: rooms.test.ts. */
import { expect, test } from 'vitest';
import { type Source, sourcesIn } from '../support/sources.ts';

const sources = sourcesIn('src');

/** What lies in another folder, with what it imports of src/ named as src/ names it. */
function sourcesBeside(folder: string): readonly Source[] {
  return sourcesIn(folder).map((source) => ({
    ...source,
    imports: source.imports.map((target) => target.replace(/^(\.\.\/)+src\//, '')),
  }));
}

/** What is generated of them: the registry of rules is the one way from it to each rule. */
const generated = sourcesBeside('build').map((source) => ({ ...source, path: `../build/${source.path}` }));

test('a command never imports another command, nor a rule another rule', () => {
  const across = sources.flatMap(({ path, imports }) =>
    ['commands/', 'check/rules/']
      .filter((room) => path.startsWith(room))
      .flatMap((room) => imports.filter((target) => target.startsWith(room)))
      .map((target) => `${path} → ${target}`),
  );
  expect(across).toEqual([]);
});

test('no file imports itself by way of others', () => {
  const graph = new Map([...sources, ...generated].map(({ path, imports }) => [path, imports]));
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

test('process, clock and environment live in main alone, and the clock in the library', () => {
  const stray = sources
    .filter(({ path, text }) => path !== 'main.ts' && !(path === 'library.ts' && !text.includes('process')))
    .filter(({ text }) => /\bprocess\.(env|argv|exit|stdout|stderr|cwd)|Date\.now\(|new Date\(\)/.test(text))
    .map(({ path }) => path);
  expect(stray).toEqual([]);
  expect(sources.filter(({ text }) => text.includes('process.exit('))).toEqual([]);
});

/** What these have done to the disk they say at once, whatever comes after; one shows what it asks about. */
const SAY_AS_THEY_GO = [
  'app/check/fix-files.ts',
  'app/record/several.ts',
  'app/report/templates.ts',
  'commands/init.ts',
];

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
  const tests = sourcesBeside('test');
  const unused = sources.flatMap(({ path, text }) => {
    const users = [...sources, ...generated, ...tests].filter(({ imports }) => imports.includes(path));
    const names = text.matchAll(/^export (?:async )?(?:function|const|class|interface|type) (\w+)/gm);
    return [...names]
      .filter(([, name]) => !users.some((user) => new RegExp(`\\b${name}\\b`).test(user.text)))
      .map(([, name]) => `${path}: ${name}`);
  });
  expect(unused).toEqual([]);
});
