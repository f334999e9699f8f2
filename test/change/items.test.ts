/** Which task or measure is which, and what a task's promise means for its measures. */
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/change/change.ts';
import type { Measure } from '../../src/model/plan.ts';
import { aMeasure, anEntry, aPlan, aPlanOf, aTarget, aTask, day } from '../support/model.ts';
import { planDiff } from './revisions.ts';

const between = (before: readonly Measure[], after: readonly Measure[]): readonly Change[] =>
  planDiff(aPlanOf(before), aPlanOf(after));

const first = aMeasure({ title: '立项学校', quote: '立项一批学校' });
const second = aMeasure({ id: '1-2', title: '举办大赛', quote: '举办技能大赛' });

describe('identity', () => {
  test('two measures that swap their ids are renumbered, both', () => {
    const found = between(
      [first, second],
      [
        { ...first, id: '1-2' },
        { ...second, id: '1-1' },
      ],
    );
    expect(found).toHaveLength(2);
    expect(found).toMatchObject([
      { what: 'renumbered', from: '1-1', to: '1-2' },
      { what: 'renumbered', from: '1-2', to: '1-1' },
    ]);
  });

  test('an id with another title and other words stands for another thing', () => {
    const found = between([first], [{ ...first, title: '开展培训', quote: '培训教师' }]);
    expect(found).toMatchObject([{ what: 'reassigned', from: '立项学校', to: '开展培训', measure: '1-1' }]);
    expect(found).toHaveLength(1);
  });

  test('another title alone, or other words alone, or words cut short, are the same thing', () => {
    expect(between([first], [{ ...first, title: '开展培训' }])).toMatchObject([{ what: 'wording', of: 'title' }]);
    expect(between([first], [{ ...first, quote: '培训教师' }])).toMatchObject([{ what: 'wording', of: 'quote' }]);
    const both = between([first], [{ ...first, title: '建设学校', quote: '立项一批' }]);
    expect(both.map(({ what }) => what)).toEqual(['wording', 'wording']);
  });

  test('a new measure in the place of one that was renumbered is new', () => {
    const found = between([first], [{ ...first, id: '1-2' }, aMeasure({ title: '新举措', quote: '别的原文' })]);
    expect(found.map(({ what, measure }) => [what, measure])).toEqual([
      ['added', '1-1'],
      ['renumbered', '1-2'],
    ]);
  });

  test('a measure that moves to another task keeps what it says', () => {
    const [one, two] = [aTask({ measures: [first] }), aTask({ id: '2', title: '其他', measures: [] })];
    const found = planDiff(
      aPlan({ tasks: [one, two] }),
      aPlan({
        tasks: [
          { ...one, measures: [] },
          { ...two, measures: [first] },
        ],
      }),
    );
    expect(found).toMatchObject([{ what: 'moved', of: 'measure', from: '1', to: '2', task: '2' }]);
    expect(found).toHaveLength(1);
  });

  test('what is gone is pointed out where it stood', () => {
    const [gone] = between([first, second], [second]);
    expect(gone).toMatchObject({ what: 'removed', measure: '1-1', task: '1', at: { path: ['tasks', 0] } });
    expect(gone?.was).toBe(first);
  });
});

describe('what a measure takes over from its task', () => {
  const plan = (task: Parameters<typeof aTask>[0]) => aPlan({ tasks: [aTask(task)] });
  const due = day('2022-10-31');
  const later = day('2022-11-30');

  test('a deadline of the task is reported once, of the task', () => {
    const found = planDiff(plan({ due, measures: [first, second] }), plan({ due: later, measures: [first, second] }));
    expect(found).toMatchObject([{ what: 'deadline', task: '1', effect: 'later' }]);
    expect(found[0]).not.toHaveProperty('measure');
    expect(found).toHaveLength(1);
  });

  test('a deadline or lead of its own that is the same as the task’s is no change', () => {
    const own = { ...first, due, lead: '规划处' };
    expect(
      planDiff(plan({ due, leads: ['规划处'], measures: [first] }), plan({ due, leads: ['规划处'], measures: [own] })),
    ).toEqual([]);
  });

  test('a deadline that moves from the measure to its task, later, is reported of the measure too', () => {
    const found = planDiff(plan({ measures: [{ ...first, due }] }), plan({ due: later, measures: [first] }));
    expect(found).toMatchObject([
      { what: 'deadline', effect: 'first', task: '1' },
      { what: 'deadline', effect: 'later', measure: '1-1' },
    ]);
  });

  test('a measure that moves under another deadline has another deadline', () => {
    const [one, two] = [aTask({ due, measures: [first] }), aTask({ id: '2', title: '其他', due: later, measures: [] })];
    const found = planDiff(
      aPlan({ tasks: [one, two] }),
      aPlan({
        tasks: [
          { ...one, measures: [] },
          { ...two, measures: [first] },
        ],
      }),
    );
    expect(found).toMatchObject([{ what: 'moved' }, { what: 'deadline', effect: 'later', measure: '1-1' }]);
  });
});

describe('a deadline', () => {
  const dated = { ...first, due: day('2022-06-30') };
  const ongoing = { ...first, dueTerm: '持续推进' };

  test('that gives way to ongoing work is no deadline any more', () => {
    expect(between([dated], [ongoing])).toMatchObject([
      { what: 'deadline', effect: 'removed', to: { term: '持续推进' } },
    ]);
  });

  test('for what was ongoing is earlier than never; other words for it are no other promise', () => {
    expect(between([ongoing], [dated])).toMatchObject([{ what: 'deadline', effect: 'earlier' }]);
    expect(between([ongoing], [{ ...first, dueTerm: '长期坚持' }])).toMatchObject([{ effect: 'reworded' }]);
    expect(between([ongoing], [first])).toMatchObject([{ what: 'deadline', effect: 'removed' }]);
    expect(between([first], [ongoing])).toMatchObject([{ what: 'deadline', effect: 'first' }]);
  });

  test.each([
    [{ due: day('2022-09-30') }, { due: day('2022-09-30'), dueTerm: '第三季度' }, []],
    [{ due: day('2022-09-30'), dueTerm: '第三季度' }, { due: day('2022-12-31'), dueTerm: '年底前' }, ['later']],
    [{ dueTerm: '适时' }, { due: day('2022-12-31') }, ['first']],
    [{ dueTerm: '适时' }, { dueTerm: '尽快' }, ['reworded']],
    [{ due: day('2022-12-31') }, { dueTerm: '适时' }, ['removed']],
    // The plan's period gave the term another meaning, and tells of itself.
    [{ due: day('2022-09-30'), dueTerm: '第三季度' }, { dueTerm: '第三季度' }, []],
  ] as const)('from %j to %j', (before, after, effects) => {
    const found = between([aMeasure(before)], [aMeasure(after)]);
    expect(found.map((change) => 'effect' in change && change.effect)).toEqual(effects);
  });
});

describe('a target', () => {
  const batch = { comparator: 'unquantified', word: '一批', stretch: false } as const;

  test.each([
    [aTarget({ comparator: 'about', value: 30 }), aTarget({ comparator: 'about', value: 25 }), 'changed', ['lowered']],
    [aTarget({ comparator: 'at_least' }), aTarget({ comparator: 'about' }), 'changed', ['softened']],
    [aTarget({ comparator: 'about' }), aTarget({ comparator: 'more_than' }), 'changed', ['tightened']],
    [aTarget({ comparator: 'at_least' }), aTarget({ comparator: 'at_most' }), 'changed', ['turned']],
    [aTarget(), aTarget({ stretch: true, value: 120 }), 'changed', ['raised', 'made-stretch']],
    [aTarget({ stretch: true }), aTarget(), 'changed', ['made-firm']],
    [aTarget({ unit: '所' }), aTarget({ unit: '个' }), 'changed', ['unit']],
    [aTarget(), aTarget({ baseline: 50 }), 'changed', ['baseline']],
    [aTarget(), aTarget({ hasBaseline: true }), 'changed', ['baseline']],
    [aTarget(), aTarget({ counts: 'level' }), 'changed', ['counts']],
    [aTarget({ counts: 'period' }), aTarget({ counts: 'period', per: 'month' }), 'changed', ['counts']],
    [aTarget(), batch, 'changed', ['unquantified']],
    [batch, { ...batch, word: '若干' }, 'changed', ['reworded']],
    [batch, aTarget(), 'first', []],
    [undefined, aTarget(), 'first', []],
    [aTarget(), undefined, 'removed', []],
  ] as const)('from %j to %j', (before, after, effect, turns) => {
    const [was, is] = [before, after].map((target) => aMeasure(target ? { target } : {}));
    expect(between(was ? [was] : [], is ? [is] : [])).toMatchObject([{ what: 'target', effect, turns }]);
  });

  test('knows whether the journal amends it in the same change', () => {
    const [before, after] = [aMeasure({ target: aTarget() }), aMeasure({ target: aTarget({ value: 90 }) })];
    const amendment = anEntry({ amend: { target: aTarget({ value: 90 }) }, reason: '核减' });
    const found = planDiff(aPlanOf([before]), aPlanOf([after], { journal: [amendment] }));
    expect(found).toMatchObject([{ what: 'target', amended: true }, { what: 'entry-added' }]);
  });
});
