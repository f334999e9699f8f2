/** plan.yaml: a plan's header and its main tasks. */
import type { PlanFile } from '../../../build/file-types.d.ts';
import { PLAN_FILE } from '../../files/find.ts';
import type { Entry } from '../../model/journal.ts';
import { ownYearStart } from '../../model/period.ts';
import type { Period, Plan, Section } from '../../model/plan.ts';
import { formerIds } from '../../model/recurrence.ts';
import type { Content, FileKind } from './kind.ts';
import { errataFrom, lostKeys, tasksFrom } from './values.ts';

export const plan: FileKind<PlanFile, Plan, PlanParts> = {
  name: 'plan',
  place: `*/${PLAN_FILE}`,
  validator: async () => (await import('../../../build/validators.js')).plan,
  read: planFrom,
  recordKey: 'id',
  heading: /^plan[ \t]*[:：]/m,
};

/** What belongs to a plan but stands in other files. */
type PlanParts = Pick<Plan, 'rosters' | 'closings' | 'source' | 'unreadEntries'> & {
  readonly annexes: readonly Section[];
  /** Asked for once, when somebody wants it: what its entries come to may be known without them. */
  readonly journal: () => readonly Entry[];
};

/** A plan: its own file's main tasks, then its annexes; with its rosters, journal and issued text. */
function planFrom(content: Content<PlanFile>, parts: PlanParts): Plan {
  const { annexes, source, rosters, closings, unreadEntries } = parts;
  const { plan: id, tasks, errata, source: sourceFile, ...value } = content.value;
  const main: Section = { id: 'main', file: content.file, path: [], tasks: tasksFrom(content, tasks, value.period) };
  const sections = [main, ...annexes];
  let journal: readonly Entry[] | undefined;
  return {
    ...value,
    rosters,
    closings,
    ...(unreadEntries && { unreadEntries }),
    ...(source && { source }),
    ...lostKeys([
      ...(source === undefined && sourceFile !== undefined ? ['source'] : []),
      ...(content.origin.lostOf(value.terms).length > 0 ? ['terms'] : []),
    ]),
    id,
    file: content.file,
    path: [],
    errata: errataFrom(errata),
    sections,
    get journal() {
      journal ??= withPresentIds(parts.journal(), sections, value.period);
      return journal;
    },
  };
}

/** Entries name occurrences as the plan counts them now, though they name them by the calendar's years as formerly. */
function withPresentIds(journal: readonly Entry[], sections: readonly Section[], period: Period): readonly Entry[] {
  if (ownYearStart(period) === undefined) return journal;
  const measures = sections.flatMap(({ tasks }) => tasks).flatMap((task) => task.measures);
  const former = new Map(
    measures.map(({ id, repeat, start }) => [id, repeat ? formerIds(repeat, { period, start }) : undefined]),
  );
  return journal.map((entry) => {
    const { on, occurrence = '' } = entry;
    const present = former.get(on)?.get(occurrence);
    return present === undefined ? entry : { ...entry, occurrence: present, formerOccurrence: occurrence };
  });
}
