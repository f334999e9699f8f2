/** What most commands begin with: the workspace found and read, the plans chosen, the date resolved. */
import { relative, resolve, sep } from 'node:path';
import { findWorkspace, WORKSPACE_FILE } from '../../files/find.ts';
import { diskTree } from '../../files/folder.ts';
import type { Tree } from '../../files/tree.ts';
import { type Messages, messagesIn } from '../../i18n/messages.ts';
import { closingOn } from '../../model/closing.ts';
import type { PlanDate } from '../../model/date.ts';
import type { Language, Plan, Workspace } from '../../model/plan.ts';
import { isClosed } from '../../projection/facts.ts';
import { type Folded, foldedOf, lastDayOf, recallFolded } from '../../projection/folded.ts';
import { project } from '../../projection/project.ts';
import { measureStates, type PlanState } from '../../projection/state.ts';
import { canvas } from '../../render/terminal/terminal.ts';
import type { Kept } from '../../workspace/kept.ts';
import type { WorkspaceSettings } from '../../workspace/kinds/workspace.ts';
import { type Loaded, loadWorkspace, type Selection } from '../../workspace/load.ts';
import type { Context } from '../context.ts';
import { UnreadableError, UsageError } from '../usage-error.ts';
import { errorsInBrief, type Shown } from './findings.ts';
import { languageIn } from './language.ts';

export interface Session extends Shown {
  /** The workspace's folder. */
  readonly root: string;
  readonly tree: Tree;
  readonly context: Context;
  /** Files with errors, as the reader would name them: what the plans may lack something of. */
  readonly incomplete: readonly string[];
  /** What could not be read of them, in brief; empty where all was. */
  readonly unread: () => Promise<string>;
}

/** The language of the workspace that a command would open, as far as a glance shows it. */
export function languageNear({ cwd, dir }: Pick<Context, 'cwd' | 'dir'>): Language | undefined {
  const root = findWorkspace(cwd, dir);
  return root === undefined ? undefined : languageIn(root);
}

/** Which plans are wanted, and where they are read from. */
interface Opening {
  /** The workspace's folder, where it is known; it need not be on the disk where it is read from git. */
  readonly root?: string | undefined;
  /** An id, or `all`; the default plan where it is not given. */
  readonly plan?: string | undefined;
  /** A revision, in place of the files on the disk. */
  readonly at?: string | undefined;
  /** What is about to be committed, likewise. */
  readonly staged?: boolean;
  /** Whether a text comes in besides. */
  readonly stdin?: boolean;
  /** Whether files that are as they were may be taken as they were read then: for views, and nothing that judges or writes. */
  readonly warm?: 'files' | 'sums';
}

/** As `openSession`, for a view: what was read of files before, and is kept, is not read again. */
export async function openView(context: Context, options: Opening): Promise<Session> {
  return openSession(context, { ...options, warm: 'files' });
}

/** As `openView`, for a view that asks few plans for their entries: what these come to is kept as well. */
export async function openSummary(context: Context, options: Opening): Promise<Session> {
  return openSession(context, { ...options, warm: 'sums' });
}

/**
 * Finds and reads the workspace: of its plans the one asked for, or the default one, or all; on the disk, or as a
 * revision has it. `changed` may put something in place of the tree that is read.
 * @throws UsageError where there is no workspace, or no such plan or revision
 */
export async function openSession(
  context: Context,
  options: Opening,
  changed: (tree: Tree, root: string) => Tree = (tree) => tree,
): Promise<Session> {
  const root = options.root ?? rootOf(context);
  const { tree: given, commit } = await treeOf(root, options);
  const tree = changed(given, root);
  const kept = await keptOf(context, root, tree, options);
  const select = (settings: WorkspaceSettings): Selection => {
    const wanted = options.plan ?? settings.defaultPlan;
    return wanted === undefined || wanted === 'all' ? 'all' : { only: wanted };
  };
  const read = await loadWorkspace(tree, select, kept, context.progress);
  if (kept) await keepSums(kept, read.workspace);
  const loaded = commit === undefined ? read : withRevision(read, commit.slice(0, 8));
  const { workspace, findings } = loaded;
  const language = context.language ?? workspace.language;
  const messages = await messagesIn(language);
  const terminal = { ...context, wide: workspace.ambiguous === 'wide' };
  const shownPath = (file: string): string => relative(context.cwd, resolve(root, file)).split(sep).join('/');
  const faulty = findings.filter(({ severity }) => severity === 'error').map(({ file }) => shownPath(file));
  const shown = { ...loaded, language, messages, canvas: canvas(terminal, messages), shownPath };
  return {
    ...shown,
    root,
    tree,
    context,
    incomplete: [...new Set(faulty)].sort(),
    unread: () => errorsInBrief(shown, messages.check.incomplete, `${messages.check.runCheck}\n`),
  };
}

async function keptOf(
  { cache }: Context,
  root: string,
  tree: Tree,
  { warm }: Opening,
): Promise<Kept<Folded> | undefined> {
  if (warm === undefined || cache === undefined || tree.stamp === undefined) return undefined;
  const { Kept } = await import('../../workspace/kept.ts');
  return new Kept<Folded>(cache, root, tree, warm === 'sums' && !cache.isPlain);
}

/** Takes what is kept of whole plans, and keeps what is not; then keeps all that was read. */
async function keepSums(kept: Kept<Folded>, workspace: Workspace): Promise<void> {
  for (const [plan, sum] of kept.sums) {
    if (sum.value !== undefined) {
      recallFolded(plan, sum.value);
      continue;
    }
    const { uncountedIn } = await import('../../projection/uncounted.ts');
    const day = lastDayOf(plan) ?? plan.period.end;
    // What serves it changes nothing of what its own entries name.
    const state = project(plan, { ...workspace, plans: [plan], serving: [] }, day);
    const folded = foldedOf(plan, uncountedIn(state, workspace.calendar));
    if (folded !== undefined) sum.keep(folded);
  }
  kept.save();
}

/** Of which plans a view is, and of which day. */
interface View {
  /** An id, or `all`; the default plan where it is not given. */
  readonly plan?: string | undefined;
  /** Today where it is not given. */
  readonly asOf?: PlanDate | undefined;
}

/**
 * The plans that a view is of, as they stand on the date asked for, else today.
 * @throws UsageError where there is none
 */
export function planStates(session: Session, { plan: wanted, asOf }: View): readonly PlanState[] {
  const plans = chosenPlans(session, wanted);
  const day = asOf ?? todayIn(session);
  return plans.map((plan) => project(plan, session.workspace, day));
}

/**
 * The plans that a view is of, as `planStates` has them; but without a date, each that is over on the later of its last day
 * and its last entry, unless a promise beyond its period is open: what stood then is what can be seen of it.
 * @throws UsageError where there is none
 */
export function viewedStates(session: Session, view: View): readonly PlanState[] {
  const states = planStates(session, view);
  if (view.asOf !== undefined) return states;
  return states.map((state) => {
    const { plan, asOf: today, phase } = state;
    const { end } = plan.period;
    const isOpenBeyond = measureStates(state).some((measure) => !isClosed(measure) && (measure.due ?? end) > end);
    if (phase !== 'after' || isOpenBeyond) return state;
    const closed = closingOn(plan.closings, today)?.date ?? end;
    const day = [end, closed, lastDayOf(plan, today) ?? end].sort().at(-1) ?? end;
    return day === today ? state : { ...project(plan, session.workspace, day), today };
  });
}

/** What is said where a view does not show its date itself: that the plan is over, and which day is shown. */
export function overNotes(states: readonly PlanState[], { messages }: Session): readonly string[] {
  return states.flatMap(({ asOf, today }) => (today === undefined ? [] : [messages.status.over(asOf, today)]));
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
    throw new UnreadableError(() => errorsInBrief(session, session.messages.check.unreadable), say, session.language);
  }
  throw new UsageError(({ errors, listSeparator }) => {
    const known = planIds.join(listSeparator);
    if (tooMany) return errors.ambiguousPlan(known);
    return planIds.length === 0 || id === undefined || id === 'all' ? errors.noPlans : errors.unknownPlan(id, known);
  }, session.language);
}

/**
 * The files on the disk, or those of the revision; with --staged, those about to be committed.
 * @throws UsageError where there is no such revision, or no workspace in it
 */
async function treeOf(
  root: string,
  { at: revision, staged, stdin }: Opening,
): Promise<{ readonly tree: Tree; readonly commit?: string }> {
  if (staged) {
    if (revision !== undefined || stdin) throw new UsageError((m) => m.check.stagedAlone);
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

/** Today in the workspace's time zone. */
export function todayIn({ context, workspace: { timezone } }: Session): PlanDate {
  return context.today(timezone);
}
