/** Every picture in Chromium: no two texts overlap, and none leaves the picture, whatever the titles, the sizes and the date. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type PlanDate } from '../../src/model/date.ts';
import { burnupOf } from '../../src/projection/burnup.ts';
import { ledgerOf } from '../../src/projection/ledger.ts';
import { lightsOf } from '../../src/projection/lights.ts';
import { projections } from '../../src/projection/project.ts';
import { slippageByUnit } from '../../src/projection/slippage.ts';
import { measureStates } from '../../src/projection/state.ts';
import { timelineOf } from '../../src/projection/timeline.ts';
import { burnupSvg } from '../../src/render/svg/burnup.ts';
import { fulfilmentSvg } from '../../src/render/svg/fulfilment.ts';
import { ledgerSvg } from '../../src/render/svg/ledger.ts';
import { lightsSvg } from '../../src/render/svg/lights.ts';
import { progressSvg } from '../../src/render/svg/progress.ts';
import { slippageSvg } from '../../src/render/svg/slippage.ts';
import { timelineSvg } from '../../src/render/svg/timeline.ts';
import { fulfilmentOf } from '../../src/report/fulfilment.ts';
import { MESSAGES } from '../support/messages.ts';
import { aMeasure, anEntry, aPlan, aRoster, aTask, aWorkspace, day, membersNamed } from '../support/model.ts';
import { runs } from '../support/stress.ts';
import { visit } from './browser.ts';

const title = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '开展培训',
    'WWWW MMMM @@@@ %%%%'.repeat(4),
    'Establish provincial demonstration schools of vocational education',
    '深入推进产教融合、校企合作，'.repeat(12),
    '👩‍👩‍👧‍👦🇨🇳❤️1️⃣'.repeat(6),
    '「《（1+X）》」'.repeat(8),
    'Ж'.repeat(60),
    'x'.repeat(300),
    'ﷺ꧅',
  ),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
);

const START = day('2022-01-01');
const dayOf = (most: number) => fc.integer({ min: 0, max: most }).map((days) => addDays(START, days));

const measure = fc.record({
  title,
  due: fc.option(dayOf(900), { nil: undefined }),
  days: fc.integer({ min: -200, max: 1500 }),
  lead: title.filter((name) => name !== ''),
  entry: fc.constantFrom('none', 'percent', 'done', 'cancelled', 'amend', 'stage', 'blocked'),
  on: dayOf(700),
});
const given = fc.record({
  title,
  start: dayOf(60),
  length: fc.constantFrom(1, 6, 40, 90, 200, 364, 500, 730, 1830),
  asOf: fc.integer({ min: -10, max: 110 }),
  tasks: fc.array(fc.record({ title, measures: fc.array(measure, { maxLength: 3 }) }), { maxLength: 6 }),
  members: fc.array(title, { minLength: 1, maxLength: 60 }),
  stages: fc.array(title, { minLength: 1, maxLength: 5 }),
  language: fc.constantFrom('zh', 'en'),
});
type Given = typeof given extends fc.Arbitrary<infer T> ? T : never;

/** Every picture of the plan so described. */
function picturesOf({ title: name, start, length, asOf, tasks, members, stages, language }: Given): readonly string[] {
  const period = { start, end: addDays(start, length - 1) };
  const date = addDays(start, Math.round((length * asOf) / 100));
  const within = (on: PlanDate): PlanDate => (on < start ? start : on);
  const all = tasks.flatMap((task, t) => task.measures.map((one, m) => ({ ...one, id: `${t + 1}-${m + 1}` })));
  const roster = aRoster({ title: name, stages, members: membersNamed(...members) });
  const plan = aPlan({
    title: name,
    period,
    tasks: tasks.map((task, t) =>
      aTask({
        id: String(t + 1),
        title: task.title,
        measures: task.measures.map(({ title: own, due, lead }, m) =>
          aMeasure({
            id: `${t + 1}-${m + 1}`,
            title: own,
            leads: [lead],
            ...(due && { due: within(due) }),
            ...(t + m === 0 && { roster: roster.id }),
          }),
        ),
      }),
    ),
    rosters: [roster],
    journal: all.flatMap(({ id, entry, on, due, days }) => {
      const base = { on: id, date: within(on) };
      if (entry === 'none') return [];
      if (entry === 'percent') return [anEntry({ ...base, percent: 40 })];
      if (entry === 'stage') return [anEntry({ ...base, stage: stages[0] ?? '', member: roster.members[0]?.id ?? '' })];
      if (entry === 'amend')
        return due ? [anEntry({ ...base, amend: { due: addDays(within(due), days) }, reason: '一' })] : [];
      return [anEntry({ ...base, state: entry, reason: '一', problem: '一' })];
    }),
  });
  const settings = aWorkspace(plan);
  const at = projections(plan, settings);
  const [state, messages] = [at(date), MESSAGES[language]];
  const ledger = measureStates(state).flatMap((one) => ledgerOf(one, date) ?? [])[0];
  return [
    burnupSvg(burnupOf(state, at), messages),
    fulfilmentSvg(fulfilmentOf(state, at, settings), messages),
    lightsSvg(lightsOf(state, at), messages),
    slippageSvg(slippageByUnit(state), messages),
    timelineSvg(timelineOf(state, true), messages),
    progressSvg(state, messages),
    ...(ledger === undefined ? [] : [ledgerSvg(ledger, start, messages)]),
  ];
}

/** The texts of the pictures that leave their picture or overlap another, as `picture: text` and `picture: text | text`. */
const FAULTS = `[...document.querySelectorAll('svg')].flatMap((picture) => {
  const { width, height } = picture.viewBox.baseVal;
  const texts = [...picture.querySelectorAll('text')]
    .map((text) => ({ words: text.textContent, box: text.getBBox() }))
    .filter(({ box }) => box.width > 0);
  const faults = texts.filter(({ box }) => box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height);
  // Lines of one text stand closer than their boxes, which are higher than any letter.
  const overlap = (a, b) =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y + 3 < b.y + b.height && b.y + 3 < a.y + a.height;
  const pairs = texts.flatMap((one, i) => texts.slice(i + 1).filter((other) => overlap(one.box, other.box)).map((other) => [one, other]));
  const name = picture.getAttribute('aria-labelledby').replace(/-.*/, '');
  return [
    ...faults.map(({ words }) => name + ': ' + words),
    ...pairs.map(([one, other]) => name + ': ' + one.words + ' | ' + other.words),
  ];
})`;

test('no text overlaps another or leaves its picture', async () => {
  const { page } = await visit('<!doctype html><meta charset="utf-8"><title>pictures</title>');
  await fc.assert(
    fc.asyncProperty(given, async (one) => {
      await page.setContent(`<style>body{margin:0}</style>${picturesOf(one).join('')}`);
      const faults: unknown = await page.evaluate(FAULTS);
      expect(faults).toEqual([]);
    }),
    { numRuns: runs(25, 25) },
  );
});
