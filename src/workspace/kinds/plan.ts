/** plan.yaml: a plan's header and its main tasks. */
import type { PlanFile } from '../../../build/file-types.d.ts';
import { plan as validate } from '../../../build/validators.js';
import { PLAN_FILE } from '../../files/find.ts';
import type { Plan, Section } from '../../model/plan.ts';
import type { Content, FileKind } from './kind.ts';
import { errataFrom, lostKeys, tasksFrom } from './values.ts';

export const plan: FileKind<PlanFile, Plan, PlanParts> = {
  name: 'plan',
  place: `*/${PLAN_FILE}`,
  validate,
  read: planFrom,
  recordKey: 'id',
  heading: /^plan[ \t]*[:：]/m,
};

/** What belongs to a plan but stands in other files. */
type PlanParts = Pick<Plan, 'rosters' | 'journal' | 'source' | 'unreadEntries'> & {
  readonly annexes: readonly Section[];
};

/** A plan: its own file's main tasks, then its annexes; with its rosters, journal and issued text. */
function planFrom(content: Content<PlanFile>, { annexes, source, ...parts }: PlanParts): Plan {
  const { plan: id, tasks, errata, source: sourceFile, ...value } = content.value;
  const main: Section = { id: 'main', file: content.file, path: [], tasks: tasksFrom(content, tasks, value.period) };
  return {
    ...value,
    ...parts,
    ...(source ? { source } : lostKeys(sourceFile === undefined ? [] : ['source'])),
    id,
    file: content.file,
    path: [],
    errata: errataFrom(errata),
    sections: [main, ...annexes],
  };
}
