/** The first page of a site: each plan with its numbers, and the ways on. */
import { briefOf } from '../../projection/brief.ts';
import { bandOf, boardOf } from '../html/board.ts';
import { element, worded } from '../html/elements.ts';
import { link, linkList, PATHS, placesIn, planLinks, type Site, sitePage } from './layout.ts';

/** The page; of a single plan it has the cards too. */
export function homePage(site: Site): string {
  const { messages } = site;
  const from = PATHS.home;
  const content = site.plans.flatMap((plan) => {
    const { state } = plan;
    return [
      element('h2', {}, [link(from, PATHS.plan(state), state.plan.title)]),
      worded('p', noticeOf(state.plan.notice, messages.status.onDay(state.asOf))),
      linkList(planLinks(plan, from, messages)),
      ...(site.plans.length > 1
        ? [bandOf(state, briefOf(state, 'light'), messages)]
        : boardOf(state, placesIn(site, plan, from), messages)),
    ];
  });
  return sitePage(site, from, site.title, content);
}

function noticeOf(notice: string | undefined, day: string): string {
  return notice === undefined ? day : `${day} · ${notice}`;
}
