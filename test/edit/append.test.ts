/** An entry goes to the end of a journal file, and nothing that was there changes. */
import fc from 'fast-check';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { appended, type Edited } from '../../src/edit/append.ts';
import { entryText } from '../../src/edit/entry.ts';
import { REAL_FILES } from '../fixtures/real-files.ts';
import { day } from '../support/model.ts';
import { runs } from '../support/stress.ts';
import { anyEntry, anyJournal, readBack } from './generated.ts';

const SCHEMA = '../../../schemas/journal.schema.json';
const MODELINE = `# yaml-language-server: $schema=${SCHEMA}\n`;
const entry = { date: day('2022-05-12'), on: '3-3', note: '新的一条' };
const LINES = '- { date: 2022-05-12, on: 3-3, note: 新的一条 }\n';
const OLD = '- date: 2022-05-11\n  on: 4-2\n  note: 旧的一条\n';

function add(text: string | undefined): Edited {
  return appended(text, entry, SCHEMA);
}

function textOf(edited: Edited): string {
  if (!edited.ok) throw new Error(edited.why);
  return edited.text;
}

test('a new file gets its modeline and the entry', () => {
  expect(add(undefined)).toEqual({ ok: true, text: MODELINE + LINES, line: 2 });
});

test('a text that keeps its line ends, and ends with spaces alone, gains no line: the spaces go', () => {
  for (const lineEnd of ['\n', '\r\n']) {
    const text = '- date: 2022-05-11\n  on: 4-2\n  note: |+\n      第一行\n\n\n'.replaceAll('\n', lineEnd);
    expect(textOf(add(`${text}   `))).toBe(textOf(add(text)).trimEnd());
  }
});

test('whatever can be read can be added to, with spaces at the end too (a tab that indents is an error)', () => {
  fc.assert(
    fc.property(anyJournal, fc.constantFrom('', ' ', '\n   ', '\n      '), anyEntry, ({ text }, tail, entry) => {
      // As it stands: closed, a line of spaces would be one more of a text that keeps its line ends.
      const before = tail === '' ? readBack(text) : load(text.replace(/^\ufeff/, '') + tail, { schema: CORE_SCHEMA });
      const after = readBack(textOf(appended(text + tail, entry, SCHEMA)));
      expect(after).toEqual([before, readBack(entryText(entry))].flat());
    }),
    { numRuns: runs(300) },
  );
});

describe('in any file', () => {
  test('every byte before the added lines stays, and the lines are the entry in the style of the file', () => {
    fc.assert(
      fc.property(anyJournal, anyEntry, ({ text, lineEnd, indent }, entry) => {
        const edited = appended(text, entry, SCHEMA);
        const result = textOf(edited);
        expect(result.startsWith(text)).toBe(true);
        const added = result.slice(text.length);
        const lines = entryText(entry)
          .replace(/^(?=.)/gm, indent)
          .replaceAll('\n', lineEnd);
        // Where the last line had no end it has none now, but for the line above; and at most one blank line.
        const isOpen = !text.endsWith('\n');
        const own = isOpen ? lines.slice(0, -lineEnd.length) : lines;
        expect(added.endsWith(own)).toBe(true);
        const closing = isOpen ? lineEnd : '';
        expect([closing, closing + lineEnd]).toContain(added.slice(0, -own.length));
        const before = result.slice(0, -own.length);
        expect(edited).toMatchObject({ line: before.split('\n').length });
      }),
      { numRuns: runs(300) },
    );
  });

  test('the value is the old one and the entry, to both readers', () => {
    fc.assert(
      fc.property(anyJournal, anyEntry, ({ text, count }, entry) => {
        const result = textOf(appended(text, entry, SCHEMA));
        const old: unknown = readBack(text);
        expect(old).toHaveLength(count);
        expect(readBack(result)).toEqual([...(Array.isArray(old) ? old : []), entry]);
        expect(load(result.replace(/^\ufeff/, ''), { schema: CORE_SCHEMA })).toEqual(readBack(result));
      }),
      { numRuns: runs(300) },
    );
  });

  test('a second entry goes below the first', () => {
    fc.assert(
      fc.property(anyJournal, anyEntry, anyEntry, ({ text }, first, second) => {
        const once = textOf(appended(text, first, SCHEMA));
        const twice = textOf(appended(once, second, SCHEMA));
        expect(twice.startsWith(once)).toBe(true);
        const values: unknown = readBack(twice);
        expect(Array.isArray(values) && values.slice(-2)).toEqual([first, second]);
      }),
      { numRuns: runs(150) },
    );
  });

  test('of the plans here, too', () => {
    const journals = REAL_FILES.filter(({ path }) => path.includes('/journal/'));
    expect(journals.length).toBeGreaterThan(10);
    for (const { text } of journals) expect(textOf(add(text))).toBe(text + LINES);
  });
});

describe('the entry is written as its neighbours are', () => {
  test.each([
    ['CRLF', OLD.replaceAll('\n', '\r\n'), LINES.replaceAll('\n', '\r\n')],
    [
      'indentation',
      OLD.replace(/^/gm, '  ').trimEnd().concat('\n'),
      '  - { date: 2022-05-12, on: 3-3, note: 新的一条 }\n',
    ],
    ['a mark of byte order', `\ufeff${OLD}`, LINES],
    ['a missing line end', OLD.trimEnd(), `\n${LINES.trimEnd()}`],
    ['a comment below', `${OLD}# 以上为五月\n`, LINES],
    ['a comment without a line end', `${OLD}# 以上为五月`, `\n${LINES.trimEnd()}`],
    ['blank lines below', `${OLD}\n\n`, LINES],
    ['blank lines between all', `${OLD}\n${OLD}`, `\n${LINES}`],
    ['blank lines between some', `${OLD}\n${OLD}${OLD}`, LINES],
    ['one entry alone', OLD, LINES],
    ['a block that keeps its line ends', '- date: 2022-05-11\n  on: 4-2\n  note: |+\n    一\n\n', LINES],
    ['a start of the document', `---\n${OLD}`, LINES],
    ['an anchor', '- &a { date: 2022-05-11, on: 4-2, note: 一 }\n- *a\n', LINES],
    ['keys that the schema has not', '- remark: 无\n', LINES],
  ])('%s', (_name, text, added) => {
    expect(textOf(add(text))).toBe(text + added);
  });

  test('a block at the end that keeps its line ends gets none', () => {
    const kept = '- date: 2022-05-11\n  on: 4-2\n  note: |+\n    一\n';
    expect(textOf(add(`${OLD}\n${OLD}\n${kept}`))).toBe(`${OLD}\n${OLD}\n${kept}${LINES}`);
  });
});

describe('above the end of the document', () => {
  test.each([
    ['dots', OLD, '...\n'],
    ['dots and comments', OLD, '... # 完\n# 以上为五月\n'],
    ['dots without a line end', OLD, '...'],
    ['dots with CRLF', OLD.replaceAll('\n', '\r\n'), '...\r\n'],
    ['dots in a text, too', `${OLD}- { date: 2022-05-11, on: 4-2, note: "…\u2028... " }\n`, '...\n'],
  ])('%s', (_name, above, end) => {
    const lines = above.includes('\r') ? LINES.replaceAll('\n', '\r\n') : LINES;
    expect(textOf(add(above + end))).toBe(above + lines + end);
  });
});

describe('in brackets', () => {
  const old = '{ date: 2022-05-11, on: 4-2, note: 一 }';
  const own = LINES.slice('- '.length).trimEnd();
  test.each([
    ['one line', `[${old}]\n`, `[${old}, ${own}]\n`],
    ['one line, and no line end', `[ ${old} ]`, `[ ${old}, ${own} ]`],
    ['a comma at the end', `[${old}, ]\n`, `[${old}, ${own}, ]\n`],
    ['a line each', `[\n  ${old},\n  ${old}\n]\n`, `[\n  ${old},\n  ${old},\n  ${own}\n]\n`],
    ['a line each, with commas', `[\n  ${old},\n]\n`, `[\n  ${old},\n  ${own},\n]\n`],
    ['a line each, within the brackets', `[ ${old},\n  ${old} ]\n`, `[ ${old},\n  ${old},\n  ${own} ]\n`],
    [
      'comments',
      `[ # 甲\n  ${old} # 乙, 丙\n  # 丁\n] # 戊\n`,
      `[ # 甲\n  ${old}, # 乙, 丙\n  # 丁\n  ${own}\n] # 戊\n`,
    ],
    ['a comment alone', '[ # 还没有\n]\n', `[ # 还没有\n  ${own}\n]\n`],
    ['nothing', `${MODELINE}[]`, `${MODELINE}[${own}]`],
    ['a space', `# 一\n [ ]  # 二\n\n# 三\n`, `# 一\n [${own} ]  # 二\n\n# 三\n`],
    ['nothing on two lines', '--- [\r\n]\r\n', `--- [\r\n  ${own}\r\n]\r\n`],
    ['nothing, as JSON', '[]\n', '[{ "date": "2022-05-12", "on": "3-3", "note": "新的一条" }]\n'],
    ['CRLF', `[\r\n  ${old}\r\n]\r\n`, `[\r\n  ${old},\r\n  ${own}\r\n]\r\n`],
    ['a start and an end', `${MODELINE}--- [${old}]\n...\n`, `${MODELINE}--- [${old}, ${own}]\n...\n`],
    ['an indented list', `\ufeff  [ ${old} ]\n`, `\ufeff  [ ${old}, ${own} ]\n`],
    [
      'JSON',
      '[{"date":"2022-05-11","on":"4-2"}]\n',
      '[{"date":"2022-05-11","on":"4-2"}, { "date": "2022-05-12", "on": "3-3", "note": "新的一条" }]\n',
    ],
    [
      'JSON on many lines',
      '[\n\t{\n\t\t"date": "2022-05-11",\n\t\t"on": "4-2"\n\t}\n]',
      '[\n\t{\n\t\t"date": "2022-05-11",\n\t\t"on": "4-2"\n\t},\n\t{ "date": "2022-05-12", "on": "3-3", "note": "新的一条" }\n]',
    ],
  ])('%s', (_name, text, expected) => {
    const edited = add(text);
    expect(textOf(edited)).toBe(expected);
    expect(edited).toMatchObject({ line: expected.slice(0, expected.indexOf('2022-05-12')).split('\n').length });
    const old: unknown = readBack(text);
    expect(readBack(expected)).toEqual([...(Array.isArray(old) ? old : []), entry]);
  });
});

describe('a file without entries', () => {
  test.each([
    ['empty', '', LINES],
    ['a modeline', MODELINE, MODELINE + LINES],
    ['comments', '# 一\n\n# 二', `# 一\n\n# 二\n${LINES.trimEnd()}`],
    ['an end alone', '...\n', `${LINES}...\n`],
    ['an empty document', '---\n...\n', `---\n${LINES}...\n`],
    ['an empty document', '---\n# 一\n', `---\n# 一\n${LINES}`],
    ['a mark of byte order', '\ufeff', `\ufeff${LINES}`],
  ])('%s: gets the list, and keeps its comments', (_name, text, expected) => {
    const edited = add(text);
    expect(textOf(edited)).toBe(expected);
    expect(edited).toMatchObject({ line: expected.slice(0, expected.indexOf('- {')).split('\n').length });
    expect(readBack(expected)).toEqual([entry]);
  });
});

describe('a file that no list can be added to is left alone', () => {
  test.each([
    ['a map', 'date: 2022-05-11\n'],
    ['a text', '还没有\n'],
    ['a null', '~\n'],
  ])('not a list: %s', (_name, text) => {
    expect(add(text)).toEqual({ ok: false, why: 'not-a-list' });
  });

  test.each([
    ['an open bracket', '- evidence: [\n'],
    ['an open quote', '- note: "一\n'],
    ['a tab', '-\tdate: 1\n\ton: 2\n'],
    ['a key twice', '- note: 一\n  note: 二\n'],
    ['two documents, one ended', `${OLD}...\n---\n${OLD}`],
    ['two documents', `${OLD}---\n${OLD}`],
    ['a conflict', `<<<<<<< HEAD\n${OLD}=======\n${OLD}>>>>>>> theirs\n`],
    ['a conflict in a text', '- note: |\n    一\n<<<<<<< HEAD\n'],
    ['an alias to nothing', '- *a\n'],
    ['nesting without end', `- ${'['.repeat(20_000)}`],
    ['too much of aliases', aliases()],
  ])('faulty: %s', (_name, text) => {
    expect(add(text)).toEqual({ ok: false, why: 'faulty' });
  });
});

function aliases(): string {
  const lists = [...'abcdefgh'].map(
    (name, i, all) => `- &${name} [${i === 0 ? '1' : Array(10).fill(`*${all[i - 1]}`)}]\n`,
  );
  return lists.join('');
}
