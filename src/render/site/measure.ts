/** The page of a measure, where a program serves it: how it stands, the form that records what happens, and its journal. */
import { corrected } from '../../model/errata.ts';
import type { MeasureState } from '../../projection/state.ts';
import { element, worded } from '../html/elements.ts';
import { type EntryForm, entryForm } from './entry-form.ts';
import { link, PATHS, placesIn, type Site, type SitePlan, sitePage } from './layout.ts';
import { journalOf, measureFacts } from './task.ts';

export function measurePage(site: Site, plan: SitePlan, state: MeasureState, form: EntryForm): string {
  const { messages } = site;
  const { measure, task } = state;
  const from = PATHS.measure(plan.state, measure.id);
  const words = messages.serve.task(task.id, corrected(task.title, task.errata));
  const content = [
    element('p', {}, [link(from, PATHS.task(plan.state, task.id), words)]),
    measureFacts(state, placesIn(site, plan, from), messages),
    entryForm(state, from.slice(from.lastIndexOf('/') + 1), form, messages),
    worded('h2', messages.serve.journal),
    ...journalOf(state, messages),
  ];
  return sitePage(site, from, `${measure.id} ${measure.title}`, content, plan);
}
