import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Ledger, ledgerOf } from '../../../src/projection/ledger.ts';
import { project } from '../../../src/projection/project.ts';
import { measureStates, type PlanState } from '../../../src/projection/state.ts';
import { ledgerSvg } from '../../../src/render/svg/ledger.ts';
import { progressSvg } from '../../../src/render/svg/progress.ts';
import { columnsOf } from '../../../src/render/text/columns.ts';
import { MESSAGES } from '../../support/messages.ts';
import {
  aMeasure,
  aMember,
  anEntry,
  aPlan,
  aRoster,
  aTask,
  aWorkspace,
  day,
  membersNamed,
} from '../../support/model.ts';
import { runs } from '../../support/stress.ts';
import { xmlElements } from '../../support/xml.ts';

const zh = MESSAGES.zh;
const TODAY = day('2022-06-30');
const stages = ['创建', '中期督查', '验收'];

test('a task that stands badly for two reasons says both', () => {
  const journal = [anEntry({ on: '1-2', state: 'blocked', problem: '没有经费' })];
  const measures = [aMeasure({ due: day('2022-05-31') }), aMeasure({ id: '1-2' })];
  const plan = aPlan({ tasks: [aTask({ measures })], journal });
  expect(progressSvg(project(plan, aWorkspace(plan), TODAY), zh)).toMatch(/>红 (?:1项受阻、1项逾期|1项逾期、1项受阻)</);
});

/** Task 1 is red, done to a half; task 2, with this title, is not begun. */
function stateWith(title = '开展培训', members = membersNamed('甲市', '乙市')): PlanState {
  const plan = aPlan({
    title: `${title}计划`,
    tasks: [
      aTask({
        measures: [
          aMeasure({ due: day('2022-05-31') }),
          aMeasure({ id: '1-2', roster: 'zones' }),
          aMeasure({ id: '1-3' }),
        ],
      }),
      aTask({ id: '2', title, measures: [aMeasure({ id: '2-1', start: day('2022-09-01') })] }),
    ],
    rosters: [aRoster({ title, stages, members })],
    journal: [
      anEntry({ on: '1-2', member: members[0]?.id ?? '', stage: '中期督查', date: day('2022-06-20') }),
      anEntry({ on: '1-3', state: 'done', date: day('2022-06-01') }),
    ],
  });
  return project(plan, aWorkspace(), TODAY);
}

function ledgerWith(title?: string, members?: Parameters<typeof stateWith>[1]): Ledger {
  const ledger = measureStates(stateWith(title, members)).flatMap((measure) => ledgerOf(measure, TODAY) ?? [])[0];
  if (ledger === undefined) throw new Error('no roster');
  return ledger;
}

const textsIn = (svg: string): readonly string[] =>
  xmlElements(svg)
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text);

describe('progress by task', () => {
  test('has a bar a task, with its share, its light in a word, and why', () => {
    const texts = textsIn(progressSvg(stateWith(), zh));
    expect(texts).toEqual(
      expect.arrayContaining(['1 建设学校', '44.4%', '红 1项逾期', '2 开展培训', '0%', '灰 1项未到开始时间']),
    );
    expect(texts).toContain('截至 2022-06-30，时间已过49.6%');
  });

  test('tells the lights apart by their fillings', () => {
    const fills = xmlElements(progressSvg(stateWith(), zh))
      .filter(({ name, attributes }) => name === 'rect' && attributes['width'] === '18')
      .map(({ attributes }) => attributes['fill']);
    expect(new Set(fills).size).toBe(5);
  });
});

describe('a roster', () => {
  test('shows who reached which stage, when, and how many', () => {
    const texts = textsIn(ledgerSvg(ledgerWith(), day('2022-06-01'), zh));
    expect(texts).toEqual(
      expect.arrayContaining(['甲市', '乙市', '中期督查', '2022-06-20', '截至 2022-06-30，在册2个']),
    );
    expect(texts.slice(2, 8)).toEqual(['创建', '1', '中期督查', '1', '验收', '0']);
  });

  test('frames what is new', () => {
    const thick = (since: string): number =>
      ledgerSvg(ledgerWith(), day(since), zh).match(/stroke-width="2.5"/g)?.length ?? 0;
    // One stands in the legend.
    expect([thick('2022-06-20'), thick('2022-06-21')]).toEqual([2, 1]);
  });

  test('strikes out who left', () => {
    const members = [aMember({ id: 'a', name: '甲市' }), aMember({ id: 'b', name: '乙市', left: day('2022-03-01') })];
    const struck = xmlElements(ledgerSvg(ledgerWith('台账', members), TODAY, zh)).filter(
      ({ attributes }) => attributes['text-decoration'] === 'line-through',
    );
    expect(struck.map(({ text }) => text)).toEqual(['乙市', '已退出']);
  });

  test('stands in columns where it has many members, within the picture, each once', () => {
    for (const count of [1, 24, 25, 49, 80, 100]) {
      const names = Array.from({ length: count }, (_, i) => `第${i}试验区`);
      const elements = xmlElements(ledgerSvg(ledgerWith('台账', membersNamed(...names)), TODAY, zh));
      const picture = elements.at(-1)?.attributes ?? {};
      const shown = elements.filter(({ name, text }) => name === 'text' && names.includes(text));
      expect(shown.map(({ text }) => text)).toEqual(names);
      for (const { attributes } of elements.filter(
        ({ name, attributes: { x } }) => name === 'rect' && x !== undefined,
      )) {
        expect(Number(attributes['x']) + Number(attributes['width'])).toBeLessThanOrEqual(Number(picture['width']));
        expect(Number(attributes['y']) + Number(attributes['height'])).toBeLessThanOrEqual(Number(picture['height']));
      }
    }
  });
});

describe('every picture', () => {
  test('is well-formed, named, described, and cut to its width, whatever a title holds', () => {
    const title = fc.array(
      fc.oneof(
        fc.constantFrom('<b>', '&', '"', "'", ']]>', '\u0000', '\ud800', '\u202e', '很长的名称'),
        fc.string({ unit: 'binary' }),
      ),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(title, (pieces) => {
        const text = `${pieces.join('')}题`;
        for (const svg of [
          progressSvg(stateWith(text), zh),
          ledgerSvg(ledgerWith(text, membersNamed(text)), TODAY, zh),
        ]) {
          const elements = xmlElements(svg);
          const { role, 'aria-labelledby': names } = elements.at(-1)?.attributes ?? {};
          expect(role).toBe('img');
          const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
          for (const id of names?.split(' ') ?? ['']) expect(ids).toContain(id);
          for (const { text: words } of elements.filter(({ name }) => name === 'text')) {
            expect(columnsOf(words)).toBeLessThanOrEqual(67);
          }
        }
      }),
      { numRuns: runs(40) },
    );
  });

  test('refers to no pattern that it does not have', () => {
    for (const svg of [progressSvg(stateWith(), zh), ledgerSvg(ledgerWith(), TODAY, zh)]) {
      const used = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
      const had = [...svg.matchAll(/<pattern id="([^"]+)"/g)].map(([, id]) => id);
      expect([...new Set(used)].sort()).toEqual(had.sort());
    }
  });
});
