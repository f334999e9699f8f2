/** What is seen of a plan first: four numbers in a band, and a card for all that is red or yellow. */
import type { Element, ElementContent } from 'hast';
import type { Messages } from '../../i18n/messages.ts';
import type { PlanDate } from '../../model/date.ts';
import { planTime } from '../../model/elapsed.ts';
import { percentText } from '../../model/percent.ts';
import { type Brief, briefOf, SOON } from '../../projection/brief.ts';
import type { Light } from '../../projection/light.ts';
import type { MeasureState, PlanState, Totals } from '../../projection/state.ts';
import { element, say, sayWhole, worded } from './elements.ts';

/** Where a measure, a task or a unit is told of in full: on the same page, or in the same folder; nowhere for what is not. */
export interface Places {
  /** How measures stood at the end of a day that is over, by their ids, where that is told in other words than on the day. */
  readonly standing?: ReadonlyMap<string, string>;
  measure(state: MeasureState): string | undefined;
  task(id: string): string | undefined;
  /** The table of all measures, where it is on another page. */
  measures(): string | undefined;
  /** By the unit's name. */
  unit(name: string): string | undefined;
}

/** The numbers and the cards of `state`; the cards under a heading of their own. */
export function boardOf(state: PlanState, places: Places, messages: Messages): readonly Element[] {
  const brief = briefOf(state, 'light');
  // On a day that is over nothing is due any more.
  const later = brief.ahead.filter(({ next = state.asOf }) => next > state.asOf);
  const seen = places.standing === undefined ? brief : { ...brief, ahead: later };
  return [bandOf(state, seen, messages), ...cardsOf(seen, places, messages)];
}

/** What was done of what was due, what is red, what is due soon, and how much of the time has gone by. */
export function bandOf({ plan, asOf, totals }: PlanState, brief: Brief, messages: Messages): Element {
  const { page, none } = messages;
  const { board } = page;
  const { from, elapsed } = planTime(plan, asOf);
  const [nearest] = brief.ahead;
  const cell = (label: string, value: string, note: string, ...className: readonly string[]): ElementContent =>
    element('div', className.length > 0 ? { className: [...className] } : {}, [
      worded('dt', label),
      worded('dd', value),
      element('dd', { className: ['note'] }, sayWhole(note)),
    ]);
  return element('dl', { className: ['band'] }, [
    cell(
      board.kept,
      totals.due === 0 ? none : `${totals.fulfilled}/${totals.due}`,
      board.ofAll(totals.done, totals.measures),
    ),
    cell(board.red, String(totals.lights.red), besideRed(totals, messages), ...(totals.lights.red > 0 ? ['red'] : [])),
    cell(
      board.ahead(SOON),
      String(brief.ahead.length),
      nearest?.next === undefined ? board.noneAhead : board.nearest(nearest.measure.id, nearest.next),
    ),
    cell(board.elapsed, percentText(elapsed), board.period(from, plan.period.end)),
  ]);
}

/** That nothing is red says little of a plan that nobody has scheduled. */
function besideRed({ lights, unscheduled }: Totals, { page: { board }, status }: Messages): string {
  return lights.yellow === 0 && unscheduled > 0 ? status.unscheduled(unscheduled) : board.yellow(lights.yellow);
}

/** More cards than these are no overview: the table of the measures has the rest. */
const MOST_CARDS = 24;

function cardsOf({ pressing }: Brief, places: Places, messages: Messages): readonly Element[] {
  const { board } = messages.page;
  const rest = pressing.length - MOST_CARDS;
  const cards = pressing.slice(0, MOST_CARDS).map((state) => cardOf(state, places, messages));
  return [
    worded('h2', board.pressing(pressing.length)),
    ...(cards.length === 0 ? [worded('p', board.nonePressing)] : [element('ul', { className: ['cards'] }, cards)]),
    ...(rest > 0 ? [element('p', {}, [linked(places.measures(), board.more(rest))])] : []),
  ];
}

function cardOf(state: MeasureState, places: Places, messages: Messages): Element {
  const { measure, light, leads } = state;
  const since = places.standing?.has(measure.id) ? undefined : sinceOf(state);
  return element('li', { className: ['card', light] }, [
    element('p', { className: ['name'] }, [
      lightMark(light, messages),
      linked(places.measure(state), `${measure.id} ${measure.title}`),
    ]),
    element('p', { className: ['lead'] }, leadsOf(leads, messages.status.noLead, places, messages)),
    element('p', { className: ['why'] }, sayWhole(whyWords(state, places, messages))),
    ...(since === undefined ? [] : [worded('p', messages.page.board.since(since), 'since')]),
  ]);
}

/** Every reason for the light. */
export function whyWords({ measure, reasons }: MeasureState, { standing }: Places, messages: Messages): string {
  const atEnd = standing?.get(measure.id);
  if (atEnd !== undefined) return atEnd;
  return reasons.map((reason) => messages.reason(reason)).join(messages.clauseSeparator);
}

/** Units, each as a link where it has a place; `none` where nobody leads. */
export function leadsOf(leads: readonly string[], none: string, places: Places, messages: Messages): ElementContent[] {
  if (leads.length === 0) return [say(none)];
  return leads.flatMap((lead, i) => [...(i > 0 ? [say(messages.listSeparator)] : []), linked(places.unit(lead), lead)]);
}

/** The day since which it stands as its first reason says, where the reason's own words name none. */
function sinceOf({ reasons: [first], occurrences }: MeasureState): PlanDate | undefined {
  switch (first.code) {
    case 'periodOver':
      return first.end;
    case 'milestoneMissed':
      return first.deadline;
    case 'stale':
      return first.last;
    case 'missed':
      return occurrences.find(({ standing }) => standing === 'missed')?.due;
    default:
      return undefined;
  }
}

/** A light as its word, on its colour and pattern. */
export function lightMark(light: Light, { lights }: Messages): Element {
  return worded('span', lights[light], 'light', light);
}

/** `words` as a link to `href`, where there is one. */
export function linked(href: string | undefined, words: string): ElementContent {
  return href === undefined ? say(words) : element('a', { href }, [say(words)]);
}
