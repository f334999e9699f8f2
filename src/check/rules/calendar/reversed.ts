/** A closure of the office, and a term, ends after it begins. */
import type { OwnDays } from '../../../model/calendar.ts';
import type { Bilingual, KeyPath, Place } from '../../../model/finding.ts';
import type { ModelRule } from '../../rule.ts';

export const calendarReversed: ModelRule<{ what: string; from: string; to: string }> = {
  id: 'calendar/reversed',
  family: 'model',
  tier: 'default',
  severity: 'error',
  text: {
    zh: {
      message: ({ what, from, to }) => `${what}从 ${from} 到 ${to}，首尾颠倒，一天也没有。`,
      advice: '核对 from 和 to。',
    },
    en: {
      message: ({ what, from, to }) => `This ${what} (${from} to ${to}) ends before it begins.`,
      advice: 'Check from and to.',
    },
  },
  why: {
    zh: '这段休息不起作用，工作日就多算了；这个学期没有一天，按学期的工作就少了一期。',
    en: 'A closure without days has no effect, so too many workdays are counted; of such a term no occurrence is due.',
  },
  example: {
    in: 'workspace',
    bad: 'calendar: { closed: [{ from: 2022-08-28, to: 2022-07-18, name: 暑假 }] }',
    good: 'calendar: { closed: [{ from: 2022-07-18, to: 2022-08-28, name: 暑假 }] }',
  },
  check({ calendar, file, isFaulty, plans }, report) {
    const expect = (at: Place, key: KeyPath, what: Bilingual, spans: OwnDays['closed']): void => {
      for (const [i, { from, to }] of spans.entries()) {
        if (to < from) report({ at, key: [...key, i, 'to'], args: { what, from, to } });
      }
    };
    const workspace = { file, path: [] };
    if (!isFaulty) {
      expect(workspace, ['calendar', 'closed'], { zh: '这段休息', en: 'closure' }, calendar.closed);
      expect(workspace, ['calendar', 'terms'], TERM, calendar.terms ?? []);
    }
    for (const plan of plans) expect(plan, ['terms'], TERM, plan.terms ?? []);
  },
};

const TERM: Bilingual = { zh: '这个学期', en: 'term' };
