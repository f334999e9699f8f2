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
      advice:
        '核实以后留下正确的一条。还没有提交的，用 plan undo 撤回；已经提交的，另记一条更正：plan log 编号 --corrects 那天的日期 --value 对的数。',
    },
    en: {
      message: ({ id, date, here, there, file }) =>
        `There are two accounts of ${id} on ${date}: ${here} here, ${there} in ${file}.`,
      advice:
        'Find out which is right and keep that one. What is not committed yet is taken back by plan undo; what is, by an entry that corrects it: plan log ID --corrects THAT-DAY --value RIGHT.',
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

/** What an entry says of one thing, which no other of the same day may contradict. */
interface Claim {
  readonly key: KeyPath;
  /** What it is said of: the key, and of several periods or milestones which one. */
  readonly of: string;
  readonly said: string | Bilingual;
}

/** The total of an entry, and each promise that it amends. */
function claimsOf({ value, occurrence = '', amend }: Entry): readonly Claim[] {
  const { due, dueTerm, leads, target, milestones = [] } = amend ?? {};
  const deadline = due ?? dueTerm;
  const claim = (key: KeyPath, said: string | Bilingual | undefined, of = key.join(' ')): readonly Claim[] =>
    said === undefined ? [] : [{ key, of, said }];
  return [
    ...claim(['value'], value === undefined ? undefined : String(value), `value ${occurrence}`),
    ...claim(['amend', 'due'], deadline),
    ...claim(['amend', 'lead'], leads?.join('、')),
    ...milestones.flatMap(({ title, due: day, dueTerm: term }, i) =>
      claim(['amend', 'milestones', i], `${title} ${day ?? term}`, `milestone ${title}`),
    ),
    ...claim(['amend', 'target'], target && inWords(target)),
  ];
}

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
  const firsts = new Map<string, Claim & { readonly entry: Entry }>();
  for (const entry of entries) {
    for (const claim of claimsOf(entry)) {
      const first = firsts.get(claim.of);
      if (first === undefined) firsts.set(claim.of, { ...claim, entry });
      else if (isOther(claim, first) && contentOf(entry) !== contentOf(first.entry)) {
        const args = { id: entry.on, date: entry.date, here: claim.said, there: first.said, file: first.entry.file };
        report({ at: entry, key: claim.key, args });
      }
    }
  }
  checkAdditions(entries, report);
}

function isOther({ said }: Claim, { said: before }: Claim): boolean {
  return JSON.stringify(said) !== JSON.stringify(before);
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
