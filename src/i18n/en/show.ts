/** What `plan show` says in English, and its help. */
import type { PlanDate } from '../../model/date.ts';
import { plural } from '../../model/plural.ts';

export const words = {
  task: 'Task',
  measure: 'Measure',
  text: 'As issued',
  reads: 'Corrected',
  errata: 'Errata',
  erratum: {
    sure: (asIssued: string, read: string) => `"${asIssued}" should read "${read}"`,
    likely: (asIssued: string, read: string) => `"${asIssued}" should most likely read "${read}"`,
    doubtful: (asIssued: string, read: string) => `"${asIssued}" should perhaps read "${read}" (doubtful)`,
  },
  quote: 'Promise',
  kind: 'Kind',
  stages: 'Stages',
  target: 'Target',
  baseline: 'Baseline',
  counts: 'Counts',
  scope: 'Covers',
  start: 'Starts',
  inForce: 'Added',
  lead: 'Lead',
  with: 'With',
  leader: 'Leader',
  owner: 'Owner',
  documents: 'Documents',
  due: 'Due',
  nextDue: 'Next due',
  limit: (end: PlanDate) => `TBD (at the latest ${end}, the end of the period)`,
  repeat: 'Recurs',
  milestones: 'Milestones',
  milestone: (title: string, standing: string, on: PlanDate | undefined) =>
    `${title}: ${standing}${on === undefined ? '' : ` on ${on}`}`,
  milestoneValue: (title: string, value: string) => `${title} (${value} to be reached)`,
  milestoneStanding: { ahead: 'not yet due', met: 'met', late: 'met late', missed: 'overdue' },
  occurrences: 'Occurrences',
  standing: { ahead: 'upcoming', met: 'met', late: 'met late', waived: 'waived', missed: 'missed' },
  /** One occurrence: when it is due, how it stands, when it was met or waived, and why waived. */
  occurrence: (due: PlanDate, standing: string, on: PlanDate | undefined, reason: string | undefined) =>
    `due ${due}, ${standing}${on === undefined ? '' : ` (${on}${reason === undefined ? '' : `: ${reason}`})`}`,
  depends: 'Depends on',
  links: 'See also',
  roster: 'Roster',
  rosterSize: (title: string, members: number, size: number) => `${title}: ${members} of ${size} named`,
  rosterNamed: (title: string, members: number) => `${title}: ${plural(members, 'member')} named`,
  serves: 'Serves',
  continues: 'Continues',
  servedBy: 'Served by',
  ownNumber: (value: string) => `by its own entries: ${value}`,
  weight: 'Weight',
  note: 'Note',
  review: 'To confirm',
  reviewHow: 'imported and not confirmed yet; remove review: true once it is right',
  state: 'State',
  light: 'Light',
  progress: 'Progress',
  journal: 'Journal',
  /** A promise as it is now, and as it was approved. */
  amended: (now: string, approved: string) => `${now} (approved: ${approved})`,
  renamed: (now: string, former: string) => `${now} (formerly ${former})`,
  /** A deadline that moved by so many days. */
  slipped: (now: string, approved: string, days: number) =>
    `${now} (approved: ${approved}, ${days > 0 ? `${plural(days, 'day')} later` : `${plural(-days, 'day')} earlier`})`,
  members: 'Members',
  left: (stage: string, date: PlanDate) => `${stage}; left on ${date}`,
  known: (date: string, hash: string, author: string) => `known since ${date} (${hash}, ${author})`,
  unknownYet: 'not committed yet',
  shallow:
    'This is a shallow clone: anything older than its first commit is shown as known since that commit. Run git fetch --unshallow to get the whole history (in CI, set fetch-depth: 0).',
  basis: {
    done: 'done',
    way: (from: string, value: string, target: string) => `from ${from} to ${value}, target ${target}`,
    roster: (reached: number, size: number) =>
      `${reached} of ${plural(size, 'member')} at the last stage; the mean of the stages reached`,
    stages: (reached: number, all: number, stage: string) => `stage ${reached} of ${all}: ${stage}`,
    occurrences: (met: number, size: number) => `${met} of ${plural(size, 'occurrence')} met`,
    ceiling: (value: string, most: string) =>
      `limit ${most}, now ${value}: counted by time elapsed, or as 0 while over the limit`,
    level: (value: string, target: string) =>
      `now ${value}, target ${target}: counted by time elapsed while reached, else as 0`,
    reported: 'as reported',
    none: 'nothing to count from yet',
  },
};

export const help = {
  summary: 'show everything about one task or measure',
  history: 'also show when each fact became known, and with which commit',
  id: 'an id such as 4, 4-2 (or 4.2) or R8 (or 附8), or part of the title',
  examples: [
    ['plan show 4-2', 'measure 4-2'],
    ['plan show 附8', 'task R8 of the annex'],
  ],
};
