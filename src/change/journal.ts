/** What changed in the journal of a plan. It should only grow; where an entry stands, and how often, is no matter. */
import { isoWeek } from '../model/date.ts';
import type { Place } from '../model/finding.ts';
import { taskIdOf } from '../model/id.ts';
import { type Amendment, canonical, contentOf, type Entry, type Evidence } from '../model/journal.ts';
import { ownedWith, type Plan } from '../model/plan.ts';
import { entriesOn, factsOf } from '../projection/facts.ts';
import { promised } from '../projection/project.ts';
import type { Change, Subject } from './change.ts';
import { type Pair, paired } from './compare.ts';

/** Entries that were added, altered or removed; one that moved to another file, or stands there twice, is no change. */
export function journalChanges(plans: Pair<Plan>): readonly Change[] {
  const { before, after } = plans;
  const { added, removed } = paired(once(before.journal), once(after.journal), contentOf);
  const altered = alterations(removed, added);
  const [was, is] = [new Set(altered.map((pair) => pair.before)), new Set(altered.map((pair) => pair.after))];
  const reached = weekReached(before.journal);
  const files = new Set(after.journal.map(({ file }) => file));
  return [
    ...added
      .filter((entry) => !is.has(entry))
      .map((entry) => ({
        ...subjectOf(after, entry, entry),
        ...{ what: 'entry-added' as const, entry, backdated: isoWeek(entry.date) < reached },
        ...(entry.amend && { formerly: inForce(before, entry) }),
      })),
    ...altered.map((pair) => ({
      ...{ ...subjectOf(after, pair.after, pair.after), was: pair.before },
      ...{
        what: 'entry-altered' as const,
        from: pair.before,
        to: pair.after,
        lost: evidenceLost(pair),
        remarked: isRemarked(pair),
      },
    })),
    ...removed
      .filter((entry) => !was.has(entry))
      .map((entry) => ({
        // Its week's file, where anything is left of it.
        ...subjectOf(after, entry, files.has(entry.file) ? { file: entry.file, path: [] } : after),
        ...{ was: entry, what: 'entry-removed' as const, entry },
      })),
  ];
}

function once(journal: readonly Entry[]): readonly Entry[] {
  return [...new Map(journal.map((entry) => [contentOf(entry), entry])).values()];
}

/** Whether they differ in the mark for the bulletin alone. */
function isRemarked({ before, after }: Pair<Entry>): boolean {
  return contentOf({ ...before, highlight: true }) === contentOf({ ...after, highlight: true });
}

/** The week of the latest entry, or an empty text. */
function weekReached(journal: readonly Entry[]): string {
  return journal.reduce((latest, { date }) => (isoWeek(date) > latest ? isoWeek(date) : latest), '');
}

/** Entries that are the same one, changed: about the same on the same day, else the same but for the day, else in its place. */
function alterations(removed: readonly Entry[], added: readonly Entry[]): readonly Pair<Entry>[] {
  const keys: readonly ((entry: Entry) => string)[] = [
    ({ on, date, stage = '', member = '' }) => canonical([on, date, stage, member]),
    ({ on, date }) => canonical([on, date]),
    ({ date: _date, file: _file, path: _path, ...content }) => canonical(content),
    ({ on, file, path }) => canonical([on, file, path]),
  ];
  const pairs: Pair<Entry>[] = [];
  let [gone, come] = [removed, added];
  for (const key of keys) {
    const found = paired(gone, come, key);
    pairs.push(...found.pairs);
    [gone, come] = [found.removed, found.added];
  }
  return pairs;
}

/** What was promised of the entry's measure on its date, before it. */
function inForce(plan: Plan, { on, date }: Entry): Amendment {
  const owned = ownedWith(plan, on);
  const approved = owned ? promised(owned.measure, owned.task) : {};
  return { ...approved, ...factsOf(entriesOn(plan, on), date).amended };
}

function evidenceLost({ before, after }: Pair<Entry>): readonly Evidence[] {
  const kept = new Set(after.evidence.map(canonical));
  return before.evidence.filter((evidence) => !kept.has(canonical(evidence)));
}

function subjectOf(plan: Plan, { on }: Entry, { file, path }: Place): Subject {
  return { plan: plan.id, task: ownedWith(plan, on)?.task.id ?? taskIdOf(on), measure: on, at: { file, path } };
}
