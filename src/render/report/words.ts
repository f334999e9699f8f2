/** What several sections of a report say: shares and their changes, a measure by name, an entry as a sentence. */

import type { PhrasingContent } from 'mdast';
import type { PlanDate } from '../../model/date.ts';
import type { Entry, Evidence } from '../../model/journal.ts';
import type { SectionName } from '../../model/report-settings.ts';
import type { Roster } from '../../model/roster.ts';
import type { DueItem } from '../../projection/due.ts';
import type { MeasureState } from '../../projection/state.ts';
import type { PlanReport } from '../../report/plan-report.ts';
import { dayWords } from '../words/due.ts';
import { type Inline, link, text } from './mdast.ts';
import type { Writer } from './writer.ts';

/** What falls due is called after what it covers. */
export function calledIn<T extends SectionName>(name: T, { upcoming: due }: PlanReport): T | 'remaining' {
  return name === 'upcoming' && due.isRemainder ? 'remaining' : name;
}

/** Which way a change goes, by its sign. */
export function directionOf(change: number): 'up' | 'down' | 'level' {
  return change > 0 ? 'up' : change < 0 ? 'down' : 'level';
}

/** A change with its arrow, its size as `say` puts it. */
export function arrow(change: number, say: (size: string) => string, { words }: Writer): string {
  const direction = directionOf(change);
  return direction === 'level' ? words.arrows.level : words.arrows[direction](say(String(Math.abs(change))));
}

/** A measure by its title, id and lead. */
export function measureName(state: MeasureState, writer: Writer): string {
  const { id, title } = state.measure;
  return writer.words.measure(title, id, leadWords(state.leads, writer));
}

/** Who leads, or that nobody is named yet. */
export function leadWords(leads: readonly string[], { words, messages }: Writer): string {
  return leads.length === 0 ? words.noLead : leads.join(messages.listSeparator);
}

/** More than these are told by their leads. */
const MOST_BY_NAME = 12;

/** What ends a sentence on measures: their names where they are few, else how many each lead has of them. */
export function namesOrLeads(states: readonly MeasureState[], { words, messages }: Writer): string {
  if (states.length <= MOST_BY_NAME) return words.lagging.names(states.map(shortName).join(messages.listSeparator));
  if (states.every(({ leads }) => leads.length === 0)) return words.lagging.unled;
  const byLead = new Map<string, number>();
  for (const lead of states.flatMap(({ leads }) => (leads.length === 0 ? [words.noLead] : leads))) {
    byLead.set(lead, (byLead.get(lead) ?? 0) + 1);
  }
  const counts = [...byLead].sort((a, b) => b[1] - a[1]).map(([lead, count]) => words.lagging.ofLead(lead, count));
  return words.lagging.byLead(counts.join(messages.listSeparator));
}

/** A measure by its id and title. */
export function shortName({ measure }: MeasureState): string {
  return `${measure.id} ${measure.title}`;
}

/** The first `most` of some names, and that there are more; of members, how many there are in their unit. */
export function someNames(names: readonly string[], most: number, { words, messages }: Writer, unit?: string): string {
  const first = names.slice(0, most).join(messages.listSeparator);
  if (names.length <= most) return first;
  return unit === undefined ? words.andOthers(first) : words.rosters.more(first, messages.amount(names.length, unit));
}

/** What the members of a roster are counted in, as the plan counts them: 7名, 44个. */
export function memberUnit({ measure }: MeasureState, { size }: Roster, { words }: Writer): string {
  return measure.scope.find((scope) => scope.size === size)?.unit ?? words.rosters.unit;
}

/**
 * The evidence that entries give, addresses as links; nothing where they give none. It follows the footnote: pandoc
 * takes what stands right behind a link, up to the next space, for a part of its address.
 */
export function evidenceWords(entries: readonly Entry[], { words, messages, namesFiles }: Writer): Inline {
  const all = entries.flatMap(({ evidence }) => evidence);
  if (all.length === 0) return '';
  const [before = '', after = ''] = words.evidence('\u0000').split('\u0000');
  const parts = all.flatMap((one, i): readonly PhrasingContent[] => [
    ...(i > 0 ? [text(messages.listSeparator)] : []),
    evidenceNode(one, words, namesFiles),
  ]);
  return [text(words.gap + before), ...parts, text(after)];
}

function evidenceNode(
  { ref, title, file: path, url }: Evidence,
  words: Writer['words'],
  namesFiles: boolean,
): PhrasingContent {
  const file = namesFiles ? path : path?.slice(path.lastIndexOf('/') + 1);
  const name =
    title !== undefined && ref !== undefined ? words.document(title, ref) : (title ?? ref ?? file ?? url ?? '');
  return url === undefined ? text(name) : link(url, name);
}

/** When something is due, with the plan's own term for that day where it has one. */
export function dueWords(item: DueItem, asOf: PlanDate, writer: Writer): string {
  const { due } = item;
  const dueTerm = termOf(item);
  const deadline = { due, ...(dueTerm !== undefined && { dueTerm }) };
  return dayWords(deadline, writer.messages, (day) => dayNear(day, asOf, writer));
}

/** A milestone has a term of its own, and the measure's is not that of an occurrence. */
function termOf({ state, due, milestone }: DueItem): string | undefined {
  if (milestone !== undefined) return state.milestones.find(({ title }) => title === milestone)?.dueTerm;
  return due === state.due ? state.dueTerm : undefined;
}

/** A day, with its year where that is not the year of `asOf`. */
export function dayNear(date: PlanDate, asOf: PlanDate, { words }: Writer): string {
  return date.slice(0, 4) === asOf.slice(0, 4) ? words.day(date) : words.date(date);
}
