/** `--watch`: what changes is shown again, on a clear screen. */
import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changesIn } from '../../src/files/watch.ts';
import { workspaceWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

const CLEAR = '\u001b[2J\u001b[H';
const ENTRY = '- { date: 2022-06-08, on: 1-1, value: 15, note: 立项 }\n';

/** Does each thing in turn, and tells of it. */
const telling = (...steps: readonly (() => void)[]) =>
  async function* (): AsyncGenerator<void> {
    for (const step of steps) {
      step();
      yield;
    }
  };

describe('--watch', () => {
  test.each([['status'], ['check']])('%s shows it as it is, and again after each change', async (name) => {
    const folder = workspaceWith({ '2022/journal/2022-W22.yaml': '[]\n' });
    const screens: string[] = [];
    const journal = join(folder, '2022/journal/2022-W23.yaml');
    const keep = async () => screens.push((await plan([name], folder)).out);
    await keep();
    const changes = async function* (): AsyncGenerator<void> {
      for (const text of [ENTRY, ENTRY.replace('15', '16, stage: 无'), '- {\n']) {
        writeFileSync(journal, text);
        await keep();
        yield;
      }
      rmSync(journal);
      await keep();
      yield;
    };
    const { out, code } = await plan([name, '--watch'], folder, { changes });
    const shown = out.split(CLEAR).slice(1);
    expect(shown.length).toBe(5);
    for (const [i, screen] of screens.entries()) expect(shown[i]).toContain(screen);
    expect(code).toBe((await plan([name], folder)).code);
  });

  test('shows what is wrong while a workspace is none, and goes on', async () => {
    const folder = workspaceWith();
    const [file, away] = [join(folder, 'workspace.yaml'), join(folder, 'away')];
    const changes = telling(
      () => renameSync(file, away),
      () => renameSync(away, file),
    );
    const { out, code } = await plan(['status', '-w'], folder, { changes });
    const [, first = '', second = '', third] = out.split(CLEAR);
    expect([code, third]).toEqual([0, first]);
    expect(second).toContain('workspace.yaml');
  });

  test('needs a terminal, and goes with nothing that is for programs or of the past', async () => {
    const folder = workspaceWith();
    const piped = await plan(['status', '--watch', '--lang', 'en'], folder);
    expect(piped).toEqual({ code: 2, out: '', err: expect.stringContaining('--watch needs a terminal') });
    for (const more of [['--json'], ['-o', 'x.txt'], ['--at', 'HEAD']]) {
      const { code, err } = await plan(['status', '--watch', ...more], folder, { changes: telling() });
      expect([code, err]).toEqual([2, expect.stringContaining('--watch 不能和 --')]);
    }
    const { code } = await plan(['check', '--watch', '--fix'], folder, { changes: telling() });
    expect(code).toBe(2);
  });
});

test('a change of any file of a plan is told, and nothing else is', async () => {
  const folder = workspaceWith({ 'notes.txt': '', 'other/deep/file.txt': '' });
  const changes = changesIn(folder, 20);
  const told = async (change: () => void): Promise<void> => {
    const next = changes.next();
    await new Promise((resolve) => setTimeout(resolve, 60));
    change();
    expect((await next).done).toBe(false);
  };
  await told(() => appendFileSync(join(folder, 'workspace.yaml'), '# 注\n'));
  mkdirSync(join(folder, '2022/journal'), { recursive: true });
  await told(() => writeFileSync(join(folder, '2022/journal/2022-W23.yaml'), ENTRY));
  await told(() => rmSync(join(folder, '2022/journal/2022-W23.yaml')));
  let isTold = false;
  void changes.next().then(() => {
    isTold = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 60));
  writeFileSync(join(folder, 'notes.txt'), 'x');
  writeFileSync(join(folder, 'other/deep/file.txt'), 'x');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(isTold).toBe(false);
  appendFileSync(join(folder, '2022/plan.yaml'), '# 注\n');
  await expect.poll(() => isTold).toBe(true);
});
