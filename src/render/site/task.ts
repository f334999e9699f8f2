/** The page of a task: how it stands, and each of its measures with its promise and its journal. */
import type { Element, ElementContent } from 'hast';
import type { Messages } from '../../i18n/messages.ts';
import { corrected } from '../../model/errata.ts';
import { percentText } from '../../model/percent.ts';
import type { MeasureState, TaskState } from '../../projection/state.ts';
import { leadsOf, lightMark, type Places, whyWords } from '../html/board.ts';
import { element, say, sayWhole, worded } from '../html/elements.ts';
import { deadlineWords } from '../words/due.ts';
import { entryParts } from '../words/entry.ts';
import { milestoneWords, targetWords } from '../words/values.ts';
import { PATHS, placesIn, type Site, type SitePlan, sitePage } from './layout.ts';

export function taskPage(site: Site, plan: SitePlan, { task, totals, light, measures }: TaskState): string {
  const { messages } = site;
  const from = PATHS.task(plan.state, task.id);
  const places = placesIn(site, plan, from);
  const { show, status } = messages;
  const title = corrected(task.title, task.errata);
  const head = fieldList([
    [show.light, [lightMark(light, messages)]],
    [show.progress, [say(status.total(totals.done, totals.measures, percentText(totals.percent)))]],
    [show.text, task.text === undefined ? [] : [say(corrected(task.text, task.errata))]],
    [show.note, task.note === undefined ? [] : [say(task.note)]],
  ]);
  const content = [
    head,
    ...measures.flatMap((state) => [
      headingOf(state),
      ...(site.served?.takesEntries ? [wayToForm(state, places, messages)] : []),
      measureFacts(state, places, messages),
      ...journalOf(state, messages),
    ]),
  ];
  return sitePage(site, from, `${task.id} ${title}`, content, plan);
}

function headingOf({ measure }: MeasureState): Element {
  const heading = worded('h2', `${measure.id} ${measure.title}`);
  heading.properties['id'] = `measure-${measure.id}`;
  return heading;
}

/** Named by its measure too, for who goes from link to link. */
function wayToForm(state: MeasureState, places: Places, messages: Messages): Element {
  const { id, title } = state.measure;
  const words = messages.serve.enter;
  const ariaLabel = messages.labelled(words, `${id} ${title}`);
  return element('p', {}, [element('a', { className: ['act'], href: places.measure(state), ariaLabel }, [say(words)])]);
}

/** How a measure stands, and what it promises. */
export function measureFacts(state: MeasureState, places: Places, messages: Messages): Element {
  const { measure, light, leads, target, progress, task } = state;
  const { show } = messages;
  return fieldList([
    [show.light, [lightMark(light, messages), say(' '), ...sayWhole(whyWords(state, places, messages))]],
    [show.state, [say(messages.states[state.state])]],
    [show.progress, [say(percentText(progress.percent))]],
    [show.lead, leadsOf(leads, messages.undecided, places, messages)],
    [show.with, state.with.length === 0 ? [] : leadsOf(state.with, '', places, messages)],
    [show.due, sayWhole(deadlineWords(state, messages))],
    [show.target, target === undefined ? [] : [say(targetWords(target, messages))]],
    [show.milestones, milestonesOf(state, messages)],
    [show.serves, measure.serves.length === 0 ? [] : [say(measure.serves.join(messages.listSeparator))]],
    [show.quote, measure.quote === undefined ? [] : [say(corrected(measure.quote, task.errata))]],
  ]);
}

function milestonesOf({ milestones, target }: MeasureState, messages: Messages): ElementContent[] {
  const words = milestones.map((milestone) => {
    const said = milestoneWords(milestone, target, messages);
    return milestone.due === undefined ? said : `${milestone.due} ${said}`;
  });
  return sayWhole(words.join(messages.clauseSeparator));
}

/** The entries, the latest first. */
export function journalOf({ facts, target, roster }: MeasureState, messages: Messages): readonly Element[] {
  const { columns } = messages.site;
  if (facts.entries.length === 0) return [worded('p', messages.noEntry)];
  const names = new Map(roster?.members.map(({ id, name }) => [id, name]));
  const rows = facts.entries
    .toReversed()
    .map((entry) =>
      element('tr', {}, [
        worded('td', entry.date),
        element('td', {}, sayWhole(entryParts(entry, target, names, messages).join(messages.clauseSeparator))),
      ]),
    );
  return [
    element('table', {}, [
      element('thead', {}, [element('tr', {}, [worded('th', columns.date), worded('th', columns.entry)])]),
      element('tbody', {}, rows),
    ]),
  ];
}

type Field = readonly [label: string, value: ElementContent[]];

/** Labels and values; what has no value is left out. */
function fieldList(fields: readonly Field[]): Element {
  const present = fields.filter(([, value]) => value.length > 0);
  return element(
    'dl',
    {},
    present.flatMap(([label, value]) => [worded('dt', label), element('dd', {}, value)]),
  );
}
