/** The files of a workspace as they are written, as far as the second projection reads them. */

export interface TargetFile {
  readonly about?: number | undefined;
  readonly at_least?: number | undefined;
  readonly more_than?: number | undefined;
  readonly exactly?: number | undefined;
  readonly at_most?: number | undefined;
  readonly unquantified?: string | undefined;
  readonly unit?: string | undefined;
  readonly baseline?: number | undefined;
  readonly counts?: 'cumulative' | 'level' | 'period' | undefined;
  readonly per?: Every | undefined;
  readonly stretch?: boolean | undefined;
}

export type Every = 'week' | 'month' | 'quarter' | 'half-year' | 'year';

export interface RepeatFile {
  readonly every: Every | 'term';
  readonly on?: number | 'last' | { readonly month: number; readonly day: number | 'last' } | undefined;
  readonly shift?: 'next-workday' | 'previous-workday' | 'none' | undefined;
  readonly until?: string | undefined;
  readonly except?: readonly string[] | undefined;
}

/** A date, or the document's words for one. */
export type DeadlineFile = string | { readonly by: string };

export interface MilestoneFile {
  readonly due: DeadlineFile;
  readonly title: string;
  readonly value?: number | undefined;
}

export interface MeasureFile {
  readonly id: string;
  readonly title: string;
  readonly kind?: string | undefined;
  readonly target?: TargetFile | undefined;
  readonly repeat?: RepeatFile | undefined;
  readonly approved?: string | undefined;
  readonly start?: string | undefined;
  readonly due?: DeadlineFile | undefined;
  readonly lead?: string | undefined;
  readonly milestones?: readonly MilestoneFile[] | undefined;
  readonly serves?: readonly string[] | undefined;
  readonly depends?: readonly string[] | undefined;
  readonly roster?: string | undefined;
  readonly weight?: number | undefined;
}

export interface TaskFile {
  readonly id: string;
  readonly title: string;
  readonly approved?: string | undefined;
  readonly start?: string | undefined;
  readonly due?: DeadlineFile | undefined;
  readonly lead?: string | undefined;
  readonly measures: readonly MeasureFile[];
}

export interface PlanFile {
  readonly plan: string;
  readonly title: string;
  readonly period: { readonly start: string; readonly end: string };
  readonly approved?: string | undefined;
  readonly start?: string | undefined;
  readonly terms?: readonly TermFile[] | undefined;
  readonly tasks: readonly TaskFile[];
}

export interface TermFile {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

export interface RosterFile {
  readonly roster: string;
  readonly title: string;
  readonly size?: number | undefined;
  readonly stages?: readonly string[] | undefined;
  readonly members: readonly MemberFile[];
}

export interface MemberFile {
  readonly id: string;
  readonly name: string;
  readonly joined?: string | undefined;
  readonly left?: string | undefined;
  readonly reason?: string | undefined;
}

export interface EntryFile {
  readonly date: string;
  readonly on: string;
  readonly corrects?: string | undefined;
  readonly withdraw?: true | undefined;
  readonly member?: string | undefined;
  readonly occurrence?: string | undefined;
  readonly waive?: true | undefined;
  readonly stage?: string | undefined;
  readonly milestone?: string | undefined;
  readonly state?: 'active' | 'blocked' | 'done' | 'verified' | 'cancelled' | 'reopened' | undefined;
  readonly value?: number | undefined;
  readonly add?: number | undefined;
  readonly percent?: number | undefined;
  readonly note?: string | undefined;
  readonly problem?: string | undefined;
  readonly amend?:
    | {
        readonly due?: DeadlineFile | undefined;
        readonly lead?: string | undefined;
        readonly target?: TargetFile | undefined;
      }
    | undefined;
  readonly reason?: string | undefined;
}

export interface WorkspaceFile {
  readonly title: string;
  readonly default: string;
  readonly weigh?: 'measures' | 'tasks' | undefined;
  readonly thresholds?:
    | {
        readonly about?: number | undefined;
        readonly behind?: number | undefined;
        readonly due_soon?: number | undefined;
        readonly stale?: number | undefined;
      }
    | undefined;
  readonly calendar?: CalendarFile | undefined;
  readonly kinds?: Readonly<Record<string, { readonly name: string; readonly stages?: readonly string[] }>> | undefined;
}

export interface CalendarFile {
  readonly closed?: readonly { readonly from: string; readonly to: string; readonly name: string }[];
  readonly workdays?: readonly string[];
  readonly terms?: readonly TermFile[] | undefined;
}

export interface WrittenPlan {
  readonly plan: PlanFile;
  readonly rosters: readonly RosterFile[];
  readonly journal: readonly EntryFile[];
}

export interface WrittenWorkspace {
  readonly workspace: WorkspaceFile;
  /** In the order of their names. */
  readonly plans: readonly WrittenPlan[];
}
