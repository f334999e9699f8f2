/** The page of a plan's charts, and the one of its wall chart. */
import type { Element } from 'hast';
import { burnupOf } from '../../projection/burnup.ts';
import { lightsOf } from '../../projection/lights.ts';
import { slippageByUnit } from '../../projection/slippage.ts';
import { taskStates } from '../../projection/state.ts';
import { timelineOf } from '../../projection/timeline.ts';
import { wallOf } from '../../projection/wall.ts';
import { fulfilmentOf } from '../../report/fulfilment.ts';
import { element, pictured, worded } from '../html/elements.ts';
import { wallTable } from '../html/wall.ts';
import { burnupSvg } from '../svg/burnup.ts';
import { fulfilmentSvg } from '../svg/fulfilment.ts';
import { lightsSvg } from '../svg/lights.ts';
import { progressSvg } from '../svg/progress.ts';
import { slippageSvg } from '../svg/slippage.ts';
import { timelineSvg } from '../svg/timeline.ts';
import { PATHS, placesIn, type Site, type SitePlan, sitePage } from './layout.ts';

export function chartsPage(site: Site, plan: SitePlan): string {
  const { messages } = site;
  const pictures = taskStates(plan.state).length === 0 ? [] : picturesOf(site, plan);
  const content = pictures.length === 0 ? [worded('p', messages.status.noTasks)] : pictures;
  return sitePage(site, PATHS.charts(plan.state), messages.site.charts, content, plan);
}

function picturesOf(site: Site, { state, at }: SitePlan): readonly Element[] {
  const { messages } = site;
  const figures = [
    progressSvg(state, messages),
    burnupSvg(burnupOf(state, at), messages),
    fulfilmentSvg(fulfilmentOf(state, at, site.settings), messages),
    lightsSvg(lightsOf(state, at), messages),
    slippageSvg(slippageByUnit(state), messages),
    timelineSvg(timelineOf(state, false), messages),
  ];
  return figures.map((svg) => pictured(svg));
}

/** A page that prints on A3. */
export function wallPage(site: Site, plan: SitePlan): string {
  const { messages } = site;
  const from = PATHS.wall(plan.state);
  const table = wallTable(wallOf(plan.state, plan.at), placesIn(site, plan, from), messages);
  const sheet = element('section', { className: ['wall-sheet'] }, [worded('h2', plan.state.plan.title), ...table]);
  return sitePage(site, from, messages.site.wall, [sheet], plan);
}
