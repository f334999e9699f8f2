/** `plan rollover`: closes a plan that is over and makes the next one, both or neither; or closes it again, with the reason. */
import { posix } from 'node:path';
import { BY_DEFAULT } from '../../check/select.ts';
import { inWords } from '../../check/words.ts';
import { appended } from '../../edit/append.ts';
import type { NewEntry } from '../../edit/entry.ts';
import { schemaBeside } from '../../edit/modeline.ts';
import { patchOf } from '../../edit/patch.ts';
import { withFiles } from '../../files/overlay.ts';
import type { Figures } from '../../model/closing.ts';
import { isoWeek, type PlanDate } from '../../model/date.ts';
import type { Finding } from '../../model/finding.ts';
import type { Period, Plan } from '../../model/plan.ts';
import { continuersIn } from '../../projection/carried.ts';
import { figuresOf } from '../../projection/figures.ts';
import { project } from '../../projection/project.ts';
import { type GoingOn, goingOn, periodLater, yearsLater } from '../../projection/rollover.ts';
import type { RolledOver } from '../../render/words/rollover.ts';
import { checkup } from '../check/checkup.ts';
import { openSession, type Session, todayIn } from '../open/session.ts';
import { unwritten } from '../unwritten.ts';
import { UsageError } from '../usage-error.ts';
import { type NextPlan, nextFiles } from './rollover.ts';
import type { Reading } from './store.ts';
import { hindrance } from './validate.ts';

/** What was asked for. */
interface Rollover {
  readonly reading: Reading;
  readonly plan: Plan;
  /** The year in which the next plan begins. */
  readonly year: number | undefined;
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly by: string;
  readonly note?: string | undefined;
  /** Why the plan is closed again. */
  readonly reason?: string | undefined;
  readonly dryRun: boolean;
}

/** Files of the workspace with their new texts: of the plan that is closed its journal, and those of the next one's new folder. */
interface Made {
  readonly journal: string;
  readonly text: string;
  readonly folder?: string;
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Closes the plan, and makes the next one; with `dryRun`, shows how.
 * @throws UsageError where the plan is not over, is closed, or has errors; where there is such a plan already; or where the
 * system refuses
 */
export async function rollover(
  asked: Rollover,
): Promise<{ readonly done: RolledOver; readonly notes: readonly string[] }> {
  const { reading, plan, reason, dryRun } = asked;
  const { session } = reading;
  const { language } = session;
  const closed = plan.closings.at(-1)?.date;
  if (closed === undefined && reason !== undefined)
    throw new UsageError((m) => m.rollover.notClosed(plan.id), language);
  if (closed !== undefined && reason === undefined) {
    throw new UsageError((m) => m.rollover.closed(plan.id, closed), language);
  }
  const today = todayIn(session);
  if (today <= plan.period.end) throw new UsageError((m) => m.rollover.notOver(plan.id, plan.period.end), language);
  if (closed === today) throw new UsageError((m) => m.rollover.closedToday(plan.id), language);
  // What a correction is for is no error that keeps one from it.
  const isMeant = ({ rule }: Finding): boolean => closed !== undefined && rule.startsWith('closing/');
  await expectNoErrors(session, (message) => (m) => m.rollover.faulty(message), isMeant);
  const date = closed === undefined ? lastDay(plan, today) : today;
  const isNew = closed === undefined;
  const next = isNew ? nextPlan(asked) : undefined;
  const state = project({ ...plan, closings: [] }, session.workspace, date);
  const going = next === undefined ? [] : goingOn(state, next.years);
  const carried = next === undefined ? continued(asked) : idsOf(going, 'carried');
  const close = figuresOf(plan, session.workspace, date, carried);
  const made = await textsOf(asked, { date, close, going, next });
  const after = await openSession(session.context, { plan: 'all' }, (tree) => withFiles(tree, bytesOf(made)));
  await expectNoErrors(after, (message) => (m) => m.rollover.wouldBeFaulty(message));
  if (!dryRun) await write(asked, made);
  const shown = session.shownPath;
  return {
    done: {
      plan: { id: plan.id, title: plan.title },
      date,
      figures: close,
      journal: shown(made.journal),
      written: !dryRun,
      ...(next && { next: { id: next.id, title: next.title, period: next.period, folder: shown(made.folder ?? '') } }),
      carried: close.carried,
      renewed: idsOf(going, 'renewed'),
      undated: going
        .filter(({ how, due }) => how === 'carried' && due === undefined)
        .map(({ state: { measure } }) => measure.id),
      patch: dryRun ? await patchesOf(session, made) : undefined,
    },
    notes: await calendarNotes(after, next),
  };
}

/** The plan's last day, or that of its last entry. */
function lastDay({ period, journal }: Plan, today: PlanDate): PlanDate {
  const days = journal.map(({ date }) => date).filter((date) => date <= today);
  return [period.end, ...days].sort().at(-1) ?? period.end;
}

function idsOf(going: readonly GoingOn[], wanted: GoingOn['how']): readonly string[] {
  return going.flatMap(({ state, how }) => (how === wanted ? [state.measure.id] : []));
}

/** The ids of the plan's measures that a later plan continues. */
function continued({ plan, reading }: Rollover): readonly string[] {
  const prefix = `${plan.id}/`;
  const addresses = [...continuersIn(reading.session.workspace.plans).keys()];
  return addresses.flatMap((address) => (address.startsWith(prefix) ? [address.slice(prefix.length)] : []));
}

/** @throws UsageError where the year is none, or there is such a plan */
function nextPlan({ reading, plan, year, id: wanted, title, by }: Rollover): NextPlan & { readonly folder: string } {
  const { session } = reading;
  const { language, messages } = session;
  const { start, end } = plan.period;
  const first = Number(start.slice(0, 4));
  const least = Number(end.slice(0, 4)) + (start.slice(5) > end.slice(5) ? 0 : 1);
  if (year === undefined || year < least) throw new UsageError((m) => m.rollover.badYear(String(least)), language);
  const years = year - first;
  const period: Period = periodLater(plan.period, years);
  if (period.start > todayIn(session)) throw new UsageError((m) => m.rollover.notYet(period.start), language);
  const renamed = (name: string): string =>
    yearsLater(name, years) === name ? `${name}-${year}` : yearsLater(name, years);
  const id = wanted?.trim() || renamed(plan.id);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) throw new UsageError((m) => m.roster.badId(id), language);
  const folder = wanted === undefined ? renamed(posix.dirname(plan.file)) : id;
  const { planIds, planFolders } = session;
  if (planIds.includes(id) || planFolders.some((one) => one.folder === folder)) {
    throw new UsageError((m) => m.rollover.there(id), language);
  }
  const called = title?.trim() || renamedTitle(plan.title, years, year);
  return { id, folder, title: called, period, years, by, note: (address) => messages.rollover.opening(address) };
}

function renamedTitle(title: string, years: number, year: number): string {
  const later = yearsLater(title, years);
  return later === title ? `${title} ${year}` : later;
}

async function textsOf(
  { reading: { session }, plan, by, note, reason }: Rollover,
  {
    date,
    close,
    going,
    next,
  }: {
    readonly date: PlanDate;
    readonly close: Figures;
    readonly going: readonly GoingOn[];
    readonly next: ReturnType<typeof nextPlan> | undefined;
  },
): Promise<Made> {
  const { files, workspace } = session;
  const journal = posix.join(posix.dirname(plan.file), 'journal', `${isoWeek(date)}.yaml`);
  const said = { ...(note?.trim() && { note: note.trim() }), ...(reason !== undefined && { reason }) };
  const entry: NewEntry = { date, close: { ...close, carried: [...close.carried] }, ...said, by };
  const closing = appended(files.get(journal), entry, schemaBeside(files, journal));
  if (!closing.ok) throw await hindrance(session, journal);
  if (next === undefined) return { journal, text: closing.text, files: new Map() };
  return {
    ...{ journal, text: closing.text, folder: next.folder },
    files: nextFiles({ plan, plans: workspace.plans, files }, going, next),
  };
}

function bytesOf({ journal, text, folder = '', files }: Made): Map<string, Buffer> {
  const all = [[journal, text] as const, ...[...files].map(([path, own]) => [posix.join(folder, path), own] as const)];
  return new Map(all.map(([path, own]) => [path, Buffer.from(own)]));
}

/** Both or neither: the new folder comes while the journal is locked, and goes again where that cannot be written. */
async function write({ reading }: Rollover, { journal, text, folder, files }: Made): Promise<void> {
  const { session, answers } = reading;
  const { root, language, shownPath } = session;
  const { update } = await import('../../files/store.ts');
  let undo: (() => Promise<void>) | undefined;
  const closing = async (): Promise<string> => {
    // Asked again where the lock was lost: then the folder is there.
    if (undo !== undefined) return text;
    if (!answers.stillHold()) throw new UsageError((m) => m.rollover.changed, language);
    if (folder !== undefined) undo = await (await import('../../files/new-folder.ts')).makeFolder(root, folder, files);
    return text;
  };
  try {
    await update(root, journal, closing);
  } catch (error) {
    await undo?.();
    throw unwritten(error, shownPath(journal), language);
  }
}

async function patchesOf(session: Session, { journal, text, folder = '', files }: Made): Promise<string> {
  const closing = await patchOf(session.shownPath(journal), session.files.get(journal), text);
  const made = [...files].map(([path, own]) => patchOf(session.shownPath(posix.join(folder, path)), undefined, own));
  return [closing, ...(await Promise.all(made))].join('');
}

/** @throws UsageError with the first error that a check finds */
async function expectNoErrors(
  session: Session,
  say: (message: string) => ConstructorParameters<typeof UsageError>[0],
  isMeant: (finding: Finding) => boolean = () => false,
): Promise<void> {
  const [error] = (await findingsIn(session)).filter((finding) => finding.severity === 'error' && !isMeant(finding));
  if (error === undefined) return;
  const { message } = inWords(error, session.language);
  throw new UsageError(say(`${session.shownPath(error.file)}: ${message}`), session.language);
}

async function findingsIn(session: Session): Promise<readonly Finding[]> {
  return (await checkup(session, { ...BY_DEFAULT, asOf: todayIn(session), whole: true })).findings;
}

/** That the holidays of a year are not known yet. */
async function calendarNotes(
  after: Session,
  next: { readonly folder: string } | undefined,
): Promise<readonly string[]> {
  if (next === undefined) return [];
  const found = await findingsIn(after);
  return found
    .filter(({ rule, file }) => rule === 'calendar/unknown-year' && file.startsWith(`${next.folder}/`))
    .map((finding) => inWords(finding, after.language).message);
}
