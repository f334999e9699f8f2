/** An occurrence that an entry meets is one of its measure's. */
import type { OwnDays } from '../../../model/calendar.ts';
import { startOf } from '../../../model/elapsed.ts';
import { ownedIn, type Plan } from '../../../model/plan.ts';
import { occurrencesOf, planCalendar } from '../../../model/recurrence.ts';
import { periodsOf } from '../../../model/target.ts';
import { nearest } from '../../../model/words.ts';
import type { Report } from '../../fault.ts';
import { maybe } from '../../maybe.ts';
import { idPlace, periodPlace } from '../../places.ts';
import type { ModelRule } from '../../rule.ts';

type Args = { id: string; occurrence: string; suggestion?: string; first?: string; last?: string };

export const journalUnknownOccurrence: ModelRule<Args> = {
  id: 'journal/unknown-occurrence',
  family: 'model',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ id, occurrence, suggestion }) =>
        `举措 ${id} 没有 ${occurrence} 这一期。${maybe`您是不是要写 ${suggestion}？`}`,
      advice: ({ first, last }) =>
        `${maybe`它的期次从 ${first} 到 ${last}。`}没有写 repeat、也不按期计数的举措不用 occurrence。`,
    },
    en: {
      message: ({ id, occurrence, suggestion }) =>
        `Measure ${id} has no occurrence ${occurrence}.${maybe` Did you mean ${suggestion}?`}`,
      advice: ({ first, last }) =>
        `${maybe`Its occurrences run from ${first} to ${last}. `}Do not use occurrence for a measure that neither repeats nor counts by period.`,
    },
  },
  why: {
    zh: '写错期次的记录不会算到任何一期，那一期就会显示为漏报。',
    en: 'An entry with a wrong occurrence meets none, and the one it was meant for shows as missed.',
  },
  example: {
    in: 'journal',
    bad: '- { date: 2022-05-11, on: R1-1, occurrence: 2022-W19 }',
    good: '- { date: 2022-05-11, on: R1-1, occurrence: 2022-05 }',
  },
  check({ plans, calendar }, report) {
    for (const plan of plans) checkJournal(plan, calendar, report);
  },
};

function checkJournal(plan: Plan, calendar: OwnDays, report: Report<Args>): void {
  const owned = new Map(ownedIn(plan).map((one) => [one.measure.id, one]));
  for (const entry of plan.journal) {
    const { task, measure } = owned.get(entry.on) ?? {};
    const { occurrence } = entry;
    if (task === undefined || measure === undefined || occurrence === undefined || measure.lost?.includes('repeat'))
      continue;
    const start = startOf(plan, task, measure);
    const repeat = measure.repeat ?? periodsOf(measure.target);
    const known = repeat
      ? occurrencesOf(repeat, start, plan.period.end, planCalendar(plan, calendar)).map((period) => period.id)
      : [];
    if (known.includes(occurrence)) continue;
    const [first] = known;
    const last = known.at(-1);
    const suggestion = nearest(occurrence, known);
    const args = { id: measure.id, occurrence, ...(first && last && { first, last }) };
    const against = [idPlace(measure), periodPlace(plan)];
    report({ at: entry, key: ['occurrence'], args: { ...args, ...(suggestion && { suggestion }) }, against });
  }
}
