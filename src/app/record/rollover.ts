/** A plan that is over is closed, and what is open of it goes on in the next one: both files' texts, from the plan as it stands. */
import { posix } from 'node:path';
import { MODELINE } from '../../edit/append.ts';
import { entryText, type NewEntry } from '../../edit/entry.ts';
import { schemaBeside } from '../../edit/modeline.ts';
import { type Keys, nextFile, withoutMembers } from '../../edit/next-plan.ts';
import { isoWeek } from '../../model/date.ts';
import type { Period, Plan, Section, Task } from '../../model/plan.ts';
import { isNumberTarget, type Target } from '../../model/target.ts';
import { continuersIn } from '../../projection/carried.ts';
import { remainingOf } from '../../projection/remaining.ts';
import { dayLater, type GoingOn, yearsLater } from '../../projection/rollover.ts';
import type { MeasureState } from '../../projection/state.ts';

/** The next plan, as it is to be made. */
export interface NextPlan {
  readonly id: string;
  readonly title: string;
  readonly period: Period;
  readonly years: number;
  /** What the first entries of what is carried over are signed with, and say of where it comes from. */
  readonly by: string;
  readonly note: (address: string) => string;
}

/** What is taken over, and from where: the texts of the files, and the plans that there are. */
interface From {
  readonly plan: Plan;
  readonly plans: readonly Plan[];
  readonly files: ReadonlyMap<string, string | undefined>;
}

/** The files of the next plan by their paths in its folder. */
export function nextFiles(from: From, going: readonly GoingOn[], next: NextPlan): ReadonlyMap<string, string> {
  const { plan, files } = from;
  const folder = posix.dirname(plan.file);
  const texts = plan.sections.flatMap((section): readonly (readonly [string, string])[] => {
    const text = files.get(section.file) ?? '';
    const isMain = section.file === plan.file;
    const tasks = tasksIn(section, from, going, next);
    if (!isMain && tasks.length === 0) return [];
    return [[posix.relative(folder, section.file), nextFile(text, isMain ? headOf(next) : {}, tasks)]];
  });
  const followed = new Set(going.map(({ state }) => state.measure.roster));
  const rosters = plan.rosters.flatMap((roster): readonly (readonly [string, string])[] => {
    if (!followed.has(roster.id)) return [];
    const isLeft = (i: number): boolean => (roster.members[i]?.left ?? next.period.end) < next.period.start;
    return [[posix.relative(folder, roster.file), withoutMembers(files.get(roster.file) ?? '', isLeft)]];
  });
  const opening = openingEntries(plan, going, next);
  const journal = posix.join('journal', `${isoWeek(next.period.start)}.yaml`);
  const schema = schemaBeside(files, posix.join(folder, journal));
  const entries = `${MODELINE} $schema=${schema}\n${opening.map(entryText).join('')}`;
  return new Map([...texts, ...rosters, ...(opening.length === 0 ? [] : [[journal, entries] as const])]);
}

/** Not approved, of no document yet. */
function headOf({ id, title, period: { start, end } }: NextPlan): Keys {
  const gone = ['terms', 'approved', 'start', 'source', 'principle', 'errata'];
  return { plan: id, title, period: { start, end }, ...Object.fromEntries(gone.map((key) => [key, undefined])) };
}

/** The tasks that have anything left, each under the headings that it stood under. */
function tasksIn(section: Section, from: From, going: readonly GoingOn[], next: NextPlan) {
  const kept = new Set(going.flatMap(({ state }) => [state.measure.id, state.task.id]));
  let headings = '';
  return section.tasks.flatMap((task) => {
    const own = going.filter(({ state }) => state.task === task);
    if (own.length === 0) return [];
    const now = task.headings.join('\n');
    const section = now === headings ? undefined : oneOrList(task.headings);
    headings = now;
    const measures = own.map((one) => ({ path: one.state.measure.path, keys: measureKeys(one, from, kept, next) }));
    return [{ path: task.path, keys: taskKeys(task, section, kept), measures }];
  });
}

function taskKeys({ links }: Task, section: unknown, kept: ReadonlySet<string>): Keys {
  const gone = { approved: undefined, start: undefined, due: undefined, beyond_period: undefined };
  return { ...gone, section, links: listOf(links.filter((id) => kept.has(id))) };
}

/** What changes of a measure; what is not named stays as it is written. */
function measureKeys({ state, how, due }: GoingOn, from: From, kept: ReadonlySet<string>, next: NextPlan): Keys {
  const { measure, facts } = state;
  const { period, years } = next;
  const isBeyond = due !== undefined && due > period.end && /^\d{4}-/.test(due);
  const { leads, target: amended } = facts.amended;
  const common = {
    approved: undefined,
    due,
    beyond_period: isBeyond ? true : undefined,
    depends: listOf(measure.depends.filter((id) => kept.has(id))),
    links: listOf(measure.links.filter((id) => kept.has(id))),
    serves: listOf(measure.serves.flatMap((address) => servedNow(address, from, period))),
    ...(leads && { lead: oneOrList(leads) }),
  };
  if (how === 'renewed') {
    const { repeat, start } = measure;
    const { except: _except, until, ...again } = repeat ?? { every: 'year' };
    return {
      ...common,
      ...(amended && { target: targetText(amended) }),
      start: start && dayLater(start, years),
      repeat: { ...again, ...(until && { until: dayLater(until, years) }) },
      milestones: measure.milestones?.map((one) => ({
        title: one.title,
        due: one.due === undefined ? one.dueTerm && yearsLater(one.dueTerm, years) : dayLater(one.due, years),
        ...(one.value !== undefined && { value: one.value }),
      })),
    };
  }
  const target = remainingOf(state);
  const ahead = state.milestones.filter(({ standing, due: day }) => standing === 'ahead' && day !== undefined);
  return {
    ...common,
    ...(target !== measure.target && { target: target && targetText(target) }),
    start: measure.start !== undefined && measure.start >= period.start ? measure.start : undefined,
    milestones: listOf(
      ahead.map(({ title, due: day, value }) => ({ title, due: day, ...(value !== undefined && { value }) })),
    ),
    continues: `${from.plan.id}/${measure.id}`,
  };
}

/** The measure that an upper one goes on in, else itself while its plan runs. */
function servedNow(address: string, { plans }: From, period: Period): readonly string[] {
  const [planId] = address.split('/');
  const [later] = continuersIn(plans).get(address) ?? [];
  if (later !== undefined) return [`${later.plan.id}/${later.measure.id}`];
  const upper = plans.find(({ id }) => id === planId);
  return upper !== undefined && upper.period.end >= period.start ? [address] : [];
}

/** What was reached goes into the next plan's journal as its first entries, dated its first day. */
function openingEntries({ id }: Plan, going: readonly GoingOn[], next: NextPlan): readonly NewEntry[] {
  return going.flatMap(({ state, how }): readonly NewEntry[] => {
    if (how === 'renewed' || state.facts.state === 'planned') return [];
    const { measure, facts, kind, target } = state;
    const note = next.note(`${id}/${measure.id}`);
    const first = { date: next.period.start, on: measure.id };
    const stage = kind?.stages.findLast((one) => facts.stages.has(one));
    const value = ownValue(state);
    const isPeriod = isNumberTarget(target) && target.counts === 'period';
    const own: NewEntry = {
      ...first,
      ...(facts.state === 'blocked' && { state: 'blocked', problem: facts.stateEntry?.problem ?? note }),
      ...(stage !== undefined && { stage }),
      ...(value !== undefined && !isPeriod && { value }),
      ...(facts.percent !== undefined && { percent: facts.percent }),
      note,
      by: next.by,
    };
    return [own, ...memberEntries(state, next, note)];
  });
}

/** Of a number that others serve, what it has itself. */
function ownValue({ served, facts }: MeasureState): number | undefined {
  return served === undefined ? facts.value : served.own;
}

/** The furthest stage of each member that stays. */
function memberEntries(
  { measure, facts, roster, kind }: MeasureState,
  next: NextPlan,
  note: string,
): readonly NewEntry[] {
  const stages = roster?.stages ?? kind?.stages ?? [];
  return (roster?.members ?? []).flatMap(({ id, left }): readonly NewEntry[] => {
    const reached = facts.memberStages.get(id);
    const stage = stages.findLast((one) => reached?.has(one));
    if (stage === undefined || (left !== undefined && left < next.period.start)) return [];
    return [{ date: next.period.start, on: measure.id, member: id, stage, note, by: next.by }];
  });
}

/** A target as a file has it. */
function targetText(target: Target): Keys {
  const { unit, stretch } = target;
  const common = { ...(unit !== undefined && { unit }), ...(stretch && { stretch }) };
  if (!isNumberTarget(target)) return { unquantified: target.word, ...common };
  const { comparator, value, baseline, hasBaseline, counts, per } = target;
  return {
    [comparator]: value,
    ...(unit !== undefined && { unit }),
    ...(hasBaseline && { baseline }),
    ...(counts && { counts }),
    ...(per && { per }),
    ...(stretch && { stretch }),
  };
}

function listOf<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length === 0 ? undefined : items;
}

/** One name as it is, several as a list; none as nothing. */
function oneOrList(names: readonly string[]): string | readonly string[] | undefined {
  return names.length > 1 ? names : names[0];
}
