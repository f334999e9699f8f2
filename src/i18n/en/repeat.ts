/** How often a duty recurs, in English. */
import type { PlanDate } from '../../model/date.ts';

export const words = {
  every: {
    week: 'every week',
    month: 'every month',
    quarter: 'every quarter',
    term: 'every term',
    'half-year': 'every half-year',
    year: 'every year',
  },
  weekday: (number: number) =>
    `on ${['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'][number - 1]}`,
  day: (number: number) => `on day ${number}`,
  lastDay: 'on the last day',
  /** A day of the nth month of a quarter, half-year or year. */
  ofMonth: (month: number, day: string) => `${day} of month ${month}`,
  dueOn: (every: string, day: string) => `${every}, due ${day}`,
  shift: {
    'next-workday': 'moved to the next workday if due on a day off',
    'previous-workday': 'moved to the previous workday if due on a day off',
    none: '',
  },
  until: (date: PlanDate) => `until ${date}`,
  except: (ids: string) => `except ${ids}`,
};
