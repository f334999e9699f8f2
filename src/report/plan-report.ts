/** The report on one plan and one period, as content: what each section tells, before any words. Pure. */
import type { PlanState } from '../projection/state.ts';
import type { ReportInput } from './input.ts';
import { changesIn, type PromiseChange } from './sections/amendments.ts';
import { type Completed, completedIn } from './sections/completed.ts';
import { type Corrections, correctionsOf } from './sections/corrections.ts';
import { type DueReport, dueIn } from './sections/due.ts';
import { type Indicators, indicatorsOf } from './sections/indicators.ts';
import { type Lagging, laggingIn } from './sections/lagging.ts';
import { type Overview, overviewOf } from './sections/overview.ts';
import { type RosterReport, rostersIn } from './sections/rosters.ts';
import { type TaskProgress, taskProgress } from './sections/task-progress.ts';
import { type Upcoming, upcomingAfter } from './sections/upcoming.ts';

export interface PlanReport extends ReportInput {
  readonly overview: Overview;
  readonly due: DueReport;
  readonly completed: readonly Completed[];
  readonly progress: readonly TaskProgress[];
  readonly indicators: Indicators;
  readonly lagging: Lagging;
  readonly changes: readonly PromiseChange[];
  readonly upcoming: Upcoming;
  readonly rosters: readonly RosterReport[];
  /** Absent where what was known at the time can't be told. */
  readonly corrections?: Corrections;
}

/**
 * All that a report on one plan says, by section, before any words.
 * @param known the plan as it was known at the end of the last period: see `correctionsOf`
 */
export function planReport(input: ReportInput, known?: PlanState): PlanReport {
  const completed = completedIn(input);
  const corrections = correctionsOf(input, known);
  const lagging = laggingIn(input);
  return {
    ...input,
    completed,
    due: dueIn(input),
    overview: overviewOf(input),
    progress: taskProgress(input, completed),
    indicators: indicatorsOf(input),
    lagging,
    changes: changesIn(input),
    upcoming: upcomingAfter(input, lagging.problems),
    rosters: rostersIn(input),
    ...(corrections && { corrections }),
  };
}
