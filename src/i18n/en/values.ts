/** What all views say alike in English: lights, states, comparators, kinds, reasons, the headings of tables. */

import { percentText } from '../../model/percent.ts';
import type { Every } from '../../model/period.ts';
import { plural } from '../../model/plural.ts';
import type { NumberTarget } from '../../model/target.ts';
import type { Reason, ReasonCode } from '../../projection/light.ts';
import { someOf } from '../some-of.ts';
import { amount, number } from './amounts.ts';

const comparators = {
  about: (value: string) => `about ${value}`,
  at_least: (value: string) => `at least ${value}`,
  more_than: (value: string) => `more than ${value}`,
  exactly: (value: string) => `exactly ${value}`,
  at_most: (value: string) => `at most ${value}`,
  stretch: (target: string) => `${target} (stretch)`,
  unquantified: (word: string) => `${word} (no number set)`,
};

export const words = {
  number,
  amount,
  /** Joins a label and its value. */
  labelled: (label: string, value: string) => `${label}: ${value}`,
  /** From what to what. */
  arrow: (was: string, is: string) => `${was} → ${is}`,
  /** Between the items of a list. */
  listSeparator: ', ',
  /** Between the parts of a clause. */
  partSeparator: ', ',
  /** Between clauses. */
  clauseSeparator: '; ',
  none: 'none',
  undecided: 'TBD',
  /** Of what was imported: in queries, and behind a title. */
  unconfirmed: 'to-confirm',
  toConfirm: (title: string) => `${title} (to be confirmed)`,
  /** The deadline of work that goes on without one. */
  ongoing: 'ongoing',
  /** Percentage points. */
  points: (points: string) => `${points} pp`,
  noEntry: 'no entries yet',
  noStage: 'no stage yet',
  severities: { error: 'error', warning: 'warning' },
  lights: { red: 'red', yellow: 'yellow', green: 'green', blue: 'blue', grey: 'grey' },
  states: {
    planned: 'not begun',
    active: 'under way',
    blocked: 'blocked',
    done: 'done',
    verified: 'verified',
    cancelled: 'cancelled',
    carried: 'carried over',
  },
  comparators,
  ofTarget,
  standsAt,
  /** What a measure adds to one that it serves. */
  serving: {
    through: 'by what serves it',
    silent: 'nothing reported',
    doneSilent: 'done, its number not reported',
    unit: (value: string) => `${value}, in another unit, not added`,
    share: (value: string) => `${value}, a share, not added`,
  },
  /** What the numbers of a target are. */
  counts: {
    cumulative: 'the total so far',
    level: 'what stands at present; each replaces the one before',
    period: (per: Every | undefined) =>
      per === undefined ? 'those of each month, added up' : `one for each ${per}, added up`,
  },
  /** The kinds that are built in; a workspace's own go by their names. */
  kinds: {
    document: 'document',
    selection: 'selection',
    acceptance: 'acceptance',
    inspection: 'inspection',
    event: 'event',
    system: 'system',
    mechanism: 'mechanism',
    construction: 'construction',
    launch: 'launch',
    filing: 'filing',
    study: 'study',
    training: 'training',
    assistance: 'assistance',
    promotion: 'promotion',
    recurring: 'recurring',
    cooperation: 'cooperation',
  },
  /** The headings of tables. */
  columns: {
    id: 'ID',
    task: 'Task',
    measure: 'Measure',
    kind: 'Kind',
    target: 'Target',
    lead: 'Lead',
    due: 'Due',
    nextDue: 'Next due',
    progress: 'Progress',
    light: 'Light',
    why: 'Why',
    done: 'Done',
  },
  reason: (reason: Reason): string => {
    switch (reason.code) {
      case 'overdue':
        return `${plural(reason.days, 'day')} overdue (due ${reason.deadline})`;
      case 'periodOver':
        return `open ${plural(reason.days, 'day')} after the period's end`;
      case 'missed':
        return `missed ${reason.ids.length}: ${someOf(reason.ids, ', ', ', …')}`;
      case 'milestoneMissed':
        return `milestone ${plural(reason.days, 'day')} overdue: ${reason.titles.join(', ')}`;
      case 'blocked':
        return reason.problem === undefined
          ? `blocked since ${reason.since}`
          : `blocked since ${reason.since}: ${reason.problem}`;
      case 'behind':
        return `behind: ${percentText(reason.elapsed)} of the time elapsed, ${percentText(reason.percent)} done`;
      case 'exceeded':
        return `over the ${reason.target.comparator === 'exactly' ? 'target' : 'limit'}: ${ofTarget(reason)}`;
      case 'short':
        return standsAt(reason.value, reason.target);
      case 'unreportedPeriods':
        return `no number for ${plural(reason.ids.length, 'period')}: ${someOf(reason.ids, ', ', ', …')}`;
      case 'problem':
        return `problem reported on ${reason.on}: ${reason.problem}`;
      case 'dueSoon':
        return `${reason.milestone === undefined ? '' : `milestone "${reason.milestone}" `}${reason.days === 0 ? 'due today' : `due in ${plural(reason.days, 'day')}`}`;
      case 'periodEnding':
        return reason.days === 0 ? 'the period ends today' : `the period ends in ${plural(reason.days, 'day')}`;
      case 'stale':
        return `no entry for ${plural(reason.days, 'day')}`;
      case 'done':
        return `done on ${reason.on}`;
      case 'verified':
        return `verified on ${reason.on}`;
      case 'targetMissed':
        return reason.target.stretch
          ? `stretch target not reached: ${ofTarget(reason)}`
          : `target missed: ${ofTarget(reason)}`;
      case 'unreported':
        return `number not reported (target: ${comparators[reason.target.comparator](amount(reason.target.value, reason.target.unit))})`;
      case 'cancelled':
        return reason.reason === undefined
          ? `cancelled on ${reason.on}`
          : `cancelled on ${reason.on}: ${reason.reason}`;
      case 'carried':
        return `carried over to ${reason.to.join(', ')} on ${reason.on}`;
      case 'notStarted':
        return `starts on ${reason.start}`;
      case 'unscheduled':
        return 'unscheduled';
      case 'ongoing':
        return 'ongoing';
      case 'unclosed':
        return `the period ends on ${reason.end}: add a closing entry`;
      case 'waiting':
        return `waiting for ${reason.on.join(', ')}`;
      case 'reopened':
        return `reopened on ${reason.on}`;
      case 'onTrack':
        return 'on track';
    }
  },
  /** Some measures of a task, by why they stand as they do. */
  reasonCount: (code: ReasonCode, count: number): string => {
    const words: Record<ReasonCode, string> = {
      overdue: 'overdue',
      periodOver: "open after the period's end",
      missed: 'missed',
      milestoneMissed: 'with a missed milestone',
      blocked: 'blocked',
      behind: 'behind',
      exceeded: 'over target',
      short: 'below target',
      unreportedPeriods: 'without numbers',
      problem: 'with a problem',
      dueSoon: 'due soon',
      periodEnding: "near the period's end",
      stale: 'stale',
      done: 'done',
      verified: 'verified',
      targetMissed: 'short of target',
      unreported: 'number not reported',
      cancelled: 'cancelled',
      carried: 'carried over',
      notStarted: 'not yet due to start',
      unscheduled: 'unscheduled',
      ongoing: 'ongoing',
      unclosed: 'to be closed',
      waiting: 'waiting',
      reopened: 'reopened',
      onTrack: 'on track',
    };
    return `${count} ${words[code]}`;
  },
  noMeasures: 'no measures',
  /** What a plan is called in a heading: its title, and the revision of its files that is shown, where one is. */
  planTitle: ({ title, revision }: { readonly title: string; readonly revision?: string }) =>
    revision === undefined ? title : `${title} (revision ${revision})`,
  /** A deadline as the plan words it, and the day it means. */
  termed: (term: string, date: string) => `${term} (${date})`,
};

/** A number beside the one that was promised: 20 of 30所; one that is to come down or stay below, beside its limit: 6.5% (at most 5.9%). */
function ofTarget({ value, target }: { readonly value: number; readonly target: NumberTarget }): string {
  const { comparator } = target;
  if (comparator === 'at_most') {
    return `${amount(value, target.unit)} (${comparators[comparator](amount(target.value, target.unit))})`;
  }
  return `${number(value)} of ${amount(target.value, target.unit)}`;
}

/** A level that is below its target now: now 5.9%, short of at least 6.5%. */
function standsAt(value: number, { comparator, value: promised, unit }: NumberTarget): string {
  return `now ${amount(value, unit)}, short of ${comparators[comparator](amount(promised, unit))}`;
}
