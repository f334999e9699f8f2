/** The files of a workspace → the model, with a finding for everything that could not be read as it should be. */
import { posix } from 'node:path';
import type { ErrorObject } from 'ajv';
import * as validators from '../../build/validators.js';
import type { Finding, FindingArgs, Place } from '../model/finding.ts';
import type { Plan, Source, Unread, Workspace } from '../model/plan.ts';
import { WORKSPACE_FILE } from './find.ts';
import {
  annexFrom,
  type Content,
  journalFrom,
  planFrom,
  rosterFrom,
  type WorkspaceSettings,
  workspaceFrom,
} from './model.ts';
import { textOf } from './text.ts';
import type { Tree, Unreadable } from './tree.ts';
import type { Mentions } from './unread.ts';
import { quickValue } from './value.ts';

export interface Loaded {
  readonly workspace: Workspace;
  /** What is wrong with the files as such: unreadable, no YAML, against their schema. */
  readonly findings: readonly Finding[];
  /** Every file that was read, in order, with its text where it has one. */
  readonly files: ReadonlyMap<string, string | undefined>;
  /** The ids of all plans there are, read or not, as far as a glance shows them. */
  readonly planIds: readonly string[];
  /** The folders of those plans, each with the id that a glance at plan.yaml shows, if any. */
  readonly planFolders: readonly PlanFolder[];
}

export interface PlanFolder {
  readonly folder: string;
  readonly id?: string;
}

/** Which plans to read: one by its id, or every one. */
export type Selection = { readonly only: string } | 'all';

/** Reads the workspace in `tree`. Faults become findings; what is in order is there in spite of them. */
export async function loadWorkspace(tree: Tree, select: (settings: WorkspaceSettings) => Selection): Promise<Loaded> {
  const reader = new Reader(tree);
  const file = await reader.read(WORKSPACE_FILE, 'workspace', validators.workspace);
  const isFaulty = reader.findings.some(({ severity }) => severity === 'error');
  const settings = workspaceFrom(file ?? { file: WORKSPACE_FILE, value: { title: '' }, origin: WHOLE });
  const selection = select(settings);
  const plans: Plan[] = [];
  const planFolders: PlanFolder[] = [];
  for (const folder of tree.subfolders()) {
    const glance = glanceAt(tree, folder);
    if (glance === undefined) {
      reader.expectPlanIn(folder);
      continue;
    }
    planFolders.push({ folder, ...glance });
    if (selection !== 'all' && glance.id !== undefined && glance.id !== selection.only) continue;
    const plan = await readPlan(reader, folder);
    if (plan) plans.push(plan);
  }
  const { findings, files } = reader;
  const unread = await unreadIn(reader.missed);
  const planIds = planFolders.map(({ id, folder }) => id ?? folder);
  return {
    workspace: { ...settings, plans, isFaulty, ...(unread && { unread }) },
    findings,
    files,
    planIds,
    planFolders,
  };
}

/** What is wrong with `file` by itself, were it to hold `text`. */
export async function faultsIn(file: string, text: string): Promise<readonly Finding[]> {
  const { withFiles } = await import('./overlay.ts');
  const reader = new Reader(withFiles(NOTHING, new Map([[file, Buffer.from(text)]])));
  const kind = kindOf(file);
  await reader.read(file, kind, VALIDATORS[kind]);
  return reader.findings;
}

const NOTHING: Tree = {
  subfolders: () => [],
  yamlFiles: () => ({ ok: true, names: [] }),
  bytes: () => ({ ok: false, why: 'missing' }),
  notHad: () => 'missing',
};

type Kind = 'workspace' | 'plan' | 'annex' | 'roster' | 'journal';

const { workspace, plan, annex, roster, journal } = validators;
const VALIDATORS: Readonly<Record<Kind, Validator<unknown>>> = { workspace, plan, annex, roster, journal };

/** The kind of file that belongs at such a place. */
export function kindOf(file: string): Kind {
  if (file === WORKSPACE_FILE) return 'workspace';
  const folder = posix.basename(posix.dirname(file));
  if (posix.basename(file) === PLAN_FILE && file.split('/').length === 2) return 'plan';
  return folder === 'annexes' ? 'annex' : folder === 'rosters' ? 'roster' : 'journal';
}

/** Whether the folder holds a plan, and its id as far as a glance at plan.yaml shows it. */
function glanceAt(tree: Tree, folder: string): { readonly id?: string } | undefined {
  const read = tree.bytes(posix.join(folder, PLAN_FILE));
  if (!read.ok) return read.why === 'missing' ? undefined : {};
  const id = /^plan:[ \t]*["']?([a-z0-9-]+)["']?[ \t\r]*(#.*)?$/m.exec(
    read.bytes.toString('utf8').replace(/^\ufeff/, ''),
  )?.[1];
  return id === undefined ? {} : { id };
}

/** Adds what a file with faults mentions. */
type Missed = (mentions: Mentions) => void;

/** What the files with faults mention; undefined where there is none. */
async function unreadIn(missed: readonly Missed[]): Promise<Unread | undefined> {
  if (missed.length === 0) return undefined;
  const { Mentions } = await import('./unread.ts');
  const mentions = new Mentions();
  for (const addTo of missed) addTo(mentions);
  return mentions.unread;
}

/** Reads files of one workspace, and keeps what was wrong with them. */
class Reader {
  readonly findings: Finding[] = [];
  readonly files = new Map<string, string | undefined>();
  readonly missed: Missed[] = [];
  /** Of the journal of the plan that is being read. */
  missedEntries: Missed[] = [];

  constructor(readonly tree: Tree) {}

  /**
   * The text of `file`, or undefined with a finding where it can't be read. That it isn't there, or not inside the
   * workspace, is the fault of who refers to it: `by`, if anybody does.
   */
  text(file: string, by?: Place): string | undefined {
    if (this.files.has(file)) return this.files.get(file);
    const read = this.tree.bytes(file);
    if (!read.ok) {
      const blamed = by && (read.why === 'missing' || read.why === 'outside');
      this.fail(read.why, blamed ? by : { file, path: [] }, blamed ? { path: file } : {});
      this.files.set(file, undefined);
      return undefined;
    }
    const { text, findings } = textOf(file, read.bytes);
    this.findings.push(...findings);
    this.files.set(file, text);
    return text;
  }

  /** A folder with a plan's other files has a plan.yaml too. */
  expectPlanIn(folder: string): void {
    const others = ['annexes', 'rosters', 'journal'].map((sub) => this.tree.yamlFiles(posix.join(folder, sub)));
    if (others.every((found) => found.ok && found.names.length === 0)) return;
    this.fail('missing', { file: posix.join(folder, PLAN_FILE), path: [] }, {});
    this.miss('plan', undefined);
  }

  /** The names of the YAML files in `folder`; none with a finding where it can't be listed. */
  names(folder: string, kind: string): readonly string[] {
    const found = this.tree.yamlFiles(folder);
    if (found.ok) return found.names;
    this.fail(found.why, { file: folder, path: [] }, {});
    this.miss(kind, undefined);
    return [];
  }

  /** The content of a YAML file, as far as it keeps to its schema. */
  async read<T>(file: string, kind: string, validate: Validator<T>): Promise<Content<T> | undefined> {
    const before = this.findings.length;
    const content = await this.contentOf(file, kind, validate);
    const isFaulty = this.findings.slice(before).some(({ severity }) => severity === 'error');
    if (isFaulty) this.miss(kind, this.glimpse(file));
    return content;
  }

  private miss(kind: string, text: string | undefined): void {
    if (kind === 'journal') this.missedEntries.push((mentions) => mentions.addJournal(text));
    else this.missed.push((mentions) => mentions.add(kind, text));
  }

  private async contentOf<T>(file: string, kind: string, validate: Validator<T>): Promise<Content<T> | undefined> {
    const text = this.text(file);
    if (text === undefined) return undefined;
    const parsed = kind === 'journal' && isBare(text) ? { value: [] } : await this.parse(file, text);
    if (parsed === undefined) return undefined;
    const { value } = parsed;
    if (validate(value)) return { file, value, origin: WHOLE };
    const { explain, keysMeant } = await import('./explain.ts');
    const { salvage } = await import('./salvage.ts');
    const { namelessIn } = await import('./unread.ts');
    this.findings.push(...explain(file, kind, value, validate.errors ?? [], text));
    const nameless = namelessIn(kind, value);
    this.missed.push((mentions) => mentions.addNameless(nameless));
    const rest = salvage(value, validate, (path, key) => keysMeant(kind, path, key));
    return rest && { file, ...rest };
  }

  private fail(why: Unreadable, { file, path }: Place, args: FindingArgs): void {
    this.findings.push({ rule: `file/${why}`, severity: 'error', file, path, args });
  }

  /** What can be seen of a file whatever its encoding: its ASCII, and every ID is that. */
  private glimpse(file: string): string | undefined {
    const read = this.tree.bytes(file);
    return read.ok ? read.bytes.toString('utf8').replaceAll('\0', '') : undefined;
  }

  private async parse(file: string, text: string): Promise<{ readonly value: unknown } | undefined> {
    const value = quickValue(text);
    if (value) return value;
    const { diagnose } = await import('./diagnose.ts');
    const diagnosis = diagnose(file, text);
    if (diagnosis.ok) return diagnosis;
    this.findings.push(...diagnosis.findings);
    return undefined;
  }
}

/** A journal with comments alone has no entries yet; any other file must say something. */
function isBare(text: string): boolean {
  return text.includes('#') && text.split('\n').every((line) => /^\s*(#.*)?$/.test(line));
}

/** Nothing was taken out. */
const WHOLE: Content<unknown>['origin'] = { indexOf: (_list, index) => index, lostOf: () => [] };

interface Validator<T> {
  (data: unknown): data is T;
  errors?: ErrorObject[] | null;
}

const PLAN_FILE = 'plan.yaml';

async function readPlan(reader: Reader, folder: string): Promise<Plan | undefined> {
  const content = await reader.read(posix.join(folder, PLAN_FILE), 'plan', validators.plan);
  const annexes = await readAll(reader, folder, 'annexes', 'annex', validators.annex);
  const rosters = await readAll(reader, folder, 'rosters', 'roster', validators.roster);
  reader.missedEntries = [];
  const journal = await readAll(reader, folder, 'journal', 'journal', validators.journal);
  const unread = await unreadIn(reader.missedEntries);
  if (content === undefined) return undefined;
  const { period } = content.value;
  const source = sourceOf(reader, folder, content.value.source);
  return planFrom(content, {
    annexes: annexes.map((annex) => annexFrom(annex, period)),
    rosters: rosters.map(rosterFrom),
    journal: journal.flatMap((content) => journalFrom(content, period)),
    ...(source && { source }),
    ...(unread && { unreadEntries: unread }),
  });
}

async function readAll<T>(
  reader: Reader,
  folder: string,
  sub: string,
  kind: string,
  validate: Validator<T>,
): Promise<readonly Content<T>[]> {
  const contents: Content<T>[] = [];
  for (const name of reader.names(posix.join(folder, sub), kind)) {
    const content = await reader.read(posix.join(folder, sub, name), kind, validate);
    if (content) contents.push(content);
  }
  return contents;
}

function sourceOf(reader: Reader, folder: string, path: string | undefined): Source | undefined {
  if (path === undefined) return undefined;
  const file = posix.join(folder, path);
  const text = reader.text(file, { file: posix.join(folder, PLAN_FILE), path: ['source'] });
  return text === undefined ? undefined : { file, text };
}
