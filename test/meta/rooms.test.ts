/** The rooms of src/: each says in its README what belongs there and what it may import, and these tests hold it to that. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pathsIn, ROOT, sourcesIn } from '../support/sources.ts';

const sources = sourcesIn('src');

interface Room {
  /** Relative to src/, such as `render/words`. */
  readonly name: string;
  /** The sentence or two that say what it is. */
  readonly what: string;
  readonly mayImport: readonly string[];
}

/** Folders of src/ with a README that says what they may import; folders below one belong to it. */
const rooms: readonly Room[] = pathsIn('src').flatMap((path) => {
  const [, name] = /^(.+)\/README\.md$/.exec(path) ?? [];
  if (name === undefined) return [];
  const text = readFileSync(join(ROOT, 'src', path), 'utf8');
  const [, what = ''] = /^# \S+\n\n(.+)\n/.exec(text) ?? [];
  const [, list] = /^- May import: (.+)\.$/m.exec(text) ?? [];
  if (list === undefined) return [];
  const mayImport = list === 'no other room' ? [] : list.split(', ').map((room) => room.replaceAll('`', ''));
  return [{ name, what, mayImport }];
});

/** Inner rooms before those that they lie in. */
const innerFirst = [...rooms].sort((a, b) => b.name.length - a.name.length);

function roomOf(path: string): Room | undefined {
  return innerFirst.find(({ name }) => path.startsWith(`${name}/`));
}

test('every source file lies in a room', () => {
  expect(
    sources
      .filter(({ path }) => !['main.ts', 'library.ts'].includes(path) && roomOf(path) === undefined)
      .map(({ path }) => path),
  ).toEqual([]);
  expect(rooms.length).toBeGreaterThan(30);
});

describe.each(rooms.map((room) => [room.name, room] as const))('%s', (name, { what, mayImport }) => {
  test('says in its README what it is', () => {
    expect(what).toMatch(/^\S.{20,}[.:]$/);
  });

  test('imports the rooms that its README names, each of them, and no other', () => {
    const imported = sources
      .filter(({ path }) => roomOf(path)?.name === name)
      .flatMap(({ imports }) => imports.flatMap((target) => roomOf(target)?.name ?? []))
      .filter((room) => room !== name);
    expect([...new Set(imported)].sort()).toEqual([...mayImport].sort());
  });
});

test('imports point one way: no room leads back to itself', () => {
  const graph = new Map(rooms.map(({ name, mayImport }) => [name, mayImport]));
  const reached = (from: string, seen = new Set<string>()): ReadonlySet<string> => {
    for (const room of graph.get(from) ?? []) {
      if (!seen.has(room)) reached(room, seen.add(room));
    }
    return seen;
  };
  expect(rooms.filter(({ name }) => reached(name).has(name)).map(({ name }) => name)).toEqual([]);
});

test('no format of views leans on another', () => {
  // What they share, what chooses among them, and what puts pages and pictures together.
  const others = ['render/text', 'render/words', 'render/office', 'render/report', 'render/findings', 'render/site'];
  const formats = rooms.map(({ name }) => name).filter((name) => name.startsWith('render/') && !others.includes(name));
  expect(formats.length).toBeGreaterThan(6);
  const leaning = rooms
    .filter(({ name }) => formats.includes(name))
    .flatMap(({ name, mayImport }) =>
      mayImport.filter((room) => formats.includes(room)).map((room) => `${name} → ${room}`),
    );
  expect(leaning).toEqual([]);
});

/** UPDATE_DOCS=1 renews it. */
test('the map in CONTRIBUTING is that of the READMEs', () => {
  const path = join(ROOT, 'CONTRIBUTING.md');
  const text = readFileSync(path, 'utf8');
  const map = rooms.map(({ name, what }) => `- [\`${name}\`](src/${name}/README.md): ${what}`).join('\n');
  const [begin, end] = [
    '<!-- rooms: made from the READMEs by UPDATE_DOCS=1 npx vitest run test/meta/rooms.test.ts -->',
    '<!-- /rooms -->',
  ];
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  expect(from).toBeGreaterThan(0);
  expect(to).toBeGreaterThan(from);
  const renewed = `${text.slice(0, from)}${begin}\n${map}\n${text.slice(to)}`;
  if (process.env['UPDATE_DOCS']) writeFileSync(path, renewed);
  expect(readFileSync(path, 'utf8')).toBe(renewed);
});

/** What is not about one room: it runs the built program, meets others, holds habits, or serves the other tests. */
const OF_ALL = ['e2e', 'peers', 'second', 'meta', 'fixtures', 'support'];

test('test/ is laid out as src/ is', () => {
  const folders = new Set(sourcesIn('test').map(({ path }) => posix.dirname(path)));
  const strays = [...folders].filter(
    (folder) => !OF_ALL.includes(folder.split('/')[0] ?? '') && !existsSync(join(ROOT, 'src', folder)),
  );
  expect(strays).toEqual([]);
});
