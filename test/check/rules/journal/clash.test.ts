import { describe, expect, test } from 'vitest';
import { journalClash } from '../../../../src/check/rules/journal/clash.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import type { Target, UnquantifiedTarget } from '../../../../src/model/target.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aTarget, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(journalClash);

const measures = [aMeasure({ target: aTarget() }), aMeasure({ id: '1-2', path: ['tasks', 0, 'measures', 1] })];

/** What is found in these entries, each the first of a file of its own. */
const found = (...entries: readonly Partial<Entry>[]) => {
  const journal = entries.map((over, i) => anEntry({ file: `journal/${i + 1}.yaml`, path: [0], ...over }));
  return check(aWorkspace(aPlanOf(measures, { journal }))).map(({ rule, severity, file, path, args }) => ({
    rule,
    severity,
    file,
    path,
    args,
  }));
};

const fault = (file: string, key: readonly string[], here: string, there: string, other = 'journal/1.yaml') => ({
  rule: 'journal/clash',
  severity: 'error',
  file,
  path: [0, ...key],
  args: { id: '1-1', date: '2022-03-01', here, there, file: other },
});

test('two totals of one day: the later one is at fault, and shows both', () => {
  expect(found({ value: 10 }, { value: 12 })).toEqual([fault('journal/2.yaml', ['value'], '12', '10')]);
});

test('each total after the first', () => {
  expect(found({ value: 10 }, { value: 12 }, { value: 13 })).toHaveLength(2);
});

test.each([
  ['of another day', { date: day('2022-03-02') }],
  ['of another measure', { on: '1-2' }],
])('a total %s is another one', (_name, over) => {
  expect(found({ value: 10 }, { value: 12, ...over })).toEqual([]);
});

test('the same total in different words is no clash', () => {
  expect(found({ value: 10, note: '上午' }, { value: 10, note: '下午' })).toEqual([]);
});

test('a total that a merge brought in twice is a twin, no clash', () => {
  expect(found({ value: 10 }, { value: 10 })).toEqual([]);
});

describe('an addition on the day of a total', () => {
  test('after the total, is at fault itself', () => {
    expect(found({ value: 10 }, { add: 5 })).toEqual([fault('journal/2.yaml', ['add'], '+5', '10')]);
  });

  test('before the total, leaves the fault with the total', () => {
    expect(found({ add: 5 }, { value: 10 })).toEqual([fault('journal/2.yaml', ['value'], '10', '+5')]);
  });

  test('a total after several additions is reported once', () => {
    expect(found({ add: 5 }, { add: 6 }, { value: 10 })).toEqual([fault('journal/3.yaml', ['value'], '10', '+5')]);
  });

  test('a total between two additions clashes with both', () => {
    expect(found({ add: 5 }, { value: 10 }, { add: 6 })).toEqual([
      fault('journal/2.yaml', ['value'], '10', '+5'),
      fault('journal/3.yaml', ['add'], '+6', '10', 'journal/2.yaml'),
    ]);
  });

  test('in the same entry', () => {
    expect(found({ value: 10, add: 5 })).toEqual([fault('journal/1.yaml', ['add'], '+5', '10')]);
  });
});

test('a total that comes twice clashes once with each addition after it, and not with what is on no day of it', () => {
  expect(found({ value: 10 }, { value: 10, note: '再次上报' }, { add: 5 })).toEqual([
    fault('journal/3.yaml', ['add'], '+5', '10'),
  ]);
  expect(found({ value: 10 }, { add: 5, date: day('2022-03-02') })).toEqual([]);
  expect(found({ note: '开会' }, { value: 10 })).toEqual([]);
});

test('several additions of one day add up', () => {
  expect(found({ add: 5 }, { add: 6 })).toEqual([]);
});

describe('two amendments of one day', () => {
  const amended = (...changes: readonly Entry['amend'][]) =>
    found(...changes.map((amend) => ({ reason: '推迟', ...(amend && { amend }) })));

  test('to different deadlines', () => {
    expect(amended({ due: day('2022-10-31') }, { due: day('2022-11-30') })).toEqual([
      fault('journal/2.yaml', ['amend', 'due'], '2022-11-30', '2022-10-31'),
    ]);
  });

  test('to different terms, and to a term and a day', () => {
    expect(amended({ dueTerm: '学期末' }, { dueTerm: '暑假前' })).toEqual([
      fault('journal/2.yaml', ['amend', 'due'], '暑假前', '学期末'),
    ]);
    expect(amended({ dueTerm: '学期末' }, { due: day('2022-07-01') })).toEqual([
      fault('journal/2.yaml', ['amend', 'due'], '2022-07-01', '学期末'),
    ]);
    expect(amended({ dueTerm: '学期末' }, { dueTerm: '学期末' })).toEqual([]);
  });

  test('to targets in words that differ in the unit, in the word, or in being striven for', () => {
    const batch: UnquantifiedTarget = { comparator: 'unquantified', word: '一批', unit: '学校', stretch: false };
    const clashes = (other: Partial<UnquantifiedTarget>) =>
      amended({ target: batch }, { target: { ...batch, ...other } });
    expect(clashes({ unit: '专业' }).map(({ args }) => args)).toMatchObject([{ here: '一批专业', there: '一批学校' }]);
    expect(clashes({ stretch: true }).map(({ args }) => args)).toMatchObject([{ here: '争取一批学校' }]);
    expect(clashes({})).toEqual([]);
  });

  test('to different leads', () => {
    expect(amended({ leads: ['甲处'] }, { leads: ['乙处'] })).toEqual([
      fault('journal/2.yaml', ['amend', 'lead'], '乙处', '甲处'),
    ]);
  });

  test('to different targets', () => {
    const [only, ...others] = amended({ target: aTarget({ value: 1 }) }, { target: aTarget({ value: 2 }) });
    expect(others).toEqual([]);
    expect(only).toMatchObject({ rule: 'journal/clash', path: [0, 'amend', 'target'] });
  });

  test('to different targets, in words', () => {
    const people = { unit: '人次', value: 7000 };
    const words = (...targets: readonly Target[]) =>
      amended(...targets.map((target) => ({ target }))).map(({ args }) => [args['here'], args['there']]);
    expect(words(aTarget({ ...people, comparator: 'about' }), aTarget({ ...people, comparator: 'at_least' }))).toEqual([
      ['不少于7000人次', '7000人次左右'],
    ]);
    expect(words(aTarget(people), aTarget({ ...people, baseline: 52 }))).toEqual([
      [
        { zh: expect.stringContaining('（基数 52）'), en: expect.stringContaining(' (baseline: 52)') },
        expect.stringMatching(/7000人次$|7000人次左右$/),
      ],
    ]);
    expect(words(aTarget(people), { comparator: 'unquantified', word: '一批', stretch: true })).toEqual([
      ['争取一批', expect.stringContaining('7000')],
    ]);
  });

  test('of a milestone each', () => {
    const moved = (title: string, due: string) => ({ milestones: [{ title, due: day(due) }] });
    expect(amended(moved('开题', '2022-05-31'), moved('中期检查', '2022-08-31'))).toEqual([]);
    expect(amended(moved('开题', '2022-05-31'), moved('开题', '2022-05-31'))).toEqual([]);
    const two = {
      milestones: [...moved('中期检查', '2022-08-31').milestones, ...moved('开题', '2022-06-30').milestones],
    };
    const [only, ...others] = amended(moved('开题', '2022-05-31'), two);
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      path: [0, 'amend', 'milestones', 1],
      args: { here: '开题 2022-06-30', there: '开题 2022-05-31' },
    });
  });

  test('of different things go together', () => {
    expect(amended({ due: day('2022-10-31') }, { leads: ['甲处'] })).toEqual([]);
  });
});
