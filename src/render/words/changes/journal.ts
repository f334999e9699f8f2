/** Changes of the journal, in words. */
import type { JournalDeed } from '../../../change/change.ts';
import type { Messages } from '../../../i18n/messages.ts';
import type { Entry } from '../../../model/journal.ts';
import { ownedWith, type Plan } from '../../../model/plan.ts';
import { entryParts, type Formerly } from '../entry.ts';

export function journalWords(change: JournalDeed, messages: Messages, plan: Plan | undefined): string {
  const { change: words, listSeparator } = messages;
  const said = (entry: Entry, formerly?: Formerly): string => saidIn(entry, messages, plan, formerly);
  switch (change.what) {
    case 'entry-added': {
      const { entry, formerly, backdated } = change;
      const added = words.entryAdded(entry.date, said(entry, formerly));
      return backdated ? added + words.clauses + words.backdated : added;
    }
    case 'evidence-changed':
      return words.evidenceChanged(change.entry.date, change.evidence, words.evidenceTurns[change.turn]);
    case 'entry-removed':
      return words.entryRemoved(change.entry.date, said(change.entry));
    case 'entry-altered': {
      const { from, to, lost } = change;
      const isElsewhere = from.date !== to.date || from.on !== to.on;
      const [was, is] = differing(from, to, messages, plan);
      const now = isElsewhere ? words.entryAdded(to.date, `${to.on} ${said(to)}`) : is;
      const evidence = lost.map(({ ref, title, file, url }) => ref ?? title ?? file ?? url ?? '');
      return [
        words.entryAltered(from.date, isElsewhere ? said(from) : was, now),
        ...(lost.length > 0 ? [words.evidenceLost(from.date, evidence.join(listSeparator))] : []),
      ].join(words.clauses);
    }
  }
}

/** What one side says and the other doesn't: of a long entry only what was altered. */
function differing(
  from: Entry,
  to: Entry,
  messages: Messages,
  plan: Plan | undefined,
): readonly [was: string, is: string] {
  const [before, after] = [partsOf(from, messages, plan), partsOf(to, messages, plan)];
  const [was, is] = [before.filter((part) => !after.includes(part)), after.filter((part) => !before.includes(part))];
  if (was.length + is.length === 0) return [inLine(before, messages), inLine(after, messages)];
  return [inLine(was, messages) || messages.none, inLine(is, messages) || messages.none];
}

/** What an entry says, in a line. */
function saidIn(entry: Entry, messages: Messages, plan: Plan | undefined, formerly: Formerly | undefined): string {
  return inLine(partsOf(entry, messages, plan, formerly), messages);
}

function inLine(parts: readonly string[], messages: Messages): string {
  return parts.join(messages.clauseSeparator).replace(/(?<!\s)\s*\n\s*/g, ' ');
}

function partsOf(entry: Entry, messages: Messages, plan: Plan | undefined, formerly?: Formerly): readonly string[] {
  const measure = plan && ownedWith(plan, entry.on)?.measure;
  const roster = plan?.rosters.find(({ id }) => id === measure?.roster);
  const names = new Map(roster?.members.map(({ id, name }) => [id, name]));
  return entryParts(entry, measure?.target, names, messages, formerly);
}
