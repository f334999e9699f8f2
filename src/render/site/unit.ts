/** The page of a unit: what it leads, how that stands, and what presses. */
import { liveMeasures } from '../../projection/state.ts';
import { narrowed } from '../../projection/totals.ts';
import { boardOf } from '../html/board.ts';
import { worded } from '../html/elements.ts';
import { measureTable } from '../html/units.ts';
import { placesIn, type Site, type SitePlan, sitePage } from './layout.ts';

/** @param from where the page of the unit `name` is to be */
export function unitPage(site: Site, plan: SitePlan, name: string, from: string): string {
  const { messages } = site;
  const state = narrowed(plan.state, ({ leads }) => leads.includes(name));
  const places = placesIn(site, plan, from);
  const content = [
    ...boardOf(state, places, messages),
    worded('h2', messages.site.led),
    measureTable(liveMeasures(state), places, messages),
  ];
  return sitePage(site, from, name, content, plan);
}
