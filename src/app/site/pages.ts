/** Which pages a site has: one list, each made when it is written. */
import { ics } from '../../exchange/ics.ts';
import { earlier } from '../../model/date.ts';
import { ownYearStart } from '../../model/period.ts';
import { plansIn } from '../../projection/project.ts';
import { liveMeasures, type PlanState, taskStates } from '../../projection/state.ts';
import { treeOf } from '../../projection/tree.ts';
import { reportHtml } from '../../render/html/report.ts';
import type { Served } from '../../render/html/served.ts';
import { chartsPage, wallPage } from '../../render/site/charts.ts';
import { homePage } from '../../render/site/home.ts';
import { headerOf, PATHS, type Site, type SitePlan } from '../../render/site/layout.ts';
import { planPage } from '../../render/site/plan.ts';
import { taskPage } from '../../render/site/task.ts';
import { treePage } from '../../render/site/tree.ts';
import { unitPage } from '../../render/site/unit.ts';
import { periodAt } from '../../report/period.ts';
import type { Session } from '../open/session.ts';
import { freeSlug, slugFrom } from '../record/slug.ts';
import { type Reporter, reporter } from '../report/report.ts';

interface Shown {
  readonly served?: Served;
  readonly query?: readonly string[];
}

/** A file of the site. */
export interface SiteFile {
  /** From the site's folder, with slashes. */
  readonly path: string;
  readonly content: () => string | Promise<string>;
}

/**
 * A site of `states`, and its files.
 * @param at the revision that the session was opened at, where that is not the work tree
 * @param shown how a program serves them, where one does; the query to which the states are narrowed
 * @throws UsageError where git can't or won't read the repository
 */
export async function siteOf(
  states: readonly PlanState[],
  session: Session,
  at: string | undefined,
  { served, query = [] }: Shown = {},
): Promise<{ readonly site: Site; readonly files: readonly SiteFile[] }> {
  const { workspace, language, messages, context } = session;
  const write = await reporter(session, at);
  const all = plansIn(workspace);
  const calendars = new Map<PlanState, string>();
  const plans: SitePlan[] = [];
  for (const state of states) {
    const calendar = calendarOf(state, session);
    if (calendar !== undefined) calendars.set(state, calendar);
    plans.push({
      state,
      at: write.at(state.plan),
      units: await unitFiles(state),
      roots: treeOf(state, all),
      hasCalendar: calendar !== undefined,
    });
  }
  const [first] = states;
  const site: Site = {
    title: query.length === 0 ? workspace.title : messages.site.narrowed(workspace.title, query.join(' ')),
    language,
    messages,
    settings: workspace,
    plans,
    hasTree: plans.some(({ roots }) => roots.length > 0),
    ...(first?.plan.revision !== undefined && { revision: first.plan.revision }),
    tool: `plan ${context.version}`,
    ...(served && { served }),
  };
  const files: readonly SiteFile[] = [
    { path: PATHS.home, content: () => homePage(site) },
    ...(site.hasTree ? [{ path: PATHS.tree, content: () => treePage(site) }] : []),
    ...plans.flatMap((plan): readonly SiteFile[] => {
      const { state, units } = plan;
      const calendar = calendars.get(state);
      return [
        { path: PATHS.plan(state), content: () => planPage(site, plan) },
        { path: PATHS.wall(state), content: () => wallPage(site, plan) },
        { path: PATHS.charts(state), content: () => chartsPage(site, plan) },
        { path: PATHS.report(state), content: () => reportPage(site, plan, write, query) },
        ...(calendar === undefined ? [] : [{ path: PATHS.calendar(state), content: () => calendar }]),
        ...taskStates(state).map((task) => ({
          path: PATHS.task(state, task.task.id),
          content: () => taskPage(site, plan, task),
        })),
        ...[...units].map(([name, path]) => ({ path, content: () => unitPage(site, plan, name, path) })),
      ];
    }),
  ];
  return { site, files };
}

/** The deadlines of the plan for a calendar; none where it has none. */
function calendarOf(state: PlanState, { workspace: { title, timezone }, messages }: Session): string | undefined {
  return ics([state], { title, timezone, messages }).content;
}

/**
 * A file for each unit that leads something that is not cancelled, by its name in letters, so that it mostly keeps its page as
 * the plan goes on; those alike in letters are numbered in their order.
 */
async function unitFiles(state: PlanState): Promise<ReadonlyMap<string, string>> {
  const names = [...new Set(liveMeasures(state).flatMap(({ leads }) => leads))].sort();
  const slugs = new Set<string>();
  const files = new Map<string, string>();
  for (const name of names) {
    const slug = (await slugFrom(name, slugs)) ?? freeSlug('unit', slugs);
    slugs.add(slug);
    files.set(name, PATHS.unit(state, slug));
  }
  return files;
}

/** The report on the month of the day that is shown. */
async function reportPage(site: Site, plan: SitePlan, write: Reporter, query: readonly string[]): Promise<string> {
  const { plan: of, asOf } = plan.state;
  const period = periodAt('month', earlier(asOf, of.period.end), ownYearStart(of.period));
  const content = await write.content({ kind: 'monthly', period, asOf, plan: of.id, query, short: false });
  return reportHtml(await write.document(content, 'notes'), site.messages, {
    header: headerOf(site, PATHS.report(plan.state), plan),
    served: site.served,
  });
}
