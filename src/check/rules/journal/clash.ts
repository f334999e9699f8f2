/** Two entries of one day do not contradict each other: there is one total, and one promise. */
import { targetText } from '../../../model/amount.ts';
import type { Bilingual, KeyPath } from '../../../model/finding.ts';
import { contentOf, type Entry } from '../../../model/journal.ts';
import { isNumberTarget, type Target } from '../../../model/target.ts';
import type { Report } from '../../fault.ts';
import type { ModelRule } from '../../rule.ts';

type Args = { id: string; date: string; here: string; there: string; file: string };

export const journalClash: ModelRule<Args> = {
  id: 'journal/clash',
  family: 'model',
  tier: 'default',
  severity: 'error',
  text: {
    zh: {
      message: ({ id, date, here, file, there }) =>
        `${id} 在 ${date} 有两种说法：这里是 ${here}，${file} 里是 ${there}。`,
      advice: '核实以后留下正确的一条；要更正以前的记录，请换一个日期另记一条。',
    },
    en: {
      message: ({ id, date, here, there, file }) =>
        `There are two accounts of ${id} on ${date}: ${here} here, ${there} in ${file}.`,
      advice: 'Find out which is right and keep that one. To correct an earlier entry, add one with a later date.',
    },
  },
  why: {
    zh: '同一天的两个说法只能有一个是对的；程序不替人挑。',
    en: 'Only one of two accounts of the same day can be right, and the program does not choose.',
  },
  example: {
    in: 'journal',
    bad: `- { date: 2022-05-11, on: 1-1, value: 20, note: 处内统计 }
- { date: 2022-05-11, on: 1-1, value: 22, note: 各市上报 }`,
    good: '- { date: 2022-05-11, on: 1-1, value: 22, note: 各市上报 }',
  },
  check({ plans }, report) {
    for (const { journal } of plans) {
      const byDay = new Map<string, Entry[]>();
      for (const entry of journal) {
        const day = `${entry.on} ${entry.date}`;
        const beside = byDay.get(day);
        if (beside) beside.push(entry);
        else byDay.set(day, [entry]);
      }
      for (const entries of byDay.values()) checkDay(entries, report);
    }
  },
};

/** What an entry says that no other of the same day may contradict: its total, and each promise that it amends. */
const CLAIMS: readonly { readonly key: KeyPath; of(entry: Entry): string | Bilingual | undefined }[] = [
  { key: ['value'], of: ({ value }) => (value === undefined ? undefined : String(value)) },
  { key: ['amend', 'due'], of: ({ amend }) => amend?.due ?? amend?.dueTerm },
  { key: ['amend', 'lead'], of: ({ amend }) => amend?.leads?.join('、') },
  {
    key: ['amend', 'milestones'],
    of: ({ amend }) => amend?.milestones?.map(({ title, due, dueTerm }) => `${title} ${due ?? dueTerm}`).join('、'),
  },
  { key: ['amend', 'target'], of: ({ amend }) => amend?.target && inWords(amend.target) },
];

/** All that a target says. */
function inWords(target: Target): string | Bilingual {
  if (!isNumberTarget(target)) return `${target.stretch ? '争取' : ''}${target.word}${target.unit ?? ''}`;
  const words = targetText(target) ?? '';
  const { baseline, counts, per } = target;
  const more: readonly (readonly [zh: string, en: string])[] = [
    ...(baseline === 0 ? [] : [[`基数 ${baseline}`, `baseline: ${baseline}`] as const]),
    ...(counts ? [[`counts: ${counts}`, `counts: ${counts}`] as const] : []),
    ...(per ? [[`per: ${per}`, `per: ${per}`] as const] : []),
  ];
  if (more.length === 0) return words;
  return {
    zh: `${words}（${more.map(([zh]) => zh).join('，')}）`,
    en: `${words} (${more.map(([, en]) => en).join(', ')})`,
  };
}

function checkDay(entries: readonly Entry[], report: Report<Args>): void {
  for (const { key, of } of CLAIMS) {
    const claims = entries.filter((entry) => of(entry) !== undefined);
    for (const entry of claims) {
      // Of several periods each has its number.
      const first = claims.find(({ occurrence }) => key[0] !== 'value' || occurrence === entry.occurrence) ?? entry;
      const there = of(first) ?? '';
      const here = of(entry) ?? '';
      if (JSON.stringify(here) === JSON.stringify(there) || contentOf(entry) === contentOf(first)) continue;
      report({ at: entry, key, args: { id: entry.on, date: entry.date, here, there, file: first.file } });
    }
  }
  checkAdditions(entries, report);
}

/**
 * A total of a day holds what was added on that day: whether an addition comes on top of it can't be known. Reported
 * where the later of the two stands; a total after several additions is reported once.
 */
function checkAdditions(entries: readonly Entry[], report: Report<Args>): void {
  const total = entries.findIndex(({ value }) => value !== undefined);
  const first = entries.findIndex(({ add }) => add !== undefined);
  if (total < 0 || first < 0) return;
  for (const [i, entry] of entries.entries()) {
    const isTotal = i === total && first < total;
    if (!isTotal && (i < total || entry.add === undefined)) continue;
    const other = entries[isTotal ? first : total] ?? entry;
    const [added, sum] = isTotal ? [other, entry] : [entry, other];
    const said = [`+${added.add}`, String(sum.value)] as const;
    const [here, there] = isTotal ? [said[1], said[0]] : said;
    const args = { id: entry.on, date: entry.date, here, there, file: other.file };
    report({ at: entry, key: [isTotal ? 'value' : 'add'], args });
  }
}
