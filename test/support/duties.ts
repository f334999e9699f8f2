/** Duties over ten years, of every kind that a plan can name, and the calendars that are written of them. */
import fc from 'fast-check';
import { ics } from '../../src/exchange/ics.ts';
import type { OwnDays } from '../../src/model/calendar.ts';
import { addDays, type PlanDate } from '../../src/model/date.ts';
import type { Entry } from '../../src/model/journal.ts';
import { type Every, MONTHS } from '../../src/model/period.ts';
import type { Measure } from '../../src/model/plan.ts';
import { type MonthDay, occurrencesOf, type Repeat } from '../../src/model/recurrence.ts';
import { project } from '../../src/projection/project.ts';
import { type MeasureState, measureStates } from '../../src/projection/state.ts';
import { MESSAGES } from './messages.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from './model.ts';

export const EVERY: readonly Every[] = ['week', 'month', 'quarter', 'half-year', 'year'];

const monthDay: fc.Arbitrary<MonthDay> = fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('last' as const));

function someOn(every: Every): fc.Arbitrary<Repeat['on']> {
  if (every === 'week') return fc.integer({ min: 1, max: 7 });
  if (every === 'month') return monthDay;
  return fc.record({ month: fc.integer({ min: 1, max: MONTHS[every] }), day: monthDay });
}

export interface Duty {
  readonly measure: Measure;
  readonly start: PlanDate;
  readonly end: PlanDate;
  readonly asOf: PlanDate;
  readonly own: OwnDays;
  readonly journal: readonly Entry[];
}

/** A duty over about ten years, some of its occurrences waived, met or met late, on some day of them. */
export function someDuty(every: Every): fc.Arbitrary<Duty> {
  return fc
    .record({
      on: fc.option(someOn(every), { nil: undefined }),
      shift: fc.constantFrom('none' as const, 'next-workday' as const, 'previous-workday' as const),
      from: fc.integer({ min: 0, max: 700 }),
      length: fc.integer({ min: 3500, max: 3653 }),
      today: fc.integer({ min: 0, max: 3700 }),
      closed: fc.array(fc.tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 20 })), { maxLength: 4 }),
      fates: fc.array(fc.constantFrom('', '', '', 'except', 'met', 'late', 'waive'), { minLength: 1, maxLength: 13 }),
    })
    .map(({ on, shift, from, length, today, closed, fates }): Duty => {
      const start = addDays(day('2015-01-01'), from);
      const end = addDays(start, length);
      const own: OwnDays = {
        closed: closed.map(([at, days]) => ({ from: addDays(start, at), to: addDays(start, at + days) })),
        workdays: [],
      };
      const bare: Repeat = { every, shift, ...(on !== undefined && { on }) };
      const fated = occurrencesOf(bare, start, end, own).map((one, i) => ({ ...one, fate: fates[i % fates.length] }));
      const journal = fated.flatMap(({ id, due, fate }) => {
        if (fate === 'met') return [anEntry({ date: addDays(due, -1), occurrence: id })];
        if (fate === 'late') return [anEntry({ date: addDays(due, 2), occurrence: id })];
        return fate === 'waive' ? [anEntry({ date: due, occurrence: id, waive: true, reason: '停课' })] : [];
      });
      const except = fated.filter(({ fate }) => fate === 'except').map(({ id }) => id);
      const measure = aMeasure({ title: '例行工作', start, due: end, repeat: { ...bare, except } });
      return { measure, start, end, asOf: addDays(start, today), own, journal };
    });
}

export interface Written {
  readonly text: string;
  readonly state: MeasureState;
}

/** The calendar of the duty, and how the duty stands. */
export function calendarOf({ measure, start, end, asOf, own, journal }: Duty): Written {
  const plan = aPlanOf([measure], { journal, period: { start, end } });
  const workspace = aWorkspace(plan, { calendar: own });
  const projected = project(plan, workspace, asOf);
  const { title, timezone } = workspace;
  const { content: text = '' } = ics([projected], { title, timezone, messages: MESSAGES.zh });
  const [state] = measureStates(projected);
  if (state === undefined) throw new Error('no measure');
  return { text, state };
}

/** What a calendar shows of the duty, day by day: each occurrence not waived, and whether it was met or missed. */
export function daysDue({ occurrences }: MeasureState): readonly string[] {
  const marks = { ahead: '', met: '【办结】', late: '【办结】', missed: '【逾期】', waived: '' } as const;
  return occurrences
    .filter(({ standing }) => standing !== 'waived')
    .map(({ due, standing }) => `${due} ${marks[standing]}`)
    .sort();
}
