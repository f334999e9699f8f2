/** The files of a workspace → the model, with a finding for everything that could not be read as it should be. */
import { posix } from 'node:path';
import type { JournalFile } from '../../build/file-types.d.ts';
import { PLAN_FILE, WORKSPACE_FILE } from '../files/find.ts';
import { isYamlName, type Tree } from '../files/tree.ts';
import type { Finding } from '../model/finding.ts';
import { plainIdeographs } from '../model/ideographs.ts';
import type { Entry } from '../model/journal.ts';
import { compare } from '../model/order.ts';
import type { Period, Plan, Workspace } from '../model/plan.ts';
import { type AnyFileKind, folderIn, kindOf } from './file-kinds.ts';
import type { Kept } from './kept.ts';
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

/** The names of the shelves that are no plan's: no folder is called so. */
const OWN = './workspace';
const GLANCES = './glances';

/** Which plans to read: one by its id, or every one. */
export type Selection = { readonly only: string } | 'all';

/**
 * Reads the workspace in `tree`, of files that are `kept` what is kept of them. Faults become findings; what is in order is
 * there in spite of them. `onFolder` is told which folder is read, counted from 1, and of how many.
 */
export async function loadWorkspace(
  tree: Tree,
  select: (settings: WorkspaceSettings) => Selection,
  kept?: Kept<unknown>,
  onFolder?: (done: number, total: number) => void,
): Promise<Loaded> {
  const reader = new Reader(tree, kept);
  reader.shelf = kept?.shelf(OWN);
  const found = await reader.read(WORKSPACE_FILE, workspace);
  const file = found && withKnownZone(found, reader);
  const isFaulty = reader.findings.some(({ severity }) => severity === 'error');
  const settings = workspace.read(file ?? { file: WORKSPACE_FILE, value: { title: '' }, origin: WHOLE }, undefined);
  const selection = select(settings);
  const plans: Plan[] = [];
  const planFolders: PlanFolder[] = [];
  const folders = tree.subfolders();
  for (const [i, folder] of folders.entries()) {
    onFolder?.(i + 1, folders.length);
    const glance = glanceAt(tree, folder, kept);
    if (glance === undefined) {
      reader.expectPlanIn(folder);
      continue;
    }
    const { id } = glance;
    planFolders.push({ folder, ...(id !== undefined && { id }) });
    if (selection !== 'all' && id !== undefined && id !== selection.only) continue;
    const read = await readPlan(reader, folder, kept);
    if (read) plans.push(read);
  }
  const serving = selection === 'all' ? [] : await servingPlans(reader, plans, planFolders, kept);
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
  kept: Kept<unknown> | undefined,
): Promise<readonly Plan[]> {
  const serving: Plan[] = [];
  const left = new Set(folders.filter(({ id }) => !plans.some((plan) => plan.id === id)));
  for (let served = plans.map(({ id }) => id); served.length > 0 && left.size > 0; ) {
    const wanted: ReadonlySet<string> = new Set(served);
    served = [];
    for (const one of left) {
      if (!glancesAt(reader.tree, one.folder, kept).some(({ named }) => named.some((id) => wanted.has(id)))) continue;
      left.delete(one);
      const read = await readPlan(reader, one.folder, kept);
      if (read === undefined) continue;
      serving.push(read);
      served.push(read.id);
    }
  }
  return serving;
}

/** The files of a plan that may say what its measures serve, at a glance. */
function glancesAt(tree: Tree, folder: string, kept: Kept<unknown> | undefined): readonly Glance[] {
  const inside = folderIn(folder, annex);
  const listed = tree.names(inside);
  const names = listed.ok ? listed.names.filter(isYamlName) : [];
  return [posix.join(folder, PLAN_FILE), ...names.map((name) => posix.join(inside, name))].flatMap(
    (path) => glanceAtFile(tree, path, kept) ?? [],
  );
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

/** What of a file is seen without reading it as YAML. */
interface Glance {
  /** The id of a plan. */
  readonly id?: string;
  /** What may be ids of plans that its measures serve: the words before a slash. */
  readonly named: readonly string[];
}

/** Whether the folder holds a plan, and its id as far as a glance at plan.yaml shows it. */
function glanceAt(tree: Tree, folder: string, kept: Kept<unknown> | undefined): Glance | undefined {
  return glanceAtFile(tree, posix.join(folder, PLAN_FILE), kept);
}

/** Undefined where there is no such file. */
function glanceAtFile(tree: Tree, path: string, kept: Kept<unknown> | undefined): Glance | undefined {
  const shelf = kept?.shelf(GLANCES);
  const known = shelf?.valueOf<Glance>(path);
  if (known !== undefined) return known;
  const read = tree.bytes(path);
  if (!read.ok) return read.why === 'missing' ? undefined : { named: [] };
  const text = read.bytes.toString('utf8').replace(/^\ufeff/, '');
  const id = /^plan:[ \t]*["']?([a-z0-9-]+)["']?[ \t\r]*(#.*)?$/m.exec(text)?.[1];
  const named = [...new Set(text.match(/(?<![a-z0-9-])[a-z0-9-]+(?=\/)/g))];
  const glance = { named, ...(id !== undefined && { id }) };
  shelf?.keep(path, glance);
  return glance;
}

async function readPlan(reader: Reader, folder: string, kept: Kept<unknown> | undefined): Promise<Plan | undefined> {
  const before = reader.findings.length;
  reader.shelf = kept?.shelf(folder);
  const file = posix.join(folder, PLAN_FILE);
  const content = await reader.read(file, plan);
  const annexes = await readAll(reader, filesIn(reader, folder, annex), annex);
  const rosters = await readAll(reader, filesIn(reader, folder, roster), roster);
  reader.missedEntries = [];
  const journals = filesIn(reader, folder, journal);
  const source = content?.value.source === undefined ? undefined : posix.join(folder, content.value.source);
  const read = [content, ...annexes, ...rosters].flatMap((one) => one?.file ?? []);
  const isInOrder = (): boolean => reader.findings.length === before;
  const sum = isInOrder()
    ? kept?.sumOf([...read, ...journals, ...(source === undefined ? [] : [source])], folder)
    : undefined;
  const isLater = kept !== undefined && sum?.value !== undefined;
  if (!isLater) reader.shelf = kept?.shelf(journalShelf(folder));
  const entries = isLater ? [] : await readAll(reader, journals, journal);
  const unreadEntries = isLater ? undefined : await unreadIn(reader.missedEntries);
  if (content === undefined) return undefined;
  const { period } = content.value;
  const told = isLater
    ? toldLater(reader, kept, folder, { journals, source }, period)
    : toldNow(reader, folder, entries, source, period);
  const whole = plan.read(content, {
    ...told,
    ...(unreadEntries && { unreadEntries }),
    annexes: annexes.map((one) => annex.read(one, period)),
    rosters: rosters.map((one) => roster.read(one, undefined)),
  });
  if (sum && isInOrder()) kept?.sums.set(whole, sum);
  kept?.shelf(folder).close();
  return whole;
}

/** The files of a plan that tell what there was to do, and what was done. */
interface Told {
  readonly journals: readonly string[];
  readonly source: string | undefined;
}

type ToldParts = Pick<Plan, 'closings' | 'source'> & { readonly journal: () => readonly Entry[] };

function toldNow(
  reader: Reader,
  folder: string,
  contents: readonly Content<JournalFile>[],
  source: string | undefined,
  period: Period,
): ToldParts {
  const { entries, closings } = joined(contents.map((one) => journal.read(one, period)));
  const text = source === undefined ? undefined : sourceText(reader, folder, source);
  return {
    journal: () => entries,
    closings,
    ...(source !== undefined && text !== undefined && { source: { file: source, text } }),
  };
}

/** What is known to be in order, and without a closing, is read when it is asked for. */
function toldLater(
  reader: Reader,
  kept: Kept<unknown>,
  folder: string,
  { journals, source }: Told,
  period: Period,
): ToldParts {
  reader.passOver(journals);
  return {
    journal: () => {
      const shelf = kept.shelf(journalShelf(folder));
      const contentOf = (file: string) => ({ file, value: shelf.recalled<JournalFile>(file), origin: WHOLE });
      return joined(journals.map((file) => journal.read(contentOf(file), period))).entries;
    },
    closings: [],
    ...(source !== undefined && {
      source: {
        file: source,
        get text() {
          return kept.unchanged(source, sourceText(reader, folder, source));
        },
      },
    }),
  };
}

/** A plan's journal is kept beside it, not with it: few views of a plan need its entries. */
function journalShelf(folder: string): string {
  return posix.join(folder, 'journal');
}

/** The YAML files of that kind in the folder of a plan. */
function filesIn(reader: Reader, folder: string, kind: AnyFileKind): readonly string[] {
  const inside = folderIn(folder, kind);
  return reader.names(inside, kind).map((name) => posix.join(inside, name));
}

/** What the files of a journal hold together; closings of one day in the order of files. */
function joined(parts: readonly JournalPart[]): JournalPart {
  return {
    entries: parts.flatMap(({ entries }) => entries),
    closings: parts.flatMap(({ closings }) => closings).sort((a, b) => compare(a.date, b.date)),
  };
}

async function readAll<T, Part, Needs>(
  reader: Reader,
  files: readonly string[],
  kind: FileKind<T, Part, Needs>,
): Promise<readonly Content<T>[]> {
  const contents: Content<T>[] = [];
  for (const file of files) {
    const content = await reader.read(file, kind);
    if (content) contents.push(content);
  }
  return contents;
}

function sourceText(reader: Reader, folder: string, file: string): string | undefined {
  const text = reader.text(file, { file: posix.join(folder, PLAN_FILE), path: ['source'] });
  // Whatever ends its lines here, it is the same text: git may keep LF where the disk has CRLF.
  return text === undefined ? undefined : plainIdeographs(text.replaceAll('\r\n', '\n'));
}
