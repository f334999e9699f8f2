/** How a command line ends: the exit code, the sentence for people, and the document for programs. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workspaceWith } from '../support/folder.ts';
import { faultsOf } from '../support/output-schemas.ts';
import { plan } from '../support/run.ts';

const BROKEN = { '2022/plan.yaml': 'plan: test-2022\ntitle: [\n' };

describe('where JSON is wanted and a command fails, standard output has one document', () => {
  test.each<readonly [string, readonly string[], object, string, number]>([
    ['there is no such option', ['status', '--json', '--bogus'], {}, 'usage', 2],
    ['a value is none', ['--json', 'due', '--as-of', '2022-02-30'], {}, 'usage', 2],
    ['there is no such plan', ['list', '--json', '--plan', 'other'], {}, 'usage', 2],
    ['the command has no data', ['export', 'ics', '--json'], {}, 'usage', 2],
    ['it writes templates', ['report', '--eject', '--json'], {}, 'usage', 2],
    ['no command is named', ['--json'], {}, 'usage', 2],
    ['there is no such command', ['stauts', '--json'], {}, 'usage', 2],
    ['there is no workspace', ['show', '1-1', '--json', '--dir', 'nowhere'], {}, 'usage', 2],
    ['the plan cannot be read', ['status', '--json'], BROKEN, 'files', 1],
    ['an entry is refused', ['log', '9-9', '-m', '甲', '--by', '乙', '--json'], {}, 'usage', 2],
    ['the check has another format of that name', ['check', 'nothing', '--format', 'json'], {}, 'usage', 2],
    ['the check has another format of that name, in one word', ['check', 'nothing', '--format=json'], {}, 'usage', 2],
    ['it is no report', ['report', '--verify', 'workspace.yaml', '--json'], {}, 'files', 1],
  ])('%s', async (_what, args, files, code, exitCode) => {
    const ran = await plan(args, workspaceWith({ ...files }));
    expect(ran.code).toBe(exitCode);
    expect(faultsOf(ran.out, 'error')).toEqual([]);
    const { error }: { error: { code: string; exitCode: number; message: string } } = JSON.parse(ran.out);
    expect(error).toEqual({ code, exitCode, message: expect.stringMatching(/./) });
    expect(ran.err.endsWith(`plan：${error.message}\n`)).toBe(true);
  });

  test('but none where JSON is not wanted', async () => {
    const folder = workspaceWith();
    for (const args of [
      ['status', '--bogus'],
      ['show', '--', '--json'],
      ['check', 'nothing', '--format', 'json=findings.json'],
    ]) {
      expect(await plan(args, folder)).toMatchObject({ code: 2, out: '' });
    }
  });

  test('and none after the result itself', async () => {
    const { out, code } = await plan(['check', '--json'], workspaceWith(BROKEN));
    expect(code).toBe(1);
    expect(faultsOf(out, 'check')).toEqual([]);
  });
});

describe('the language', () => {
  const english = { 'workspace.yaml': 'title: Test\nlanguage: en\n' };

  test.each([
    ['an unknown option', ['status', '--bogus'], 'plan: Unknown option --bogus.\nSee plan status --help.\n'],
    [
      'a bad value',
      ['status', '--width', '3'],
      'plan: 3 is not a valid width; use a number of columns from 40 to 1000.\nSee plan status --help.\n',
    ],
    ['a missing argument', ['show'], 'plan: Missing argument: id.\nSee plan show --help.\n'],
  ])('of %s is that of the workspace', async (_what, args, err) => {
    expect(await plan(args, workspaceWith(english))).toEqual({ code: 2, out: '', err });
    const elsewhere = await plan([...args, '--dir', workspaceWith(english)], workspaceWith());
    expect(elsewhere.err).toBe(err);
    expect((await plan([...args, '--lang', 'zh'], workspaceWith(english))).err).toMatch(/^plan：/);
  });
});

describe('where standard output fails', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  const failing = { outputFailure: async () => full };

  test.each([
    [['status'], 0],
    [['check'], 1],
    [['check', '--json'], 1],
    [['--help'], 0],
    [['--version'], 0],
  ])('%j ends with a code of its own, and one sentence', async (args, usual) => {
    const folder = workspaceWith({ '2022/plan.yaml': 'plan: test-2022\n', '2023/plan.yaml': 'plan: b\n' });
    const given = args[0] === 'status' ? workspaceWith() : folder;
    expect((await plan(args, given)).code).toBe(usual);
    const { code, err } = await plan(args, given, failing);
    expect(code).toBe(74);
    expect(err.match(/结果没能写到标准输出（磁盘已满, ENOSPC）/g)).toHaveLength(1);
    expect(err.endsWith('\n')).toBe(true);
  });

  test('a reason that has no words of ours is given in those of the system', async () => {
    const other = { outputFailure: async () => new Error('EMLINK: too many links, write') };
    expect((await plan(['status', '--lang', 'en'], workspaceWith(), other)).err).toBe(
      'plan: The result could not be written to standard output (EMLINK: too many links); free some space, or write it elsewhere.\n',
    );
  });

  test('what was written all the same is said', async () => {
    const folder = workspaceWith();
    const { code, err } = await plan(['log', '1-1', '-m', '甲', '--by', '乙'], folder, failing);
    expect(code).toBe(74);
    expect(err).toContain('已记入 2022/journal/2022-W26.yaml:');
    expect(readFileSync(join(folder, '2022/journal/2022-W26.yaml'), 'utf8')).toContain('甲');
    expect((await plan(['undo', '--by', '乙'], folder, failing)).err).toContain('已从 2022/journal/2022-W26.yaml 撤回');
    const dry = await plan(['log', '1-1', '-m', '甲', '--by', '乙', '--dry-run'], folder, failing);
    expect(dry.err).not.toContain('已记入');
    const made = await plan(['init', 'new', '--year', '2023'], folder, failing);
    expect(made.err).toContain('写入：new/workspace.yaml\n');
    expect(existsSync(join(folder, 'new/workspace.yaml'))).toBe(true);
  });
});

describe('a bug of ours', () => {
  const broken = (over: object = {}) => ({
    today: (): never => {
      throw new Error('first line\nsecond line');
    },
    ...over,
  });
  // Who needs the time zone's day is told of a bad time zone: only the year of a new plan is asked for before.
  const init = ['init', 'new'];

  test('is one line without a stack, and ends with 70', async () => {
    const { code, out, err } = await plan(init, workspaceWith(), broken());
    expect({ code, out }).toEqual({ code: 70, out: '' });
    expect(err).toMatch(/^plan：plan 程序内部出错：first line。[^\n]*PLAN_DEBUG[^\n]*\n$/);
  });

  test('has its details in the file of PLAN_DEBUG', async () => {
    const folder = workspaceWith();
    const debugFile = join(folder, 'details.txt');
    const { code, err } = await plan(init, folder, broken({ debugFile }));
    expect(code).toBe(70);
    expect(err).toContain(debugFile);
    expect(err.split('\n')).toHaveLength(2);
    expect(readFileSync(debugFile, 'utf8')).toMatch(/second line\n\s+at /);
    const unwritable = await plan(init, folder, broken({ debugFile: join(folder, 'no', 'such', 'folder') }));
    expect(unwritable.err).toContain('first line');
  });

  test('is data where JSON is wanted', async () => {
    const { out } = await plan(['status', '--json'], workspaceWith(), broken());
    expect(faultsOf(out, 'error')).toEqual([]);
    expect(JSON.parse(out).error).toMatchObject({ code: 'internal', exitCode: 70 });
  });
});

describe('bytes that were no UTF-8', () => {
  test.each([
    ['a note', ['log', '1-1', '-m', '��ͨ', '--by', '乙']],
    ['a name', ['done', '1-1', '--without-evidence', '--by', '\ufffd\ufffd']],
    ['an id', ['show', '1\ufffd']],
    ['a query', ['list', 'light:\ufffd']],
    ['a file', ['check', '\ufffd.yaml']],
    ['a folder', ['status', '--dir', '\ufffd']],
    ['a title', ['init', 'new', '--title', '甲\ufffd']],
  ])('in %s are refused, and nothing is written', async (_what, args) => {
    const folder = workspaceWith();
    const { code, out, err } = await plan(args, folder);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/UTF-8.*chcp 65001.*LANG/);
    expect(existsSync(join(folder, '2022/journal'))).toBe(false);
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });

  test('in an answer are refused', async () => {
    const ask = { text: async () => '\ufffd\ufffd', choose: async () => '' };
    const folder = workspaceWith();
    const { code, err } = await plan(['cancel', '1-1', '--by', '乙'], folder, { ask });
    expect(code).toBe(2);
    expect(err).toContain('chcp 65001');
    expect(existsSync(join(folder, '2022/journal'))).toBe(false);
  });

  test('in the names that git gives its merge driver are none of its business', async () => {
    const same = 'plan: test-2022\n';
    const folder = workspaceWith({ base: same, ours: same, theirs: same });
    const args = ['merge', '--ours', '\ufffd', '--', 'base', 'ours', 'theirs', '2022/\ufffd.yaml'];
    expect((await plan(args, folder)).code).not.toBe(2);
  });
});
