/** Who leads is one of the workspace's units, where it names them. */

import type { KeyPath, Place } from '../../../model/finding.ts';
import { listed } from '../../../model/listed.ts';
import { namesIn } from '../../../model/names.ts';
import { tasksOf } from '../../../model/plan.ts';
import { unitNames } from '../../../model/unit.ts';
import { nearest } from '../../../model/words.ts';
import { maybe } from '../../maybe.ts';
import { likeness } from '../../places.ts';
import type { ModelRule } from '../../rule.ts';

export const unitUnknown: ModelRule<{ unit: string; known: string; suggestion?: string }> = {
  id: 'unit/unknown',
  family: 'model',
  tier: 'default',
  severity: 'error',
  looksUp: 'name',
  comparesText: true,
  text: {
    zh: {
      message: ({ unit, suggestion }) =>
        `牵头单位“${unit}”不在 workspace.yaml 的单位名单里。${maybe`您是不是要写“${suggestion}”？`}`,
      advice: ({ known }) => `写名单里的全称（${known}）；新的单位补进 workspace.yaml 的 units。`,
    },
    en: {
      message: ({ unit, suggestion }) =>
        `The lead "${unit}" is not listed under units in workspace.yaml.${maybe` Did you mean "${suggestion}"?`}`,
      advice: ({ known }) =>
        `Write the full name of a unit in the list (${known}), or add the unit to units in workspace.yaml.`,
    },
  },
  why: {
    zh: '按单位汇总、提醒都认这个名字；简称、错字会让一项举措落到没有人看的“单位”名下。',
    en: "Views and reminders go by the unit's name; under a short or misspelt one, nobody sees the measure.",
  },
  example: { in: 'measure', bad: 'lead: 职教处', good: 'lead: 职业教育处' },
  check({ plans, units, isFaulty, file }, report) {
    if (units.length === 0 || isFaulty) return;
    const names = unitNames(units);
    const expect = (at: Place, key: KeyPath, unit: string): void => {
      // Of names that are joined lead/joined tells.
      if (names.includes(unit) || namesIn(unit).length > 1) return;
      const suggestion = nearest(unit, names) ?? names.find((name) => isShortFor(unit, name));
      const args = { unit, known: listed(names), ...(suggestion !== undefined && { suggestion }) };
      const present = units.map(({ name }) => name);
      report({ at, key, args, against: likeness(unit, present, file, 'units') });
    };
    const expectAll = (at: Place, key: KeyPath, leads: readonly string[] = []): void => {
      for (const [i, unit] of leads.entries()) expect(at, leads.length === 1 ? key : [...key, i], unit);
    };
    for (const plan of plans) {
      for (const task of tasksOf(plan)) {
        expectAll(task, ['lead'], task.leads);
        for (const measure of task.measures) expectAll(measure, ['lead'], measure.leads);
      }
      for (const entry of plan.journal) expectAll(entry, ['amend', 'lead'], entry.amend?.leads);
    }
  },
};

/** Whether `short` has letters of `name` alone, in their order: 职教处 of 职业教育处. */
function isShortFor(short: string, name: string): boolean {
  let from = 0;
  for (const letter of short) {
    from = name.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return short.length > 1;
}
