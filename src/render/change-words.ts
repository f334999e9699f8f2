/** Changes as a person would say them: 举措4-2：目标由30所左右降为25所左右，未见调整记录. */
import type { Change, Deadline } from '../change/change.ts';
import type { Messages } from '../i18n/messages.ts';
import { daysBetween } from '../model/date.ts';
import type { Entry } from '../model/journal.ts';
import { measuresOf, type Plan } from '../model/plan.ts';
import type { Repeat } from '../model/recurrence.ts';
import type { Target } from '../model/target.ts';
import { entryParts } from './entry-words.ts';
import { excerpts } from './excerpts.ts';
import { repeatWords, targetWords } from './terminal/wording.ts';

/** What the words need besides the change: the plan, for units and names. */
export interface Scene {
  readonly messages: Messages;
  readonly plan?: Plan | undefined;
}

/** A whole sentence without its full stop: of what, and what was done. */
export function changeSentence(change: Change, scene: Scene): string {
  const { labelled } = scene.messages;
  return labelled(subjectWords(change, scene.messages), changeWords(change, scene));
}

/** What the change is about: a measure, a task, a roster, the plan or the workspace. */
export function subjectWords(change: Change, { change: words }: Messages): string {
  if (change.measure !== undefined) return words.measure(change.measure);
  if (change.task !== undefined) return words.task(change.task);
  if (change.roster !== undefined) return words.rosterOf(change.roster);
  return change.plan === undefined ? words.workspace : words.plan(change.plan);
}

/** What was done. */
export function changeWords(change: Change, scene: Scene): string {
  const { messages } = scene;
  const { change: words, listSeparator } = messages;
  const list = (items: readonly string[]): string => items.join(listSeparator);
  switch (change.what) {
    case 'plan-added':
      return words.planAdded(change.title);
    case 'plan-removed':
      return words.planRemoved(change.title);
    case 'period': {
      const { from, to } = change;
      return words.changed(words.labels.period, words.range(from.start, from.end), words.range(to.start, to.end));
    }
    case 'approval':
      return turnWords(words.labels.approval, change, messages);
    case 'added':
    case 'removed':
      return words[change.what](change.title);
    case 'renumbered':
    case 'reassigned':
      return words[change.what](change.from, change.to);
    case 'moved':
      return words.moved(...movedWords(change, messages));
    case 'deadline':
      return deadlineWords(change, messages);
    case 'target':
      return targetTurnWords(change, messages);
    case 'repeat':
      return repeatTurnWords(change, messages);
    case 'lead':
    case 'start':
    case 'kind':
    case 'roster':
      return turnWords(words.labels[change.what], change, messages);
    case 'scope': {
      const texts = (scope: typeof change.from): string | undefined =>
        scope.length === 0 ? undefined : list(scope.map(({ size, unit, of }) => `${size}${unit}${of}`));
      return turnWords(words.labels.scope, { from: texts(change.from), to: texts(change.to) }, messages);
    }
    case 'weight':
      return words.changed(words.labels.weight, String(change.from), String(change.to));
    case 'relations':
    case 'reading':
      return listedWords(words.labels[change.of], change, messages);
    case 'wording': {
      const [from, to] = excerpts(change.from, change.to).map((text) => text && words.quoted(text));
      return turnWords(words.labels[change.of], { from, to }, messages);
    }
    case 'roster-added':
      return words.rosterAdded(change.title);
    case 'roster-removed':
      return words.rosterRemoved(change.title);
    case 'roster-size': {
      const [from, to] = [change.from?.toString(), change.to?.toString()];
      return turnWords(words.labels.size, { from, to }, messages);
    }
    case 'roster-stages':
      return turnWords(words.labels.stages, { from: steps(change.from), to: steps(change.to) }, messages);
    case 'member-added':
      return words.memberAdded(change.name);
    case 'member-removed':
      return words.memberRemoved(change.name);
    case 'member-altered':
      return words.memberAltered(change.name);
    case 'member-left':
      return words.memberLeft(change.name, change.left, change.reason);
    case 'member-renamed':
      return words.memberRenamed(change.from, change.to);
    case 'entry-added': {
      const said = words.entryAdded(change.entry.date, saidIn(change.entry, scene));
      return change.backdated ? said + words.clauses + words.backdated : said;
    }
    case 'entry-removed':
      return words.entryRemoved(change.entry.date, saidIn(change.entry, scene));
    case 'entry-altered':
      return alterationWords(change, scene);
    case 'kind-added':
      return words.kindAdded(change.name);
    case 'kind-removed':
      return words.kindRemoved(change.name);
    case 'kind-renamed':
      return words.kindRenamed(change.from, change.to);
    case 'stages':
      return words.stages(change.name, steps(change.from) ?? messages.none, steps(change.to) ?? messages.none);
    case 'threshold':
      return words[change.effect](words.labels[change.of], String(change.from), String(change.to));
    case 'calendar':
    case 'units':
      return listedWords(words.labels[change.what === 'units' ? 'units' : change.of], change, messages);
    case 'setting':
      return turnWords(words.labels[change.of === 'title' ? 'workspaceTitle' : change.of], change, messages);
    case 'policy': {
      const say = change.effect === 'loosened' ? words.policyLoosened : words.policyTightened;
      return say(words.topics[change.topic], words.permissions[change.from], words.permissions[change.to]);
    }
  }
}

interface Texts {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

function turnWords(label: string, { from, to }: Texts, { change: words }: Messages): string {
  if (from === undefined) return words.set(label, to ?? '');
  return to === undefined ? words.dropped(label, from) : words.changed(label, from, to);
}

function listedWords(
  label: string,
  { added, removed }: { readonly added: readonly string[]; readonly removed: readonly string[] },
  { change: words, listSeparator }: Messages,
): string {
  const clauses = [
    ...(added.length > 0 ? [words.gained(label, added.join(listSeparator))] : []),
    ...(removed.length > 0 ? [words.lost(label, removed.join(listSeparator))] : []),
  ];
  return clauses.join(words.clauses);
}

function steps(stages: readonly string[] | undefined): string | undefined {
  return stages && stages.length > 0 ? stages.join('→') : undefined;
}

/** The deadline as the plan has it, the day beside its term. */
export function dayWords({ day, term }: Deadline, { termed, undecided }: Messages): string {
  return term === undefined ? (day ?? undecided) : termed(term, day ?? undecided);
}

type DeadlineChange = Extract<Change, { what: 'deadline' }>;

function deadlineWords({ from, to, ...change }: DeadlineChange, messages: Messages): string {
  const { change: words } = messages;
  const [was, is] = [from && dayWords(from, messages), to && dayWords(to, messages)];
  if (from?.day !== undefined && to?.day !== undefined && was !== undefined && is !== undefined) {
    const days = daysBetween(from.day, to.day);
    return days > 0 ? words.dueLater(was, is, days) : words.dueEarlier(was, is, -days);
  }
  // Words of which nobody knew the day were no deadline yet.
  return turnWords(words.labels.deadline, { from: change.effect === 'first' ? undefined : was, to: is }, messages);
}

function targetTurnWords(change: Extract<Change, { what: 'target' }>, messages: Messages): string {
  const { change: words } = messages;
  const { turns, effect } = change;
  const [from, to] = [change.from && targetWords(change.from, messages), change.to && targetWords(change.to, messages)];
  if (from === undefined || to === undefined || effect !== 'changed') {
    return turnWords(words.labels.target, { from: effect === 'first' ? undefined : from, to }, messages);
  }
  const verbs = { lowered: 'targetLowered', raised: 'targetRaised', softened: 'targetSoftened' } as const;
  const [verb] = (['lowered', 'raised', 'softened'] as const).filter((one) => turns.includes(one));
  const number = turns.includes('tightened') && verb === undefined ? words.targetTightened(from, to) : undefined;
  const other = turns.some((one) => one !== 'baseline') ? words.changed(words.labels.target, from, to) : undefined;
  const main = verb === undefined ? (number ?? other) : words[verbs[verb]](from, to);
  const baseline = turns.includes('baseline')
    ? words.changed(words.labels.baseline, baselineOf(change.from), baselineOf(change.to))
    : undefined;
  return [main, baseline].filter((clause) => clause !== undefined).join(words.clauses);
}

function baselineOf(target: Target | undefined): string {
  return target === undefined || target.comparator === 'unquantified' ? '' : String(target.baseline);
}

function repeatTurnWords(change: Extract<Change, { what: 'repeat' }>, messages: Messages): string {
  const { change: words } = messages;
  const said = (repeat: Repeat | undefined): string | undefined => repeat && repeatWords(repeat, messages);
  const [from, to] = [said(change.from), said(change.to)];
  if (from === undefined || to === undefined) return turnWords(words.labels.repeat, { from, to }, messages);
  if (change.effect === 'loosened') return words.repeatLoosened(from, to);
  if (change.effect === 'tightened') return words.repeatTightened(from, to);
  return words.changed(words.labels.repeat, from, to);
}

function movedWords({ of, from, to }: Extract<Change, { what: 'moved' }>, { change: words }: Messages) {
  const place = (id: string): string => (of === 'measure' ? words.task(id) : id === 'main' ? words.main : id);
  return [place(from), place(to)] as const;
}

/** What an entry says, in a line. */
export function saidIn(entry: Entry, { messages, plan }: Scene): string {
  const measure = plan && measuresOf(plan).find(({ id }) => id === entry.on);
  const roster = plan?.rosters.find(({ id }) => id === measure?.roster);
  const names = new Map(roster?.members.map(({ id, name }) => [id, name]));
  const parts = entryParts(entry, measure?.target?.unit, names, messages);
  return parts.join(messages.change.entryParts).replace(/\s*\n\s*/g, ' ');
}

function alterationWords(change: Extract<Change, { what: 'entry-altered' }>, scene: Scene): string {
  const { change: words, listSeparator } = scene.messages;
  const { from, to, lost } = change;
  const [was, is] = [saidIn(from, scene), saidIn(to, scene)];
  const dated = (entry: Entry, said: string): string =>
    from.date === to.date && from.on === to.on ? said : words.entryAdded(entry.date, `${entry.on} ${said}`);
  const evidence = lost.map(({ ref, title, file, url }) => ref ?? title ?? file ?? url ?? '');
  return [
    words.entryAltered(from.date, dated(from, was), dated(to, is)),
    ...(lost.length > 0 ? [words.evidenceLost(from.date, evidence.join(listSeparator))] : []),
  ].join(words.clauses);
}
