/**
 * The program as a library: a workspace's files, projected, checked, compared and reported on, as the documents that `--json` prints.
 * The schemas of these only grow; docs/library.md has an example.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckDocument, DiffDocument, ReportDocument, StatusDocument } from '../build/documents.js';
import { dayIn } from './app/timezone.ts';
import { run } from './cli/run.ts';
import { type PlanDate, planDate } from './model/date.ts';
import type { Language } from './model/plan.ts';

/** Which part of the workspace, and at what time. */
interface View {
  /** A plan's id, or `all`; the workspace's default plan unless given. */
  readonly plan?: string;
  /** The date, YYYY-MM-DD, up to which entries count; today in the workspace's time zone unless given. */
  readonly asOf?: string;
  /** A revision of git: the files as they were there. */
  readonly at?: string;
}

/** What was asked for could not be done: the message is one for people, in the workspace's language. */
export class PlanError extends Error {
  override readonly name = 'PlanError';

  constructor(
    message: string,
    /** `usage`: the call or the workspace is wrong; `files`: a file can't be read; `internal`: a bug of ours. */
    readonly code: string,
  ) {
    super(message);
  }
}

interface Given {
  /** What counts as today, YYYY-MM-DD; the clock's unless given. */
  readonly today?: string;
  /** The language of words in documents and messages; the workspace's unless given. */
  readonly language?: Language;
}

/** A workspace: every call reads its files as they are then. */
export class Workspace {
  private readonly version: string;

  constructor(
    private readonly home: string,
    /** The folder with the workspace.yaml, or one below it. */
    readonly folder: string,
    private readonly given: Given,
  ) {
    this.version = String(JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version);
  }

  /**
   * The state of plans on a date: progress in percent (0–100), lights with their reasons, deadlines.
   * @param query as `plan list` takes it, such as `['灯:红']`: only measures that match
   * @throws PlanError
   */
  async project(
    view: View & { readonly query?: readonly string[]; readonly measures?: boolean } = {},
  ): Promise<StatusDocument> {
    const { query = [], measures = true } = view;
    return JSON.parse(await this.printed(['status', ...(measures ? ['--measures'] : []), ...query, '--json'], view));
  }

  /**
   * What is wrong with the files, and with `since` what the change since that revision may not do. Findings are no error.
   * @throws PlanError
   */
  async check(
    options: { readonly plan?: string; readonly since?: string; readonly strict?: boolean } = {},
  ): Promise<CheckDocument> {
    const { since, strict = false } = options;
    const words = ['check', ...(since === undefined ? [] : ['--since', since]), ...(strict ? ['--strict'] : [])];
    return JSON.parse(await this.printed([...words, '--json'], options));
  }

  /**
   * What changed between revisions, as `plan diff` names them (`HEAD~5`, `main...HEAD`); without one, what is not committed.
   * @throws PlanError
   */
  async diff(range?: string, view: View = {}): Promise<DiffDocument> {
    return JSON.parse(await this.printed(['diff', ...(range === undefined ? [] : [range]), '--json'], view));
  }

  /**
   * A report's content: what each of its sections says, as data.
   * @param kind weekly, monthly, quarterly, half-year, annual, bulletin, circular, reminder
   * @param view `period`: such as 2022-W19; the one of the date unless given
   * @throws PlanError
   */
  async report(kind: string, view: View & { readonly period?: string } = {}): Promise<ReportDocument> {
    return JSON.parse(await this.printed(['report', kind, ...periodOf(view), '--json'], view));
  }

  /**
   * The report itself, to be sent.
   * @param format markdown, text or html
   * @throws PlanError
   */
  async reportText(
    kind: string,
    view: View & { readonly period?: string; readonly format?: 'markdown' | 'text' | 'html' } = {},
  ): Promise<string> {
    const { format = 'markdown' } = view;
    return this.printed(['report', kind, '--format', format, ...periodOf(view)], view);
  }

  private async printed(words: readonly string[], { plan, asOf, at }: View): Promise<string> {
    const { home, given, folder, version } = this;
    const today: PlanDate | undefined = given.today === undefined ? undefined : planDate(given.today);
    let out = '';
    let err = '';
    const options = Object.entries({ plan, 'as-of': asOf, at, lang: given.language });
    const code = await run(
      [...words, ...options.flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]))],
      {
        cwd: folder,
        width: 80,
        color: false,
        unicode: true,
        version,
        launcher: join(home, 'bin', 'plan.js'),
        out: (text) => {
          out += text;
        },
        err: (text) => {
          err += text;
        },
        today: (timezone) => today ?? dayIn(timezone)(Date.now()),
      },
    );
    const failure = failureIn(out);
    if (failure !== undefined) throw new PlanError(failure.message, failure.code);
    if (code > 1) throw new PlanError(err.trim(), 'usage');
    return out;
  }
}

/**
 * The workspace that `folder` is in.
 * @param home the folder of the package
 * @throws PlanError where there is none
 */
export async function loadIn(home: string, folder: string, given: Given = {}): Promise<Workspace> {
  const workspace = new Workspace(home, folder, given);
  await workspace.project({ plan: 'all', measures: false });
  return workspace;
}

function periodOf({ period }: { readonly period?: string }): readonly string[] {
  return period === undefined ? [] : ['--period', period];
}

/** The document that stands in the place of a result. */
function failureIn(out: string): { readonly message: string; readonly code: string } | undefined {
  if (!out.startsWith('{') || !out.includes('"error/1"')) return undefined;
  const { schema, error } = JSON.parse(out);
  return schema === 'error/1' ? { message: String(error.message), code: String(error.code) } : undefined;
}
