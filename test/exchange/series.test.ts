/** Duties as recurring events: exactly the days of their occurrences, as two libraries work them out. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import * as rrule from 'rrule';
import { describe, expect, test } from 'vitest';
import { recurrenceRule } from '../../src/exchange/series.ts';
import { calendarOf, daysDue, EVERY, someDuty } from '../support/duties.ts';
import { isStress, runs } from '../support/stress.ts';

interface Part {
  readonly start: string;
  readonly summary: string;
  readonly status: string;
  readonly rule: string | undefined;
  readonly instead: string | undefined;
  readonly without: readonly string[];
}

/** The events of a calendar, by a reading of our own of the lines that matter. */
function partsOf(text: string): readonly Part[] {
  return text
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT')
    .slice(1)
    .map((block) => {
      const all = (name: string) => [...block.matchAll(new RegExp(`^${name}(?:;[^:]*)?:(.*)\r$`, 'gm'))];
      const one = (name: string) => all(name)[0]?.[1];
      return {
        start: one('DTSTART') ?? '',
        summary: one('SUMMARY') ?? '',
        status: one('STATUS') ?? '',
        rule: one('RRULE'),
        instead: one('RECURRENCE-ID'),
        without: all('EXDATE').map(([, day = '']) => day),
      };
    });
}

const dashed = (day: string): string => day.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
const marked = (day: string, summary: string): string => `${dashed(day)} ${/^【..】/.exec(summary)?.[0] ?? ''}`;

/** The days that rrule finds for a calendar of one duty, each with the mark of its summary; cancelled ones left out. */
function byRrule(text: string): readonly string[] {
  const parts = partsOf(text).filter(({ status }) => status !== 'CANCELLED');
  const overridden = new Set(parts.map(({ instead }) => instead));
  return parts
    .flatMap(({ start, rule, without, summary }) => {
      if (rule === undefined) return [marked(start, summary)];
      // The library wants an instant to end at.
      const options = rrule.RRule.parseString(rule.replace(/UNTIL=(\d{8})/, 'UNTIL=$1T000000Z'));
      const dtstart = new Date(`${dashed(start)}T00:00:00Z`);
      const days = new rrule.RRule({ ...options, dtstart })
        .all()
        .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
      return days.filter((day) => !overridden.has(day) && !without.includes(day)).map((day) => marked(day, summary));
    })
    .sort();
}

/** Likewise by ical.js, as Thunderbird does. */
function byIcal(text: string): readonly string[] {
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  const masters = events.filter((event) => !event.isRecurrenceException());
  return masters
    .filter(({ component }) => component.getFirstPropertyValue('status') !== 'CANCELLED')
    .flatMap((event) => {
      if (!event.isRecurring()) return [marked(event.startDate.toString(), event.summary)];
      const days: string[] = [];
      const iterator = event.iterator();
      for (let next = iterator.next(); next; next = iterator.next()) {
        const { startDate, item } = event.getOccurrenceDetails(next);
        days.push(marked(startDate.toString(), item.summary));
      }
      return days;
    })
    .sort();
}

describe('a duty over ten years', () => {
  const seen = { series: 0, single: 0 };

  test.each(EVERY)('every %s: rule, left-out days and overrides give its days, no others', (every) => {
    fc.assert(
      fc.property(someDuty(every), (duty) => {
        const { text, state } = calendarOf(duty);
        seen[text.includes('RRULE') ? 'series' : 'single'] += 1;
        expect(byRrule(text)).toEqual(daysDue(state));
        expect(byIcal(text)).toEqual(daysDue(state));
      }),
      { numRuns: runs(15) },
    );
  });

  test('both ways of writing were among them', () => {
    expect(seen.series).toBeGreaterThan(runs(20));
    // Among a few there need be none.
    if (isStress) expect(seen.single).toBeGreaterThan(3);
  });
});

describe('the plain rule of a duty', () => {
  test.each([
    [
      { every: 'week', on: 1 },
      { freq: 'WEEKLY', byday: ['MO'] },
    ],
    [{ every: 'week' }, { freq: 'WEEKLY', byday: ['SU'] }],
    [
      { every: 'month', on: 1 },
      { freq: 'MONTHLY', bymonthday: [1] },
    ],
    [
      { every: 'month', on: 28 },
      { freq: 'MONTHLY', bymonthday: [28] },
    ],
    [
      { every: 'month', on: 31 },
      { freq: 'MONTHLY', bymonthday: [-1] },
    ],
    [{ every: 'month' }, { freq: 'MONTHLY', bymonthday: [-1] }],
    [
      { every: 'quarter', on: { month: 3, day: 30 } },
      { freq: 'MONTHLY', interval: 3, bymonthday: [30] },
    ],
    [
      { every: 'quarter', on: { month: 2, day: 15 } },
      { freq: 'MONTHLY', interval: 3, bymonthday: [15] },
    ],
    [{ every: 'half-year' }, { freq: 'MONTHLY', interval: 6, bymonthday: [-1] }],
    [
      { every: 'year', on: { month: 9, day: 10 } },
      { freq: 'YEARLY', bymonth: [9], bymonthday: [10] },
    ],
    [
      { every: 'year', on: { month: 2, day: 30 } },
      { freq: 'YEARLY', bymonth: [2], bymonthday: [-1] },
    ],
    [{ every: 'year' }, { freq: 'YEARLY', bymonth: [12], bymonthday: [-1] }],
  ] as const)('%j', (repeat, rule) => {
    expect(recurrenceRule(repeat)).toEqual(rule);
  });

  // The last day in February, and another one elsewhere: Outlook has no rule for that.
  test.each([
    { every: 'month', on: 29 },
    { every: 'month', on: 30 },
    { every: 'quarter', on: { month: 2, day: 30 } },
    { every: 'half-year', on: { month: 2, day: 29 } },
  ] as const)('there is none for %j', (repeat) => {
    expect(recurrenceRule(repeat)).toBeUndefined();
  });
});
