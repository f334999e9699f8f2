/** What `date.ts` computes from days as numbers, by date-fns: its oracle, and its twin under PLAN_SLOW=1. */
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { getISODay } from 'date-fns/getISODay';
import { getISOWeek } from 'date-fns/getISOWeek';
import { getISOWeekYear } from 'date-fns/getISOWeekYear';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';

export function isPlanDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(instant(text));
}

export function isoWeek(date: string): string {
  const year = getISOWeekYear(instant(date), { in: utc });
  const week = getISOWeek(instant(date), { in: utc });
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}

export function weekday(date: string): number {
  return getISODay(instant(date), { in: utc });
}

const utc = (value: number | string | Date) => new UTCDateMini(+new Date(value));

function instant(text: string): Date {
  return parseISO(text, { in: utc });
}
