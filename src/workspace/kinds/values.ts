/** Values that several kinds of files hold, as the model has them. */
import type {
  Errata,
  Measure as MeasureFile,
  Names,
  Target as TargetFile,
  Task as TaskFile,
} from '../../../build/file-types.d.ts';
import { isPlanDate } from '../../model/date.ts';
import type { Erratum } from '../../model/errata.ts';
import type { KeyPath } from '../../model/finding.ts';
import { ownYearStart } from '../../model/period.ts';
import type { Measure, Parties, Period, Task } from '../../model/plan.ts';
import { formerIds } from '../../model/recurrence.ts';
import { COMPARATORS, type Target } from '../../model/target.ts';
import { resolveTerm } from '../../model/term.ts';
import type { Content } from './kind.ts';

/** The tasks of a plan for `period`, with their measures; `content` is the file that they stand in. */
export function tasksFrom(content: Content<unknown>, tasks: readonly TaskFile[], period: Period): readonly Task[] {
  let headings: readonly string[] = [];
  return tasks.map((task, i) => {
    const path = ['tasks', content.origin.indexOf(tasks, i)];
    const { errata, measures, due, lead, leader, owner, section, beyond_period: beyondPeriod, ...value } = task;
    if (section !== undefined) headings = namesFrom(section);
    return {
      file: content.file,
      path,
      errata: errataFrom(errata),
      context: [],
      links: [],
      headings,
      ...(section !== undefined && { section: headings }),
      measures: measures.map((measure, j) =>
        measureFrom(measure, content, [...path, 'measures', content.origin.indexOf(measures, j)], period),
      ),
      ...value,
      ...partiesFrom({ lead, leader, owner }),
      ...deadlineFrom(due, period),
      ...(beyondPeriod !== undefined && { beyondPeriod }),
      ...lostKeys(content.origin.lostOf(task)),
    };
  });
}

/** What every measure has stands first: to add to an object after a spread of many shapes takes V8 five times as long. */
function measureFrom(measure: MeasureFile, { file, origin }: Content<unknown>, path: KeyPath, period: Period): Measure {
  const { target, due, lead, leader, owner, milestones, beyond_period: beyondPeriod, continues, ...value } = measure;
  const areMilestonesLost = origin.lostOf(milestones).length > 0;
  const lost = [
    ...origin.lostOf(measure),
    ...(target ? origin.lostOf(target) : []),
    ...(areMilestonesLost ? ['milestones'] : []),
  ];
  // Of a repetition with a part missing nobody knows the days.
  const isRepeatLost = value.repeat !== undefined && origin.lostOf(value.repeat).length > 0;
  return {
    file,
    path,
    scope: [],
    documents: [],
    depends: [],
    links: [],
    serves: [],
    weight: 1,
    ...value,
    continues: continues === undefined ? [] : namesFrom(continues),
    ...partiesFrom({ lead, leader, owner }),
    ...withPresentExceptions(value, period),
    ...(target && { target: targetFrom(target) }),
    ...deadlineFrom(due, period),
    ...(milestones !== undefined && {
      milestones: milestones.map(({ due: day, ...milestone }) => ({ ...milestone, ...deadlineFrom(day, period) })),
    }),
    ...(beyondPeriod !== undefined && { beyondPeriod }),
    ...lostKeys(isRepeatLost ? [...lost, 'repeat'] : lost),
  };
}

/** Who answers for a task or measure; what is written as one name is a list of one. */
function partiesFrom({
  lead,
  leader,
  owner,
}: Readonly<Record<'lead' | 'leader' | 'owner', Names | undefined>>): Parties {
  return {
    ...(lead !== undefined && { leads: namesFrom(lead) }),
    ...(leader !== undefined && { leaders: namesFrom(leader) }),
    ...(owner !== undefined && { owners: namesFrom(owner) }),
  };
}

/** One name or several, as a list. */
export function namesFrom(names: Names): readonly string[] {
  return typeof names === 'string' ? [names] : names;
}

/** The occurrences that a duty leaves out, as the plan counts them now (see `formerIds`). */
function withPresentExceptions(
  { repeat, start }: Pick<Measure, 'repeat' | 'start'>,
  period: Period,
): Pick<Measure, 'repeat' | 'formerExcept'> {
  if (repeat?.except === undefined || ownYearStart(period) === undefined) return {};
  const former = formerIds(repeat, { period, start });
  if (!repeat.except.some((id) => former.has(id))) return {};
  return {
    repeat: { ...repeat, except: repeat.except.map((id) => former.get(id) ?? id) },
    formerExcept: repeat.except,
  };
}

/** A deadline. Words for one are kept beside the day it means; alone where nobody knows what day that is. */
export function deadlineFrom(due: MeasureFile['due'], period: Period): Pick<Measure, 'due' | 'dueTerm'> {
  if (due === undefined) return {};
  if (typeof due === 'string' && isPlanDate(due)) return { due };
  const term = typeof due === 'string' ? due : due.by;
  const day = resolveTerm(term, period);
  return { dueTerm: term, ...(day !== undefined && { due: day }) };
}

/** A target; one without a number goes by its word. */
export function targetFrom(target: TargetFile): Target {
  const { unit, baseline, stretch = false, counts, per } = target;
  const common = { stretch, ...(unit !== undefined && { unit }) };
  for (const comparator of COMPARATORS) {
    const value = target[comparator];
    if (value === undefined) continue;
    return {
      comparator,
      value,
      baseline: baseline ?? 0,
      ...(baseline !== undefined && { hasBaseline: true }),
      ...(counts && { counts }),
      ...(per && { per }),
      ...common,
    };
  }
  return { comparator: 'unquantified', word: target.unquantified ?? '', ...common };
}

/** The keys that stand in the file but could not be read, if any. */
export function lostKeys(lost: readonly string[]): { lost?: readonly string[] } {
  return lost.length === 0 ? {} : { lost };
}

/** The errata of a plan or a task. */
export function errataFrom(errata: Errata = []): readonly Erratum[] {
  return errata.map(({ as_issued: asIssued, ...rest }) => ({ asIssued, ...rest }));
}
