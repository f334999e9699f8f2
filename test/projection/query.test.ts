import { describe, expect, test } from 'vitest';
import { NO_OWN_DAYS } from '../../src/model/calendar.ts';
import { kindsWith } from '../../src/model/kind.ts';
import { project } from '../../src/projection/project.ts';
import { parseQuery, QUERY_KEYS, type QueryKey, type Vocabulary } from '../../src/projection/query.ts';
import { measureStates } from '../../src/projection/state.ts';
import { aMeasure, anEntry, aPlan, aSection, aTask, day } from '../support/model.ts';

const KINDS = kindsWith([{ id: '大赛', name: '大赛', stages: [] }]);

const CHINESE: Readonly<Record<QueryKey, string>> = {
  light: '灯',
  kind: '类型',
  lead: '牵头',
  with: '配合',
  leader: '领导',
  owner: '责任人',
  state: '状态',
  task: '任务',
  roster: '台账',
  due: '时限',
};

const VOCABULARY: Vocabulary = {
  keys: new Map(QUERY_KEYS.flatMap((key) => [[key, key] as const, [CHINESE[key], key] as const])),
  lights: new Map([
    ['red', 'red'],
    ['红', 'red'],
    ['yellow', 'yellow'],
    ['黄', 'yellow'],
    ['green', 'green'],
    ['绿', 'green'],
    ['灰', 'grey'],
  ]),
  states: new Map([
    ['planned', 'planned'],
    ['未启动', 'planned'],
    ['blocked', 'blocked'],
    ['受阻', 'blocked'],
  ]),
  kinds: [...KINDS.values()],
  names: {
    parties: ['职业教育处', '规划处', '财务处'],
    leaders: ['王副厅长'],
    owners: ['张老师'],
    tasks: ['1', '10', 'R1'],
    rosters: ['zones'],
  },
  unconfirmed: new Set(['review', '待核']),
  none: new Set(['none', '未定', '无']),
  namesOf: (unit) => (unit === '职教处' ? ['职教处', '职成处'] : [unit]),
  offered: {
    keys: ['a key'],
    lights: ['a light'],
    states: ['a state'],
    kinds: ['a kind'],
    dues: ['a deadline'],
  },
};

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

const STATES = measureStates(
  project(
    PLAN,
    {
      kinds: KINDS,
      thresholds: { about: 10, behind: 100, dueSoon: 14, stale: 30 },
      calendar: NO_OWN_DAYS,
      units: [],
      plans: [],
    },
    day('2022-06-20'),
  ),
);

/** The ids of the measures that the query matches, or why it is none. */
function found(...terms: readonly string[]) {
  const query = parseQuery(terms, VOCABULARY);
  return query.ok ? STATES.filter(query.matches).map(({ measure }) => measure.id) : query;
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
    expect(found('roster:zone')).toEqual({ ok: false, why: 'value', key: 'roster', value: 'zone', known: ['zones'] });
  });

  test.each([
    ['lead:规化处', ['职业教育处', '规划处', '财务处']],
    ['lead:规划处,规化处', ['职业教育处', '规划处', '财务处']],
    ['牵头:-规化处', ['职业教育处', '规划处', '财务处']],
    ['配合：规化处', ['职业教育处', '规划处', '财务处']],
    ['task:1-1', ['1', '10', 'R1']],
    ['任务：11', ['1', '10', 'R1']],
  ])('%s names nothing that there is', (term, known) => {
    expect(found(term)).toMatchObject({ ok: false, why: 'value', known });
  });

  test('a name that there is may match nothing', () => {
    expect(found('lead:财务处')).toEqual([]);
    expect(found('with:职业教育处')).toEqual([]);
  });

  test('where not all could be read any name may be right', () => {
    const { names: _names, ...vocabulary } = VOCABULARY;
    for (const term of ['lead:某处', 'with:某处', 'task:99', 'roster:某']) {
      expect(parseQuery([term], vocabulary)).toMatchObject({ ok: true });
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

  test('keys of which a measure can have several, and deadlines, must all hold', () => {
    expect(found('lead:职业', 'lead:规划')).toEqual([]);
    expect(found('due:>=2022-10-01', 'due:<=2022-10-31')).toEqual(found('due:2022-10-31'));
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
    expect(found('light:-purple')).toMatchObject({ ok: false, why: 'value', key: 'light', value: 'purple' });
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
    '%s is refused, with examples',
    (term) => {
      expect(found(term)).toMatchObject({ ok: false, why: 'value', key: 'due', value: term.slice(4) });
      expect(found(term)).toHaveProperty('known', ['a deadline']);
    },
  );
});

describe('errors', () => {
  test('a key that there is not, with those to offer', () => {
    expect(found('颜色：红')).toEqual({ ok: false, why: 'key', key: '颜色', known: ['a key'] });
  });

  test('a light that there is not', () => {
    expect(found('灯：紫')).toEqual({
      ok: false,
      why: 'value',
      key: '灯',
      value: '紫',
      known: ['a light'],
    });
  });

  test('a state that there is not', () => {
    expect(found('state:late')).toMatchObject({ why: 'value', value: 'late', known: ['a state'] });
  });

  test('a kind that there is not', () => {
    expect(found('kind:nonsense')).toMatchObject({ why: 'value', value: 'nonsense', known: ['a kind'] });
  });

  test('one bad value among good ones', () => {
    expect(found('light:red,purple')).toMatchObject({ ok: false, value: 'purple' });
  });

  test('the first of several', () => {
    expect(found('督查', 'light:purple', 'nonsense:1')).toMatchObject({ why: 'value', key: 'light' });
  });
});
