/** A real repository with a prepared branch for each scenario file: `plan check --since` gives the verdict that stands in it. */
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { plan as planInMemory } from '../support/run.ts';
import { plan, type Ran, ROOT } from './program.ts';
import { commit, git, init } from './repository.ts';

/** What is done to a file of the workspace, or a command that is run. */
interface Edit {
  readonly file?: string;
  readonly replace?: string;
  readonly by?: string;
  readonly append?: string;
  readonly write?: string;
  readonly remove?: true;
  readonly move?: string;
  readonly run?: readonly string[];
  readonly 'move-workspace'?: string;
}

interface Scenario {
  readonly name: string;
  /** Commits on main, before the branch leaves it. */
  readonly before?: readonly Edit[];
  readonly base?: readonly Edit[];
  /** The commit of the branch. */
  readonly change: readonly Edit[];
  /** Where the command is run; the repository's root unless given. */
  readonly folder?: string;
  readonly options?: readonly string[];
  /** The rules broken, in the order of files and lines; `yaml/*` for any of the group. */
  readonly findings: readonly string[];
  readonly exit: number;
  /** A stretch of the output, once its lines are joined. */
  readonly says?: string;
}

const FOLDER = join(ROOT, 'test', 'fixtures', 'changes');
const SCENARIOS = readdirSync(FOLDER)
  .flatMap((file) => /^(.*)\.yaml$/.exec(file)?.[1] ?? [])
  .sort();

function scenario(name: string): Scenario {
  return parse(readFileSync(join(FOLDER, `${name}.yaml`), 'utf8'));
}

/** Makes the edits in the workspace of the repository. */
async function edit(edits: readonly Edit[]): Promise<void> {
  for (const { file = '', replace, by = '', append, write, remove, move, run, ...other } of edits) {
    const path = join(repository, 'plans', file);
    if (run) expect(await planInMemory(run, repository)).toMatchObject({ code: 0 });
    if (move !== undefined) renameSync(path, join(repository, 'plans', move));
    if (write !== undefined) writeFileSync(path, write);
    if (append !== undefined) writeFileSync(path, readFileSync(path, 'utf8') + append);
    if (remove) rmSync(path);
    const elsewhere = other['move-workspace'];
    if (elsewhere !== undefined) renameSync(join(repository, 'plans'), join(repository, elsewhere));
    if (replace === undefined) continue;
    const text = readFileSync(path, 'utf8');
    // An edit that does not apply would let a scenario pass for nothing.
    expect(text.split(replace)).toHaveLength(2);
    writeFileSync(
      path,
      text.replace(replace, () => by),
    );
  }
}

/** One repository for all: each scenario has a branch that leaves main, and one that leaves that. */
let repository = '';

beforeAll(() => {
  repository = realpathSync(mkdtempSync(join(tmpdir(), 'plan-changes-')));
  cpSync(join(FOLDER, 'base'), repository, { recursive: true });
  init(repository);
  commit(repository, 'plan', '2022-05-20');
});

afterAll(() => rmSync(repository, { recursive: true, force: true }));

/** Checks out the branch `change/NAME`, which does to `base/NAME` what the scenario says. */
async function prepare(
  name: string,
  { before, base, change }: Pick<Scenario, 'before' | 'base' | 'change'>,
): Promise<void> {
  git(repository, ['checkout', '-q', '-f', '-b', `base/${name}`, 'main']);
  git(repository, ['clean', '-fdq']);
  for (const edits of [before, base]) {
    if (edits === undefined) continue;
    await edit(edits);
    commit(repository, 'base', '2022-05-21');
  }
  git(repository, ['checkout', '-q', '-b', `change/${name}`]);
  await edit(change);
  commit(repository, 'change', '2022-06-30');
}

/** The output without the line ends of wrapping, and without any space. */
function joined({ stdout }: Ran): string {
  return stdout.replace(/\s/g, '');
}

/** The output in one line; where a line was wrapped there is a space. */
function joinedWithSpaces({ stdout }: Ran): string {
  return stdout.replace(/\s+/g, ' ');
}

function rulesIn({ stdout }: Ran): readonly string[] {
  return [...stdout.matchAll(/^\S+:\d+:\d+ (?:错误|提醒) (\S+)$/gm)].map(([, rule = '']) => rule);
}

const checking = (base: string): readonly string[] => ['check', '--since', base, '--as-of', '2022-06-30'];

/** By the built command. */
function check(base: string): Ran {
  return plan(repository, checking(base));
}

/** In this process: the repository and git are real all the same. */
async function checkHere(base: string, folder = '', options: readonly string[] = []): Promise<Ran> {
  const { code, out, err } = await planInMemory([...checking(base), ...options], join(repository, folder));
  return { status: code, stdout: out, stderr: err };
}

describe('the verdict on each prepared change', () => {
  test('there are at least 25, good and bad', () => {
    const exits = SCENARIOS.map((name) => scenario(name).exit);
    expect(exits.length).toBeGreaterThanOrEqual(25);
    expect(exits.filter((code) => code === 0).length).toBeGreaterThan(10);
    expect(exits.filter((code) => code === 1).length).toBeGreaterThan(10);
  });

  test.each(SCENARIOS)('%s', async (name) => {
    const { options, folder, findings, exit, says = '', ...prepared } = scenario(name);
    await prepare(name, prepared);
    const ran = await checkHere(`base/${name}`, folder, options);
    const rules = findings.map((rule) => (rule.endsWith('/*') ? expect.stringMatching(`^${rule.slice(0, -1)}`) : rule));
    expect({ rules: rulesIn(ran), exit: ran.status }).toEqual({ rules, exit });
    // No trouble but the summary.
    expect(ran.stderr).toMatch(findings.length === 0 ? /^$/ : /^错误\d+处，提醒\d+处\n(没有检查：.*\n)?$/);
    expect(joined(ran)).toContain(says.replace(/\s/g, ''));
  });
});

describe('what the sentences say', () => {
  test('moving a deadline by editing the plan fails and tells how to amend; that very command passes', async () => {
    const edited = { change: scenario('deadline-edited').change };
    await prepare('told', edited);
    const ran = check('base/told');
    expect(ran.status).toBe(1);
    const [, command = ''] = /plan (amend 4-1 --due 2022-11-30 --reason )原因/.exec(joinedWithSpaces(ran)) ?? [];
    expect(command).not.toBe('');
    git(repository, ['checkout', '-q', 'base/told', '--', 'plans/2022/plan.yaml']);
    const words = [...command.trim().split(' '), '评审推迟', '--by', '张三', '--date', '2022-06-29'];
    expect(plan(repository, words)).toMatchObject({ status: 0, stderr: '' });
    commit(repository, 'amended', '2022-07-01');
    expect(check('base/told')).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  test('rewriting an entry of an old week fails and names the commit that wrote it', async () => {
    await prepare('rewritten', {
      base: [{ run: ['log', '9-2', '-m', '材料归档', '--by', '李四', '--date', '2022-05-20'] }],
      change: scenario('entry-altered').change,
    });
    const [hash = ''] = git(repository, ['log', '--format=%H', 'main', '--', 'plans/2022/journal/2022-W19.yaml']).split(
      '\n',
    );
    const ran = check('base/rewritten');
    expect(ran.status).toBe(1);
    expect(joined(ran)).toContain(`它是在提交${hash.slice(0, 8)}（2022-05-20，张三）里写入的`);
  });
});
