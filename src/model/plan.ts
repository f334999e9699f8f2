/** Plans: what an office promised, task by task and measure by measure, as approved. */
import type { NamedTerm, OwnDays } from './calendar.ts';
import type { CheckSettings } from './check-settings.ts';
import type { Closing } from './closing.ts';
import type { PlanDate } from './date.ts';
import type { Erratum } from './errata.ts';
import type { Lossy, Place } from './finding.ts';
import type { Entry } from './journal.ts';
import type { Kind } from './kind.ts';
import type { Milestone } from './milestone.ts';
import type { Policy } from './policy.ts';
import type { Repeat } from './recurrence.ts';
import type { ReportSettings } from './report-settings.ts';
import type { Roster } from './roster.ts';
import type { Target } from './target.ts';
import type { Unit } from './unit.ts';

/** A number that says what the work covers; nothing to be achieved. */
export interface Scope {
  readonly size: number;
  readonly unit: string;
  readonly of: string;
}

/** A document that the text names. */
interface NamedDocument {
  readonly title: string;
  readonly number?: string;
  readonly by?: string;
}

/** Who answers for a measure and who takes part; of a measure, what is absent is its task's. */
export interface Parties {
  /** 牵头单位, the first lead first; not empty. */
  readonly leads?: readonly string[];
  /** 配合单位. */
  readonly with?: readonly string[];
  /** 分管领导. */
  readonly leaders?: readonly string[];
  /** 责任人. */
  readonly owners?: readonly string[];
}

/** 举措: one promise that can be checked off. */
export interface Measure extends Place, Lossy, Parties {
  readonly id: string;
  readonly title: string;
  readonly quote?: string;
  /** The kind's id; none where the file names none. */
  readonly kind?: string;
  readonly target?: Target;
  readonly scope: readonly Scope[];
  readonly repeat?: Repeat;
  /** Of `repeat.except` the ids as written, where any of them is a former one (see `formerIds`). */
  readonly formerExcept?: readonly string[];
  /** When it came into force, where it was added after the plan was approved. */
  readonly approved?: PlanDate;
  readonly start?: PlanDate;
  readonly due?: PlanDate;
  /** The deadline as written, where it is a term; without `due` where nobody knows what day it means. */
  readonly dueTerm?: string;
  /** Not empty. */
  readonly milestones?: readonly Milestone[];
  /** The deadline is meant to lie after the plan's period. */
  readonly beyondPeriod?: boolean;
  readonly documents: readonly NamedDocument[];
  readonly depends: readonly string[];
  readonly links: readonly string[];
  readonly roster?: string;
  readonly weight: number;
  readonly serves: readonly string[];
  /** Those of earlier plans that were carried over and go on in it, as `plan/measure`. */
  readonly continues: readonly string[];
  readonly note?: string;
  /** It was read out of a document, and nobody has confirmed yet that it says what that says. */
  readonly review?: boolean;
}

/** 任务: one numbered paragraph of the issued document. */
export interface Task extends Place, Lossy, Parties {
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  /** The headings that begin with it, the highest level first; absent where the section goes on. */
  readonly section?: readonly string[];
  /** The headings that it stands under, its own or those of a task before it; the highest level first. */
  readonly headings: readonly string[];
  readonly errata: readonly Erratum[];
  /** Passages of the text that promise nothing. */
  readonly context: readonly string[];
  /** When it came into force, where it was added after the plan was approved. */
  readonly approved?: PlanDate;
  readonly start?: PlanDate;
  readonly due?: PlanDate;
  readonly dueTerm?: string;
  readonly beyondPeriod?: boolean;
  readonly links: readonly string[];
  readonly note?: string;
  readonly measures: readonly Measure[];
}

/** The main tasks, or one annex. */
export interface Section extends Place {
  /** `main`, or the annex's id. */
  readonly id: string;
  /** What the document prints above the title; only annexes have one. */
  readonly heading?: string;
  /** The annex's title; the main tasks have none of their own. */
  readonly title?: string;
  readonly tasks: readonly Task[];
}

export interface Period {
  readonly start: PlanDate;
  /** Included. */
  readonly end: PlanDate;
}

/** The issued document. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** The day on which a plan was approved; `undated` where it is in force, but the order bears no date. */
export type Approval = PlanDate | 'undated';

export interface Plan extends Place, Lossy {
  readonly id: string;
  readonly title: string;
  readonly notice?: string;
  readonly period: Period;
  /** Its own terms (学期), where it names any; else the workspace's. */
  readonly terms?: readonly NamedTerm[];
  /** Absent where nobody has approved it yet: then it binds nobody. */
  readonly approved?: Approval;
  /** From when its tasks run that say nothing else. */
  readonly start?: PlanDate;
  /** Absent where the plan names no document, or it could not be read. */
  readonly source?: Source;
  readonly principle?: string;
  /** The commit whose files it was read from, shortened; absent for the files on the disk. */
  readonly revision?: string;
  readonly errata: readonly Erratum[];
  readonly sections: readonly Section[];
  readonly rosters: readonly Roster[];
  readonly journal: readonly Entry[];
  /** Each with the final figures of its day, in the order of days; none while it is open. */
  readonly closings: readonly Closing[];
  /** The measures whose entries may be incomplete here; absent where every journal file could be read in whole. */
  readonly unreadEntries?: Unread;
}

/** The limits by which lights are set (workspace.yaml, `thresholds`). */
export interface Thresholds {
  /** Percent (0–100) by which an `about` target may be missed. */
  readonly about: number;
  /** Percentage points (0–100) behind the time elapsed. */
  readonly behind: number;
  /** Days before the deadline. */
  readonly dueSoon: number;
  /** Days without an entry. */
  readonly stale: number;
}

export const DEFAULT_THRESHOLDS: Thresholds = { about: 10, behind: 10, dueSoon: 14, stale: 30 };

export type Language = 'zh' | 'en';

/** What counts once in the share of several measures: each measure, by its weight, or each task. */
export type Weigh = 'measures' | 'tasks';

/** What the files with faults may hold beyond what could be read of them. */
export interface Unread {
  /** The ids that their texts mention. */
  readonly ids: ReadonlySet<string>;
  /** Whether one of them shows none, as a file without a text: then any id may stand in it. */
  readonly anything: boolean;
  /** What may have an id that could not be read: `plan`, `roster`, `member`, `task`, or `4-` for measures of task 4. */
  readonly nameless: ReadonlySet<string>;
}

export interface Workspace {
  /** Its file, relative to its folder. */
  readonly file: string;
  readonly title: string;
  readonly language: Language;
  readonly timezone: string;
  readonly defaultPlan?: string;
  readonly thresholds: Thresholds;
  readonly weigh: Weigh;
  readonly calendar: OwnDays;
  readonly check: CheckSettings;
  /** How many columns the office's terminals give to characters of ambiguous width. */
  readonly ambiguous: 'narrow' | 'wide';
  readonly report: ReportSettings;
  readonly units: readonly Unit[];
  /** The names that entries may be signed with; any, where there are none. */
  readonly people: readonly string[];
  readonly kinds: ReadonlyMap<string, Kind>;
  /** Queries by the names that `@name` asks for them by, as text. */
  readonly queries: ReadonlyMap<string, string>;
  /** What may be changed of an approved plan, where the workspace says so (see `policyOf`). */
  readonly changes: Partial<Policy>;
  readonly plans: readonly Plan[];
  /** Of a workspace of which some plans alone were wanted: the others with measures that serve theirs. */
  readonly serving?: readonly Plan[];
  /** Whether workspace.yaml has errors: what it declares, kinds above all, may be missing here. */
  readonly isFaulty: boolean;
  /** Absent where every file could be read in whole. */
  readonly unread?: Unread;
}

/** The file at `path` of `plan`'s folder, relative to the workspace. */
export function fileIn(plan: Plan, path: string): string {
  const steps: string[] = [];
  for (const step of [...plan.file.split('/').slice(0, -1), ...path.split('/')]) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** Every task of `plan`, in the document's order. */
export function tasksOf(plan: Plan): readonly Task[] {
  return partsOf(plan).tasks;
}

/** Every measure of `plan`, in the document's order. */
export function measuresOf(plan: Plan): readonly Measure[] {
  return partsOf(plan).measures;
}

/** A measure with the task that it inherits from. */
export interface Owned {
  readonly task: Task;
  readonly measure: Measure;
}

/** Every measure of `plan` with its task, in the document's order. */
export function ownedIn(plan: Plan): readonly Owned[] {
  return tasksOf(plan).flatMap((task) => task.measures.map((measure) => ({ task, measure })));
}

/** The task `id` of `plan`; the first, where it stands twice. */
export function taskWith(plan: Plan, id: string): Task | undefined {
  return idsOf(plan).tasks.get(id);
}

/** The measure `id` of `plan` with its task; the first, where it stands twice. */
export function ownedWith(plan: Plan, id: string): Owned | undefined {
  return idsOf(plan).measures.get(id);
}

interface Ids {
  readonly tasks: ReadonlyMap<string, Task>;
  readonly measures: ReadonlyMap<string, Owned>;
}

/** What is asked for each change or entry of many, so that it isn't looked for through the whole plan each time. */
const IDS = new WeakMap<Plan, Ids>();

function idsOf(plan: Plan): Ids {
  const known = IDS.get(plan);
  if (known) return known;
  const ids = {
    tasks: firstBy(tasksOf(plan), ({ id }) => id),
    measures: firstBy(ownedIn(plan), ({ measure }) => measure.id),
  };
  IDS.set(plan, ids);
  return ids;
}

function firstBy<T>(items: readonly T[], idOf: (item: T) => string): ReadonlyMap<string, T> {
  // The last of equal keys stays in a map.
  return new Map(items.toReversed().map((item) => [idOf(item), item]));
}

interface Parts {
  readonly tasks: readonly Task[];
  readonly measures: readonly Measure[];
}

/** Plans never change once they are made, and every rule asks for all of a plan's measures. */
const PARTS = new WeakMap<Plan, Parts>();

function partsOf(plan: Plan): Parts {
  const known = PARTS.get(plan);
  if (known) return known;
  const tasks = plan.sections.flatMap((section) => section.tasks);
  const parts = { tasks, measures: tasks.flatMap((task) => task.measures) };
  PARTS.set(plan, parts);
  return parts;
}
