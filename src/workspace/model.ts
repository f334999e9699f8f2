/** Validated files → the model: defaults filled in, and every part knowing where it stands. */
import type {
  AnnexFile,
  Errata,
  JournalFile,
  Measure as MeasureFile,
  PlanFile,
  RosterFile,
  Target as TargetFile,
  Task as TaskFile,
  WorkspaceFile,
} from '../../build/file-types.d.ts';
import type { CheckSettings } from '../model/check-settings.ts';
import type { Erratum } from '../model/errata.ts';
import type { KeyPath, Place } from '../model/finding.ts';
import type { Entry } from '../model/journal.ts';
import { kindsWith } from '../model/kind.ts';
import {
  DEFAULT_THRESHOLDS,
  type Measure,
  type Period,
  type Plan,
  type Section,
  type Task,
  type Workspace,
} from '../model/plan.ts';
import type { Roster } from '../model/roster.ts';
import { COMPARATORS, type Target } from '../model/target.ts';
import { resolveTerm } from '../model/term.ts';
import type { Origin } from '../schema/salvage.ts';

/** A file's content, with the place of its list items in the text. */
export interface Content<T> {
  readonly file: string;
  readonly value: T;
  readonly origin: Pick<Origin, 'indexOf' | 'lostOf'>;
}

export type WorkspaceSettings = Omit<Workspace, 'plans' | 'isFaulty' | 'unread'>;

/** The settings, with the defaults of those that the file does not name. */
export function workspaceFrom({ file, value, origin }: Content<WorkspaceFile>): WorkspaceSettings {
  const { thresholds, kinds = {} } = value;
  return {
    file,
    title: value.title,
    language: value.language ?? 'zh',
    timezone: value.timezone ?? 'Asia/Shanghai',
    thresholds: {
      about: thresholds?.about ?? DEFAULT_THRESHOLDS.about,
      behind: thresholds?.behind ?? DEFAULT_THRESHOLDS.behind,
      dueSoon: thresholds?.due_soon ?? DEFAULT_THRESHOLDS.dueSoon,
      stale: thresholds?.stale ?? DEFAULT_THRESHOLDS.stale,
    },
    calendar: { closed: value.calendar?.closed ?? [], workdays: value.calendar?.workdays ?? [] },
    check: checkFrom(file, value.check, origin),
    ambiguous: value.terminal?.ambiguous ?? 'narrow',
    report: {
      empty: value.report?.empty ?? 'say',
      bulletin: { superiors: [], peers: [], subordinates: [], ...value.report?.bulletin },
    },
    units: value.units ?? [],
    people: value.people ?? [],
    kinds: kindsWith(Object.entries(kinds).map(([id, kind]) => ({ id, name: kind.name, stages: kind.stages ?? [] }))),
    changes: value.changes ?? {},
    ...(value.default !== undefined && { defaultPlan: value.default }),
  };
}

function checkFrom(file: string, check: WorkspaceFile['check'], origin: Content<unknown>['origin']): CheckSettings {
  const exceptions = check?.exceptions ?? [];
  return {
    rules: new Map(Object.entries(check?.rules ?? {})),
    exceptions: exceptions.map(({ file: inFile, ...exception }, i) => ({
      ...exception,
      ...(inFile !== undefined && { inFile }),
      file,
      path: ['check', 'exceptions', origin.indexOf(exceptions, i)],
    })),
  };
}

/** What belongs to a plan but stands in other files. */
type PlanParts = Pick<Plan, 'rosters' | 'journal' | 'source' | 'unreadEntries'> & {
  readonly annexes: readonly Section[];
};

/** A plan: its own file's main tasks, then its annexes; with its rosters, journal and issued text. */
export function planFrom(content: Content<PlanFile>, { annexes, source, ...parts }: PlanParts): Plan {
  const { plan: id, tasks, errata, source: sourceFile, ...value } = content.value;
  const main: Section = { id: 'main', file: content.file, path: [], tasks: tasksFrom(content, tasks, value.period) };
  return {
    ...value,
    ...parts,
    ...(source ? { source } : lostKeys(sourceFile === undefined ? [] : ['source'])),
    id,
    file: content.file,
    path: [],
    errata: errataFrom(errata),
    sections: [main, ...annexes],
  };
}

/** An annex of a plan for `period`. */
export function annexFrom(content: Content<AnnexFile>, period: Period): Section {
  const { annex: id, tasks, ...value } = content.value;
  return { ...value, id, file: content.file, path: [], tasks: tasksFrom(content, tasks, period) };
}

/** A roster whose members know their places. */
export function rosterFrom({ file, value, origin }: Content<RosterFile>): Roster {
  const { roster: id, members, ...rest } = value;
  return {
    ...rest,
    id,
    file,
    path: [],
    ...lostKeys(origin.lostOf(value)),
    members: members.map((member, i) => ({ ...member, file, path: ['members', origin.indexOf(members, i)] })),
  };
}

/** The entries of a plan for `period`. */
export function journalFrom({ file, value, origin }: Content<JournalFile>, period: Period): readonly Entry[] {
  return value.map((entry, i) => ({
    ...entryFrom(entry, { file, path: [origin.indexOf(value, i)] }, period),
    ...lostKeys([...origin.lostOf(entry), ...(entry.amend ? origin.lostOf(entry.amend) : [])]),
  }));
}

/** An entry of a plan for `period`, which terms of deadlines are resolved by, and the place at which it stands. */
export function entryFrom(
  { amend, evidence, ...entry }: JournalFile[number],
  { file, path }: Place,
  period: Period,
): Entry {
  const { target, due, ...amended } = amend ?? {};
  return {
    file,
    path,
    ...entry,
    evidence: evidence ?? [],
    ...(amend && {
      amend: { ...amended, ...deadlineFrom(due, period), ...(target && { target: targetFrom(target) }) },
    }),
  };
}

function tasksFrom(content: Content<unknown>, tasks: readonly TaskFile[], period: Period): readonly Task[] {
  return tasks.map((task, i) => {
    const path = ['tasks', content.origin.indexOf(tasks, i)];
    const { errata, measures, due, ...value } = task;
    return {
      file: content.file,
      path,
      errata: errataFrom(errata),
      context: [],
      links: [],
      measures: measures.map((measure, j) =>
        measureFrom(measure, content, [...path, 'measures', content.origin.indexOf(measures, j)], period),
      ),
      ...value,
      ...deadlineFrom(due, period),
      ...lostKeys(content.origin.lostOf(task)),
    };
  });
}

/** What every measure has stands first: to add to an object after a spread of many shapes takes V8 five times as long. */
function measureFrom(measure: MeasureFile, { file, origin }: Content<unknown>, path: KeyPath, period: Period): Measure {
  const { target, due, ...value } = measure;
  const lost = [...origin.lostOf(measure), ...(target ? origin.lostOf(target) : [])];
  // Of a repetition with a part missing nobody knows the days.
  const isRepeatLost = value.repeat !== undefined && origin.lostOf(value.repeat).length > 0;
  return {
    file,
    path,
    scope: [],
    with: [],
    documents: [],
    depends: [],
    links: [],
    serves: [],
    weight: 1,
    ...value,
    ...(target && { target: targetFrom(target) }),
    ...deadlineFrom(due, period),
    ...lostKeys(isRepeatLost ? [...lost, 'repeat'] : lost),
  };
}

/** A term is kept beside the day it means; alone where nobody knows what day that is. */
function deadlineFrom(due: MeasureFile['due'], period: Period): Pick<Measure, 'due' | 'dueTerm'> {
  if (due === undefined) return {};
  if (typeof due === 'string') return { due };
  const day = resolveTerm(due.by, period);
  return { dueTerm: due.by, ...(day !== undefined && { due: day }) };
}

function targetFrom(target: TargetFile): Target {
  const { unit, baseline = 0, stretch = false } = target;
  const common = { stretch, ...(unit !== undefined && { unit }) };
  for (const comparator of COMPARATORS) {
    const value = target[comparator];
    if (value !== undefined) return { comparator, value, baseline, ...common };
  }
  return { comparator: 'unquantified', word: target.unquantified ?? '', ...common };
}

function lostKeys(lost: readonly string[]): { lost?: readonly string[] } {
  return lost.length === 0 ? {} : { lost };
}

function errataFrom(errata: Errata = []): readonly Erratum[] {
  return errata.map(({ as_issued: asIssued, ...rest }) => ({ asIssued, ...rest }));
}
