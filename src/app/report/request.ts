/** Which report is wanted: of which plan and period, up to which day, narrowed to what, in which form. */
import { earlier, type PlanDate } from '../../model/date.ts';
import { ownYearStart } from '../../model/period.ts';
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

/** The options that say which report. */
type RequestValues = Pick<SharedValues, 'asOf' | 'plan'> &
  Pick<ReportValues, 'period' | 'unit' | 'leader' | 'short' | 'number' | 'each' | 'sources'>;

const REPORT_NAMES = [...Object.keys(REPORT_KINDS), 'bulletin'];

export interface ReportRequest {
  readonly kind: ReportKind | 'bulletin';
  readonly period: ReportPeriod;
  /** The day on which it is known what the report says; it is about that day, or its period's last one where that is earlier. */
  readonly asOf: PlanDate;
  /** An id, or `all`; the default plan where it is not given. */
  readonly plan?: string;
  readonly query: readonly string[];
  readonly unit?: string;
  /** 分管领导. */
  readonly leader?: string;
  readonly short: boolean;
  /** Of the issue, where it is asked for. */
  readonly number?: number;
  /** Where it says what its figures come from, where that is asked for. */
  readonly sources?: Sources;
}

/**
 * The reports that a command line asks for: one, or with --each one for every period of the plan so far.
 * @throws UsageError where there is no such report, period or number
 */
export function requestsFrom(
  { kind: name, query }: { readonly kind: string | undefined; readonly query: readonly string[] },
  options: RequestValues,
  session: Session,
): readonly ReportRequest[] {
  const kind = kindCalled(name, session);
  const until = options.asOf ?? todayIn(session);
  const number = numberFrom(options.number, session);
  const { plan, unit, leader, short } = options;
  const rest = {
    kind,
    query,
    short,
    ...(plan !== undefined && { plan }),
    ...(unit !== undefined && { unit }),
    ...(leader !== undefined && { leader }),
    ...(number !== undefined && { number }),
    ...sourcesFrom(options.sources, session),
  };
  const periods = options.each
    ? everyPeriod(kind, until, plan, session)
    : [onePeriod(kind, until, options.period, plan, session)];
  // Of a period that is named the day says what is known; else a report knows what was known when its period ended.
  const isKnownOn = kind !== 'bulletin' && options.period !== undefined && options.asOf !== undefined;
  return periods.map((period) => ({ ...rest, period, asOf: isKnownOn ? until : earlier(period.end, until) }));
}

/** @throws UsageError where there is no such report */
function kindCalled(name: string | undefined, { language }: Pick<Session, 'language'>): ReportRequest['kind'] {
  if (isReportKind(name) || name === 'bulletin') return name;
  throw new UsageError(
    ({ report, listSeparator }) => report.badKind(name ?? '', REPORT_NAMES.join(listSeparator)),
    language,
  );
}

/** A bulletin is of a month unless another period is named; any other report is of a period of its own length. */
function onePeriod(
  kind: ReportRequest['kind'],
  until: PlanDate,
  id: string | undefined,
  plan: string | undefined,
  session: Session,
): ReportPeriod {
  const { language } = session;
  const every = kind === 'bulletin' ? 'month' : REPORT_KINDS[kind];
  const yearStart = yearStartOf(plan, session);
  if (id === undefined) return periodAt(every, until, yearStart);
  const period = periodCalled(id.trim(), yearStart);
  if (period === undefined || (kind !== 'bulletin' && period.every !== every)) {
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
  kind: ReportRequest['kind'],
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
  const every = kind === 'bulletin' ? 'month' : REPORT_KINDS[kind];
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
