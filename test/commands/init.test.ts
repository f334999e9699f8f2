import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { commit, git, init as initRepository } from '../e2e/repository.ts';
import { folderWith, workspaceWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

// Git is asked many things.
vi.setConfig({ testTimeout: 120_000 });

const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

describe('a new workspace', () => {
  test('without an example has no plan, and names the way to one', async () => {
    const folder = folderWith({});
    const { code, out } = await plan(['init', '.', '--empty'], folder);
    expect(code).toBe(0);
    expect(out).toContain('plan import 任务表.xlsx');
    expect(out).not.toContain('plan.yaml');
    expect(read(folder, 'workspace.yaml')).not.toContain('default');
    expect(await plan(['check'], folder)).toMatchObject({ code: 0 });
  });

  test('has all that a plan needs, says what it wrote and what comes next, and is in order', async () => {
    const folder = folderWith({});
    expect(await plan(['init'], folder)).toEqual({
      code: 0,
      err: '',
      out: `写入：plans/workspace.yaml
写入：plans/2022/plan.yaml
写入：plans/2022/rosters/model-schools.yaml
写入：plans/schemas/workspace.schema.json
写入：plans/schemas/plan.schema.json
写入：plans/schemas/annex.schema.json
写入：plans/schemas/roster.schema.json
写入：plans/schemas/journal.schema.json
写入：plans/.gitattributes
写入：plans/.gitignore

接下来：
  在 plans/2022/plan.yaml 里写上自己的任务，换掉样例
  plan check        检查写得对不对
  plan status       看进展
  plan log 1-1 -m … 记一笔日志
  plan init --git   设置 git，两个人的改动按记录合并
`,
    });
    expect(await plan(['check'], folder)).toEqual({ code: 0, out: '', err: '' });
    expect((await plan(['status'], folder)).out).toContain('2022年工作要点');
    for (const name of ['workspace', 'plan', 'annex', 'roster', 'journal']) {
      expect(`${read(folder, `plans/schemas/${name}.schema.json`)}`).toBe((await plan(['schema', name], folder)).out);
    }
  });

  test('has schemas where its files say that they are, the first journal too', async () => {
    const folder = folderWith({});
    await plan(['init', '.'], folder);
    expect((await plan(['log', '1-1', '-m', '开始', '--by', '张三'], folder)).code).toBe(0);
    const journal = '2022/journal/2022-W26.yaml';
    for (const file of ['workspace.yaml', '2022/plan.yaml', journal]) {
      const [, schema = ''] = /\$schema=(\S+)/.exec(read(folder, file)) ?? [];
      expect(existsSync(join(folder, file, '..', schema)), `${file} → ${schema}`).toBe(true);
    }
    expect(await plan(['check'], folder)).toEqual({ code: 0, out: '', err: '' });
  });

  test.each(['a: b #c', '"引号"', '- x', '甲\\乙', '{x}', '真'])('takes %j for a title as it is', async (title) => {
    const folder = folderWith({});
    expect((await plan(['init', 'ws', '--title', title, '--year', '2023'], folder)).code).toBe(0);
    expect(parse(read(folder, 'ws/workspace.yaml'))).toMatchObject({ title, default: 'plan-2023' });
    expect(await plan(['check', '--dir', 'ws'], folder)).toEqual({ code: 0, out: '', err: '' });
  });

  test('in English is in English, files too', async () => {
    const folder = folderWith({});
    const { out } = await plan(['init', '--lang', 'en'], folder);
    expect(out).toContain('wrote: plans/2022/plan.yaml\n');
    expect(parse(read(folder, 'plans/workspace.yaml'))).toMatchObject({ title: 'Work plans', language: 'en' });
    expect((await plan(['check'], folder)).code).toBe(0);
  });

  test('asks at a terminal for its title, its year and who leads; leaving a question writes nothing', async () => {
    const folder = folderWith({});
    const asked: string[] = [];
    const person = (...answers: readonly (string | undefined)[]) => {
      const left = [...answers];
      const text = async (question: string): Promise<string | undefined> => {
        asked.push(question);
        return left.shift();
      };
      return { ask: { text, choose: async () => undefined } };
    };
    expect((await plan(['init'], folder, person(undefined))).code).toBe(2);
    expect((await plan(['init'], folder, person('教务处计划', undefined))).code).toBe(2);
    expect(existsSync(join(folder, 'plans'))).toBe(false);
    asked.length = 0;
    await plan(['init'], folder, person(' 教务处计划 ', '明年', '2023', '教务处、学生处'));
    expect(asked).toEqual([
      '工作区叫什么名称？（例如：职业教育处工作计划）',
      '哪一年的计划？（直接回车为 2022）',
      '--year：明年 不是年份，请写成 2026 这样。\n哪一年的计划？（直接回车为 2022）',
      '一般由哪个处室牵头？（直接回车为办公室）',
    ]);
    expect(parse(read(folder, 'plans/workspace.yaml')).title).toBe('教务处计划');
    expect(parse(read(folder, 'plans/2023/plan.yaml')).tasks[0].measures[0].lead).toBe('教务处');
    expect(await plan(['check'], folder)).toEqual({ code: 0, out: '', err: '' });
    const quiet = folderWith({});
    expect((await plan(['init', '--yes'], quiet, person())).code).toBe(0);
    expect(parse(read(quiet, 'plans/workspace.yaml')).title).toBe('工作计划');
  });

  test.each(['zh', 'en'])('holds one of each, and its first status is calm: %s', async (language) => {
    const folder = folderWith({});
    await plan(['init', '--lang', language], folder);
    const { tasks } = parse(read(folder, 'plans/2022/plan.yaml'));
    const [first, second] = tasks;
    expect(first).toMatchObject({ section: expect.anything(), measures: [{ due: { by: '年底前' } }] });
    expect(second).toMatchObject({
      lead: [expect.anything(), expect.anything()],
      with: [expect.anything()],
      measures: [{ target: { at_least: 200 } }, { repeat: { every: 'month' } }, { roster: 'model-schools' }],
    });
    expect(await plan(['check'], folder)).toEqual({ code: 0, out: '', err: '' });
    const { out } = await plan(['status', '--json'], folder);
    expect(JSON.parse(out).plans[0].totals.lights).toMatchObject({ red: 0 });
    expect((await plan(['roster', 'model-schools'], folder)).code).toBe(0);
  });

  test.each(['人事处', 'a: b', '[甲]', '"引"', '- x', '#1'])('takes %j for who leads as it is', async (lead) => {
    const folder = folderWith({});
    expect((await plan(['init', '--lead', lead], folder)).code).toBe(0);
    expect(parse(read(folder, 'plans/2022/plan.yaml')).tasks[1].lead[0]).toBe(lead);
    expect((await plan(['check'], folder)).code).toBe(0);
  });

  test('overwrites nothing that is there', async () => {
    const folder = folderWith({ 'plans/.gitignore': 'mine\n', 'plans/2022/plan.yaml': 'mine: 1\n' });
    const { out } = await plan(['init'], folder);
    expect(out).toContain('未动：plans/.gitignore（已经有了）\n');
    expect(read(folder, 'plans/.gitignore')).toBe('mine\n');
    expect(read(folder, 'plans/2022/plan.yaml')).toBe('mine: 1\n');
    const again = workspaceWith();
    expect(await plan(['init'], again)).toEqual({ code: 0, err: '', out: '. 里已经有工作区了，没有改动。\n' });
    expect(existsSync(join(again, '.gitignore'))).toBe(false);
  });

  test('is only shown with --dry-run', async () => {
    const folder = folderWith({});
    const { out } = await plan(['init', 'a/b', '--dry-run'], folder);
    expect(out).toContain('将写入：a/b/workspace.yaml\n');
    expect(out.endsWith('没有写入任何内容（--dry-run）。\n')).toBe(true);
    expect(existsSync(join(folder, 'a'))).toBe(false);
  });

  test('needs a year and a folder that can be', async () => {
    const folder = folderWith({ file: '' });
    expect(await plan(['init', '--year', '22'], folder)).toMatchObject({ code: 2, out: '' });
    const { code, err } = await plan(['init', 'file'], folder);
    expect(code).toBe(2);
    expect(err).toContain('是一个文件，不是文件夹');
    expect((await plan(['init', 'file/deeper'], folder)).code).toBe(2);
  });
});

/** A repository with a small workspace in `place`. */
function repository(place = ''): string {
  const inner = workspaceWith();
  const files = ['workspace.yaml', '2022/plan.yaml'].map((file) => [join(place, file), read(inner, file)]);
  const folder = folderWith(Object.fromEntries(files));
  initRepository(folder);
  return folder;
}

describe('init --git', () => {
  test('sets up driver, attributes, ignored lock and hook; again it changes nothing', async () => {
    const folder = repository('plans');
    const first = await plan(['init', '--git'], folder);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out.match(/^\S+?：\S+/gm)).toEqual([
      '设置：merge.plan.name',
      '设置：merge.plan.driver',
      '添加：.git/info/attributes',
      '添加：plans/.gitattributes',
      '添加：plans/.gitignore',
      '写入：.git/hooks/pre-commit',
      '写入：.git/hooks/pre-merge-commit',
      '写入：.git/hooks/pre-push',
    ]);
    const second = await plan(['init', '--git'], folder);
    expect(second.out.match(/^\S+?：/gm)).toEqual(Array(9).fill('未动：'));
    const attributes = git(folder, [
      'check-attr',
      'merge',
      'plans/2022/plan.yaml',
      'plans/2022/journal/2022-W01.yaml',
      'x.yaml',
    ]);
    expect(attributes.match(/merge: .*/g)).toEqual(['merge: plan', 'merge: plan', 'merge: unspecified']);
    expect(statSync(join(folder, '.git/hooks/pre-commit')).mode & 0o100).toBe(0o100);
    // What others get says nothing of a driver that they may not have.
    commit(folder, 'start');
    const clone = join(folderWith({}), 'clone');
    git(folder, ['clone', '-q', folder, clone]);
    expect(git(clone, ['check-attr', 'merge', 'plans/2022/journal/2022-W01.yaml'])).toContain('merge: union');
  });

  test('writes nothing with --dry-run', async () => {
    const folder = repository('plans');
    const { out } = await plan(['init', '--git', '--dry-run'], folder);
    expect(out).toContain('将设置：merge.plan.driver\n');
    expect(existsSync(join(folder, '.git/info/attributes')) && read(folder, '.git/info/attributes')).not.toContain(
      'plan',
    );
    expect(existsSync(join(folder, '.git/hooks/pre-commit'))).toBe(false);
    expect(() => git(folder, ['config', 'merge.plan.driver'])).toThrow();
  });

  test.each(['', '计 划', "o'ffice [x]", 'a/b/c'])('finds the files of a workspace in %j', async (place) => {
    const folder = repository(place);
    expect((await plan(['init', '--git'], join(folder, place))).code).toBe(0);
    const file = join(place, '2022/journal/2022-W01.yaml');
    expect(git(folder, ['check-attr', '-z', 'merge', '--', file])).toBe(`${file}\0merge\0plan\0`);
    git(folder, ['add', '-A']);
    git(folder, ['commit', '-q', '-m', 'the hook lets it pass']);
    writeFileSync(join(folder, place, '2022/plan.yaml'), 'plan: [\n');
    git(folder, ['add', '-A']);
    expect(() => git(folder, ['commit', '-q', '-m', 'the hook stops it'])).toThrow('2022/plan.yaml');
  });

  test('adds to what is there, and leaves a hook and shared hooks alone', async () => {
    const folder = repository();
    writeFileSync(join(folder, '.gitattributes'), '*.pdf binary');
    writeFileSync(join(folder, '.git/hooks/pre-commit'), '#!/bin/sh\nexit 0\n');
    const { out } = await plan(['init', '--git'], folder);
    expect(read(folder, '.gitattributes')).toMatch(
      /^\*\.pdf binary\n# .+\n\*\/journal\/\*\.yaml merge=union\n# .+\n\*\/evidence\/\*\* -text\n$/,
    );
    expect(out).toMatch(
      /请您做：.git\/hooks\/pre-commit 已经有了；要让它也检查计划文件，请在它的开头（#! 那一行下面）加上这一行：git diff --cached/,
    );
    expect(read(folder, '.git/hooks/pre-commit')).toBe('#!/bin/sh\nexit 0\n');
    git(folder, ['config', 'core.hooksPath', 'their hooks']);
    expect((await plan(['init', '--git'], folder)).out).toContain('core.hooksPath 指向 their hooks');
    expect(existsSync(join(folder, 'their hooks'))).toBe(false);
  });

  test('takes attributes that stand higher up for what they are', async () => {
    const folder = repository('plans');
    writeFileSync(join(folder, '.gitattributes'), 'plans/*/journal/*.yaml merge=union\nplans/*/evidence/** -text\n');
    writeFileSync(join(folder, '.gitignore'), '.plan.lock*\n');
    await plan(['init', '--git'], folder);
    expect(existsSync(join(folder, 'plans/.gitattributes'))).toBe(false);
    expect(existsSync(join(folder, 'plans/.gitignore'))).toBe(false);
  });

  test('of a new workspace does both', async () => {
    const folder = folderWith({});
    initRepository(folder);
    const { code, out } = await plan(['init', 'a/plans', '--git'], folder);
    expect(code).toBe(0);
    expect(out).toContain('写入：a/plans/workspace.yaml\n');
    expect(git(folder, ['check-attr', 'merge', 'a/plans/2022/plan.yaml'])).toContain('merge: plan');
    git(folder, ['add', '-A']);
    git(folder, ['commit', '-q', '-m', 'start']);
  });

  test('outside of a repository says what to do, and writes nothing', async () => {
    const folder = folderWith({});
    const { code, out, err } = await plan(['init', '--git'], folder);
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: 'plan：plans 不在 git 仓库里：请先运行 git init，再运行 plan init --git。\n',
    });
    expect(existsSync(join(folder, 'plans'))).toBe(false);
  });

  test('where nothing may be written says so', async () => {
    if (process.getuid?.() === 0) return;
    const folder = folderWith({});
    chmodSync(folder, 0o555);
    expect(await plan(['init'], folder)).toMatchObject({ code: 2 });
    chmodSync(folder, 0o755);
  });
});
