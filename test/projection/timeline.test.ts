import { describe, expect, test } from 'vitest';
import { project } from '../../src/projection/project.ts';
import {
  type Course,
  isDuty,
  movedIn,
  occurrenceCounts,
  occurrencesShown,
  timelineOf,
} from '../../src/projection/timeline.ts';
import { aMeasure, anEntry, aPlan, aPlanOf, aTask, aWorkspace, day, END, START } from '../support/model.ts';

const settings = aWorkspace();

/** Measure 1-1's way, with these entries, on 2022-06-30. */
function courseWith(measure: Parameters<typeof aMeasure>[0], entries: Parameters<typeof anEntry>[0][] = []): Course {
  const state = project(aPlanOf([aMeasure(measure)], { journal: entries.map(anEntry) }), settings, day('2022-06-30'));
  const [course] = timelineOf(state, true).sections[0]?.rows[1]?.courses ?? [];
  if (course === undefined) throw new Error('no course');
  return course;
}

describe('a measure on the axis', () => {
  test('runs from its start, or the period’s, to its deadline, or the period’s end', () => {
    expect(courseWith({})).toMatchObject({ start: START, limit: END, slipped: 0, late: 0 });
    expect(courseWith({})).not.toHaveProperty('due');
    const dated = { start: day('2022-03-01'), due: day('2022-10-31') };
    expect(courseWith(dated)).toMatchObject({ start: '2022-03-01', due: '2022-10-31', limit: '2022-10-31' });
    expect(courseWith(dated)).not.toHaveProperty('approved');
  });

  test('keeps the approved deadline when it moves, however often', () => {
    const moved = courseWith({ due: day('2022-08-31') }, [
      { date: day('2022-04-01'), amend: { due: day('2022-09-30') }, reason: '一' },
      { date: day('2022-05-01'), amend: { due: day('2022-10-31') }, reason: '二' },
      { date: day('2022-07-01'), amend: { due: day('2022-12-31') }, reason: '还不知道' },
    ]);
    expect(moved).toMatchObject({ approved: '2022-08-31', due: '2022-10-31', slipped: 61 });
    const earlier = courseWith({ due: day('2022-08-31') }, [{ amend: { due: day('2022-08-21') }, reason: '提前' }]);
    expect(earlier).toMatchObject({ approved: '2022-08-31', due: '2022-08-21', slipped: -10 });
  });

  test('a first deadline that is set later is no slippage', () => {
    const first = courseWith({}, [{ amend: { due: day('2022-09-30') }, reason: '定下' }]);
    expect(first).toMatchObject({ due: '2022-09-30', slipped: 0 });
    expect(first).not.toHaveProperty('approved');
  });

  test('is late by the days since its limit, while it is open', () => {
    expect(courseWith({ due: day('2022-06-20') })).toMatchObject({ late: 10 });
    expect(courseWith({ due: day('2022-06-30') })).toMatchObject({ late: 0 });
    const done = { date: day('2022-06-25'), state: 'done' as const };
    expect(courseWith({ due: day('2022-06-20') }, [done])).toMatchObject({ late: 0, closed: '2022-06-25' });
  });

  test('has each stage on its first day, by member of the roster', () => {
    const { stages } = courseWith({}, [
      { date: day('2022-05-01'), stage: '评审' },
      { date: day('2022-03-01'), stage: '申报' },
      { date: day('2022-04-01'), stage: '申报' },
      { date: day('2022-04-02'), stage: '申报', member: 'qingdao' },
      { date: day('2022-07-01'), stage: '公示' },
    ]);
    expect(stages).toEqual([
      { stage: '申报', date: '2022-03-01' },
      { stage: '申报', date: '2022-04-02', member: 'qingdao' },
      { stage: '评审', date: '2022-05-01' },
    ]);
  });

  test('is ongoing where it goes on without a deadline', () => {
    expect(courseWith({ dueTerm: '持续推进' }).ongoing).toBe(true);
    expect(courseWith({ dueTerm: '近期' }).ongoing).toBe(false);
    expect(courseWith({ dueTerm: '年底前', due: END }).ongoing).toBe(false);
  });

  test('has the milestones that have a day', () => {
    const milestones = [
      { title: '方案', due: day('2022-05-01') },
      { title: '建成', dueTerm: '近期' },
    ];
    expect(courseWith({ milestones }).milestones.map(({ title }) => title)).toEqual(['方案']);
  });

  test('tells when it was verified or cancelled, and nothing once it is reopened', () => {
    const done = { date: day('2022-05-01'), state: 'done' as const };
    const verified = courseWith({}, [done, { date: day('2022-05-09'), state: 'verified' }]);
    expect(verified).toMatchObject({ state: 'verified', closed: '2022-05-09' });
    const reopened = courseWith({}, [done, { date: day('2022-05-09'), state: 'reopened', reason: '有误' }]);
    expect(reopened.state).toBe('active');
    expect(reopened).not.toHaveProperty('closed');
  });
});

describe('a task', () => {
  const measures = [
    aMeasure({ id: '1-1', start: day('2022-03-01'), due: day('2022-05-31') }),
    aMeasure({ id: '1-2', start: day('2022-02-01'), due: day('2022-09-30') }),
    aMeasure({ id: '1-3', start: day('2022-01-10') }),
  ];
  const cancelled = anEntry({ on: '1-3', state: 'cancelled', reason: '取消' });
  const rowOf = (journal: readonly ReturnType<typeof anEntry>[]) =>
    timelineOf(project(aPlanOf(measures, { journal }), settings, day('2022-06-30')), false).sections[0]?.rows;

  test('spans its measures; it is dated when all of them are', () => {
    expect(rowOf([])).toMatchObject([{ id: '1', isTask: true, start: '2022-01-10', limit: END, dated: false }]);
  });

  test('leaves out what is cancelled', () => {
    const [row] = rowOf([cancelled]) ?? [];
    expect(row).toMatchObject({ start: '2022-02-01', limit: '2022-09-30', dated: true });
    expect(row?.courses.map(({ id }) => id)).toEqual(['1-1', '1-2']);
  });

  test('is ongoing where all in it is, and dated where what is not has its deadline', () => {
    const rowWith = (...terms: readonly Parameters<typeof aMeasure>[0][]) => {
      const plan = aPlanOf(terms.map((term, i) => aMeasure({ id: `1-${i + 1}`, ...term })));
      const rows = timelineOf(project(plan, settings, day('2022-06-30')), true).sections[0]?.rows ?? [];
      return rows.map(({ ongoing, dated }) => [ongoing, dated]);
    };
    const goesOn = { dueTerm: '持续推进' };
    const dated = { due: day('2022-05-31') };
    expect(rowWith(goesOn, goesOn)[0]).toEqual([true, true]);
    expect(rowWith(goesOn, dated)).toEqual([
      [false, true],
      [true, false],
      [false, true],
    ]);
    expect(rowWith(goesOn, {})[0]).toEqual([false, false]);
    expect(rowWith()[0]).toEqual([false, false]);
  });

  test('without measures spans the period', () => {
    const state = project(aPlan({ tasks: [aTask({ measures: [] })] }), settings, day('2022-06-30'));
    expect(timelineOf(state, true).sections[0]?.rows).toMatchObject([{ start: START, limit: END, courses: [] }]);
  });

  test('the deadlines that moved are counted once a measure, those cancelled not', () => {
    const amend = (on: string) => anEntry({ on, amend: { due: day('2022-10-31') }, reason: '推迟' });
    const state = (journal: readonly ReturnType<typeof anEntry>[]) =>
      project(aPlanOf(measures, { journal }), settings, day('2022-06-30'));
    expect(movedIn(state([]))).toBe(0);
    expect(movedIn(state([amend('1-1'), amend('1-3')]))).toBe(1);
    const gone = anEntry({ on: '1-1', date: day('2022-04-01'), state: 'cancelled', reason: '取消' });
    expect(movedIn(state([amend('1-1'), amend('1-2'), gone]))).toBe(1);
  });
});

describe('a duty', () => {
  const duty = aMeasure({ repeat: { every: 'month', on: 15, except: ['2022-03'] } });
  const met = anEntry({ date: day('2022-02-20'), occurrence: '2022-02' });
  const rows = (journal: readonly ReturnType<typeof anEntry>[]) =>
    timelineOf(project(aPlanOf([duty], { journal }), settings, day('2022-05-15')), true).sections[0]?.rows ?? [];
  const shown = (journal: readonly ReturnType<typeof anEntry>[]) =>
    rows(journal).map((row) =>
      row.courses.flatMap((course) => occurrencesShown(course, row).map(({ id, standing }) => `${id} ${standing}`)),
    );

  test('shows its occurrences, but for those waived; in its task’s row the first one missed, and the next one', () => {
    const [task, own] = shown([met]);
    expect(own?.slice(0, 5)).toEqual([
      '2022-01 missed',
      '2022-02 late',
      '2022-04 missed',
      '2022-05 ahead',
      '2022-06 ahead',
    ]);
    expect(own).toHaveLength(11);
    expect(task).toEqual(['2022-01 missed', '2022-05 ahead']);
  });

  test('is told by its own row, not by its task’s', () => {
    expect(rows([]).map(isDuty)).toEqual([false, true]);
    const other = timelineOf(project(aPlanOf([aMeasure()]), settings, day('2022-05-15')), true).sections[0]?.rows ?? [];
    expect(other.map(isDuty)).toEqual([false, false]);
  });

  test('counts those met and missed', () => {
    expect(rows([met])[1]?.courses.map(occurrenceCounts)).toEqual([{ met: 1, missed: 2, all: 11 }]);
  });

  test('that is closed shows what was met, and its task nothing', () => {
    const done = anEntry({ date: day('2022-05-01'), state: 'done' });
    expect(shown([met, done])).toEqual([[], ['2022-02 late']]);
  });

  test('has its deadlines, though no end is set; and is not late after it', () => {
    const state = project(aPlanOf([duty]), settings, day('2023-02-01'));
    const [task, own] = timelineOf(state, true).sections[0]?.rows ?? [];
    expect([task?.dated, own?.dated, own?.courses[0]?.late]).toEqual([true, true, 0]);
  });
});

test('what has no deadline is not late once the period is over', () => {
  const state = project(aPlanOf([aMeasure()]), settings, day('2023-02-01'));
  expect(timelineOf(state, true).sections[0]?.rows[1]?.courses[0]?.late).toBe(0);
});
