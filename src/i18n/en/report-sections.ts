/** What the sections of reports say in English. */

import type { PlanDate } from '../../model/date.ts';
import type { Every } from '../../model/period.ts';
import type { Weigh } from '../../model/plan.ts';
import { plural } from '../../model/plural.ts';
import { fullDate, PERIODS } from './periods.ts';

/** How what was due ended, without what there is none of. */
function outcomes(count: number, onTime: number, late: number, open: number): string {
  if (open === count) return count === 1 ? ', not done' : ', none of them done';
  if (onTime === count) return count === 1 ? ', done on time' : ', all done on time';
  const parts = [
    ...(onTime > 0 ? [`${onTime} done on time`] : []),
    ...(late > 0 ? [`${late} done late`] : []),
    ...(open > 0 ? [`${open} not done`] : []),
  ];
  return `: ${parts.join(', ')}`;
}

export const words = {
  overview: {
    standing: (
      done: string,
      due: number,
      fulfilled: number,
      kept: string,
      percent: string,
      weigh: Weigh,
      elapsed: string,
    ) =>
      `Measures done: ${done}. ${due === 0 ? 'None was due by now' : `Due by now: ${due}, of which ${fulfilled} ${fulfilled === 1 ? 'is' : 'are'} done (${kept})`}. Overall progress is ${percent} (by ${weigh === 'tasks' ? 'task' : 'measure'}), with ${elapsed} of the time elapsed.`,
    compared: (every: Every, done: number, points: string, direction: 'up' | 'down' | 'level') => {
      const count = `${Math.abs(done)} ${done > 0 ? 'more' : 'fewer'}`;
      const measures =
        done === 0 ? 'no more measures are' : `${count} ${Math.abs(done) === 1 ? 'measure is' : 'measures are'}`;
      const progress =
        direction === 'level'
          ? 'progress is unchanged'
          : `progress is ${direction} ${points} percentage point${points === '1' ? '' : 's'}`;
      return `Since the end of last ${PERIODS[every]}, ${measures} done, and ${progress}.`;
    },
    entered: (every: Every, entries: number, measures: number) =>
      `This ${PERIODS[every]}, ${entries === 1 ? 'one entry was' : `${entries} entries were`} made on ${plural(measures, 'measure')}.`,
    silent: (every: Every) => `No entries were made this ${PERIODS[every]}.`,
    notBegun: (start: PlanDate) => `The plan's period starts on ${fullDate(start)}.`,
    ended: (end: PlanDate) => `The plan's period ended on ${fullDate(end)}.`,
    carried: (count: number, overdue: number) =>
      `Another ${plural(count, 'measure')} not done${overdue === 0 ? '' : `, ${overdue} of them overdue,`} ${count === 1 ? 'is' : 'are'} carried over to the next plan and not counted here.`,
    cancelled: (count: number) =>
      `${plural(count, 'measure')} ${count === 1 ? 'is' : 'are'} cancelled and not counted.`,
    ongoing: (count: number) =>
      `${plural(count, 'measure')} ${count === 1 ? 'is' : 'are'} ongoing, without a deadline.`,
    /** How many have a light, which is a mark and a word: 🔴 red 2. */
    lit: (light: string, count: number) => `${light} ${count}`,
    noRed: 'No measure is red',
    redName: (name: string, lead: string, standing: string) => `${name} (${lead}), ${standing}`,
    redNames: (names: string, hasMore: boolean) => `${names}${hasMore ? ' and others' : ''}`,
    columns: (every: Every) => ['', `This ${PERIODS[every]}`, `Last ${PERIODS[every]}`, 'Change'],
    rows: { done: 'Measures done', percent: 'Overall progress' },
    light: (light: string) => `${light.charAt(0).toUpperCase()}${light.slice(1)} lights`,
    taskColumns: ['Task', 'Lead', 'Done', 'Progress', 'Change', 'Light'],
    task: (id: string, title: string) => `${id} ${title}`,
    taskTable: 'Progress by task:',
  },
  due: {
    summary: (every: Every, isOver: boolean, count: number, onTime: number, late: number, open: number) =>
      `${count} due ${isOver ? '' : 'so far '}this ${PERIODS[every]}${outcomes(count, onTime, late, open)}.`,
    none: (every: Every, isOver: boolean) => `Nothing was due ${isOver ? '' : 'so far '}this ${PERIODS[every]}.`,
    known: (date: PlanDate) => `What was due is judged by the entries up to ${fullDate(date)}.`,
    columns: ['Measure', 'Lead', 'Due', 'Outcome', 'Reason'],
    onTime: (on: string, _days: number) => `done on time (${on})`,
    late: (on: string, days: number) => `done ${plural(days, 'day')} late (${on})`,
    open: (_on: string, days: number) => (days === 0 ? 'not done' : `not done, ${plural(days, 'day')} overdue`),
    unscheduled: (count: number, names: string) =>
      `${plural(count, 'measure')} with neither a deadline nor an entry ${count === 1 ? 'counts' : 'count'} as not done by the end of the plan${names}.`,
  },
  entry: {
    milestone: (title: string) => `reached the milestone “${title}”`,
    reached: (stage: string) => `reached “${stage}”`,
    members: (names: string, stage: string) => `${names} reached “${stage}”`,
    /** A share: not summed up. */
    figure: {
      total: (value: string) => `total ${value}`,
      present: (value: string) => `reported at ${value}`,
      ofPeriod: (value: string) => `${value} in its period`,
    },
    added: (value: string) => `added ${value}`,
    reported: (percent: string) => `reported as ${percent} done`,
    met: (occurrence: string) => `met for ${occurrence}`,
    metLate: (occurrence: string) => `met late for ${occurrence}`,
    metAll: (count: number, names: string, late: number) =>
      `${plural(count, 'occurrence')} met (${names})${late > 0 ? `, ${late} of them late` : ''}`,
    states: {
      active: 'work resumed',
      blocked: 'blocked',
      done: 'done',
      verified: 'verified',
      cancelled: 'cancelled',
      reopened: 'reopened',
    },
    blocked: (problem: string) => (problem === '' ? 'blocked' : `blocked: ${problem}`),
    /** What happened on a day. */
    fact: (day: string, facts: string) => `${day}: ${facts}`,
    /** What was remarked on a day: a whole sentence. */
    remark: (day: string, sentence: string) => `${day}: ${sentence}`,
  },
  progress: {
    task: (id: string, title: string) => `Task ${id}: ${title}`,
    share: (percent: string, change: string | undefined) =>
      change === undefined ? `progress ${percent}` : `progress ${percent}, ${change}`,
    done: 'Progress',
    problem: 'Problem',
    next: 'Next',
  },
  indicators: {
    columns: ['Measure', 'Target', 'Reached', 'Share', 'Time elapsed', 'Pace', 'Verdict'],
    none: '–',
    pace: (points: string, direction: 'up' | 'down' | 'level') =>
      direction === 'level' ? 'on pace' : `${points} pp ${direction === 'up' ? 'ahead' : 'behind'}`,
    unreported: (count: number, names: string) => `${count} not reported yet: ${names}.`,
    unreportedMany: (count: number) => `${plural(count, 'numerical target')} not reported yet.`,
    unquantified: (count: number, names: string) => `${count} still without a number: ${names}.`,
    unquantifiedMany: (count: number) => `${plural(count, 'target')} still without a number.`,
  },
  lagging: {
    columns: ['Measure', 'Lead', 'Status', 'Problem', 'Next'],
    summary: (count: number, counts: string, isTwice: boolean) =>
      `${plural(count, 'measure')}: ${counts}.${isTwice ? ' One with several reasons counts under each.' : ''}`,
    count: {
      overdue: (count: number) => `${count} overdue`,
      expired: (count: number) => `${count} due at the end and not done`,
      periodOver: (count: number) => `${count} open after the period's end`,
      milestoneMissed: (count: number) => `${count} with a missed milestone`,
      missed: (count: number) => `${count} with missed occurrences`,
      blocked: (count: number) => `${count} blocked`,
      behind: (count: number) => `${count} behind`,
      exceeded: (count: number) => `${count} over the target`,
      short: (count: number) => `${count} below the target`,
      unreportedPeriods: (count: number) => `${count} with numbers missing`,
      problem: (count: number) => `${count} with a problem`,
      stale: (count: number) => `${count} stale`,
    },
    overdue: (days: number, due: string) => `${plural(days, 'day')} overdue (due ${due})`,
    expired: (due: string) => `not done by the end (due ${due})`,
    periodOver: (days: number) => `open ${plural(days, 'day')} after the period's end`,
    missed: (count: number, occurrences: string) => `${plural(count, 'occurrence')} missed (${occurrences})`,
    milestoneMissed: (days: number, titles: string) =>
      `milestone ${days === 0 ? 'due and not met' : `${plural(days, 'day')} overdue`} (${titles})`,
    blocked: (days: number, since: string) =>
      days === 0 ? `blocked since ${since}` : `blocked for ${plural(days, 'day')} (since ${since})`,
    behind: (percent: string, points: string) =>
      `${percent} done, ${points} percentage point${points === '1' ? '' : 's'} behind schedule`,
    exceeded: (value: string, limit: string) => `${value}, over the target of ${limit}`,
    unreportedPeriods: (count: number, periods: string) => `no number for ${plural(count, 'period')} (${periods})`,
    problem: (on: string) => `a problem was reported on ${on}`,
    stale: (days: number, last: string) => `no entry for ${plural(days, 'day')} (last ${last})`,
    unsaid: 'not stated',
    unstarted: (count: number, names: string) =>
      `${count === 1 ? 'One measure is' : `${count} measures are`} behind schedule with no entries yet${names}.`,
    names: (names: string) => `: ${names}`,
    byLead: (leads: string) => `, by lead: ${leads}`,
    unled: ', with no lead yet',
    ofLead: (lead: string, count: number) => `${lead} ${count}`,
  },
  problems: {
    undecided: (measures: number, undated: number, unassigned: number, unquantified: number) => {
      const parts = [
        ...(undated > 0 ? [plural(undated, 'deadline')] : []),
        ...(unassigned > 0 ? [plural(unassigned, 'lead')] : []),
        ...(unquantified > 0 ? [plural(unquantified, 'target number')] : []),
      ];
      return `Not yet set, of ${plural(measures, 'measure')}: ${parts.join(', ')}.`;
    },
    item: (standing: string, rest: string) => `: ${standing} ${rest}`,
    unsaid: 'Neither the problem nor the next step is stated.',
    last: 'Last entry',
    unrecorded: (count: number, names: string) =>
      `The plan has ended, and nobody can tell whether ${count === 1 ? 'one measure without an entry is' : `${count} measures without any entry are`} done${names}.`,
  },
  changes: {
    due: (was: string, is: string, days: number) =>
      `deadline moved from ${was} to ${is} (${plural(Math.abs(days), 'day')} ${days < 0 ? 'earlier' : 'later'})`,
    dueReworded: (was: string, is: string) => `deadline changed from ${was} to ${is}`,
    dueSet: (is: string) => `deadline set to ${is}`,
    milestone: (title: string, moved: string) => `milestone "${title}": ${moved}`,
    lead: (was: string, is: string) => `lead changed from ${was} to ${is}`,
    leadSet: (is: string) => `lead set to ${is}`,
    target: (was: string, is: string) => `target changed from ${was} to ${is}`,
    targetSet: (is: string) => `target set to ${is}`,
    waived: (occurrence: string) => `waived for ${occurrence}`,
    reason: (reason: string) => `Reason: ${reason}.`,
    noReason: 'No reason was given.',
  },
  upcoming: {
    due: (count: number, until: string) => `Due by ${until}: ${count}.`,
    /** Without a deadline of their own; `isBeside` others that have one. */
    undated: (count: number, end: string, isBeside: boolean) =>
      `${count}${isBeside ? ' more' : ''} without a deadline, due when the plan ends on ${end}.`,
    intended: 'What comes next, by measure:',
    by: (due: string) => `due ${due}`,
    columns: ['Due', 'Measure', 'Lead', 'Progress', 'Left'],
  },
  rosters: {
    named: (title: string, members: number, size: number | undefined, count: (number: number) => string) =>
      `${title}: ${size === undefined ? count(members) : `${members} of ${count(size)}`} named.`,
    standing: (stages: string) => `By stage: ${stages}.`,
    stage: (stage: string, count: string) => `${stage} ${count}`,
    progress: (reached: string, percent: string) => `At the last stage: ${reached}; mean progress: ${percent}.`,
    unit: '',
    noStage: 'not begun',
    noneBegun: 'None has reached a stage yet.',
    joined: (names: string) => `New: ${names}.`,
    left: (names: string) => `Left: ${names}.`,
    columns: (every: Every) => ['Stage', 'Members', 'Names', `Reached this ${PERIODS[every]}`],
    more: (names: string, count: string) => `${names} and others, ${count} in all`,
    move: (name: string, day: string, reason: string | undefined) =>
      reason === undefined ? `${name} on ${day}` : `${name} on ${day}, ${reason}`,
  },
  corrections: {
    total: (day: string, was: string, is: string) =>
      `Overall progress on ${day} was reported as ${was} and is now ${is}.`,
    done: (day: string, was: number, is: number) =>
      `Measures done by ${day} were reported as ${was} and are now ${is}.`,
    value: (was: string, is: string) => `total reported as ${was}, now ${is}`,
    state: (was: string, is: string) => `state reported as ${was}, now ${is}`,
    percent: (was: string, is: string) => `progress reported as ${was}, now ${is}`,
    correctedEntry: (day: string, was: string, is: string) =>
      `the entry of ${day} said “${was}”, and is corrected to “${is}”`,
    withdrawnEntry: (day: string, was: string) => `the entry of ${day}, “${was}”, is withdrawn`,
    late: (dates: string) => `entered late for ${dates}`,
    withdrawn: 'An entry was removed, or the plan was changed.',
  },
  footnotes: {
    lines: (lines: string) => ` line${lines.includes(',') ? 's' : ''} ${lines}`,
    more: (count: number) => `, ${count} entries in all`,
    command: 'In full: ',
  },
};
