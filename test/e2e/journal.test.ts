import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/app/command/command.ts';
import { COMMANDS } from '../../src/cli/registry.ts';
import { planDate } from '../../src/model/date.ts';
import { MESSAGES } from '../support/messages.ts';
import { faultsOf } from '../support/output-schemas.ts';
import { plan as planInMemory, type Ran } from '../support/run.ts';
import { isStress, some } from '../support/stress.ts';
import { plan as planBuilt } from './program.ts';
import { commit, copyPlans, emptyFolder, everythingIn, git, identify, init, repository } from './repository.ts';

const DEMO = ['--plan', 'demo'];
const weekFile = (folder: string, week: string): string => join(folder, 'plans', 'demo', 'journal', `${week}.yaml`);

/** A repository whose commits each bring one more week of the demo's journal; the views as each commit had them. */
async function grownWeekByWeek(weeks: readonly string[], views: readonly (readonly string[])[]) {
  const folder = emptyFolder();
  copyPlans(folder);
  init(folder);
  const aside = emptyFolder();
  for (const week of weeks) renameSync(weekFile(folder, week), join(aside, week));
  commit(folder, 'start');
  const seen: string[][] = [];
  for (const week of weeks) {
    renameSync(join(aside, week), weekFile(folder, week));
    commit(folder, week);
    seen.push(await Promise.all(views.map((view) => outOf(folder, view))));
  }
  return { folder, seen };
}

/** Runs the program in memory, after the last of the demo's entries; git and the files are real. */
function plan(folder: string, args: readonly string[]): Promise<Ran> {
  return planInMemory(args, folder, { today: () => planDate('2022-12-31') });
}

/** What the program prints. */
async function outOf(folder: string, args: readonly string[]): Promise<string> {
  const { code, out, err } = await plan(folder, args);
  expect({ args, err }).toEqual({ args, err: '' });
  expect([0, 1]).toContain(code);
  return out;
}

/** What the built program prints. */
function builtOutOf(folder: string, args: readonly string[]): string {
  const { status, stdout, stderr } = planBuilt(folder, args);
  expect({ args, status, stderr }).toEqual({ args, status: 0, stderr: '' });
  return stdout;
}

async function log(folder: string, ...args: readonly string[]): Promise<void> {
  expect(await plan(folder, ['log', ...args, ...DEMO]), args.join(' ')).toMatchObject({ code: 0, err: '' });
}

const hashOf = (folder: string, revision: string): string => git(folder, ['rev-parse', revision]).slice(0, 8);

/** What a view says, without the revision that --at puts into its heading. */
function unmarked(out: string, folder: string, revision: string): string {
  const hash = hashOf(folder, `${revision}^{commit}`);
  return out
    .replace(new RegExp(`^ *"revision": "${hash}",\\n`, 'gm'), '')
    .replace(new RegExp(`^.*（版本 ${hash}）\\n(?=举措|任务)`), '')
    .replace(`（版本 ${hash}）`, '');
}

async function viewAt(revision: string, folder: string, view: readonly string[]): Promise<string> {
  return unmarked(await outOf(folder, [...view, '--at', revision]), folder, revision);
}

describe('--at: what the repository knew', () => {
  const WEEKS = some(['2022-W22', '2022-W23', '2022-W24', '2022-W25', '2022-W26'], 2);
  const VIEWS = some(
    [
      ['status', ...DEMO, '--as-of', '2022-06-30'],
      ['list', '灯:红', ...DEMO, '--as-of', '2022-06-30', '--json'],
      ['check', '--quiet', '--as-of', '2022-12-31'],
      ['show', '4-1', ...DEMO, '--as-of', '2022-06-30'],
      ['status', ...DEMO, '--as-of', '2022-06-10', '--measures', '--json'],
      ['trace', ...DEMO],
    ],
    3,
  );

  test.runIf(isStress)(
    'is to the byte what every view said at that commit, whatever the work tree holds now',
    async () => {
      const { folder, seen } = await grownWeekByWeek(WEEKS, VIEWS);
      const built = builtOutOf(folder, ['status', ...DEMO, '--as-of', '2022-06-30']);
      writeFileSync(join(folder, 'plans', 'demo', 'plan.yaml'), 'broken: [\n');
      rmSync(weekFile(folder, '2022-W24'));
      for (const [i, views] of seen.entries()) {
        const revision = `HEAD~${seen.length - 1 - i}`;
        for (const [j, view] of VIEWS.entries()) {
          const out = unmarked(await outOf(folder, [...view, '--at', revision]), folder, revision);
          expect(out, `${view.join(' ')} --at ${revision}`).toBe(views[j]);
        }
      }
      expect(new Set(seen.map(([status]) => status)).size).toBe(WEEKS.length);
      const head = builtOutOf(folder, ['status', ...DEMO, '--as-of', '2022-06-30', '--at', 'HEAD']);
      const [title = '', notice] = built.split('\n')[0]?.split('  ') ?? [];
      expect(head.split('\n')[0]).toBe(`${title}（版本 ${hashOf(folder, 'HEAD')}）  ${notice}`);
      expect(unmarked(head, folder, 'HEAD')).toBe(built);
    },
  );

  test('takes tags, branches, hashes and what leads to a commit from them', async () => {
    const folder = repository();
    const view = ['status', ...DEMO, '--as-of', '2022-06-30'];
    const before = await outOf(folder, view);
    git(folder, ['tag', 'reported']);
    git(folder, ['tag', '-a', 'signed', '-m', 'with a message']);
    git(folder, ['branch', '汇报']);
    const hash = git(folder, ['rev-parse', 'HEAD']).trim();
    expect(await plan(folder, ['block', '1-2', '--problem', '停工', '--date', '2022-06-29', ...DEMO])).toMatchObject({
      code: 0,
    });
    commit(folder, 'more');
    expect(await outOf(folder, view)).not.toBe(before);
    for (const revision of [
      'reported',
      'signed',
      '汇报',
      hash,
      hash.slice(0, 8),
      'main~',
      'HEAD^',
      'reported^{commit}',
    ]) {
      expect(await viewAt(revision, folder, view), revision).toBe(before);
    }
  });

  test('takes no revision for an option', async () => {
    const folder = repository();
    const view = ['show', '4-1', '--history', ...DEMO, '--as-of', '2022-06-30'];
    for (const revision of [
      '--output=evil',
      '-x',
      '-s',
      '--all',
      '--',
      '',
      'no-such',
      'HEAD:plans',
      '^HEAD',
      'HEAD~1..HEAD',
    ]) {
      const { code, out, err } = await plan(folder, [...view, `--at=${revision}`]);
      expect({ revision, code, out }).toEqual({ revision, code: 2, out: '' });
      expect(err).toContain(`没有 ${revision} 这个版本`);
    }
    expect(git(folder, ['status', '--porcelain'])).toBe('');
  });

  test('a branch that is called like an option is read as the branch it is', async () => {
    const folder = repository();
    const view = ['show', '4-1', '--history', ...DEMO, '--as-of', '2022-06-30'];
    const before = await outOf(folder, [...view, '--at', 'HEAD']);
    const hash = git(folder, ['rev-parse', 'HEAD']).trim();
    git(folder, ['update-ref', 'refs/heads/-s', hash]);
    git(folder, ['update-ref', 'refs/heads/--porcelain', hash]);
    for (const name of ['-s', '--porcelain']) expect(await outOf(folder, [...view, `--at=${name}`])).toBe(before);
  });

  test('outside of a repository says so', async () => {
    const folder = emptyFolder();
    copyPlans(folder);
    const { code, out, err } = await plan(folder, ['status', '--at', 'HEAD']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('不在 git 仓库里，没有历史版本可看（--at）。');
  });

  test('in a repository without a commit, and in one that is cut short, says so', async () => {
    const empty = emptyFolder();
    copyPlans(empty);
    init(empty);
    expect((await plan(empty, ['status', '--at', 'HEAD'])).err).toContain('仓库里还没有提交过任何内容');
    const folder = repository();
    writeFileSync(join(folder, 'more'), '');
    commit(folder, 'more');
    const shallow = join(emptyFolder(), 'shallow');
    git(folder, ['clone', '-q', '--depth', '1', `file://${folder}`, shallow]);
    expect((await plan(shallow, ['status', '--at', 'HEAD~1'])).err).toContain('git fetch --unshallow');
  });

  test('works wherever the workspace lies in the repository, and from any folder of it', async () => {
    const view = ['status', ...DEMO, '--as-of', '2022-06-30'];
    for (const place of ['', 'offices/职业 教育处/']) {
      const folder = emptyFolder();
      mkdirSync(join(folder, place), { recursive: true });
      copyPlans(join(folder, place));
      if (place === '') {
        // The workspace itself as the root of the repository.
        cpSync(join(folder, 'plans'), join(folder, 'root'), { recursive: true });
        init(join(folder, 'root'));
        commit(join(folder, 'root'), 'start');
        expect(await viewAt('HEAD', join(folder, 'root'), view)).toBe(await outOf(folder, view));
      }
      init(folder);
      writeFileSync(join(folder, '.gitignore'), 'root/\n');
      commit(folder, 'start');
      const before = await outOf(join(folder, place), view);
      rmSync(join(folder, place, 'plans', 'demo', 'journal'), { recursive: true });
      expect(await outOf(join(folder, place), view)).not.toBe(before);
      for (const cwd of ['', 'plans', 'plans/demo/annexes']) {
        expect(await viewAt('HEAD', join(folder, place, cwd), view), place + cwd).toBe(before);
      }
    }
  });

  test('works in a linked work tree and on a detached HEAD', async () => {
    const folder = repository();
    const view = ['status', ...DEMO, '--as-of', '2022-06-30'];
    const before = await outOf(folder, view);
    await plan(folder, ['block', '1-2', '--problem', '停工', '--date', '2022-06-29', ...DEMO]);
    commit(folder, 'more');
    const after = await outOf(folder, view);
    const linked = join(emptyFolder(), 'linked');
    git(folder, ['worktree', 'add', '-q', linked, 'HEAD~1']);
    expect(await outOf(linked, view)).toBe(before);
    expect(await viewAt('main', linked, view)).toBe(after);
    git(folder, ['checkout', '-q', '--detach', 'HEAD~1']);
    expect(await viewAt('HEAD', folder, view)).toBe(before);
    expect(await viewAt('main', folder, view)).toBe(after);
  });

  test('a revision from before the workspace says what is missing', async () => {
    const folder = emptyFolder();
    init(folder);
    writeFileSync(join(folder, 'README'), '');
    commit(folder, 'before');
    copyPlans(folder);
    commit(folder, 'plans');
    const { code, out, err } = await plan(folder, ['status', '--at', 'HEAD~1']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe('plan：HEAD~1 这个版本里还没有这个工作区（workspace.yaml）。\n');
  });
});

describe('show --history', () => {
  test('says when each fact became known, by whom, and what is not committed yet', async () => {
    const folder = repository();
    const show = ['show', '1-2', '--history', ...DEMO, '--as-of', '2022-06-30', '--width', '100'];
    await log(folder, '1-2', '-m', '补记一次会议', '--date', '2022-06-29');
    identify(folder, '李四');
    commit(folder, 'late', '2022-08-01');
    const [first, late] = git(folder, ['log', '--reverse', '--format=%h', '--abbrev=8']).trim().split('\n');
    await log(folder, '1-2', '-m', '刚刚', '--date', '2022-06-30');
    const journal = (await outOf(folder, show)).split('日志\n')[1] ?? '';
    expect(journal).toContain(`2022-07-20提交（${first}，张三）`);
    expect(journal).toMatch(new RegExp(`补记一次会议\\n +记录人：张三\\n +2022-08-01提交（${late}，李四）\\n`));
    expect(journal).toMatch(/刚刚\n +记录人：李四\n +还没有提交\n$/);
    expect(await outOf(folder, [...show, '--lang', 'en'])).toContain(`known since 2022-08-01 (${late}, 李四)`);
  });

  test('at a revision knows only what that revision knew', async () => {
    const folder = repository();
    await log(folder, '1-2', '-m', '补记', '--date', '2022-06-29');
    commit(folder, 'late', '2022-08-01');
    const show = ['show', '1-2', '--history', ...DEMO, '--as-of', '2022-06-30'];
    expect(await outOf(folder, show)).toContain('2022-08-01提交');
    const before = await outOf(folder, [...show, '--at', 'HEAD~1']);
    expect(before).toContain('2022-07-20提交');
    expect(before).not.toMatch(/2022-08-01|补记|还没有提交/);
  });

  test('dates are those of the committer’s own time zone, in every time zone', () => {
    const folder = emptyFolder();
    copyPlans(folder);
    init(folder);
    git(folder, ['add', '-A']);
    const when = '2022-07-20T23:30:00-0800';
    git(folder, ['commit', '-q', '-m', 'late'], { GIT_COMMITTER_DATE: when, GIT_AUTHOR_DATE: '2022-01-01T00:00:00Z' });
    const show = ['show', '1-2', '--history', ...DEMO, '--as-of', '2022-06-30'];
    for (const TZ of ['UTC', 'Asia/Shanghai', 'America/Los_Angeles']) {
      expect(planBuilt(folder, show, { TZ }).stdout).toContain('2022-07-20提交');
    }
  });

  test('--json has the commit of each entry, or null', async () => {
    const folder = repository();
    await log(folder, '1-2', '-m', '刚刚', '--date', '2022-06-30');
    const out = await outOf(folder, ['show', '1-2', '--history', '--json', ...DEMO, '--as-of', '2022-06-30']);
    expect(faultsOf(out, 'show')).toEqual([]);
    const { measure }: { measure: { journal: { known: unknown }[] } } = JSON.parse(out);
    const hash = git(folder, ['rev-parse', 'HEAD']).trim();
    expect(measure.journal.map(({ known }) => known)).toEqual([{ hash, date: '2022-07-20', author: '张三' }, null]);
  });

  test('outside of a repository nothing is committed', async () => {
    const folder = emptyFolder();
    copyPlans(folder);
    const out = await outOf(folder, ['show', '1-2', '--history', ...DEMO, '--as-of', '2022-06-30']);
    expect(out).toContain('还没有提交');
  });
});

describe('reads never write', () => {
  /** The arguments of the first example in the command's help; what it would write goes to `outside`. */
  const exampleOf = ({ examples }: Command, outside: string): readonly string[] => {
    const [[line = ''] = []] = examples(MESSAGES.zh);
    return line
      .replace(/ (?:-o|--output) \S+/, ` -o ${outside}`)
      .replace(/ [|>].*/, '')
      .replaceAll('"', '')
      .split(' ')
      .slice(1);
  };

  test('no reading command changes a byte, a time, or the name of a file, in the workspace or in .git', async () => {
    const folder = repository();
    const definitions = await Promise.all(COMMANDS.map(([, load]) => load()));
    const reading = definitions.filter(({ writes }) => !writes);
    expect(reading.length).toBeGreaterThanOrEqual(6);
    const before = everythingIn(folder);
    const outside = emptyFolder();
    const commands = reading.map(
      (definition, i) => [exampleOf(definition, join(outside, String(i))), definition.without] as const,
    );
    for (const [command, without] of [...commands, [['show', '4-1', '--history'], []] as const]) {
      const asOf = without.some((name) => name === 'asOf') ? [] : ['--as-of', '2022-06-30'];
      const extras = (
        [
          ['json', '--json'],
          ['plan', '--plan', 'demo'],
          ['at', '--at', 'HEAD'],
        ] as const
      ).flatMap(([name, ...args]) => (without.includes(name) ? [] : args));
      for (const extra of some([extras, [], ['--help']], 2)) {
        const { code, err } = await plan(folder, [...command, ...extra, ...asOf]);
        expect([0, 1], `${command.join(' ')} ${extra.join(' ')}: ${err}`).toContain(code);
      }
    }
    builtOutOf(folder, ['status', ...DEMO]);
    expect(everythingIn(folder)).toEqual(before);
  });

  test('nor does a writing one that is refused, asked for help, or run dry', async () => {
    const folder = repository();
    const before = everythingIn(folder);
    const on = ['--date', '2022-06-30', ...DEMO];
    for (const [args, code] of [
      [['log', '1-2', '-m', '进展', ...on, '--dry-run'], 0],
      [['done', '1-2', '--without-evidence', ...on, '--dry-run', '--json'], 0],
      [['amend', '1-2', '--due', '2022-11-30', '--reason', '推迟', '--dry-run', ...on], 0],
      [['log', '1-2', '--stage', '没有', ...on], 2],
      [['log', '1-2', '--percent', '120', ...on], 2],
      [['log', '--help'], 0],
      [['undo', '--dry-run', ...DEMO], 2],
    ] as const) {
      expect(await plan(folder, args), args.join(' ')).toMatchObject({ code });
    }
    expect(everythingIn(folder)).toEqual(before);
  });
});

describe('--dry-run prints a patch that git applies', () => {
  const entry = ['log', '1-2', '--stage', '调研', '-m', '引号" 与 # 号\n第二行', '--date', '2022-06-30', ...DEMO];

  test.each([
    ['to a file that is there', (text: string) => text, ['', 'plans', 'plans/demo']],
    ['to one with CRLF', (text: string) => text.replaceAll('\n', '\r\n'), ['']],
    ['to one with tabs in its comments', (text: string) => `#\t表头\n${text}`, ['']],
    ['to one without a line end at its end', (text: string) => text.trimEnd(), ['']],
    ['to a week without a file yet', () => undefined, ['', 'plans']],
  ])('%s', async (_name, change, folders) => {
    for (const cwd of folders) {
      const folder = repository();
      git(folder, ['config', 'core.autocrlf', 'false']);
      writeFileSync(join(folder, '.gitattributes'), '* -text\n');
      const file = weekFile(folder, '2022-W26');
      const text = change(readFileSync(file, 'utf8'));
      if (text === undefined) rmSync(file);
      else writeFileSync(file, text);
      commit(folder, 'as needed');
      const at = join(folder, cwd);
      const { code, out: patch } = await plan(at, [...entry, '--dry-run']);
      expect(code).toBe(0);
      expect(git(folder, ['status', '--porcelain'])).toBe('');
      const applied = spawnSync('git', ['-C', at, 'apply', '--whitespace=nowarn', '-'], {
        input: patch,
        encoding: 'utf8',
      });
      expect({ cwd, ...applied }).toMatchObject({ cwd, status: 0, stderr: '' });
      const patched = readFileSync(file, 'utf8');
      git(folder, ['checkout', '-q', '.']);
      git(folder, ['clean', '-q', '-f', '-d']);
      expect(await plan(at, entry)).toMatchObject({ code: 0 });
      expect(patched).toBe(readFileSync(file, 'utf8'));
      const { out: undo } = await plan(at, ['undo', '--dry-run']);
      const reversed = spawnSync('git', ['-C', at, 'apply', '--whitespace=nowarn', '-'], { input: undo });
      expect(reversed.status).toBe(0);
      // A new week keeps its first line, which names the schema.
      expect(readFileSync(file, 'utf8')).toBe(text ?? patched.slice(0, patched.indexOf('\n') + 1));
    }
  });
});

describe('merging', () => {
  interface Entry {
    readonly date: string;
    readonly note?: string;
    readonly by?: string;
  }

  /** Two clones of one repository, 张三's and 李四's. */
  function twoClones(prepare: (folder: string) => void = () => undefined) {
    const origin = repository();
    prepare(origin);
    if (git(origin, ['status', '--porcelain']) !== '') commit(origin, 'prepared');
    const [ours = '', theirs = ''] = ['张三', '李四'].map((user) => {
      const folder = join(emptyFolder(), 'clone');
      git(origin, ['clone', '-q', origin, folder]);
      identify(folder, user);
      return folder;
    });
    return { ours, theirs };
  }

  /** Commits on both sides and merges theirs into ours, without a conflict. */
  function merge(ours: string, theirs: string): void {
    commit(ours, 'ours');
    commit(theirs, 'theirs');
    git(ours, ['pull', '-q', '--no-rebase', '--no-edit', theirs, 'main']);
    expect(git(ours, ['status', '--porcelain'])).toBe('');
  }

  async function journalOf(folder: string, id: string): Promise<readonly Entry[]> {
    const out = await outOf(folder, ['show', id, '--json', ...DEMO]);
    const { measure }: { measure: { journal: Entry[] } } = JSON.parse(out);
    return measure.journal;
  }

  async function notesOf(folder: string, id: string): Promise<readonly string[]> {
    const entries = await journalOf(folder, id);
    return entries.flatMap(({ note }) => note ?? []).sort();
  }

  const GREEN: Ran = { code: 0, out: '', err: '' };
  const numbers = Array.from({ length: isStress ? 10 : 3 }, (_, i) => i + 1);

  test.each([
    ['a week that has entries already', '2022-06-29'],
    ['a week that has no file yet', '2022-08-31'],
  ])('two clones that log entries into %s lose none, and nothing is wrong', async (_name, date) => {
    const { ours, theirs } = twoClones();
    const before = await notesOf(ours, '1-2');
    for (const i of numbers) {
      await log(ours, '1-2', '-m', `我方第${i}次`, '--date', date);
      await log(theirs, '1-2', '-m', `对方第${i}次`, '--date', date);
    }
    merge(ours, theirs);
    expect(await plan(ours, ['check'])).toEqual(GREEN);
    const all = numbers.flatMap((i) => [`我方第${i}次`, `对方第${i}次`]);
    expect(await notesOf(ours, '1-2')).toEqual([...before, ...all].sort());
  });

  test('entries that have most of their lines in common stay apart', async () => {
    const { ours, theirs } = twoClones();
    const day = ['--date', '2022-06-29', '--by', '王五'];
    for (const i of numbers) {
      await log(ours, '7-1', '--add', String(i), '-m', '开班', ...day);
      await log(theirs, '7-1', '--add', String(i + 100), '--problem', '师资不足', '--next', '外聘', ...day);
      await log(ours, '3-1', '--member', 'tong-anhe', '--stage', '企业实践', '-m', `我方${i}`, ...day);
      await log(theirs, '3-1', '--member', 'tong-anhe', '--stage', '企业实践', '-m', `对方${i}`, ...day);
    }
    const count = async (folder: string): Promise<number> =>
      (await journalOf(folder, '7-1')).length + (await journalOf(folder, '3-1')).length;
    const start = (await count(ours)) - 2 * numbers.length;
    merge(ours, theirs);
    expect(await plan(ours, ['check'])).toEqual(GREEN);
    expect(await count(ours)).toBe(start + 4 * numbers.length);
    expect((await journalOf(ours, '7-1')).filter(({ by }) => by === '王五')).toHaveLength(2 * numbers.length);
  });

  test('long notes, several lines and evidence stay whole', async () => {
    const { ours, theirs } = twoClones();
    const note = (who: string) => `第一段\n\n- 相同\n- 相同\n- 相同\n- 相同\n- 相同\n\n${who}`;
    await log(ours, '1-2', '-m', note('我方'), '--evidence', '一号', '--evidence', '二号', '--date', '2022-06-29');
    await log(theirs, '1-2', '-m', note('对方'), '--evidence', '一号', '--evidence', '三号', '--date', '2022-06-29');
    merge(ours, theirs);
    expect(await plan(ours, ['check'])).toEqual(GREEN);
    expect(await notesOf(ours, '1-2')).toEqual(expect.arrayContaining([note('我方'), note('对方')]));
  });

  test('the same entry on both sides is found by check, if it stands twice, and counts once', async () => {
    const { ours, theirs } = twoClones();
    const twin = ['7-1', '--add', '500', '-m', '开班', '--date', '2022-06-30', '--by', '王五'];
    await log(ours, '7-1', '--add', '1', '-m', '我方', '--date', '2022-06-29');
    await log(theirs, '7-1', '--add', '2', '-m', '对方', '--date', '2022-06-29');
    await log(ours, ...twin);
    await log(theirs, ...twin);
    await log(theirs, '7-1', '--add', '4', '-m', '对方又', '--date', '2022-06-30');
    merge(ours, theirs);
    // As a merge by hand may leave it.
    appendFileSync(weekFile(ours, '2022-W26'), '- {by: 王五, note: 开班, add: 500, on: 7-1, date: 2022-06-30}\n');
    const { code, out } = await plan(ours, ['check', '--width', '200']);
    expect(code).toBe(1);
    expect(out).toContain('journal/duplicate');
    expect(out).toContain('计算时只算一次');
    const json = await outOf(ours, ['show', '7-1', '--json', '--as-of', '2022-06-30', ...DEMO]);
    expect(JSON.parse(json)).toMatchObject({ measure: { value: 3150 + 1 + 2 + 500 + 4 } });
    expect((await journalOf(ours, '7-1')).filter(({ note }) => note === '开班')).toHaveLength(1);
  });

  test('two totals of one day are a clash that shows both', async () => {
    const { ours, theirs } = twoClones();
    await log(ours, '3-2', '--value', '57', '--date', '2022-06-30');
    await log(theirs, '3-2', '--value', '58', '--date', '2022-06-30');
    merge(ours, theirs);
    const { code, out } = await plan(ours, ['check', '--width', '200']);
    expect(code).toBe(1);
    expect(out).toContain('journal/clash');
    expect(out).toMatch(/这里是 5[78]，.*里是 5[78]/);
    for (const total of ['57', '58']) expect(out).toContain(total);
  });
});
