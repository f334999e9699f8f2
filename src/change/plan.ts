/** What changed in a plan as such: its period, its approval, its wording, and what tasks, rosters and journal it has. */
import type { Plan, Section } from '../model/plan.ts';
import type { Change, Deed, Subject } from './change.ts';
import { closingChanges } from './closings.ts';
import { listed, type Pair, paired, turn } from './compare.ts';
import { itemChanges } from './items.ts';
import { journalChanges } from './journal.ts';
import { startChanges } from './promises.ts';
import { rosterChanges } from './rosters.ts';
import { termNames } from './settings.ts';
import { errataTurn, wording } from './wording.ts';

/** The changes from one revision of a plan to another. */
export function planChanges(pair: Pair<Plan>): readonly Change[] {
  const { before, after } = pair;
  const subject: Subject = { plan: after.id, at: after, was: before };
  return [
    ...headChanges(pair, subject),
    ...sectionChanges(pair, subject),
    ...itemChanges(pair),
    ...rosterChanges(pair),
    ...closingChanges(pair),
    ...journalChanges(pair),
  ];
}

function headChanges({ before, after }: Pair<Plan>, subject: Subject): readonly Change[] {
  const at = (key: string): Subject => ({ ...subject, at: { file: after.file, path: [key] } });
  const approval = turn(before.approved, after.approved);
  const isMoved = before.period.start !== after.period.start || before.period.end !== after.period.end;
  const terms = listed(termNames(before.terms), termNames(after.terms));
  return [
    ...(isMoved ? [{ ...at('period'), what: 'period' as const, from: before.period, to: after.period }] : []),
    ...(terms ? [{ ...at('terms'), what: 'calendar' as const, of: 'terms' as const, ...terms }] : []),
    ...startChanges({ before, after }).map(([key, deed]) => ({ ...at(key), ...deed })),
    ...(approval ? [{ ...at('approved'), what: 'approval' as const, ...approval }] : []),
    ...wording('plan-title', before.title, after.title).map((deed) => ({ ...at('title'), ...deed })),
    ...wording('notice', before.notice, after.notice).map((deed) => ({ ...at('notice'), ...deed })),
    ...wording('principle', before.principle, after.principle).map((deed) => ({ ...at('principle'), ...deed })),
    ...wording('source', before.source?.text, after.source?.text).map((deed) => ({
      ...at('source'),
      // The document itself, where it is still there.
      ...(after.source && { at: { file: after.source.file, path: [] } }),
      ...deed,
    })),
    ...errataTurn(before.errata, after.errata).map((deed) => ({ ...at('errata'), ...deed })),
  ];
}

/** The headings and titles of the annexes; their tasks are told one by one. */
function sectionChanges({ before, after }: Pair<Plan>, subject: Subject): readonly Change[] {
  return paired(before.sections, after.sections, ({ id }) => id).pairs.flatMap((pair) => {
    const told = (was: string | undefined, is: string | undefined): readonly Deed[] => wording('heading', was, is);
    return [
      ...told(pair.before.heading, pair.after.heading).map((deed) => inSection(subject, pair, 'heading', deed)),
      ...told(pair.before.title, pair.after.title).map((deed) => inSection(subject, pair, 'title', deed)),
    ];
  });
}

function inSection(subject: Subject, { before, after }: Pair<Section>, key: string, deed: Deed): Change {
  return { ...subject, at: { file: after.file, path: [key] }, was: before, ...deed };
}
