/** The files of a workspace → the model, with a finding for everything that could not be read as it should be. */
import { posix } from 'node:path';
import { PLAN_FILE, WORKSPACE_FILE } from '../files/find.ts';
import { isYamlName, type Tree } from '../files/tree.ts';
import type { Finding } from '../model/finding.ts';
import { plainIdeographs } from '../model/ideographs.ts';
import { compare } from '../model/order.ts';
import type { Plan, Source, Workspace } from '../model/plan.ts';
import { folderIn, kindOf } from './file-kinds.ts';
import { annex } from './kinds/annex.ts';
import { type JournalPart, journal } from './kinds/journal.ts';
import type { Content, FileKind } from './kinds/kind.ts';
import { plan } from './kinds/plan.ts';
import { roster } from './kinds/roster.ts';
import { type WorkspaceSettings, workspace } from './kinds/workspace.ts';
import { Reader, unreadIn, WHOLE } from './reader.ts';
import { withKnownZone } from './time-zone.ts';

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
  const found = await reader.read(WORKSPACE_FILE, workspace);
  const file = found && withKnownZone(found, reader);
  const isFaulty = reader.findings.some(({ severity }) => severity === 'error');
  const settings = workspace.read(file ?? { file: WORKSPACE_FILE, value: { title: '' }, origin: WHOLE }, undefined);
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
    const read = await readPlan(reader, folder);
    if (read) plans.push(read);
  }
  const serving = selection === 'all' ? [] : await servingPlans(reader, plans, planFolders);
  const { findings, files } = reader;
  const unread = await unreadIn(reader.missed);
  const planIds = planFolders.map(({ id, folder }) => id ?? folder);
  return {
    workspace: { ...settings, plans, isFaulty, ...(serving.length > 0 && { serving }), ...(unread && { unread }) },
    findings,
    files,
    planIds,
    planFolders,
  };
}

/** The plans of other folders with a measure that serves one of `plans`, or one that does so in turn. */
async function servingPlans(
  reader: Reader,
  plans: readonly Plan[],
  folders: readonly PlanFolder[],
): Promise<readonly Plan[]> {
  const serving: Plan[] = [];
  const left = new Set(folders.filter(({ id }) => !plans.some((plan) => plan.id === id)));
  for (let served = plans.map(({ id }) => id); served.length > 0 && left.size > 0; ) {
    const isNamed = new RegExp(`(?<![a-z0-9-])(?:${served.join('|')})/`);
    served = [];
    for (const one of left) {
      if (!textsOf(reader.tree, one.folder).some((text) => isNamed.test(text))) continue;
      left.delete(one);
      const read = await readPlan(reader, one.folder);
      if (read === undefined) continue;
      serving.push(read);
      served.push(read.id);
    }
  }
  return serving;
}

/** The texts of a plan that may say what its measures serve. */
function textsOf(tree: Tree, folder: string): readonly string[] {
  const inside = folderIn(folder, annex);
  const listed = tree.names(inside);
  const names = listed.ok ? listed.names.filter(isYamlName) : [];
  return [posix.join(folder, PLAN_FILE), ...names.map((name) => posix.join(inside, name))].flatMap((path) => {
    const read = tree.bytes(path);
    return read.ok ? [read.bytes.toString('utf8')] : [];
  });
}

/** What is wrong with `file` by itself, were it to hold `text`. */
export async function faultsIn(file: string, text: string): Promise<readonly Finding[]> {
  const { withFiles } = await import('../files/overlay.ts');
  const reader = new Reader(withFiles(NOTHING, new Map([[file, Buffer.from(text)]])));
  await reader.read(file, kindOf(file) ?? journal);
  return reader.findings;
}

const NOTHING: Tree = {
  subfolders: () => [],
  names: () => ({ ok: true, names: [] }),
  bytes: () => ({ ok: false, why: 'missing' }),
  notHad: () => 'missing',
  digests: () => [],
  object: () => undefined,
};

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
  const content = await reader.read(posix.join(folder, PLAN_FILE), plan);
  const annexes = await readAll(reader, folder, annex);
  const rosters = await readAll(reader, folder, roster);
  reader.missedEntries = [];
  const entries = await readAll(reader, folder, journal);
  const unread = await unreadIn(reader.missedEntries);
  if (content === undefined) return undefined;
  const { period } = content.value;
  const source = sourceOf(reader, folder, content.value.source);
  return plan.read(content, {
    annexes: annexes.map((one) => annex.read(one, period)),
    rosters: rosters.map((one) => roster.read(one, undefined)),
    ...joined(entries.map((one) => journal.read(one, period))),
    ...(source && { source }),
    ...(unread && { unreadEntries: unread }),
  });
}

/** What the files of a journal hold together; closings of one day in the order of files. */
function joined(parts: readonly JournalPart[]): Pick<Plan, 'journal' | 'closings'> {
  return {
    journal: parts.flatMap(({ entries }) => entries),
    closings: parts.flatMap(({ closings }) => closings).sort((a, b) => compare(a.date, b.date)),
  };
}

async function readAll<T, Part, Needs>(
  reader: Reader,
  folder: string,
  kind: FileKind<T, Part, Needs>,
): Promise<readonly Content<T>[]> {
  const contents: Content<T>[] = [];
  const inside = folderIn(folder, kind);
  for (const name of reader.names(inside, kind)) {
    const content = await reader.read(posix.join(inside, name), kind);
    if (content) contents.push(content);
  }
  return contents;
}

function sourceOf(reader: Reader, folder: string, path: string | undefined): Source | undefined {
  if (path === undefined) return undefined;
  const file = posix.join(folder, path);
  const text = reader.text(file, { file: posix.join(folder, PLAN_FILE), path: ['source'] });
  // Whatever ends its lines here, it is the same text: git may keep LF where the disk has CRLF.
  return text === undefined ? undefined : { file, text: plainIdeographs(text.replaceAll('\r\n', '\n')) };
}
