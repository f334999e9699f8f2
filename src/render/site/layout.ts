/** What the pages of a site share: how their files are called, how one leads to another, and what stands around them. */
import type { Element, ElementContent } from 'hast';
import type { Messages } from '../../i18n/messages.ts';
import type { Language } from '../../model/plan.ts';
import type { At, Settings } from '../../projection/project.ts';
import type { PlanState } from '../../projection/state.ts';
import type { Root } from '../../projection/tree.ts';
import type { Places } from '../html/board.ts';
import { element, say, worded } from '../html/elements.ts';
import { withNamedTables } from '../html/outline.ts';
import { htmlPage } from '../html/page.ts';
import type { Served } from '../html/served.ts';

/** One plan of a site. */
export interface SitePlan {
  readonly state: PlanState;
  /** The same plan at other dates. */
  readonly at: At;
  /** The file of each unit that leads something in it, by the unit's name. */
  readonly units: ReadonlyMap<string, string>;
  /** What is served in it, with what serves that. */
  readonly roots: readonly Root[];
  /** Whether anything in it has a day for a calendar. */
  readonly hasCalendar: boolean;
}

/** All that the pages of a site are made of. */
export interface Site {
  /** The workspace's. */
  readonly title: string;
  readonly language: Language;
  /** In that language. */
  readonly messages: Messages;
  readonly settings: Settings;
  readonly plans: readonly SitePlan[];
  /** Whether any plan is served by others. */
  readonly hasTree: boolean;
  /** The commit that it shows, shortened; absent for the files on the disk. */
  readonly revision?: string;
  /** What wrote the pages. */
  readonly tool: string;
  /** Where a program serves them; absent from those in a folder. */
  readonly served?: Served;
}

/**
 * Paths of the pages, from the site's folder. Ids are letters, digits and hyphens, as their schema has it, or they are not read;
 * with what stands before them no path is a name that Windows keeps for itself.
 */
export const PATHS = {
  home: 'index.html',
  tree: 'tree.html',
  plan: ({ plan }: PlanState) => `plan-${plan.id}/index.html`,
  wall: ({ plan }: PlanState) => `plan-${plan.id}/wall.html`,
  charts: ({ plan }: PlanState) => `plan-${plan.id}/charts.html`,
  report: ({ plan }: PlanState) => `plan-${plan.id}/report.html`,
  calendar: ({ plan }: PlanState) => `plan-${plan.id}/deadlines.ics`,
  task: ({ plan }: PlanState, id: string) => `plan-${plan.id}/task-${id}.html`,
  measure: ({ plan }: PlanState, id: string) => `plan-${plan.id}/measure-${id}.html`,
  unit: ({ plan }: PlanState, slug: string) => `plan-${plan.id}/unit-${slug}.html`,
};

/** The address of `to` as the page `from` has it, both from the site's folder. */
function hrefFrom(from: string, to: string): string {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  return to.startsWith(folder) ? to.slice(folder.length) : `../${to}`;
}

/** Where the things of a plan are told of, as a page at `from` leads there. */
export function placesIn({ served }: Pick<Site, 'served'>, { state, units }: SitePlan, from: string): Places {
  return {
    measure: ({ task, measure }) =>
      served?.takesEntries
        ? hrefFrom(from, PATHS.measure(state, measure.id))
        : `${hrefFrom(from, PATHS.task(state, task.id))}#measure-${measure.id}`,
    task: (id) => hrefFrom(from, PATHS.task(state, id)),
    measures: () => (from === PATHS.home ? PATHS.plan(state) : undefined),
    unit: (name) => {
      const file = units.get(name);
      return file === undefined || file === from ? undefined : hrefFrom(from, file);
    },
  };
}

/** A link from the page at `from` to the one at `to`, which may be the same. */
export function link(from: string, to: string, words: string): Element {
  return element('a', { href: hrefFrom(from, to), ...(from === to && { ariaCurrent: 'page' }) }, [say(words)]);
}

/** Links as a list. */
export function linkList(links: readonly ElementContent[]): Element {
  return element(
    'ul',
    { className: ['links'] },
    links.map((one) => element('li', {}, [one])),
  );
}

/** The pages of a plan beside its tasks and units, from the page at `from`. */
export function planLinks(
  { state, hasCalendar }: SitePlan,
  from: string,
  { site }: Messages,
): readonly ElementContent[] {
  return [
    link(from, PATHS.plan(state), site.overview),
    link(from, PATHS.wall(state), site.wall),
    link(from, PATHS.charts(state), site.charts),
    link(from, PATHS.report(state), site.report),
    ...(hasCalendar ? [link(from, PATHS.calendar(state), site.calendar)] : []),
  ];
}

/** What stands above every page: the ways to the others, of a plan also to its own. */
export function headerOf(site: Site, from: string, plan?: SitePlan): Element {
  const { messages } = site;
  const links = [
    link(from, PATHS.home, site.title),
    ...(plan && site.plans.length > 1 ? [worded('span', plan.state.plan.title)] : []),
    ...(plan ? planLinks(plan, from, messages) : []),
    ...(site.hasTree ? [link(from, PATHS.tree, messages.site.tree)] : []),
  ];
  return element('header', {}, [element('nav', { ariaLabel: messages.site.ways }, [linkList(links)])]);
}

/** The text of the page at `from`; ends with a line feed. */
export function sitePage(
  site: Site,
  from: string,
  title: string,
  content: readonly Element[],
  plan?: SitePlan,
): string {
  const { language, messages } = site;
  const { front } = messages.page;
  const days = [...new Set((plan ? [plan] : site.plans).map(({ state }) => state.asOf))];
  return htmlPage({
    language,
    messages,
    title: plan && title !== plan.state.plan.title ? `${title} · ${plan.state.plan.title}` : title,
    meta: [],
    served: site.served,
    header: headerOf(site, from, plan),
    content: withNamedTables({ type: 'root', children: [worded('h1', title), ...content] }, messages),
    about: {
      label: messages.site.about,
      items: [
        [front.as_of, days.join(messages.listSeparator)],
        ...(site.revision === undefined ? [] : ([[front.revision, site.revision]] as const)),
        [front.tool, site.tool],
      ],
    },
  });
}
