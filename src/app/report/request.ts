/** Which report is wanted: of which plan and period, up to which day, narrowed to what, in which form. */
import { earlier, type PlanDate } from '../../model/date.ts';
import { type Every, ownYearStart } from '../../model/period.ts';
import { SOURCES, type Sources } from '../../model/report-settings.ts';
import {
  isReportKind,
  periodAt,
  periodCalled,
  periodsBetween,
  REPORT_KINDS,
  type ReportKind,
  type ReportPeriod,
} from '../../report/period.ts';
import type { SharedValues } from '../command/common-options.ts';
import { chosenPlans, type Session, todayIn } from '../open/session.ts';
import { UsageError } from '../usage-error.ts';
import type { ReportValues } from './options.ts';
import { unitsToRemind } from './reminded.ts';

/** The options that say which report. */
type RequestValues = Pick<SharedValues, 'asOf' | 'plan'> &
  Pick<ReportValues, 'period' | 'within' | 'replyBy' | 'unit' | 'leader' | 'short' | 'number' | 'each' | 'sources'>;

/** The reports on whichever period is named; of a month where none is. */
const ANY_PERIOD = ['bulletin', 'circular'] as const;

type AnyPeriodKind = (typeof ANY_PERIOD)[number];

const REPORT_NAMES = [...Object.keys(REPORT_KINDS), ...ANY_PERIOD, 'reminder'];

/** What every report is asked for by. */
interface Asked {
  /** The day on which it is known what the report says; it is about that day, or its period's last one where that is earlier. */
  readonly asOf: PlanDate;
  /** An id, or `all`; the default plan where it is not given. */
  readonly plan?: string;
  readonly query: readonly string[];
  readonly unit?: string;
  /** 分管领导. */
  readonly leader?: string;
  /** Where it says what its figures come from, where that is asked for. */
  readonly sources?: Sources;
}

/** A report on a period. */
export interface PeriodRequest extends Asked {
  readonly kind: ReportKind | AnyPeriodKind;
  readonly period: ReportPeriod;
  readonly short: boolean;
  /** Of the issue, where it is asked for. */
  readonly number?: number;
}

/** A reminder to one unit. */
export interface ReminderRequest extends Asked {
  readonly kind: 'reminder';
  readonly unit: string;
  /** What falls due in this stretch of time from its day on, as `windowEnd` reads it. */
  readonly within: string;
  /** The day by which the unit is asked to answer, where one is given. */
  readonly replyBy?: PlanDate;
}

export type ReportRequest = PeriodRequest | ReminderRequest;

interface Requests {
  readonly requests: readonly ReportRequest[];
  /** What none of them tells of. */
  readonly notes: readonly string[];
}

/**
 * The reports that a command line asks for: one, or with --each one for every period of the plan so far; of reminders one for
 * every unit that there is anything to remind of.
 * @throws UsageError where there is no such report, period or number, or an option that the report has no use for
 */
export async function requestsFrom(
  { kind: name, query }: { readonly kind: string | undefined; readonly query: readonly string[] },
  options: RequestValues,
  session: Session,
): Promise<Requests> {
  const kind = kindCalled(name, session);
  const until = options.asOf ?? todayIn(session);
  const number = numberFrom(options.number, session);
  const { plan, unit, leader, short } = options;
  const asked = {
    query,
    ...(plan !== undefined && { plan }),
    ...(leader !== undefined && { leader }),
    ...sourcesFrom(options.sources, session),
  };
  if (kind === 'reminder') return reminders({ ...asked, kind, asOf: until }, options, session);
  if (options.within !== undefined || options.replyBy !== undefined) {
    throw new UsageError(({ report }) => report.reminder.only, session.language);
  }
  const rest = {
    ...asked,
    kind,
    short,
    ...(unit !== undefined && { unit }),
    ...(number !== undefined && { number }),
  };
  const periods = options.each
    ? everyPeriod(kind, until, plan, session)
    : [onePeriod(kind, until, options.period, plan, session)];
  // Of a period that is named the day says what is known; else a report knows what was known when its period ended.
  const isKnownOn = kind !== 'bulletin' && options.period !== undefined && options.asOf !== undefined;
  const requests = periods.map((period) => ({
    ...rest,
    period,
    asOf: isKnownOn ? until : earlier(period.end, until),
  }));
  return { requests, notes: [] };
}

/** A reminder to the unit that is named, else with --each to every unit that there is anything to remind of. */
async function reminders(
  given: Omit<ReminderRequest, 'unit' | 'within' | 'replyBy'>,
  { unit, within = '14d', replyBy, each, period, short, number }: RequestValues,
  session: Session,
): Promise<Requests> {
  if (period !== undefined || short || number !== undefined) {
    throw new UsageError(({ report }) => report.reminder.noPeriods, session.language);
  }
  const asked = { ...given, within, ...(replyBy !== undefined && { replyBy }) };
  if (unit !== undefined) return { requests: [{ ...asked, unit }], notes: [] };
  if (!each) throw new UsageError(({ report }) => report.reminder.whichUnit, session.language);
  const { units, unled } = await unitsToRemind(asked, session);
  const { nobody, unled: left } = session.messages.report.reminder;
  return {
    requests: units.map((name) => ({ ...asked, unit: name })),
    notes: [...(units.length > 0 ? [] : [nobody]), ...(unled > 0 ? [left(unled)] : [])],
  };
}

/** @throws UsageError where there is no such report */
function kindCalled(name: string | undefined, { language }: Pick<Session, 'language'>): ReportRequest['kind'] {
  if (isPeriodKind(name) || name === 'reminder') return name;
  throw new UsageError(
    ({ report, listSeparator }) => report.badKind(name ?? '', REPORT_NAMES.join(listSeparator)),
    language,
  );
}

/** Whether there is a report on a period of that name. */
export function isPeriodKind(text: string | undefined): text is PeriodRequest['kind'] {
  return isReportKind(text) || ANY_PERIOD.some((kind) => kind === text);
}

/** How long a period a report is of, where none is named. */
function everyOf(kind: PeriodRequest['kind']): Every {
  return isReportKind(kind) ? REPORT_KINDS[kind] : 'month';
}

/** A bulletin or a circular is of any period that is named; any other report is of a period of its own length. */
function onePeriod(
  kind: PeriodRequest['kind'],
  until: PlanDate,
  id: string | undefined,
  plan: string | undefined,
  session: Session,
): ReportPeriod {
  const { language } = session;
  const every = everyOf(kind);
  const yearStart = yearStartOf(plan, session);
  if (id === undefined) return periodAt(every, until, yearStart);
  const period = periodCalled(id.trim(), yearStart);
  if (period === undefined || (isReportKind(kind) && period.every !== every)) {
    throw new UsageError(({ report }) => report.badPeriod(id, periodAt(every, until, yearStart).id), language);
  }
  if (period.start > until) throw new UsageError(({ report }) => report.future(id, period.start, until), language);
  return period;
}

/** The first day of the years that the chosen plans have of their own, where they agree on it. */
export function yearStartOf(plan: string | undefined, session: Session): PlanDate | undefined {
  const starts = new Set(chosenPlans(session, plan).map(({ period }) => ownYearStart(period)));
  return starts.size === 1 ? [...starts][0] : undefined;
}

/** From the first day of the earliest plan to the day of the report, or the last day of the latest one. */
function everyPeriod(
  kind: PeriodRequest['kind'],
  until: PlanDate,
  plan: string | undefined,
  session: Session,
): readonly ReportPeriod[] {
  const spans = chosenPlans(session, plan).map(({ period }) => period);
  const [start = until] = spans.map((span) => span.start).sort();
  const end =
    spans
      .map((span) => span.end)
      .sort()
      .at(-1) ?? until;
  const every = everyOf(kind);
  const periods = periodsBetween(every, start, earlier(end, until), yearStartOf(plan, session));
  if (periods.length > 0) return periods;
  throw new UsageError(({ report }) => report.noneYet(start, until), session.language);
}

function sourcesFrom(text: string | undefined, { language }: Session): Pick<ReportRequest, 'sources'> {
  if (text === undefined) return {};
  const sources = SOURCES.find((one) => one === text.trim());
  if (sources !== undefined) return { sources };
  throw new UsageError(({ report, listSeparator }) => report.badSources(text, SOURCES.join(listSeparator)), language);
}

function numberFrom(text: string | undefined, { language }: Session): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,5}$/.test(text.trim())) return Number(text);
  throw new UsageError(({ report }) => report.badNumber(text), language);
}
