/** Who stands how: units by lights, and every measure, which the counts narrow to those that they count. */
import type { Element, ElementContent } from 'hast';
import type { Messages } from '../../i18n/messages.ts';
import { percentText } from '../../model/percent.ts';
import { SEVERITY } from '../../projection/brief.ts';
import type { Light } from '../../projection/light.ts';
import { liveMeasures, type MeasureState, type PlanState } from '../../projection/state.ts';
import { printable } from '../text/printable.ts';
import { nextDeadline } from '../words/due.ts';
import { leadsOf, lightMark, linked, type Places, whyWords } from './board.ts';
import { element, say, sayWhole, worded } from './elements.ts';

/** The two tables; none where there is nothing in the plan. */
export function unitTables(state: PlanState, places: Places, messages: Messages): readonly Element[] {
  const live = liveMeasures(state);
  return live.length === 0 ? [] : [matrixOf(live, places, messages), measureTable(live, places, messages)];
}

/** A row a unit, those with the most red first; a measure that several lead counts with each. */
function matrixOf(live: readonly MeasureState[], places: Places, messages: Messages): Element {
  const { board } = messages.page;
  const byUnit = new Map<string, MeasureState[]>();
  for (const state of live) for (const unit of unitsOf(state)) byUnit.set(unit, [...(byUnit.get(unit) ?? []), state]);
  const rows = [...byUnit].map(([unit, states]) => ({ unit, counts: countsOf(states), all: states.length }));
  rows.sort((a, b) => Number(a.unit === '') - Number(b.unit === '') || worseFirst(a.counts, b.counts) || b.all - a.all);
  const head = [
    worded('th', messages.columns.lead),
    ...SEVERITY.map((light) => element('th', { align: 'right' }, [lightMark(light, messages)])),
    element('th', { align: 'right' }, [say(board.all)]),
  ];
  const row = (cell: ElementContent, counts: readonly number[], all: number, unit?: string): ElementContent =>
    element('tr', unit === undefined ? {} : { dataUnit: printable(unit) }, [
      element('th', { scope: 'row' }, [cell]),
      ...SEVERITY.map((light, i) => countCell(counts[i] ?? 0, light)),
      countCell(all),
    ]);
  return element('table', { className: ['matrix'] }, [
    element('thead', {}, [element('tr', {}, head)]),
    element('tbody', {}, [
      ...rows.map(({ unit, counts, all }) =>
        row(unit === '' ? say(messages.undecided) : linked(places.unit(unit), unit), counts, all, unit),
      ),
      row(say(board.all), countsOf(live), live.length),
    ]),
  ]);
}

/** The leads; where nobody leads, one without a name. */
function unitsOf({ leads }: MeasureState): readonly string[] {
  return leads.length === 0 ? [''] : leads;
}

function countsOf(states: readonly MeasureState[]): readonly number[] {
  return SEVERITY.map((light) => states.filter((state) => state.light === light).length);
}

function worseFirst(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((count, i) => count !== b[i]);
  return (b[differs] ?? 0) - (a[differs] ?? 0);
}

function countCell(count: number, light?: Light): ElementContent {
  const words = count === 0 ? [] : [say(String(count))];
  return element('td', { className: ['count'], ...(light && { dataLight: light }) }, words);
}

/** Every measure with its light, and why. */
export function measureTable(live: readonly MeasureState[], places: Places, messages: Messages): Element {
  const { columns } = messages;
  const heads = [
    columns.id,
    columns.measure,
    columns.lead,
    columns.light,
    columns.why,
    columns.progress,
    columns.nextDue,
  ];
  return element('table', { className: ['measures'] }, [
    element('thead', {}, [
      element(
        'tr',
        {},
        heads.map((words) => worded('th', words)),
      ),
    ]),
    element(
      'tbody',
      {},
      live.map((state) => measureRow(state, places, messages)),
    ),
  ]);
}

function measureRow(state: MeasureState, places: Places, messages: Messages): ElementContent {
  const { measure, light, leads, progress } = state;
  const cell = (...children: ElementContent[]): ElementContent => element('td', {}, children);
  const properties = {
    id: `measure-${measure.id}`,
    dataLight: light,
    dataUnits: printable(unitsOf(state).join('\n')),
  };
  const href = places.measure(state);
  return element('tr', properties, [
    cell(say(measure.id)),
    cell(linked(href === `#measure-${measure.id}` ? undefined : href, measure.title)),
    cell(...leadsOf(leads, messages.undecided, places, messages)),
    cell(lightMark(light, messages)),
    cell(...sayWhole(whyWords(state, places, messages))),
    element('td', { align: 'right' }, [say(percentText(progress.percent))]),
    cell(say(nextDeadline(state, messages))),
  ]);
}
