/** Changes of the journal, in words. */
import type { JournalDeed } from '../../change/change.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Entry } from '../../model/journal.ts';
import { measuresOf, type Plan } from '../../model/plan.ts';
import { entryParts, type Formerly } from '../entry-words.ts';

export function journalWords(change: JournalDeed, messages: Messages, plan: Plan | undefined): string {
  const { change: words, listSeparator } = messages;
  const said = (entry: Entry, formerly?: Formerly): string => saidIn(entry, messages, plan, formerly);
  switch (change.what) {
    case 'entry-added': {
      const { entry, formerly, backdated } = change;
      const added = words.entryAdded(entry.date, said(entry, formerly));
      return backdated ? added + words.clauses + words.backdated : added;
    }
    case 'entry-removed':
      return words.entryRemoved(change.entry.date, said(change.entry));
    case 'entry-altered': {
      const { from, to, lost } = change;
      const isElsewhere = from.date !== to.date || from.on !== to.on;
      const now = isElsewhere ? words.entryAdded(to.date, `${to.on} ${said(to)}`) : said(to);
      const evidence = lost.map(({ ref, title, file, url }) => ref ?? title ?? file ?? url ?? '');
      return [
        words.entryAltered(from.date, said(from), now),
        ...(lost.length > 0 ? [words.evidenceLost(from.date, evidence.join(listSeparator))] : []),
      ].join(words.clauses);
    }
  }
}

/** What an entry says, in a line. */
function saidIn(entry: Entry, messages: Messages, plan: Plan | undefined, formerly: Formerly | undefined): string {
  const measure = plan && measuresOf(plan).find(({ id }) => id === entry.on);
  const roster = plan?.rosters.find(({ id }) => id === measure?.roster);
  const names = new Map(roster?.members.map(({ id, name }) => [id, name]));
  const parts = entryParts(entry, measure?.target?.unit, names, messages, formerly);
  return parts.join(messages.change.entryParts).replace(/\s*\n\s*/g, ' ');
}
