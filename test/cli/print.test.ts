import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Output, Result } from '../../src/app/command/result.ts';
import { printResult } from '../../src/cli/print.ts';
import { folderWith } from '../support/folder.ts';
import { day } from '../support/model.ts';

/** Prints a result; what is written where, in the order in which it is. */
async function printed(result: Result, json = false, cwd = tmpdir()) {
  const written: string[] = [];
  const code = await printResult(
    result,
    { json },
    {
      ...{ cwd, width: 80, color: false, unicode: true, version: '0', launcher: 'plan.js', language: 'en' },
      out: (text) => written.push(`out: ${text}`),
      err: (text) => {
        if (text !== '') written.push(`err: ${text}`);
      },
      today: () => day('2022-06-30'),
    },
  );
  return { code, written };
}

const never = (): never => {
  throw new Error('not wanted');
};

async function* several(...outputs: readonly Output[]): AsyncIterable<Output> {
  yield* outputs;
}

describe('a result', () => {
  test('is printed as text, and its JSON is not made', async () => {
    expect(await printed({ text: () => 'a table\n', data: never })).toEqual({ code: 0, written: ['out: a table\n'] });
  });

  test('is printed as JSON where that is wanted, and its text is not made', async () => {
    const { written } = await printed({ text: never, data: async () => ({ rows: [] }) }, true);
    expect(written).toEqual(['out: {\n  "rows": []\n}\n']);
  });

  test('may be nothing', async () => {
    expect(await printed({})).toEqual({ code: 0, written: [] });
  });

  test('sets the exit code', async () => {
    expect((await printed({ exitCode: 1 })).code).toBe(1);
  });

  test('is followed by its notes, and these by what could not be read', async () => {
    const session = { language: 'en' as const, unread: async () => 'a file has errors\n' };
    expect((await printed({ session, notes: ['one', 'two'], text: () => 'a table\n' })).written).toEqual([
      'out: a table\n',
      'err: one\n',
      'err: two\n',
      'err: a file has errors\n',
    ]);
  });

  test.each([false, true])('goes to a file, with JSON: %s, and that is said before the notes', async (json) => {
    const folder = folderWith({});
    const result: Result = { text: () => 'a table\n', data: () => 1, file: 'result.txt', notes: ['one'] };
    expect((await printed(result, json, folder)).written).toEqual(['err: Written to result.txt\n', 'err: one\n']);
    expect(readFileSync(join(folder, 'result.txt'), 'utf8')).toBe(json ? '1\n' : 'a table\n');
  });

  test('is an error where the system refuses the file', async () => {
    await expect(printed({ text: () => '', file: 'no/such/folder/x' })).rejects.toMatchObject({ exitCode: 2 });
  });
});

describe('several outputs', () => {
  const outputs = (): AsyncIterable<Output> =>
    several({ content: 'for people\n' }, { content: Buffer.from([1, 2]), file: 'bytes' });

  test('are written one after another', async () => {
    const folder = folderWith({});
    expect((await printed({ outputs: outputs() }, false, folder)).written).toEqual([
      'out: for people\n',
      'err: Written to bytes\n',
    ]);
    expect([...readFileSync(join(folder, 'bytes'))]).toEqual([1, 2]);
  });

  test('without a word about files where the command is quiet', async () => {
    const folder = folderWith({});
    expect((await printed({ outputs: outputs(), isQuiet: true }, false, folder)).written).toEqual([
      'out: for people\n',
    ]);
  });

  test('are not made where there is JSON', async () => {
    const made: string[] = [];
    async function* making(): AsyncIterable<Output> {
      made.push('made');
      yield { content: '' };
    }
    await printed({ data: () => 1, outputs: making() }, true);
    expect(made).toEqual([]);
  });
});
