/** The files of a workspace → the model, with a finding for everything that could not be read as it should be. */
import { posix } from 'node:path';
import * as validators from '../../build/validators.js';
import { PLAN_FILE, WORKSPACE_FILE } from '../files/find.ts';
import type { Tree } from '../files/tree.ts';
import type { Finding } from '../model/finding.ts';
import type { Plan, Source, Workspace } from '../model/plan.ts';
import {
  annexFrom,
  type Content,
  journalFrom,
  planFrom,
  rosterFrom,
  type WorkspaceSettings,
  workspaceFrom,
} from './model.ts';
import { Reader, unreadIn, WHOLE } from './reader.ts';

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

interface PlanFolder {
  readonly folder: string;
  readonly id?: string;
}

/** Which plans to read: one by its id, or every one. */
type Selection = { readonly only: string } | 'all';

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
  const { withFiles } = await import('../files/overlay.ts');
  const reader = new Reader(withFiles(NOTHING, new Map([[file, Buffer.from(text)]])));
  const kind = kindOf(file);
  await reader.read(file, kind, VALIDATORS[kind]);
  return reader.findings;
}

const NOTHING: Tree = {
  subfolders: () => [],
  names: () => ({ ok: true, names: [] }),
  bytes: () => ({ ok: false, why: 'missing' }),
  notHad: () => 'missing',
};

type Kind = 'workspace' | 'plan' | 'annex' | 'roster' | 'journal';

const { workspace, plan, annex, roster, journal } = validators;
const VALIDATORS: Readonly<Record<Kind, validators.Validator<unknown>>> = { workspace, plan, annex, roster, journal };

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
  validate: validators.Validator<T>,
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
