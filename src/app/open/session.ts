/** What most commands begin with: the workspace found and read, the plans chosen, the date resolved. */
import { relative, resolve, sep } from 'node:path';
import { findWorkspace, WORKSPACE_FILE } from '../../files/find.ts';
import { diskTree } from '../../files/folder.ts';
import type { Tree } from '../../files/tree.ts';
import { type Messages, messagesIn } from '../../i18n/messages.ts';
import type { PlanDate } from '../../model/date.ts';
import type { LocatedFinding } from '../../model/finding.ts';
import type { Language, Plan } from '../../model/plan.ts';
import { project } from '../../projection/project.ts';
import type { PlanState } from '../../projection/state.ts';
import type { FindingsView } from '../../render/terminal/findings.ts';
import { type Canvas, canvas } from '../../render/terminal/terminal.ts';
import { type Loaded, loadWorkspace } from '../../workspace/load.ts';
import type { Context } from '../context.ts';
import type { Options } from '../options.ts';
import { UnreadableError, UsageError } from '../usage-error.ts';

export interface Session extends Loaded {
  /** The workspace's folder. */
  readonly root: string;
  readonly tree: Tree;
  readonly context: Context;
  readonly language: Language;
  readonly messages: Messages;
  readonly canvas: Canvas;
  /** Files with errors, as the reader would name them: what the plans may lack something of. */
  readonly incomplete: readonly string[];
  /** A file of the workspace as seen from where the reader is, with forward slashes. */
  readonly shownPath: (file: string) => string;
}

/**
 * Finds and reads the workspace: of its plans the one asked for, or the default one, or all; on the disk, or as the
 * revision `at` has it. `changed` may put something in place of the tree that is read.
 * @throws UsageError where there is no workspace, or no such plan or revision
 */
export async function openSession(
  context: Context,
  options: Options,
  only = options.text('plan'),
  changed: (tree: Tree, root: string) => Tree = (tree) => tree,
  at = options.text('at'),
): Promise<Session> {
  const root = rootOf(context);
  const { tree: given, commit } = await treeOf(root, options, at);
  const tree = changed(given, root);
  const read = await loadWorkspace(tree, (settings) => {
    const wanted = only ?? settings.defaultPlan;
    return wanted === undefined || wanted === 'all' ? 'all' : { only: wanted };
  });
  const loaded = commit === undefined ? read : withRevision(read, commit.slice(0, 8));
  const { workspace, findings } = loaded;
  const language = context.language ?? workspace.language;
  const messages = messagesIn(language);
  const terminal = { ...context, wide: workspace.ambiguous === 'wide' };
  const shownPath = (file: string): string => relative(context.cwd, resolve(root, file)).split(sep).join('/');
  const faulty = findings.filter(({ severity }) => severity === 'error').map(({ file }) => shownPath(file));
  return {
    ...loaded,
    root,
    tree,
    context,
    language,
    messages,
    canvas: canvas(terminal, messages),
    incomplete: [...new Set(faulty)].sort(),
    shownPath,
  };
}

/**
 * The plans that a view is of, as they stand on the date asked for, else today.
 * @throws UsageError where there is none
 */
export function planStates(
  session: Session,
  options: Options,
  wanted: string | undefined = options.text('plan'),
): readonly PlanState[] {
  const { workspace } = session;
  const plans = chosenPlans(session, wanted);
  const asOf = options.asOf ?? todayIn(session);
  return plans.map((plan) => project(plan, workspace, asOf));
}

/**
 * The plans that `wanted` (an id, `all`, or nothing for the default) means.
 * @throws UsageError where there is none
 * @throws UnreadableError where there is one that could not be read
 */
export function chosenPlans(session: Session, wanted: string | undefined): readonly Plan[] {
  const { workspace, planIds } = session;
  const { plans, defaultPlan } = workspace;
  const id = wanted ?? defaultPlan;
  const chosen = id === undefined || id === 'all' ? plans : plans.filter((plan) => plan.id === id);
  const tooMany = id === undefined && plans.length > 1;
  if (chosen.length > 0 && !tooMany) return chosen;
  const known = new Set(plans.map((plan) => plan.id));
  const isUnread = planIds.some((other) => !known.has(other)) || planIds.length === 0;
  const isThere = id === undefined || id === 'all' || planIds.includes(id) || isUnread;
  if (!tooMany && isThere && session.incomplete.length > 0) {
    const say = ({ errors }: Messages): string =>
      id === undefined || id === 'all' ? errors.unreadablePlans : errors.unreadablePlan(id);
    throw new UnreadableError(() => printErrors(session, session.messages.check.unreadable), say, session.language);
  }
  throw new UsageError(({ errors, listSeparator }) => {
    const known = planIds.join(listSeparator);
    if (tooMany) return errors.ambiguousPlan(known);
    return planIds.length === 0 || id === undefined || id === 'all' ? errors.noPlans : errors.unknownPlan(id, known);
  }, session.language);
}

/** Says on standard error what could not be read, once the results are out. */
export async function warnIfIncomplete(session: Session): Promise<void> {
  const { incomplete, runCheck } = session.messages.check;
  await printErrors(session, incomplete, `${runCheck}\n`);
}

/** The errors in the files in brief, on standard error, under `heading`. */
async function printErrors(session: Session, heading: (count: number) => string, end = ''): Promise<void> {
  const { canvas, context } = session;
  const errors = session.findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const { findingsInBrief } = await import('../../render/terminal/findings.ts');
  const brief = findingsInBrief(await locatedFindings(session, errors), 5, findingsView(session), canvas);
  context.err(`${heading(errors.length)}\n${brief}${end}`);
}

/** The findings with their places in the text, in the order of files, lines, columns and rules. */
export async function locatedFindings(
  { files }: Pick<Session, 'files'>,
  findings: Session['findings'],
): Promise<readonly LocatedFinding[]> {
  if (findings.length === 0) return [];
  const { located } = await import('../../workspace/locate.ts');
  const { inFileOrder } = await import('../../check/order.ts');
  return inFileOrder(located(findings, (file) => files.get(file)));
}

/** What findings of the session are shown with: its language, the texts, paths as the reader would type them. */
export function findingsView({ language, files, shownPath }: Session): FindingsView {
  return { language, textOf: (file) => files.get(file), shownPath };
}

/**
 * The files on the disk, or those of the revision; with --staged, those about to be committed.
 * @throws UsageError where there is no such revision, or no workspace in it
 */
async function treeOf(
  root: string,
  options: Options,
  revision: string | undefined,
): Promise<{ readonly tree: Tree; readonly commit?: string }> {
  if (options.flag('staged')) {
    if (revision !== undefined || options.flag('stdin')) throw new UsageError((m) => m.check.stagedAlone);
    return { tree: await stagedTreeOf(root) };
  }
  if (revision === undefined) return { tree: diskTree(root) };
  const { gitTree } = await import('../../git/tree.ts');
  const { asked, unknownRevision } = await import('./repository.ts');
  const found = asked(() => gitTree(root, revision));
  if (found.ok && found.tree.bytes(WORKSPACE_FILE).ok) return found;
  if (found.ok) throw new UsageError((m) => m.repository.noWorkspaceAt(revision));
  if (found.why === 'no-repository') throw new UsageError((m) => m.repository.noneForAt(root));
  throw new UsageError(unknownRevision(root, revision));
}

async function stagedTreeOf(root: string): Promise<Tree> {
  const { stagedTree } = await import('../../git/tree.ts');
  const { asked } = await import('./repository.ts');
  const tree = asked(() => stagedTree(root));
  if (tree?.bytes(WORKSPACE_FILE).ok) return tree;
  throw new UsageError((m) => (tree ? m.repository.noWorkspaceStaged(root) : m.repository.noneForStaged(root)));
}

/** Each plan with the revision that it is of, as the views show it. */
function withRevision(loaded: Loaded, revision: string): Loaded {
  const plans = loaded.workspace.plans.map((plan) => ({ ...plan, revision }));
  return { ...loaded, workspace: { ...loaded.workspace, plans } };
}

function rootOf({ cwd, dir }: Context): string {
  const root = findWorkspace(cwd, dir);
  if (root !== undefined) return root;
  throw new UsageError((m) =>
    dir === undefined ? m.errors.noWorkspace(cwd) : m.errors.noWorkspaceIn(resolve(cwd, dir)),
  );
}

/**
 * Today in the workspace's time zone.
 * @throws UsageError where there is no such zone
 */
export function todayIn({ context, workspace: { timezone }, language }: Session): PlanDate {
  try {
    return context.today(timezone);
  } catch {
    throw new UsageError((m) => m.errors.badTimezone(timezone), language);
  }
}
