/** The page of a plan: its numbers and cards, units by lights, every measure, and the ways to its tasks and units. */
import { corrected } from '../../model/errata.ts';
import { taskStates } from '../../projection/state.ts';
import { boardOf } from '../html/board.ts';
import { worded } from '../html/elements.ts';
import { unitTables } from '../html/units.ts';
import { link, linkList, PATHS, placesIn, type Site, type SitePlan, sitePage } from './layout.ts';

export function planPage(site: Site, plan: SitePlan): string {
  const { messages } = site;
  const { state, units } = plan;
  const from = PATHS.plan(state);
  const places = placesIn(site, plan, from);
  const { notice } = state.plan;
  const tasks = taskStates(state).map(({ task }) =>
    link(from, PATHS.task(state, task.id), `${task.id} ${corrected(task.title, task.errata)}`),
  );
  const content = [
    ...(notice === undefined ? [] : [worded('p', notice)]),
    ...boardOf(state, places, messages),
    worded('h2', messages.site.units),
    ...unitTables(state, places, messages),
    worded('h2', messages.site.tasks),
    linkList(tasks),
    ...(units.size === 0 ? [] : [worded('h2', messages.site.unitPages), linkList(unitLinks(from, units))]),
  ];
  return sitePage(site, from, state.plan.title, content, plan);
}

function unitLinks(from: string, units: SitePlan['units']) {
  return [...units].map(([name, file]) => link(from, file, name));
}
