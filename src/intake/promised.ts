/** Numbers that a sentence promises, with the words that say how they count. */
import { parseAmount } from '../model/amount.ts';
import type { Comparator } from '../model/target.ts';

export interface Promised {
  readonly comparator: Comparator | 'unquantified';
  /** A number, or the word for a batch. */
  readonly value: number | string;
  readonly unit: string | undefined;
  /** 争取, 力争. */
  readonly stretch: boolean;
  /** Of what each has so many: 每个基地; a condition rather than a number to be reached. */
  readonly of?: string;
  /** A rise, such as 比上年增长10%以上, which needs the number that it starts from. */
  readonly isRise: boolean;
  /** What it starts from: 由52%提高到60%. */
  readonly baseline?: number;
  /** The clause that promises it, as it stands. */
  readonly clause: string;
}

/** A number that no target holds: 3—5个. */
interface Range {
  readonly printed: string;
}

const UNITS =
  '个百分点|百分点|%|‰|万?人次|平方米|公里|万?亩|万元|亿元|元|课时|学时|人|名|个(?!月|工作日|季度|方面)|所|门|件|项|次|份|家|部(?!门)|套|场|批|种|条|处|座|间|台|位|支|篇|本|册|户|吨|天(?!内)|对|片|期|组|类|栋|幢|辆|集|例|轮|节';

const AMOUNT = new RegExp(
  `(?<![\\d.,第])((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:[万亿](?!元))?)((?:[-—–~至]+)\\d+(?:\\.\\d+)?)?(余|多)?(${UNITS})(左右|以上|以内|以下)?`,
  'gu',
);

/** Two and more in words: 两个以上. */
const IN_WORDS = new RegExp(`([两二三四五六七八九])(${UNITS})(以上|以内|以下|左右)`, 'gu');

const DIGITS = '零一二三四五六七八九';

/** What stands before a number and says how it counts; the first that fits counts. */
const BEFORE: readonly (readonly [pattern: RegExp, comparator: Comparator])[] = [
  [/(?:≥|>=|＞=|≧)$/, 'at_least'],
  [/(?:≤|<=|＜=|≦)$/, 'at_most'],
  [/[>＞]$/, 'more_than'],
  [/(?:不超过|不高于|不多于|不得超过|控制在|(?:降|降低|减少|压减|下降)[到至]|低于|至多|少于)$/, 'at_most'],
  [/(?:超过|突破|多于|大于|高于)$/, 'more_than'],
  [/(?:至少|达到?|保持在|稳定在|(?:提高|提升|增加|扩大|上升)[到至]|力争)$/, 'at_least'],
  [/(?:约|大约|约为)$/, 'about'],
];
/** Behind the number that a change starts from. */
const FROM = /^(?:提高|提升|增加|增长|扩大|上升|降低|下降|减少|压减|降|升|增)(?:到|至)/;

/** Before those, for they end in words of another sense. */
const NOT_LESS = /(?:不少于|不低于|不得少于|不得低于|不小于)$/;

const AFTER: Readonly<Record<string, Comparator>> = {
  左右: 'about',
  以上: 'at_least',
  以内: 'at_most',
  以下: 'at_most',
};

interface Found {
  readonly promised: readonly Promised[];
  readonly ranges: readonly Range[];
}

/** The numbers in `text`, in its order. What stands in quotes or book marks names something, and promises nothing. */
export function promisedIn(text: string): Found {
  const promised: Promised[] = [];
  const ranges: Range[] = [];
  for (const clause of clausesOf(text)) {
    const plain = [...clause]
      .map((sign) => (/[\uff05\uff10-\uff19\uff0c\uff0e]/.test(sign) ? sign.normalize('NFKC') : sign))
      .join('');
    const open = plain.replace(/[“"《][^“”"《》]*[”"》]/g, (name) => '□'.repeat(name.length));
    const before = promised.length;
    let baseline: number | undefined;
    for (const match of open.matchAll(AMOUNT)) {
      const [printed, digits = '', until, more, unit = '', after = ''] = match;
      if (until !== undefined) {
        ranges.push({ printed: plain.slice(match.index, match.index + printed.length) });
        continue;
      }
      const head = open.slice(0, match.index);
      // 第3届, 每季度召开1次 and 对44个… say which, how often and how far.
      if (/(?:第|对|督查|对全[市省县]|(?<![底末月日年])前)$/.test(head)) continue;
      const value = parseAmount(digits);
      if (value === undefined) continue;
      if (
        /[由从](?:上年|去年|目前|现有|\d{4}年)?的?$/.test(head) &&
        FROM.test(open.slice(match.index + printed.length))
      )
        baseline = value;
      else {
        const start = baseline === undefined ? {} : { baseline };
        const rest = open.slice(match.index + printed.length);
        promised.push({
          ...counted(head, value, more === undefined ? after : '以上', rest),
          unit,
          ...ofWhat(head),
          ...start,
          clause,
        });
        baseline = undefined;
      }
    }
    for (const { index, 0: printed, 1: word = '', 2: unit = '', 3: after = '' } of open.matchAll(IN_WORDS)) {
      const value = word === '两' ? 2 : DIGITS.indexOf(word);
      const rest = open.slice(index + printed.length);
      promised.push({ ...counted(open.slice(0, index), value, after, rest), unit, clause });
    }
    const [batch] = /(?<!第)一批(?!次)/.exec(open) ?? [];
    if (batch !== undefined && promised.length === before) {
      const stretch = isStretch(open);
      promised.push({ comparator: 'unquantified', value: batch, unit: undefined, stretch, isRise: false, clause });
    }
  }
  return { promised, ranges };
}

function counted(head: string, value: number, after: string, rest: string) {
  const said = NOT_LESS.test(head) ? 'at_least' : BEFORE.find(([pattern]) => pattern.test(head))?.[1];
  const comparator: Comparator = AFTER[after] ?? said ?? 'exactly';
  const isRise = /(?:增长|提高|提升|增加|下降|降低|减少|压减)(?!到|至)[^到至]{0,4}$/.test(head) && !/新增$/.test(head);
  return { comparator, value, stretch: isStretch(head) || /(?:争取|力争)\D*$/.test(rest), isRise };
}

const isStretch = (text: string): boolean => /争取|力争/.test(text);

function ofWhat(head: string) {
  const [, of] =
    /^\s*((?:每个|每所|每家|每门|每校|每人|每年|每季度|每月|人均|各)[^，,、]{0,6}?)(?:[开建培组举召完不达至超设].{0,12})?$/u.exec(
      head,
    ) ?? [];
  return of === undefined ? {} : { of };
}

/** The clauses of a sentence, without the marks between them; a comma within a number divides nothing. */
export function clausesOf(text: string): readonly string[] {
  return text.split(/[，；;。！]|,(?!\d{3})/).filter((clause) => clause.trim() !== '');
}
