/** What `plan check` prints where: formats, files, limits, what is said of the check itself. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { THREE_FAULTS } from '../fixtures/check-cases.ts';
import { WHOLE } from '../fixtures/spoilt-workspace.ts';
import { folderWith } from '../support/folder.ts';
import { faultsOf } from '../support/output-schemas.ts';
import { plan } from '../support/run.ts';

test('several formats at once: one to standard output, the others into their files, each whole', async () => {
  const folder = folderWith(THREE_FAULTS);
  const args = ['--format', 'sarif=out.sarif', '--format', 'human', '--format', 'gitlab=quality.json'];
  const { code, out, err } = await plan(['check', ...args], folder);
  expect(code).toBe(1);
  expect(out).toMatch(/^2022\/journal\/2022-W20\.yaml:2:39 错误 journal\/clash\n/);
  expect(err).toBe('错误2处，提醒1处\n');
  const written = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  expect(written('out.sarif')).toMatchObject({ version: '2.1.0', runs: [{ results: [{}, {}, {}] }] });
  expect(written('quality.json')).toHaveLength(3);
  expect(readdirSync(folder).sort()).toEqual(['2022', 'city', 'out.sarif', 'quality.json', 'workspace.yaml']);
});

test('where nothing is wrong the files are written all the same, and nothing is said', async () => {
  const folder = folderWith(WHOLE);
  expect(await plan(['check', '--format', 'sarif=out.sarif', '--format', 'junit=out.xml'], folder)).toEqual({
    code: 0,
    out: '',
    err: '',
  });
  expect(existsSync(join(folder, 'out.sarif')) && existsSync(join(folder, 'out.xml'))).toBe(true);
});

test('--json is short for --format json', async () => {
  const folder = folderWith(THREE_FAULTS);
  const { out } = await plan(['check', '--json'], folder);
  expect((await plan(['check', '--format', 'json'], folder)).out).toBe(out);
  expect(faultsOf(out, 'check')).toEqual([]);
});

test('wrong usage: a format that there is not, two formats on standard output, a file that can not be written', async () => {
  const folder = folderWith(THREE_FAULTS);
  const err = async (...args: readonly string[]) => {
    const { code, out, err: said } = await plan(['check', ...args], folder);
    expect(code).toBe(2);
    // Who asks for JSON gets a document, whatever happens.
    if (args.includes('--json')) expect(JSON.parse(out)).toMatchObject({ schema: 'error/1' });
    else expect(out).toBe('');
    return said;
  };
  expect(await err('--format', 'xml')).toContain('没有 xml 这种格式');
  expect(await err('--format', 'toString')).toContain('没有 toString 这种格式');
  expect(await err('--format', 'human', '--json')).toContain('human、json');
  expect(await err('--format', 'sarif=nowhere/out.sarif')).toContain('nowhere/out.sarif');
  expect(await err('--format', 'sarif=2022')).toContain('2022');
});

test('--max-problems shows the first ones and says how many more there are; the exit code is that of all', async () => {
  const folder = folderWith(THREE_FAULTS);
  const { code, out, err } = await plan(['check', '--max-problems', '1'], folder);
  expect(out.split('\n').filter((line) => /:\d+:\d+ (错误|提醒)/.test(line))).toHaveLength(1);
  expect(out).toMatch(/\n\n另有2处没有显示（--max-problems）\n$/);
  expect(err).toBe('错误2处，提醒1处\n');
  expect(code).toBe(1);
  const json = await plan(['check', '--max-problems', '1', '--json'], folder);
  expect(JSON.parse(json.out)).toMatchObject({ omitted: 2, findings: [{ rule: 'journal/clash' }] });
  expect((await plan(['check', '--max-problems', '3'], folder)).out).not.toContain('另有');
  for (const bad of ['0', '-1', 'x', '1.5', '']) {
    expect((await plan(['check', '--max-problems', bad], folder)).code).toBe(2);
  }
});

test('--quiet shows errors alone, and nothing on standard error', async () => {
  const { code, out, err } = await plan(['check', '--quiet'], folderWith(THREE_FAULTS));
  expect(out).not.toContain('提醒');
  expect([code, err]).toEqual([1, '']);
  const rosters = await plan(['check', '--quiet', '2022/rosters'], folderWith(THREE_FAULTS));
  expect(rosters).toEqual({ code: 0, out: '', err: '' });
});

test('--verbose says what was checked, on standard error', async () => {
  const { code, out, err } = await plan(
    ['check', '--verbose', '2022/rosters', 'clash', '--lang', 'en'],
    folderWith(WHOLE),
  );
  expect([code, out]).toEqual([0, '']);
  expect(err).toMatch(/^Checked 1 file:\n {2}2022\/rosters\/zones\.yaml\nUsing \d+ rules:\n {2}config\/always-runs/);
  expect(err).toContain('journal/clash');
  expect(err).not.toContain('quote/not-in-text');
  expect(err).toMatch(/Exceptions: none\nHolidays and adjusted workdays are known for 2004 to \d{4}\.\n$/);
});

test('the way in words comes before what is wrong, other places after the line', async () => {
  const { out } = await plan(['check', '2022/plan.yaml', '--lang', 'en'], folderWith(THREE_FAULTS));
  expect(out).toMatch(/^2022\/plan\.yaml:18:16 error quote\/not-in-text\n {2}Task 1 › Measure 1-2 › Quote\n/);
});

describe('where nothing could be judged', () => {
  const FORMATS = ['json', 'sarif', 'junit', 'gitlab', 'github'];

  test.each([
    ['no such revision', ['--since', 'no-such-revision'], THREE_FAULTS],
    ['no workspace', [], { 'a.txt': '甲\n' }],
    ['an option that there is not', ['--no-such-option'], THREE_FAULTS],
  ])('each format says so, on standard output and in its file: %s', async (_name, args, files) => {
    const folder = folderWith(files);
    const inFiles = FORMATS.flatMap((format) => ['--format', `${format}=out.${format}`]);
    const { code, err, out } = await plan(['check', ...args, ...inFiles], folder);
    expect([code, out]).toEqual([2, '']);
    const message = err.trim().replace(/^plan[：:]\s*/, '');
    for (const format of FORMATS) {
      const shown = await plan(['check', ...args, '--format', format], folder);
      expect([shown.code, shown.out]).toEqual([2, readFileSync(join(folder, `out.${format}`), 'utf8')]);
    }
    const read = (format: string): string => readFileSync(join(folder, `out.${format}`), 'utf8');
    expect(JSON.parse(read('json'))).toMatchObject({ schema: 'error/1', error: { code: 'usage', exitCode: 2 } });
    const [run] = JSON.parse(read('sarif')).runs;
    expect(run.results).toEqual([]);
    expect(run.invocations[0]).toMatchObject({ executionSuccessful: false, exitCode: 2 });
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toBe(message);
    expect(read('junit')).toMatch(/tests="1" failures="0" errors="1"[\s\S]*<error type="usage" message=/);
    expect(JSON.parse(read('gitlab'))).toHaveLength(1);
    expect(read('github')).toMatch(/^::error title=plan check::.+\n$/);
  });

  test('what is asked for in no such format, or for people, has no document', async () => {
    const folder = folderWith(THREE_FAULTS);
    const { code, out } = await plan(['check', '--since', 'no-such-revision', '--format', 'human'], folder);
    expect([code, out]).toEqual([2, '']);
  });
});
