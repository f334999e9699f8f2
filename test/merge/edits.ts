/** Edits as two people make them in their editors: lines of a file changed, added and taken out. */
import fc from 'fast-check';

/** A change of a text; `at` chooses where, `mark` is in every word that it adds. */
export type Edit = (text: string, at: number, mark: string) => string;

const lines = (text: string): readonly string[] => text.split('\n');
const nth = <T>(items: readonly T[], at: number): T | undefined => items[at % Math.max(1, items.length)];
const indexes = (text: string, pattern: RegExp): readonly number[] =>
  lines(text).flatMap((line, i) => (pattern.test(line) ? [i] : []));
const indentOf = (line: string): number => line.length - line.trimStart().length;

function splice(text: string, at: number | undefined, count: number, ...added: readonly string[]): string {
  return at === undefined
    ? text
    : lines(text)
        .toSpliced(at, count, ...added)
        .join('\n');
}

const changeValue: Edit = (text, at, mark) => {
  const i = nth(indexes(text, /^ +(title|note|lead|quote|due|name|kind): [^>|{[]+$/), at);
  return splice(text, i, 1, (lines(text)[i ?? 0] ?? '').replace(/: .*/, `: ${mark}`));
};

const addKey: Edit = (text, at, mark) => {
  const i = nth(indexes(text, /^ +title: /), at);
  return splice(text, i === undefined ? i : i + 1, 0, `${' '.repeat(indentOf(lines(text)[i ?? 0] ?? ''))}x${mark}: 1`);
};

const addRecord: Edit = (text, at, mark) => {
  const i = nth(indexes(text, /^ *- id: /), at);
  const indent = ' '.repeat(indentOf(lines(text)[i ?? 0] ?? ''));
  return splice(text, i, 0, `${indent}- id: n${mark}`, `${indent}  title: ${mark}`, `${indent}  with: [${mark}]`);
};

const addMember: Edit = (text, at, mark) => {
  const i = nth(indexes(text, /^ *- \{ id: /), at);
  return splice(text, i, 0, `${' '.repeat(indentOf(lines(text)[i ?? 0] ?? ''))}- { id: n${mark}, name: ${mark} }`);
};

const changeMember: Edit = (text, at, mark) => {
  const i = nth(indexes(text, /^ *- \{ id: .*name: /), at);
  return splice(text, i, 1, (lines(text)[i ?? 0] ?? '').replace(/name: [^,}]+?(?=,| \})/, `name: ${mark}`));
};

/** A record with all that stands under it; never the only one of its list. */
const removeRecord: Edit = (text, at) => {
  const found = nth(
    indexes(text, /^ *- (id: |\{ id: |date: |\{ date: )/).filter((i) => blockFrom(text, i).siblings > 1),
    at,
  );
  return found === undefined ? text : splice(text, found, blockFrom(text, found).length);
};

function blockFrom(text: string, start: number): { readonly length: number; readonly siblings: number } {
  const all = lines(text);
  const indent = indentOf(all[start] ?? '');
  const isEnd = (line: string): boolean => line !== '' && indentOf(line) <= indent;
  const after = all.findIndex((line, i) => i > start && isEnd(line));
  const isDash = (line: string): boolean => line.startsWith(`${' '.repeat(indent)}- `);
  const above = all.findLastIndex((line, i) => i < start && line !== '' && indentOf(line) < indent);
  const below = all.findIndex((line, i) => i > start && line !== '' && indentOf(line) < indent);
  const siblings = all.slice(above + 1, below < 0 ? all.length : below).filter(isDash).length;
  return { length: (after < 0 ? all.length - 1 : after) - start, siblings };
}

const addComment: Edit = (text, at, mark) => {
  const i = nth(indexes(text, /^ *- /), at);
  return splice(text, i, 0, `${' '.repeat(indentOf(lines(text)[i ?? 0] ?? ''))}# ${mark}`);
};

const addEntry: Edit = (text, at, mark) => {
  const i = nth([...indexes(text, /^- /), lines(text).length - 1], at);
  const date = `2022-06-${String((at % 28) + 1).padStart(2, '0')}`;
  return splice(text, i, 0, ...nthEntry(at, date, mark));
};

function nthEntry(at: number, date: string, mark: string): readonly string[] {
  return at % 2 === 0
    ? [`- { date: ${date}, on: 1-1, note: ${mark} }`]
    : [`- date: ${date}`, '  on: 1-1', `  note: ${mark}`];
}

const changeEntry: Edit = (text, at, mark) => {
  const i = nth(indexes(text, /^ {2}(note|problem|by): /), at);
  return splice(text, i, 1, (lines(text)[i ?? 0] ?? '').replace(/: .*/, `: ${mark}`));
};

const PLAN_EDITS = [changeValue, addKey, addRecord, addMember, changeMember, removeRecord, addComment];
const JOURNAL_EDITS = [addEntry, addEntry, addEntry, changeEntry, removeRecord, addComment];

/** Some edits of one file, by one person; two people's may be the very same now and then. */
export function edited(text: string, person: string): fc.Arbitrary<string> {
  const isJournal = /^- /m.test(text) && !/^[a-z]+:/m.test(text);
  const edit = fc.record({
    change: fc.constantFrom(...(isJournal ? JOURNAL_EDITS : PLAN_EDITS)),
    at: fc.oneof(fc.nat(1), fc.nat(200)),
    mark: fc.oneof(
      { weight: 4, arbitrary: fc.nat(99).map((n) => `${person}${n}`) },
      fc.nat(3).map((n) => `b${n}`),
    ),
  });
  // One person adds no id or key twice: that would be a fault of the file, and is merged by lines.
  return fc
    .uniqueArray(edit, { selector: ({ mark }) => mark, maxLength: 6 })
    .map((edits) => edits.reduce((now, { change, at, mark }) => change(now, at, mark), text));
}
