/** What a cell says of a deadline: a day, words for one, work that goes on or comes back; or what has to be asked. */
import { type PlanDate, planDate, typedDate } from '../model/date.ts';
import type { Span } from '../model/period.ts';
import { isOngoingTerm, resolveTerm } from '../model/term.ts';
import { squeezed } from './words.ts';

export interface Deadline {
  /** As it stands in the cell. */
  readonly printed: string;
  /** The words for a stretch of time, where they name one in place of a day. */
  readonly term?: string;
  /** The last day that is meant; absent for what names none, and where no period is known. */
  readonly date?: PlanDate;
  /** Without a year: the month and the day that are meant. */
  readonly monthDay?: string;
  readonly isOngoing?: true;
  readonly every?: 'week' | 'month' | 'quarter' | 'half-year' | 'year';
  /** Why it has to be asked. */
  readonly doubt?: 'unclear' | 'dotted' | 'span' | 'decimal' | 'beyond';
}

const EVERY: Readonly<Record<string, Deadline['every']>> = {
  周: 'week',
  月: 'month',
  季度: 'quarter',
  季: 'quarter',
  半年: 'half-year',
  年: 'year',
};

/** Any year with a 29th of February: whether words name a day, where no period is known. */
const SOME_YEAR: Span = { start: planDate('2000-01-01'), end: planDate('2000-12-31') };

/**
 * The deadline in `text`, undefined where the cell is empty.
 * @param isNumber whether the cell holds a number and no text: 2023.10 may then be a decimal
 */
export function deadlineIn(text: string, period: Span | undefined, isNumber = false): Deadline | undefined {
  const words = squeezed(text).replace(/[。;;]$/, '');
  if (/^[-—/无]*$/.test(words)) return undefined;
  const printed = text.trim();
  if (isOngoingTerm(words)) return { printed, isOngoing: true };
  const [, length = ''] = /^每个?(周|月|季度|季|半年|年)(?:[底末]以?前?|前)?$/.exec(words) ?? [];
  const every = EVERY[length];
  if (every !== undefined) return { printed, every };
  const [, , last] = /^(\d{1,2}月(?:\d{1,2}日)?)(?:-|—|–|~|至|到)+(\d{1,2}月.{0,8})$/.exec(words) ?? [];
  if (last !== undefined) return { ...dayOf(printed, last, period), doubt: 'span' };
  const [, month, day] = /^(\d{1,2})\.(\d{1,2})(?:前|日前)?$/.exec(words) ?? [];
  if (month !== undefined && day !== undefined) {
    return { ...dayOf(printed, `${Number(month)}月${Number(day)}日`, period), doubt: 'dotted' };
  }
  const [, ofYear, ofMonth] = /^(\d{4})[./-](\d{1,2})(?:月?底?前|月)?$/.exec(words) ?? [];
  if (ofYear !== undefined && ofMonth !== undefined) {
    const made = dayOf(printed, `${ofYear}年${Number(ofMonth)}月`, period);
    return isNumber ? { ...made, doubt: 'decimal' } : made;
  }
  return dayOf(printed, words, period);
}

function dayOf(printed: string, words: string, period: Span | undefined): Deadline {
  const isDay = /日|号|\d[-/.]\d/.test(words);
  const named = dateIn(words, period ?? SOME_YEAR);
  if (named === undefined) return { printed, doubt: 'unclear' };
  const isDated = /\d{4}/.test(words);
  const term = isDay ? {} : { term: words };
  if (period === undefined && !isDated) return { printed, ...term, monthDay: named.slice(5) };
  // A day before the period may be a typo, or the work has been done: nothing can be promised for it.
  if (period !== undefined && named < period.start) return { printed, doubt: 'unclear' };
  const isBeyond = period !== undefined && named > period.end;
  return { printed, ...term, date: named, ...(isBeyond && { doubt: 'beyond' }) };
}

/** The last day that words name in a period, undefined where they name none, or several. */
export function dateIn(words: string, period: Span): PlanDate | undefined {
  return typedDate(words) ?? resolveTerm(words, period);
}
