/** What an approved plan does not permit. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { breaches, policyFor } from '../../src/change/judge.ts';
import type { Entry } from '../../src/model/journal.ts';
import { kindsWith } from '../../src/model/kind.ts';
import { DEFAULT_THRESHOLDS, type Measure, type Plan, type Workspace } from '../../src/model/plan.ts';
import { DEFAULT_POLICY, type Policy, policyOf, stricter, TOPICS } from '../../src/model/policy.ts';
import type { Member } from '../../src/model/roster.ts';
import { aMeasure, aMember, anEntry, aPlanOf, aRoster, aTarget, aWorkspace, day } from '../support/model.ts';
import { diff } from './revisions.ts';

const before = aMeasure({
  quote: '立项学校',
  target: aTarget(),
  due: day('2022-10-31'),
  leads: ['职业教育处'],
  scope: [{ size: 44, unit: '个', of: '试验区' }],
});
const approved: Partial<Plan> = { approved: day('2022-01-20') };

/** What is not permitted of a measure's becoming another, as topics with their permissions. */
function found(over: Partial<Measure>, journal: readonly Entry[] = [], changes: Partial<Policy> = {}, plan = approved) {
  const was = aWorkspace(aPlanOf([before], plan), { changes });
  const is = aWorkspace(aPlanOf([{ ...before, ...over }], { ...plan, journal }), { changes });
  return judged(was, is);
}

function judged(was: Workspace, is: Workspace) {
  return breaches(diff(was, is), { before: was, after: is }, day('2022-06-30')).map(
    ({ topic, permission }) => `${topic} ${permission}`,
  );
}

const reason = anEntry({ note: '权重改动', reason: '大赛升格' });

test('before the approval anything may change', () => {
  expect(found({ due: day('2022-11-30'), quote: '别的', weight: 3 }, [], {}, {})).toEqual([]);
});

test('a promise changes by an entry alone, even where the file changes the same way', () => {
  const amendment = anEntry({ amend: { due: day('2022-11-30') }, reason: '推迟' });
  expect(found({ due: day('2022-11-30') })).toEqual(['deadline amend']);
  expect(found({ due: day('2022-11-30') }, [amendment])).toEqual(['deadline amend']);
  expect(found({}, [amendment])).toEqual([]);
  expect(found({ target: aTarget({ value: 120 }) })).toEqual(['target amend']);
  expect(found({ leads: ['规划处'] })).toEqual(['lead amend']);
});

test('an approval without a date binds like one', () => {
  expect(found({ due: day('2022-11-30') }, [], {}, { approved: 'undated' })).toEqual(['deadline amend']);
  const [dated, undated] = [
    aWorkspace(aPlanOf([before], approved)),
    aWorkspace(aPlanOf([before], { approved: 'undated' })),
  ];
  expect(judged(dated, undated)).toEqual(['approval forbidden']);
  expect(judged(aWorkspace(aPlanOf([before])), undated)).toEqual([]);
});

test('what was open may be filled in', () => {
  const open = aMeasure({ target: { comparator: 'unquantified', word: '一批', stretch: false } });
  const filled = aMeasure({
    target: aTarget(),
    due: day('2022-10-31'),
    leads: ['规划处'],
    kind: 'event',
    start: day('2022-03-01'),
    quote: '立项学校',
    scope: before.scope,
    repeat: { every: 'month' },
    roster: 'zones',
  });
  expect(judged(aWorkspace(aPlanOf([open], approved)), aWorkspace(aPlanOf([filled], approved)))).toEqual([]);
});

test('what no entry can amend needs one that gives the reason', () => {
  expect(found({ weight: 3 })).toEqual(['weight amend']);
  expect(found({ weight: 3 }, [reason])).toEqual([]);
  expect(found({ weight: 3 }, [anEntry({ note: '没有原因' })])).toEqual(['weight amend']);
  expect(found({ weight: 3 }, [{ ...reason, on: '9-9' }])).toEqual(['weight amend']);
  expect(found({ scope: [] })).toEqual(['scope amend']);
});

test('a reason that was there before does not count', () => {
  const was = aWorkspace(aPlanOf([before], { ...approved, journal: [reason] }));
  const is = aWorkspace(aPlanOf([{ ...before, weight: 3 }], { ...approved, journal: [reason] }));
  expect(judged(was, is)).toEqual(['weight amend']);
});

test('a roster is changed along with a reason on a measure that goes by it', () => {
  const plan = (size: number, journal: readonly Entry[] = []) =>
    aWorkspace(
      aPlanOf([aMeasure({ roster: 'zones' })], {
        ...approved,
        journal,
        rosters: [aRoster({ size, members: [aMember()] })],
      }),
    );
  expect(judged(plan(44), plan(40))).toEqual(['roster amend']);
  expect(judged(plan(44), plan(40, [reason]))).toEqual(['roster amend']);
  expect(judged(plan(44), plan(40, [anEntry({ note: '台账减到40个', reason: '动态调整' })]))).toEqual([]);
});

describe('an entry gives the reason for the field and the measure that it names, and for no other', () => {
  test.each([
    ['权重 in the reason', { reason: '大赛升格，权重相应提高' }, []],
    ['the key of the file', { note: 'Weight is 3 now', reason: '大赛升格' }, []],
    ['another field', { note: '类型改为活动', reason: '大赛升格' }, ['weight amend']],
    ['nothing', { note: '开会', reason: '天气原因' }, ['weight amend']],
    ['a longer word', { note: 'the weights', reason: '大赛升格' }, ['weight amend']],
    ['no reason', { note: '权重改为3' }, ['weight amend']],
    ['a reason for an amendment', { amend: { leads: ['规划处'] }, reason: '权重和分工都变了' }, ['weight amend']],
    ['a reason for a state', { state: 'reopened', reason: '权重变了' }, ['weight amend']],
    ['another measure', { on: '1-2', note: '权重改为3', reason: '大赛升格' }, ['weight amend']],
  ] as const)('%s', (_, over, expected) => {
    expect(found({ weight: 3 }, [anEntry(over)])).toEqual(expected);
  });

  test('of two fields each needs its own', () => {
    const second = anEntry({ note: '覆盖范围改动', reason: '合并' });
    expect(found({ weight: 3, scope: [] }, [reason])).toEqual(['scope amend']);
    expect(found({ weight: 3, scope: [] }, [reason, second])).toEqual([]);
  });
});

describe('what is filled in', () => {
  const late = aMeasure({ id: '1-2', title: '另一件' });
  const judgedOn = (asOf: string, was: Measure, is: Measure) => {
    // What nobody has touched, and has no date, is grey as it is.
    const journal = [anEntry({ date: day('2022-01-03'), note: '启动' })];
    const [a, b] = [was, is].map((one) => aWorkspace(aPlanOf([one, late], { ...approved, journal })));
    if (a === undefined || b === undefined) throw new Error('two workspaces');
    return breaches(diff(a, b), { before: a, after: b }, day(asOf)).map(({ topic }) => topic);
  };

  test.each([
    ['a start that is yet to come', { start: day('2022-12-01') }, 'start'],
    ['a duty of the year', { repeat: { every: 'year' } }, 'repeat'],
  ] as const)('%s turns a light for the better, and is judged', (_, over, topic) => {
    const open = aMeasure();
    expect(judgedOn('2022-06-30', open, { ...open, ...over })).toEqual([topic]);
    // In January nothing is behind yet.
    expect(judgedOn('2022-01-05', open, { ...open, ...over })).toEqual([]);
  });

  test('of two that each would do, both are judged', () => {
    const open = aMeasure();
    const over = { start: day('2022-12-01'), repeat: { every: 'year' } } as const;
    expect(judgedOn('2022-06-30', open, { ...open, ...over })).toEqual(['start', 'repeat']);
  });

  test('a first number that has been reached already is judged', () => {
    const open = aMeasure({ target: { comparator: 'unquantified', word: '一批', stretch: false } });
    const journal = [anEntry({ date: day('2022-06-20'), value: 10 })];
    const [was, is] = [open, { ...open, target: aTarget({ value: 10 }) }].map((one) =>
      aWorkspace(aPlanOf([one], { ...approved, journal })),
    );
    if (was === undefined || is === undefined) throw new Error('two workspaces');
    expect(judged(was, is)).toEqual(['target amend']);
  });

  test('an earlier deadline turns no light for the better', () => {
    const open = aMeasure();
    expect(judgedOn('2022-06-30', open, { ...open, due: day('2022-10-31') })).toEqual([]);
  });
});

describe('new measures', () => {
  const stood = [aMeasure(), aMeasure({ id: '1-2', title: '二' })];
  const added = (news: readonly Partial<Measure>[], journal: readonly Entry[] = []) => {
    const measures = news.map((over, i) => aMeasure({ id: `1-${i + 3}`, title: `新增${i}`, ...over }));
    const was = aWorkspace(aPlanOf(stood, approved));
    return judged(was, aWorkspace(aPlanOf([...stood, ...measures], { ...approved, journal })));
  };

  test('one or two of ordinary weight are free', () => {
    expect(added([{}])).toEqual([]);
    expect(added([{}, {}])).toEqual([]);
  });

  test('one that outweighs all others needs a reason on that very one', () => {
    expect(added([{ weight: 4 }])).toEqual(['weight amend']);
    expect(added([{ weight: 4 }], [anEntry({ on: '1-1', note: '权重', reason: '重点' })])).toEqual(['weight amend']);
    expect(added([{ weight: 4 }], [anEntry({ on: '1-3', note: '权重4', reason: '重点' })])).toEqual([]);
  });

  test('many need one together', () => {
    const many = Array.from({ length: 9 }, () => ({}));
    expect(added(many)).toEqual(['weight amend']);
    expect(added(many, [anEntry({ on: '1-5', note: '新增九项，权重各1', reason: '上级来文' })])).toEqual([]);
  });

  test('one that adds to the number of another plan needs one', () => {
    expect(added([{ serves: ['upper/1-1'] }])).toEqual(['serves amend']);
  });
});

describe('how the text is read', () => {
  const erratum = (asIssued: string, read: string) => ({ asIssued, read, confidence: 'sure' as const });
  const reading = (over: object, journal: readonly Entry[] = []) => {
    const was = aPlanOf([before], approved);
    const sections = was.sections.map((section) => ({
      ...section,
      tasks: section.tasks.map((task) => ({ ...task, ...over })),
    }));
    return judged(aWorkspace(was), aWorkspace({ ...was, sections, journal }));
  };

  test.each([
    ['another number', { errata: [erratum('6000人', '600人')] }, ['meaning amend']],
    ['another number in characters', { errata: [erratum('三十所', '三所')] }, ['meaning amend']],
    ['another word', { errata: [erratum('坚特', '坚持')] }, []],
    ['a passage that promises nothing', { context: ['培训6000人'] }, ['meaning amend']],
  ] as const)('%s', (_, over, expected) => {
    expect(reading(over)).toEqual(expected);
  });

  test('with its reason', () => {
    const why = anEntry({ note: '勘误：应为600人', reason: '与上级文件核对' });
    expect(reading({ errata: [erratum('6000人', '600人')] }, [why])).toEqual([]);
  });
});

describe('members of a roster', () => {
  const plan = (member: Partial<Member>, journal: readonly Entry[] = []) =>
    aWorkspace(
      aPlanOf([aMeasure({ roster: 'zones' })], {
        ...approved,
        journal,
        rosters: [aRoster({ members: [aMember(member)] })],
      }),
    );
  const was = plan({});

  test('a name, a day and a reason need one that names the member', () => {
    expect(judged(was, plan({ name: '烟台市' }))).toEqual(['members amend']);
    expect(judged(was, plan({ joined: day('2022-12-01') }))).toEqual(['members amend']);
    expect(judged(was, plan({ name: '烟台市' }, [anEntry({ note: '成员改动', reason: '改名' })]))).toEqual([
      'members amend',
    ]);
    expect(judged(was, plan({ name: '烟台市' }, [anEntry({ note: '青岛市改为烟台市', reason: '录入有误' })]))).toEqual(
      [],
    );
  });

  test('of a roster that no measure goes by, any measure may tell', () => {
    const unused = (name: string, journal: readonly Entry[] = []) =>
      aWorkspace(aPlanOf([aMeasure()], { ...approved, journal, rosters: [aRoster({ members: [aMember({ name })] })] }));
    expect(judged(unused('青岛市'), unused('烟台市'))).toEqual(['members amend']);
    expect(judged(unused('青岛市'), unused('烟台市', [anEntry({ note: '烟台市', reason: '录入有误' })]))).toEqual([]);
  });

  test('leaving has its reason in the roster', () => {
    expect(judged(was, plan({ left: day('2022-06-30'), reason: '动态调整' }))).toEqual([]);
    expect(judged(was, plan({ left: day('2022-06-30') }))).toEqual(['members amend']);
  });
});

describe('settings', () => {
  const of = (over: Partial<Workspace>, journal: readonly Entry[] = [], measure: Partial<Measure> = {}) => {
    const was = aPlanOf([aMeasure({ kind: 'selection', ...measure })], approved);
    return judged(aWorkspace(was), aWorkspace({ ...was, journal }, over));
  };
  const kinds = kindsWith([{ id: 'selection', name: '评选立项', stages: ['通知', '申报'] }]);
  const thresholds = { ...DEFAULT_THRESHOLDS, about: 40 };

  test('the stages of a kind in use need a reason on a measure of it', () => {
    expect(of({ kinds })).toEqual(['stages amend']);
    expect(of({ kinds }, [anEntry({ note: '阶段并为两步', reason: '简化' })])).toEqual([]);
    expect(of({ kinds }, [], { kind: 'event' })).toEqual([]);
  });

  test('so does the tolerance; other limits, calendar and the like are permitted by default', () => {
    expect(of({ thresholds })).toEqual(['tolerance amend']);
    expect(of({ thresholds }, [anEntry({ note: '容差改为40', reason: '口径统一' })])).toEqual([]);
    const others: Partial<Workspace> = { thresholds: { ...DEFAULT_THRESHOLDS, behind: 40 }, timezone: 'UTC' };
    expect(of({ ...others, calendar: { closed: [], workdays: [day('2022-10-08')] } })).toEqual([]);
    expect(of({ ...others, changes: { timezone: 'forbidden', thresholds: 'amend' } }).sort()).toEqual([
      'thresholds amend',
      'timezone forbidden',
    ]);
  });

  test('a workspace without an approved plan is bound by nothing', () => {
    const was = aPlanOf([aMeasure({ kind: 'selection' })]);
    expect(judged(aWorkspace(was), aWorkspace(was, { kinds, thresholds }))).toEqual([]);
  });
});

test('issued words, ids and what was approved stay', () => {
  expect(found({ quote: '立项一所学校' })).toEqual(['issued forbidden']);
  expect(found({ id: '1-9' })).toEqual(['numbering forbidden']);
  const gone = aWorkspace(aPlanOf([], approved));
  expect(judged(aWorkspace(aPlanOf([before], approved)), gone)).toEqual(['removed forbidden']);
  expect(judged(aWorkspace(aPlanOf([before], approved)), aWorkspace(aPlanOf([before])))).toEqual([
    'approval forbidden',
  ]);
});

test('a new one that takes the id of another, which has a new id, is not the other one renamed', () => {
  const was = aMeasure({ title: '培训教师', due: day('2022-05-20') });
  const taken = [aMeasure({ title: '开会' }), { ...was, id: '1-9', due: day('2022-12-30') }];
  const found = judged(aWorkspace(aPlanOf([was], approved)), aWorkspace(aPlanOf(taken, approved)));
  expect(found.toSorted()).toEqual(['deadline amend', 'numbering forbidden']);
});

test('names, parties, links and notes are free', () => {
  expect(found({ title: '别的名称', with: ['财务处'], links: ['R1'], depends: ['1-2'], note: '说明' })).toEqual([]);
});

test('the workspace may permit and forbid', () => {
  expect(found({ due: day('2022-11-30') }, [], { deadline: 'allowed' })).toEqual([]);
  expect(found({ with: ['财务处'] }, [], { with: 'forbidden' })).toEqual(['with forbidden']);
});

describe('of two policies', () => {
  const [strict, lenient] = [aWorkspace(), aWorkspace(aPlanOf([]), { changes: { deadline: 'allowed' } })];

  test('the stricter one counts, whichever came first', () => {
    expect(policyFor({ before: strict, after: lenient })('deadline')).toBe('amend');
    expect(policyFor({ before: lenient, after: strict })('deadline')).toBe('amend');
    expect(policyFor({ before: lenient, after: lenient })('deadline')).toBe('allowed');
  });

  test.each([
    ['allowed', 'amend', 'amend'],
    ['forbidden', 'amend', 'forbidden'],
    ['allowed', 'allowed', 'allowed'],
  ] as const)('%s and %s make %s', (a, b, expected) => {
    expect(stricter(a, b)).toBe(expected);
    expect(stricter(b, a)).toBe(expected);
  });
});

test('a policy says something of every topic', () => {
  expect(policyOf({ changes: {} })).toEqual(DEFAULT_POLICY);
  expect(policyOf({ changes: { weight: 'forbidden' } })).toEqual({ ...DEFAULT_POLICY, weight: 'forbidden' });
  expect(TOPICS).toContain('deadline');
});

test('the documentation lists every topic with its default', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/changes.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `([a-z]+)` \| .* \| `([a-z]+)` \|$/gm)].map(([, topic = '', value]) => [
    topic,
    value,
  ]);
  expect(Object.fromEntries(rows)).toEqual(DEFAULT_POLICY);
});
