/** An office that commits what it does in a real repository, each commit checked against the one before it. */
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PlanDate, planDate } from '../../src/model/date.ts';
import { plan } from '../support/run.ts';
import { commit, emptyFolder, git, init } from './repository.ts';

/** One commit after the other, a day apart, each of which is checked against the one before it. */
export class Office {
  day: PlanDate;
  /** What a check did not pass, by the day. */
  readonly alarms: string[] = [];
  /** What a check passed, but not in silence. */
  readonly warnings: string[] = [];
  commits = 0;
  commands = 0;

  constructor(
    day: string,
    readonly folder = emptyFolder(),
  ) {
    this.day = planDate(day);
    init(this.folder);
  }

  /** Runs a command on the day, which has to succeed. */
  async plan(...args: readonly string[]): Promise<string> {
    const { code, out, err } = await plan(args, this.folder, { today: () => this.day });
    this.commands += 1;
    if (code !== 0) this.alarms.push(`${this.day} ${args.join(' ')}: ${out}${err}`);
    return out;
  }

  /** Runs a command that enters something, for 张三 unless it names another. */
  async run(...args: readonly string[]): Promise<void> {
    const by = args.includes('--by') ? [] : ['--by', '张三'];
    await this.plan(...args, ...by);
  }

  /** Writes a file of the workspace. */
  write(file: string, text: string): void {
    mkdirSync(join(this.folder, 'plans', file, '..'), { recursive: true });
    writeFileSync(join(this.folder, 'plans', file), text);
  }

  edit(file: string, from: string | RegExp, to: string): void {
    const path = join(this.folder, 'plans', file);
    const text = readFileSync(path, 'utf8');
    if (text.search(from) < 0) this.alarms.push(`${this.day} ${file}: nothing to edit`);
    writeFileSync(
      path,
      text.replace(from, () => to),
    );
  }

  append(file: string, text: string): void {
    appendFileSync(join(this.folder, 'plans', file), text);
  }

  async commit(what: string): Promise<void> {
    commit(this.folder, what, this.day);
    this.commits += 1;
    await this.check('HEAD^', what);
  }

  async check(since: string, what: string): Promise<void> {
    const said = await this.plan('check', '--since', since, '--as-of', this.day);
    if (said !== '') this.warnings.push(`${this.day} ${what}: ${said}`);
  }

  /** Merges the branch, and checks what came of it against both parents. */
  async merge(branch: string): Promise<void> {
    const date = `${this.day}T11:00:00+0800`;
    git(this.folder, ['merge', '-q', '--no-ff', '-m', 'merged', branch], {
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
    });
    this.commits += 1;
    await this.check('HEAD^1', 'a merge, against its first parent');
    await this.check('HEAD^2', 'a merge, against its second parent');
  }
}
