/** An answer of git that is longer than can be held: what is said of it. The limit is made small here. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { commit, git, init } from '../e2e/repository.ts';
import { folderWith, PLAN, WORKSPACE } from '../support/folder.ts';
import { plan } from '../support/run.ts';

/** The question whose answer may have ten bytes. */
const limited = vi.hoisted(() => ({ question: '' }));

vi.mock('node:child_process', async (original) => {
  const actual = await original<typeof import('node:child_process')>();
  const spawnSync = (file: string, args: readonly string[], options: object): unknown =>
    actual.spawnSync(file, args, args.includes(limited.question) ? { ...options, maxBuffer: 10 } : options);
  return { ...actual, spawnSync };
});

afterEach(() => {
  limited.question = '';
});

function changed(): string {
  const folder = folderWith({ 'workspace.yaml': WORKSPACE, '2022/plan.yaml': PLAN });
  init(folder);
  commit(folder, 'start');
  writeFileSync(join(folder, '2022/plan.yaml'), PLAN.replace('about: 30', 'about: 31'));
  git(folder, ['add', '-A']);
  return folder;
}

test.each([
  ['ls-tree', ['check', '--since', 'HEAD']],
  ['ls-files', ['check', '--staged', '--since', 'HEAD']],
  ['ls-tree', ['status', '--at', 'HEAD']],
  ['log', ['report', 'weekly']],
])('where git %s answers with more, %j says so, and what to do', async (question, args) => {
  const folder = changed();
  limited.question = question;
  expect(await plan(args, folder)).toEqual({
    code: 2,
    out: '',
    err: `plan：git ${question} 返回的内容超过 1000 MB 的上限，已经停止：仓库太大。请把工作区单独放进一个仓库，在那里运行 plan。\n`,
  });
  expect(await plan([...args, '--lang', 'en'], folder)).toEqual({
    code: 2,
    out: '',
    err: `plan: git ${question} answers with more than 1000 MB, the most that plan reads: the repository is too large. Keep the workspace in a repository of its own, and run plan there.\n`,
  });
});
