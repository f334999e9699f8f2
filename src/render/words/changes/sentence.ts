/** Changes as a person would say them: 举措4-2：目标由30所左右降为25所左右. */
import type { Change, ItemDeed } from '../../../change/change.ts';
import type { Messages } from '../../../i18n/messages.ts';
import type { Plan } from '../../../model/plan.ts';
import { figureWords } from '../closing.ts';
import { excerpts } from './excerpts.ts';
import { journalWords } from './journal.ts';
import { promiseWords } from './promises.ts';
import { rosterWords } from './rosters.ts';
import { settingWords } from './settings.ts';
import { listedWords, turnWords } from './turns.ts';

/** What the words need besides the change: the plan, for units and names. */
interface Scene {
  readonly messages: Messages;
  readonly plan?: Plan | undefined;
}

/** A whole sentence without its full stop: of what, and what was done. */
export function changeSentence(change: Change, scene: Scene): string {
  const { labelled } = scene.messages;
  return labelled(subjectWords(change, scene.messages), changeWords(change, scene));
}

/** What the change is about: a measure, a task, a roster, the plan or the workspace. */
function subjectWords(change: Change, { change: words }: Messages): string {
  if (change.measure !== undefined) return words.measure(change.measure);
  if (change.task !== undefined) return words.task(change.task);
  if (change.roster !== undefined) return words.rosterOf(change.roster);
  return change.plan === undefined ? words.workspace : words.plan(change.plan);
}

/** What was done. */
function changeWords(change: Change, { messages, plan }: Scene): string {
  const { change: words } = messages;
  switch (change.what) {
    case 'plan-added':
      return words.planAdded(change.title);
    case 'plan-removed':
      return words.planRemoved(change.title);
    case 'period': {
      const { from, to } = change;
      return words.changed(words.labels.period, words.range(from.start, from.end), words.range(to.start, to.end));
    }
    case 'approval': {
      const [from, to] = [change.from, change.to].map((day) => (day === 'undated' ? words.undated : day));
      return turnWords(words.labels.approval, { from, to }, messages);
    }
    case 'closing-added':
    case 'closing-removed':
      return closingWords(change, messages);
    case 'outweighed': {
      const { measures, added, stood } = change;
      return words.outweighed(measures.join(messages.listSeparator), added, stood);
    }
    case 'outweighs':
      return words.outweighs(change.title, change.weight, change.most);
    case 'added':
    case 'removed':
    case 'renumbered':
    case 'reassigned':
    case 'moved':
      return itemWords(change, messages);
    case 'wording': {
      const [from, to] = excerpts(change.from, change.to).map((text) => text && words.quoted(text));
      return turnWords(words.labels[change.of], { from, to }, messages);
    }
    case 'reading':
      return listedWords(words.labels[change.of], change, messages);
    case 'entry-added':
    case 'entry-removed':
    case 'entry-altered':
    case 'evidence-changed':
      return journalWords(change, messages, plan);
    case 'roster-added':
    case 'roster-removed':
    case 'roster-size':
    case 'roster-stages':
    case 'member-added':
    case 'member-removed':
    case 'member-left':
    case 'member-renamed':
    case 'member-altered':
      return rosterWords(change, messages);
    case 'kind-added':
    case 'kind-removed':
    case 'kind-renamed':
    case 'stages':
    case 'threshold':
    case 'calendar':
    case 'units':
    case 'people':
    case 'queries':
    case 'setting':
    case 'check-rule':
    case 'exception-added':
    case 'exception-removed':
    case 'policy':
    case 'template':
      return settingWords(change, messages);
    default:
      return promiseWords(change, messages);
  }
}

function closingWords(
  change: Extract<Change, { readonly what: 'closing-added' | 'closing-removed' }>,
  messages: Messages,
): string {
  const { date, close, reason } = change.closing;
  const figures = figureWords(close, messages);
  if (change.what === 'closing-removed') return messages.change.closingRemoved(date, figures);
  return messages.change.closed(date, figures, change.again, reason);
}

function itemWords(change: Exclude<ItemDeed, { readonly what: 'outweighs' }>, { change: words }: Messages): string {
  switch (change.what) {
    case 'added':
    case 'removed':
      return words[change.what](change.title);
    case 'renumbered':
    case 'reassigned':
      return words[change.what](change.from, change.to);
    case 'moved': {
      const place = (id: string): string =>
        change.of === 'measure' ? words.task(id) : id === 'main' ? words.main : id;
      return words.moved(place(change.from), place(change.to));
    }
  }
}
