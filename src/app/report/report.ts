/** Writes reports: files are read once, and each date is projected once, however many reports there are. */

import type { Messages } from '../../i18n/messages.ts';
import { reportWordsIn } from '../../i18n/messages.ts';
import { earlier, type PlanDate } from '../../model/date.ts';
import type { Plan } from '../../model/plan.ts';
import type { Sources } from '../../model/report-settings.ts';
import { type At, projections } from '../../projection/project.ts';
import { measureStates, type PlanState } from '../../projection/state.ts';
import { narrowed } from '../../projection/totals.ts';
import { planReportDocument } from '../../render/report/plan-report.ts';
import type { Style } from '../../render/report/writer.ts';
import { type Bulletin, bulletinOf } from '../../report/bulletin.ts';
import { type Circular, circularOf } from '../../report/circular.ts';
import type { ReportDocument } from '../../report/document.ts';
import { dayBefore, placeOf } from '../../report/period.ts';
import { type PlanReport, planReport } from '../../report/plan-report.ts';
import { portfolioOf } from '../../report/portfolio.ts';
import { type Reminder, reminderOf } from '../../report/reminder.ts';
import { entryLines } from '../../workspace/entry-lines.ts';
import { knownThen } from '../history/known-then.ts';
import { matching } from '../open/query.ts';
import { chosenPlans, type Session } from '../open/session.ts';
import { expectLead, expectLeader, ledBy, under } from '../open/unit.ts';
import { lastDayIn } from '../open/window.ts';
import { UsageError } from '../usage-error.ts';
import { type PeriodRequest, type ReminderRequest, type ReportRequest, yearStartOf } from './request.ts';
import { revisionName } from './revision-name.ts';
import { rewriteFor } from './templates.ts';

/** What a report says, before its words. */
type ReportContent =
  | { readonly request: PeriodRequest; readonly reports: readonly PlanReport[] }
  | { readonly request: PeriodRequest; readonly bulletin: Bulletin }
  | { readonly request: PeriodRequest; readonly circular: Circular }
  | { readonly request: ReminderRequest; readonly reminder: Reminder };

/** Writes reports: first what one says, then its document. */
export interface Reporter {
  /** The plan as it stands on any date, each of which is projected once. */
  at(plan: Plan): At;
  /** @throws UsageError where the plan, the query or the unit is none */
  content(request: ReportRequest): Promise<ReportContent>;
  /** @param sources where the format says what figures come from, unless the office or the request says otherwise */
  document(content: ReportContent, sources: Sources): Promise<ReportDocument>;
}

/**
 * @param at the revision that the session was opened at, where that is not the work tree
 * @throws UsageError where git can't or won't read the repository
 */
export async function reporter(opened: Session, at: string | undefined): Promise<Reporter> {
  const session = at === undefined ? opened : unmarked(opened);
  const { workspace, messages, language, files, context } = session;
  const words = await reportWordsIn(language);
  const lineOf = entryLines(files);
  const revision = revisionName(session, at);
  const wasKnown = knownThen(session, at);
  const known = new Map<Plan, At>();
  const atOf = (plan: Plan): At => {
    const found = known.get(plan) ?? projections(plan, workspace);
    known.set(plan, found);
    return found;
  };
  const inputOf = async (plan: Plan, request: PeriodRequest) => {
    const project = atOf(plan);
    const now = await inScope(project(dayOf(request)), request, session);
    const ids = new Set(measureStates(now).map(({ measure }) => measure.id));
    const only = (state: PlanState): PlanState =>
      isWhole(request) ? state : narrowed(state, ({ measure }) => ids.has(measure.id));
    const before = project(dayBefore(request.period));
    const known = request.asOf === now.asOf ? now : only(project(request.asOf));
    return { input: { period: request.period, now, known, before: only(before), settings: workspace }, before, only };
  };
  const reportOn = async (plan: Plan, request: PeriodRequest): Promise<PlanReport> => {
    const { input, before, only } = await inputOf(plan, request);
    const then = before.phase === 'before' ? undefined : await wasKnown(before);
    return planReport(input, then && only(then));
  };
  const styleOf = (request: ReportRequest, plans: readonly PlanState[], usual: Sources): Style => ({
    language,
    words,
    messages,
    lineOf,
    office: workspace.report,
    sources: request.sources ?? workspace.report.sources ?? usual,
    ...issueOf(request, plans, session),
    front: frontOf(request, plans, revision, `plan ${context.version}`, session),
    scope: [
      ...(request.unit === undefined || request.kind === 'reminder' ? [] : [words.unit(request.unit)]),
      ...(request.leader === undefined ? [] : [words.leader(request.leader)]),
      ...(request.query.length === 0 ? [] : [words.query(request.query.join(' '))]),
    ],
    terms: termsOf(request, messages),
  });
  return {
    at: atOf,
    async content(request) {
      const plans = chosenPlans(session, request.plan);
      const whole = plans.map((plan) => atOf(plan)(dayOf(request)));
      if (request.unit !== undefined) expectLead(request.unit, whole, session);
      if (request.leader !== undefined) expectLeader(request.leader, whole, session);
      if (request.kind === 'bulletin') {
        const plan = onlyOne(plans, session);
        const now = await inScope(atOf(plan)(dayOf(request)), request, session);
        return { request, bulletin: bulletinOf(request.period, now) };
      }
      if (request.kind === 'circular') {
        const { input } = await inputOf(onlyOne(plans, session), request);
        return { request, circular: circularOf(input, workspace.units, request.unit) };
      }
      if (request.kind === 'reminder') {
        const plan = onlyOne(plans, session);
        const now = await inScope(atOf(plan)(request.asOf), request, session);
        const until = lastDayIn(request.within, request.asOf, session);
        return { request, reminder: reminderOf(now, request.unit, until, workspace.calendar) };
      }
      const reports: PlanReport[] = [];
      for (const plan of plans) reports.push(await reportOn(plan, request));
      return { request, reports };
    },
    async document(content, usual) {
      if ('reminder' in content) {
        const { reminderDocument } = await import('../../render/report/reminder.ts');
        const { request, reminder } = content;
        // Who is reminded has no use for our files, unless the office wants them named.
        return reminderDocument(reminder, styleOf(request, [reminder.now], 'none'), request.replyBy);
      }
      const { request } = content;
      if ('bulletin' in content) {
        const { bulletinDocument } = await import('../../render/report/bulletin.ts');
        const { bulletin } = content;
        return bulletinDocument(bulletin, styleOf(request, [bulletin.now], usual));
      }
      if ('circular' in content) {
        const { circularDocument } = await import('../../render/report/circular.ts');
        const { circular } = content;
        return circularDocument(circular, styleOf(request, [circular.now], usual), request.short);
      }
      const style = styleOf(
        request,
        content.reports.map(({ now }) => now),
        usual,
      );
      const [report] = content.reports;
      if (request.plan === 'all' || report === undefined) {
        const { portfolioDocument } = await import('../../render/report/portfolio.ts');
        return portfolioDocument(portfolioOf(content.reports), workspace.title, style);
      }
      if (request.short) return (await import('../../render/report/short.ts')).shortDocument(report, style);
      const rewrite = await rewriteFor(session, report.now.plan);
      return planReportDocument(report, atOf(report.now.plan), { ...style, ...(rewrite && { rewrite }) });
    },
  };
}

/** A report names its revision in its front matter, and nowhere else: so it is the same from wherever it is read. */
function unmarked(session: Session): Session {
  const plans = session.workspace.plans.map(({ revision: _revision, ...plan }) => plan);
  return { ...session, workspace: { ...session.workspace, plans } };
}

/** The number of a report: the one that is asked for, else its place in the plan's period where the office counts its kind. */
function issueOf(request: ReportRequest, plans: readonly PlanState[], session: Session): Pick<Style, 'issue'> {
  if (request.kind === 'reminder') return {};
  const { kind, period, plan: name, number } = request;
  if (number !== undefined) return { issue: number };
  const [first, ...others] = plans;
  if (first === undefined || others.length > 0 || !session.workspace.report.numbered.includes(kind)) return {};
  const issue = placeOf(period, first.plan.period.start, yearStartOf(name, session));
  return issue === 0 ? {} : { issue };
}

/** The day up to which the report tells. */
function dayOf(request: ReportRequest): PlanDate {
  return request.kind === 'reminder' ? request.asOf : earlier(request.asOf, request.period.end);
}

function isWhole({ query, unit, leader }: ReportRequest): boolean {
  return query.length === 0 && unit === undefined && leader === undefined;
}

/** The same as terms of a query: what the unit and the leader are narrows what was asked, be it by the same filters. */
function termsOf({ query, unit, leader }: ReportRequest, { list: { filters } }: Messages): readonly string[] {
  const terms = [
    ...(query.length === 0
      ? []
      : [/\s(?:或|或者|or)\s|[|｜]/i.test(query.join(' ')) ? `（${query.join(' ')}）` : query.join(' ')]),
    ...(unit === undefined ? [] : [`${filters.lead}:${unit}`]),
    ...(leader === undefined ? [] : [`${filters.leader}:${leader}`]),
  ];
  return query.length === 0 ? terms : terms.flatMap((term, i) => (i === 0 ? [term] : ['且', term]));
}

/** The measures that a report is narrowed to. */
async function inScope(state: PlanState, { query, unit, leader }: ReportRequest, session: Session): Promise<PlanState> {
  const { states } = await matching([state], query, session);
  const [found = state] = states;
  const led = unit === undefined ? found : ledBy(found, unit, session);
  return leader === undefined ? led : under(led, leader);
}

/** @throws UsageError where there are several */
export function onlyOne(plans: readonly Plan[], { planIds, language }: Session): Plan {
  const [plan, ...others] = plans;
  if (plan !== undefined && others.length === 0) return plan;
  const say = ({ report, listSeparator }: Messages): string => report.onePlan(planIds.join(listSeparator));
  throw new UsageError(say, language);
}

/** What a report is of; what it is narrowed to only where it is. */
function frontOf(
  request: ReportRequest,
  plans: readonly PlanState[],
  revision: string,
  tool: string,
  { language }: Session,
): ReportDocument['front'] {
  const { kind, asOf, plan, query, unit, leader, sources } = request;
  const isReminder = request.kind === 'reminder';
  return {
    plan: plan === 'all' ? plan : (plans[0]?.plan.id ?? ''),
    report: kind,
    ...(isReminder ? { within: request.within } : { period: request.period.id }),
    as_of: asOf,
    ...(unit !== undefined && { unit }),
    ...(isReminder && request.replyBy !== undefined && { reply_by: request.replyBy }),
    ...(leader !== undefined && { leader }),
    ...(query.length > 0 && { query: JSON.stringify(query) }),
    ...(!isReminder && request.short && { form: 'short' }),
    ...(sources !== undefined && { sources }),
    ...(!isReminder && request.number !== undefined && { number: String(request.number) }),
    language,
    revision,
    tool,
  };
}
