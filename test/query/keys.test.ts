import { describe, expect, test } from 'vitest';
import { bothLanguages, vocabularyOf } from '../../src/app/open/vocabulary.ts';
import { NO_OWN_DAYS } from '../../src/model/calendar.ts';
import { kindsWith } from '../../src/model/kind.ts';
import { project } from '../../src/projection/project.ts';
import { measureStates } from '../../src/projection/state.ts';
import { compiled } from '../../src/query/compile.ts';
import { Ear } from '../../src/query/ear.ts';
import { aMeasure, anEntry, aPlan, aSection, aTask, aWorkspace, day } from '../support/model.ts';

const KINDS = kindsWith([{ id: '大赛', name: '大赛', stages: [] }]);

const PLAN = aPlan({
  sections: [
    aSection({
      tasks: [
        aTask({
          id: '1',
          title: '建设高水平学校',
          measures: [
            aMeasure({
              id: '1-1',
              title: '立项中职学校 ABC',
              kind: 'selection',
              leads: ['职业教育处'],
              with: ['规划处', '财务处'],
              due: day('2022-10-31'),
            }),
            aMeasure({ id: '1-2', title: '推进建设', leads: ['规划处'], due: day('2022-06-30'), roster: 'zones' }),
          ],
        }),
        aTask({ id: '10', title: '督查', measures: [aMeasure({ id: '10-1', title: '督查试验区', kind: '大赛' })] }),
      ],
    }),
    aSection({
      id: 'routine',
      tasks: [
        aTask({
          id: 'R1',
          title: '日常',
          measures: [aMeasure({ id: 'R1-1', title: '年度会议', due: day('2022-05-31') })],
        }),
      ],
    }),
  ],
  journal: [anEntry({ on: '1-2', state: 'blocked' })],
});

const WORKSPACE = aWorkspace(PLAN, {
  kinds: KINDS,
  units: [{ name: '职教处', formerly: [{ name: '职成处', until: day('2020-12-31') }] }],
});
const STATE = project(
  PLAN,
  {
    kinds: KINDS,
    thresholds: { about: 10, behind: 100, dueSoon: 14, stale: 30 },
    calendar: NO_OWN_DAYS,
    units: [],
    plans: [],
  },
  day('2022-06-20'),
);
const VOCABULARY = vocabularyOf(WORKSPACE, await bothLanguages());

/** The ids of the measures that the query matches, or why it is none. */
function found(...terms: readonly string[]) {
  const query = compiled(terms.join(' '), { plans: [STATE], vocabulary: VOCABULARY, ear: new Ear() });
  if (!query.ok) return query.fault;
  return measureStates(STATE).flatMap((state) => (query.matches(state, STATE) ? [state.measure.id] : []));
}

const ALL = ['1-1', '1-2', '10-1', 'R1-1'];

describe('words', () => {
  test('no terms match everything', () => {
    expect(found()).toEqual(ALL);
    expect(found('', '  ')).toEqual(ALL);
  });

  test("match in the measure's title", () => {
    expect(found('中职')).toEqual(['1-1']);
  });

  test("match in the task's title", () => {
    expect(found('高水平')).toEqual(['1-1', '1-2']);
  });

  test('match whatever their case', () => {
    expect(found('abc')).toEqual(['1-1']);
    expect(found('ABC')).toEqual(['1-1']);
  });

  test('must all hold', () => {
    expect(found('高水平', '推进')).toEqual(['1-2']);
    expect(found('高水平', '督查')).toEqual([]);
  });

  test.each([
    ['1-2', ['1-2']],
    ['1.2', ['1-2']],
    ['１－２', ['1-2']],
    ['1', ['1-1', '1-2']],
    ['r1-1', ['R1-1']],
    ['附1', ['R1-1']],
  ])('%s is an id', (term, ids) => {
    expect(found(term)).toEqual(ids);
  });
});

describe('filters', () => {
  test.each([
    ['light:red', ['1-2', 'R1-1']],
    ['灯:红', ['1-2', 'R1-1']],
    ['灯：红灯', ['1-2', 'R1-1']],
    ['light:红', ['1-2', 'R1-1']],
    ['灯:green', ['1-1']],
    ['state:blocked', ['1-2']],
    ['状态：受阻', ['1-2']],
    ['kind:selection', ['1-1']],
    ['kind:评选立项', ['1-1']],
    ['类型：评选立项', ['1-1']],
    ['类型:大赛', ['10-1']],
    ['kind:none', ['1-2', 'R1-1']],
    ['类型：未定', ['1-2', 'R1-1']],
    ['lead:规划处', ['1-2']],
    ['lead:处', ['1-1', '1-2']],
    ['牵头：职业教育', ['1-1']],
    ['lead:none', ['10-1', 'R1-1']],
    ['牵头：未定', ['10-1', 'R1-1']],
    ['with:财务处', ['1-1']],
    ['配合：规划', ['1-1']],
    ['with:none', ['1-2', '10-1', 'R1-1']],
    ['配合：无', ['1-2', '10-1', 'R1-1']],
    ['task:1', ['1-1', '1-2']],
    ['任务：附1', ['R1-1']],
    ['任务:１０', ['10-1']],
    ['roster:zones', ['1-2']],
    ['台账：zones', ['1-2']],
    ['roster:none', ['1-1', '10-1', 'R1-1']],
    ['台账：无', ['1-1', '10-1', 'R1-1']],
    ['due:none', ['10-1']],
    ['时限：未定', ['10-1']],
  ])('%s finds %j', (term, ids) => {
    expect(found(term)).toEqual(ids);
  });

  test('a roster is named in full', () => {
    expect(found('roster:zone')).toEqual({
      why: 'no-value',
      key: 'roster',
      value: 'zone',
      text: 'roster:zone',
      from: 7,
      to: 11,
    });
  });

  test.each([
    'lead:规化处',
    'lead:规划处,规化处',
    '牵头:-规化处',
    '配合：规化处',
    'task:1-1',
    '任务：11',
    'id:1-9',
    '分组:没有',
  ])('%s names nothing that there is', (term) => {
    expect(found(term)).toMatchObject({ why: 'no-value' });
  });

  test('a name that there is may match nothing', () => {
    expect(found('lead:财务处')).toEqual([]);
    expect(found('with:职业教育处')).toEqual([]);
  });

  test('where not all could be read any name may be right', () => {
    const { names: _names, ...vocabulary } = VOCABULARY;
    for (const term of ['lead:某处', 'with:某处', 'task:99', 'roster:某']) {
      expect(compiled(term, { plans: [STATE], vocabulary, ear: new Ear() })).toMatchObject({ ok: true });
    }
  });

  test('combine with words', () => {
    expect(found('高水平', 'light:red')).toEqual(['1-2']);
  });

  test.each(['lead:职业,规划', 'lead:职业，规划', 'lead:职业、规划', 'lead:职业,,规划,'])('%s means either', (term) => {
    expect(found(term)).toEqual(['1-1', '1-2']);
  });

  test.each([
    [['light:red', 'light:yellow'], 'light:red,yellow'],
    [['灯:红', '灯：黄'], 'light:red,yellow'],
    [['task:1', 'task:10'], 'task:1,10'],
    [['kind:selection', 'kind:promotion', '类型:大赛'], 'kind:selection,promotion,大赛'],
    [['state:-blocked', 'state:-planned'], 'state:-blocked,-planned'],
  ])('a key of which a measure has one may be repeated: %j means %s', (terms, term) => {
    expect(found(...terms)).toEqual(found(term));
  });

  test('so may any other, but that bounds narrow each other', () => {
    expect(found('lead:职业', 'lead:规划')).toEqual(found('lead:职业,规划'));
    expect(found('lead:职业', '牵头:规划')).toEqual(found('lead:职业,规划'));
    expect(found('due:>=2022-10-01', 'due:<=2022-10-31')).toEqual(found('due:2022-10-31'));
    expect(found('due:2022-10-31', 'due:2022-05-31')).toEqual(['1-1', 'R1-1']);
  });

  test('with 且 between, both must hold', () => {
    expect(found('with:规划 且 with:财务')).toEqual(['1-1']);
    expect(found('lead:职业 AND lead:规划')).toEqual([]);
  });

  test('none may be one of several', () => {
    expect(found('due:2022-10-31,none')).toEqual(['1-1', '10-1']);
  });
});

describe('a minus before a value', () => {
  test.each([
    ['light:-red', ['1-1', '10-1']],
    ['灯：－红', ['1-1', '10-1']],
    ['lead:-职业,-规划', ['10-1', 'R1-1']],
    ['lead:处,-规划', ['1-1']],
    ['task:-1', ['10-1', 'R1-1']],
    ['lead:-none', ['1-1', '1-2']],
    ['due:-<2022-07-01', ['1-1', '10-1']],
  ])('%s finds all but these', (term, ids) => {
    expect(found(term)).toEqual(ids);
  });

  test('splits the measures in two, with the same value without it', () => {
    for (const filter of [
      'light:red',
      'kind:selection',
      'lead:规划',
      'with:规划',
      'state:blocked',
      'due:>2022-06-30',
    ]) {
      const [key = '', value = ''] = filter.split(':');
      expect([found(filter), found(`${key}:-${value}`)].flat().sort()).toEqual([...ALL].sort());
    }
  });

  test('leaves an error an error, and names the value without it', () => {
    expect(found('light:-purple')).toMatchObject({ why: 'no-value', key: 'light', value: 'purple', from: 7, to: 13 });
  });
});

describe('deadlines', () => {
  test.each([
    ['due:2022-06-30', ['1-2']],
    ['due:=2022-06-30', ['1-2']],
    ['due:<2022-06-30', ['R1-1']],
    ['due:<=2022-06-30', ['1-2', 'R1-1']],
    ['due:>2022-06-30', ['1-1']],
    ['due:>=2022-06-30', ['1-1', '1-2']],
    ['时限：＜2022-06-30', ['R1-1']],
    ['时限：＞2022-06-30', ['1-1']],
    ['due:＜=2022-06-30', ['1-2', 'R1-1']],
    ['due:≤2022-06-30', ['1-2', 'R1-1']],
    ['due:≥2022-06-30', ['1-1', '1-2']],
    ['due:2022-06-29', []],
    ['时限：<=2022/6/30', ['1-2', 'R1-1']],
  ])('%s finds %j; a measure without one is in no comparison', (term, ids) => {
    expect(found(term)).toEqual(ids);
  });

  test.each(['due:soon', 'due:2022-02-30', 'due:<', 'due:<<2022-06-30', 'due:6-30', 'due:<none'])(
    '%s is refused',
    (term) => {
      expect(found(term)).toMatchObject({ why: 'no-value', key: 'due', value: term.slice(4) });
    },
  );
});

describe('errors', () => {
  test.each([
    ['颜色：红', { why: 'no-key', key: '颜色', from: 0, to: 2 }],
    ['灯：紫', { why: 'no-value', key: 'light', value: '紫', from: 2, to: 3 }],
    ['state:late', { why: 'no-value', key: 'state', value: 'late' }],
    ['kind:nonsense', { why: 'no-value', key: 'kind', value: 'nonsense' }],
    ['light:red,purple', { why: 'no-value', key: 'light', value: 'purple', from: 10, to: 16 }],
    ['督查 light:purple nonsense:1', { why: 'no-value', key: 'light', value: 'purple' }],
  ])('%s: what is wrong, and where', (term, fault) => {
    expect(found(term)).toMatchObject(fault);
  });
});
