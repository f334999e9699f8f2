/** The package as a library: the example of its page runs from the released package, and it gives what --json prints. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type * as declared from '../../bin/library.js';
import { loadIn, PlanError, type Workspace } from '../../src/library.ts';
import { plan, ROOT } from './program.ts';
import { copyOf, emptyFolder, madeOnce, repository } from './repository.ts';

const plans = madeOnce(repository);

/** What is declared by hand is what there is: a difference does not compile. */
const typesAgree = (workspace: Workspace, error: PlanError): readonly [declared.Workspace, declared.PlanError] => [
  workspace,
  error,
];

async function workspace(): Promise<declared.Workspace> {
  const loaded = await loadIn(ROOT, join(plans(), 'plans'), { today: '2022-06-30', language: 'zh' });
  return typesAgree(loaded, new PlanError('', 'usage'))[0];
}

const printed = (...words: readonly string[]): unknown =>
  JSON.parse(plan(plans(), [...words, '--lang', 'zh', '--json']).stdout);

test('it gives the documents that --json prints', async () => {
  const { project, check, report } = bound(await workspace());
  const view = { plan: 'demo', asOf: '2022-06-30' };
  const options = ['--plan', 'demo', '--as-of', '2022-06-30'];
  expect(await project({ ...view, query: ['灯:红'] })).toEqual(printed('status', '灯:红', '--measures', ...options));
  expect(await report('weekly', view)).toEqual(printed('report', 'weekly', ...options));
  const { findings } = await check({ plan: 'demo' });
  expect(findings).toEqual(expect.any(Array));
});

/** Methods keep what they belong to. */
function bound(workspace: declared.Workspace) {
  return {
    project: (view: Parameters<declared.Workspace['project']>[0]) => workspace.project(view),
    check: (options: Parameters<declared.Workspace['check']>[0]) => workspace.check(options),
    report: (kind: string, view: Parameters<declared.Workspace['report']>[1]) => workspace.report(kind, view),
  };
}

test('it compares revisions', async () => {
  const folder = copyOf(plans());
  const file = join(folder, 'plans/demo/plan.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('title: 修订学院章程', 'title: 修订本院章程'));
  const loaded = await loadIn(ROOT, join(folder, 'plans'));
  const { plans: changed } = await loaded.diff('HEAD');
  expect(JSON.stringify(changed)).toContain('修订本院章程');
});

test('what cannot be done is an error with a message for people', async () => {
  await expect(loadIn(ROOT, emptyFolder())).rejects.toThrow(/没有找到 workspace\.yaml/);
  const loaded = await workspace();
  await expect(loaded.project({ plan: 'nope' })).rejects.toMatchObject({ name: 'PlanError', code: 'usage' });
  await expect(loaded.reportText('hourly')).rejects.toBeInstanceOf(PlanError);
});

test('the example of docs/library.md runs as it is written', () => {
  const examples = ['library.md', 'library.zh-CN.md'].map(
    (name) => /```js\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'docs', name), 'utf8'))?.[1],
  );
  expect(new Set(examples).size).toBe(1);
  const folder = emptyFolder();
  cpSync(join(ROOT, 'plans'), join(folder, 'plans'), { recursive: true });
  mkdirSync(join(folder, 'node_modules/@plan-text'), { recursive: true });
  symlinkSync(ROOT, join(folder, 'node_modules/@plan-text/plan'), 'junction');
  writeFileSync(join(folder, 'example.mjs'), examples[0] ?? '');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^4-3 开发校企合作管理平台 \d+(?:\.\d)?%$/m);
  expect(stdout).toMatch(/^\d+ findings$/m);
  expect(stdout).toContain('2022年第19周');
});
