/** Deadlines as an iCalendar file (RFC 5545): an all-day event each, which a later import of the same file updates. */

import ICAL from 'ical.js';
import type { Messages } from '../i18n/messages.ts';
import { addDays, type PlanDate } from '../model/date.ts';
import { corrected } from '../model/errata.ts';
import { percentText } from '../model/percent.ts';
import { isClosed } from '../projection/facts.ts';
import { isUndated, type MeasureState, measureStates, type PlanState } from '../projection/state.ts';
import { blanked } from '../render/text/printable.ts';
import { deadlineWords } from '../render/words/due.ts';
import { kindWords, partyWords, repeatWords, targetWords } from '../render/words/values.ts';
import { type CalendarDeadline, deadlineOf, duesOf, milestonesOf, remindersOf } from './deadlines.ts';
import type { Exported, ExportView } from './format.ts';
import { type RecurrenceRule, type Series, seriesOf } from './series.ts';

/** A property and a component of jCal (RFC 7265): what the library writes as text. */
type Value = string | number | (RecurrenceRule & { readonly until: PlanDate });
type Property = readonly [name: string, parameters: object, type: string, ...values: readonly Value[]];
type Component = readonly [name: string, properties: readonly Property[], components: readonly Component[]];

// In octets. The library doesn't count the space that each line but the first begins with.
ICAL.foldLength = 74;

/** The deadlines of `states`; measures without one are not in it. A calendar without an event is none, by RFC 5545. */
export function ics(
  states: readonly PlanState[],
  view: Pick<ExportView, 'title' | 'timezone' | 'messages'>,
): Exported<string> {
  const [only, ...others] = states;
  const title = only && others.length === 0 ? only.plan.title : view.title;
  const events = states.flatMap((plan) => measureStates(plan).flatMap((state) => eventsOf(plan, state, view.messages)));
  const properties: Property[] = [
    text('version', '2.0'),
    text('prodid', '-//plan//plan export ics//EN'),
    text('calscale', 'GREGORIAN'),
    extension('name', title),
    extension('x-wr-calname', title),
    extension('x-wr-timezone', view.timezone),
  ];
  const calendar: Component = ['vcalendar', properties, events];
  const measures = states.flatMap(measureStates);
  const undated = measures.filter((state) => !isClosed(state) && isUndated(state)).length;
  const words = view.messages.export;
  const notes = undated > 0 ? [words.undated(undated)] : [];
  if (events.length > 0) return { content: ICAL.stringify([...calendar]), notes };
  return { notes: [words[measures.length === 0 ? 'noMeasures' : 'nothing'], ...notes] };
}

/** One event of a measure; of a duty a series, or where that would not be exact an event an occurrence. */
function eventsOf(plan: PlanState, state: MeasureState, messages: Messages): readonly Component[] {
  if (state.occurrences.length === 0) {
    const deadline = deadlineOf(plan, state);
    return [...milestonesOf(plan, state), ...(deadline ? [deadline] : [])].map((one) => event(one, messages));
  }
  const series = seriesOf(plan, state);
  return series ? seriesEvents(series, messages) : duesOf(plan, state).map((due) => event(due, messages));
}

/** The event that recurs, and after it, by the same UID, each occurrence that differs. */
function seriesEvents(series: Series, messages: Messages): readonly Component[] {
  const { rule, until, without, master, reminders, overrides } = series;
  const recurrence: readonly Property[] = [
    ['rrule', {}, 'recur', { ...rule, until }],
    ...without.map((day): Property => ['exdate', {}, 'date', day]),
  ];
  return [
    event(master, messages, recurrence, reminders),
    ...overrides.map(({ instead, deadline }) => event(deadline, messages, [['recurrence-id', {}, 'date', instead]])),
  ];
}

/** An event and no to-do: WPS, Outlook, DingTalk and Feishu read those poorly. It takes nobody's time. */
function event(
  deadline: CalendarDeadline,
  messages: Messages,
  recurrence: readonly Property[] = [],
  reminders = remindersOf(deadline),
): Component {
  const { plan, state, id, date, standing, revision } = deadline;
  const { kind, leads } = state;
  const categories = [...leads, ...(kind ? [kindWords(kind, messages)] : [])].map(clean);
  const properties: Property[] = [
    text('uid', `${id}@plan`),
    ['dtstamp', {}, 'date-time', `${plan.asOf}T00:00:00Z`],
    ['sequence', {}, 'integer', revision],
    ['dtstart', {}, 'date', date],
    // The day after: the end is not part of an event.
    ['dtend', {}, 'date', addDays(date, 1)],
    ...recurrence,
    text('summary', messages.ics.summary[standing](summaryOf(deadline, messages))),
    text('description', descriptionOf(deadline, messages)),
    ...(categories.length === 0 ? [] : [['categories', {}, 'text', ...categories] as const]),
    text('status', standing === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'),
    text('transp', 'TRANSPARENT'),
  ];
  return ['vevent', properties, alarms(deadline, reminders, messages)];
}

/** At nine in the morning of each day of reminding. */
function alarms(deadline: CalendarDeadline, reminders: readonly number[], messages: Messages): readonly Component[] {
  const name = summaryOf(deadline, messages);
  return reminders.map((days): Component => {
    const before = days === 1 ? '-PT15H' : `-P${days - 1}DT15H`;
    const properties: Property[] = [
      text('action', 'DISPLAY'),
      ['trigger', {}, 'duration', before],
      text('description', messages.ics.alarm(days, name)),
    ];
    return ['valarm', properties, []];
  });
}

function summaryOf({ state, occurrence, milestone }: CalendarDeadline, { ics: words }: Messages): string {
  const { id, title } = state.measure;
  if (milestone !== undefined) return words.milestone(id, title, milestone.title);
  return occurrence === undefined ? words.name(id, title) : words.occurrence(id, title, occurrence.id);
}

function descriptionOf({ plan, state, date, occurrence, milestone }: CalendarDeadline, messages: Messages): string {
  const { measure, task, leads, target, progress, light } = state;
  const { show, labelled, listSeparator } = messages;
  const why = state.reasons.map((reason) => messages.reason(reason)).join(listSeparator);
  const isSeries = state.occurrences.length > 0 && occurrence === undefined;
  const lines: readonly (readonly [string, string | undefined])[] = [
    isSeries
      ? [show.repeat, measure.repeat && repeatWords(measure.repeat, messages)]
      : [show.due, occurrence || milestone ? date : deadlineWords(state, messages)],
    [show.lead, partyWords(leads, messages)],
    [show.with, state.with.join(listSeparator)],
    [show.target, target && targetWords(target, messages)],
    [show.progress, percentText(progress.percent)],
    [show.light, messages.ics.light(messages.lights[light], why)],
    [show.quote, measure.quote && corrected(measure.quote, task.errata)],
  ];
  const said = lines.flatMap(([label, value]) => (value ? [labelled(label, value)] : []));
  return [...said, messages.ics.asOf(plan.plan.title, plan.asOf)].join('\n');
}

function text(name: string, value: string): Property {
  return [name, {}, 'text', clean(value)];
}

/** A property that RFC 5545 does not have: the library takes its value as it is, so it is escaped here. */
function extension(name: string, value: string): Property {
  const escaped = clean(value)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
  return [name, {}, 'unknown', escaped];
}

/** Without what a text of RFC 5545 may not have or must not show raw. */
function clean(value: string): string {
  return blanked(value.replace(/\r\n?/g, '\n'));
}
