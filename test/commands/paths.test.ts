/** Every option and argument that takes a path, given what no file can be called, or what cannot be reached. */
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workspaceWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';
import { some } from '../support/stress.ts';

/** A workspace with, beside its files, a folder, a file, a link to itself, and one that leads nowhere. */
function folder(): string {
  const made = workspaceWith();
  mkdirSync(join(made, 'a-folder'));
  writeFileSync(join(made, 'a-file'), 'text');
  symlinkSync('a-loop', join(made, 'a-loop'));
  symlinkSync('nowhere', join(made, 'a-dangling-link'));
  mkdirSync(join(made, 'closed'));
  chmodSync(join(made, 'closed'), 0o500);
  return made;
}

const PATHS: readonly (readonly [string, string])[] = [
  ['longer than a name may be', '关'.repeat(86)],
  ['longer than a path may be', `${'a/'.repeat(3000)}b`],
  ['longer than a name may be, as a file’s', `${'关'.repeat(86)}.pdf`],
  ['below a file', 'a-file/b'],
  ['a file', 'a-file'],
  ['a folder', 'a-folder'],
  ['a link to itself', 'a-loop'],
  ['below a link to itself', 'a-loop/b'],
  ['a link to nowhere', 'a-dangling-link'],
  ['below a link to nowhere', 'a-dangling-link/b'],
  ['in a folder that may not be written', 'closed/b'],
  ['what there is not', 'no/such/thing'],
  ['a device', '/dev/full'],
  ['below a device', '/dev/null/b'],
  ['empty', ''],
  ['a space', ' '],
  ['a drive', 'C:\\plans\\2022'],
  ['a share', '\\\\server\\share\\plan.yaml'],
];

/** Where a path may stand; what each would do with one that is right. */
const PLACES: readonly (readonly [string, (path: string) => readonly string[]])[] = [
  ['evidence', (path) => ['done', '1-1', '--by', '乙', '--evidence', path]],
  ['evidence of a log', (path) => ['log', '1-1', '--by', '乙', '--evidence', path]],
  ['evidence of a verification', (path) => ['verify', '1-1', '--by', '乙', '--evidence', path]],
  ['a report', (path) => ['report', 'weekly', '-o', path]],
  ['a report of a format', (path) => ['report', 'weekly', '--format', `html=${path}`]],
  ['a folder of reports', (path) => ['report', 'quarterly', '--each', '-o', path]],
  ['a report to verify', (path) => ['report', '--verify', path]],
  ['a calendar', (path) => ['export', 'ics', '-o', path]],
  ['a chart', (path) => ['timeline', '--format', 'svg', '-o', path]],
  ['findings', (path) => ['check', '--format', `sarif=${path}`]],
  ['what to check', (path) => ['check', path]],
  ['a stand-in', (path) => ['check', '--stdin', '--stdin-path', path]],
  ['the workspace', (path) => ['status', '--dir', path]],
  ['the workspace of a journal', (path) => ['log', '1-1', '-m', '甲', '--by', '乙', '--dir', path]],
  ['a new workspace', (path) => ['init', path, '--title', '甲']],
  ['a new workspace by --dir', (path) => ['init', '--dir', path, '--title', '甲']],
];

const stdin = async () => Buffer.from('plan: test-2022\n');

describe.each(PLACES)('%s', (_place, argsFor) => {
  test.each(some(PATHS, 6))('%s is answered in words', async (_what, path) => {
    const { code, out, err } = await plan(argsFor(path), folder(), { stdin });
    expect([0, 1, 2], `${out}${err}`).toContain(code);
    expect(`${out}${err}`).not.toMatch(/^ +at |\bE[A-Z]{4,}:|内部出错/m);
    if (code === 2) expect(err).toMatch(/^plan：.+/m);
  });
});

describe('evidence', () => {
  const evidence = async (text: string) => {
    const made = folder();
    const { code, err } = await plan(['done', '1-1', '--by', '乙', '--evidence', text, '--dry-run', '--json'], made);
    return { code, err };
  };

  test.each(['2022/evidence/a.pdf', '2022\\evidence\\a.pdf', '.\\2022\\evidence\\a.pdf'])(
    'that is a file of the plan is named with forward slashes: %s',
    async (text) => {
      const made = workspaceWith({ '2022/evidence/a.pdf': 'x' });
      const { code } = await plan(['done', '1-1', '--by', '乙', '--evidence', text], made);
      expect(code).toBe(0);
      expect(readFileSync(join(made, '2022/journal/2022-W26.yaml'), 'utf8')).toContain('file: evidence/a.pdf');
    },
  );

  test('of many words is a reference', async () => {
    const { code, err } = await evidence('关'.repeat(86));
    expect(code).toBe(0);
    expect(err).not.toContain('找不到');
  });

  test.each([`${'关'.repeat(86)}.pdf`, 'a-file/b.pdf', './a-loop', './a-dangling-link'])(
    'that is meant as a file must be there: %s',
    async (text) => {
      const { code, err } = await evidence(text);
      expect(code).toBe(2);
      expect(err).toContain('找不到');
    },
  );
});
