/** The wall chart as a table: a row a task, a column a month, each light told by its pattern too. */
import type { Element, ElementContent } from 'hast';
import type { Messages } from '../../i18n/messages.ts';
import { corrected } from '../../model/errata.ts';
import { SEVERITY } from '../../projection/brief.ts';
import type { Light } from '../../projection/light.ts';
import type { WallCell, WallChart, WallMark, WallRow } from '../../projection/wall.ts';
import { printable } from '../text/printable.ts';
import { sectionWords } from '../words/values.ts';
import { linked, type Places } from './board.ts';
import { element, say, worded } from './elements.ts';

/** What the patterns and marks mean, and the chart. */
export function wallTable(chart: WallChart, places: Places, messages: Messages): readonly Element[] {
  const { months, sections } = chart;
  const headings = sections.length > 1;
  const rows = sections.flatMap((section) => section.rows).length;
  return [
    legendOf(chart, messages),
    element('table', { className: ['wall', ...(rows > MANY ? ['dense'] : [])] }, [
      element('thead', {}, headRows(chart, messages)),
      ...sections.map(({ section, rows }) =>
        element('tbody', {}, [
          ...(headings ? [sectionRow(sectionWords(section.section, messages), months.length)] : []),
          ...rows.map((row) => rowOf(row, chart, places, messages)),
        ]),
      ),
    ]),
  ];
}

/** With more rows than these a sheet of A3 holds small letters only. */
const MANY = 30;

/** Months under their years, where they are of several. */
function headRows({ months }: WallChart, messages: Messages): ElementContent[] {
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  const ofYear = (year: string): number => months.filter((month) => month.startsWith(year)).length;
  const first = worded('th', messages.columns.task);
  const names = months.map((month) => worded('th', messages.timeline.month(Number(month.slice(5, 7)))));
  if (years.length === 1) return [element('tr', {}, [first, ...names])];
  return [
    element('tr', {}, [
      element('th', { rowSpan: 2 }, first.children),
      ...years.map((year) => element('th', { colSpan: ofYear(year), scope: 'colgroup' }, [say(year)])),
    ]),
    element('tr', {}, names),
  ];
}

function sectionRow(title: string, months: number): ElementContent {
  return element('tr', { className: ['section'] }, [
    element('th', { colSpan: months + 1, scope: 'rowgroup' }, [say(title)]),
  ]);
}

function rowOf(
  { task: { task }, cells }: WallRow,
  { months }: WallChart,
  places: Places,
  messages: Messages,
): ElementContent {
  const name = `${task.id} ${corrected(task.title, task.errata)}`;
  return element('tr', {}, [
    element('th', { scope: 'row' }, [linked(places.task(task.id), name)]),
    ...cells.map((cell, i) => cellOf(cell, messages.timeline.month(Number(months[i]?.slice(5, 7))), messages)),
  ]);
}

function cellOf(cell: WallCell, month: string, messages: Messages): ElementContent {
  const { light, marks } = cell;
  const words = cellWords(cell, messages);
  return element(
    'td',
    {
      className: ['cell', ...(light ? [light] : [])],
      dataMonth: month,
      ...(words !== '' && { title: printable(words) }),
    },
    [
      ...(words === '' ? [] : [worded('span', words, 'unseen')]),
      ...markOf(
        marks.filter(({ milestone }) => milestone === undefined),
        DEADLINE,
      ),
      ...markOf(
        marks.filter(({ milestone }) => milestone !== undefined),
        MILESTONE,
      ),
    ],
  );
}

const DEADLINE = '◆';
const MILESTONE = '◇';

function markOf(marks: readonly WallMark[], sign: string): readonly Element[] {
  if (marks.length === 0) return [];
  const count = marks.length > 1 ? String(marks.length) : '';
  return [element('span', { className: ['mark'], ariaHidden: 'true' }, [say(sign + count)])];
}

/** A cell for those who hear it, or point at it. */
function cellWords({ light, marks }: WallCell, messages: Messages): string {
  const dues = marks.map(({ id, date, milestone }) => messages.page.wall.mark(id, date, milestone));
  const all = dues.length === 0 ? [] : [dues.join(messages.listSeparator)];
  return [...(light ? [messages.lights[light]] : []), ...all].join(messages.partSeparator);
}

function legendOf({ plan: { asOf } }: WallChart, messages: Messages): Element {
  const { wall } = messages.page;
  const item = (className: readonly string[], sign: string, words: string): ElementContent =>
    element('li', {}, [element('span', { className: [...className], ariaHidden: 'true' }, [say(sign)]), say(words)]);
  return element('ul', { className: ['legend'] }, [
    worded('li', wall.asOf(asOf)),
    ...SEVERITY.map((light: Light) => item(['swatch', light], '', messages.lights[light])),
    item(['mark'], DEADLINE, wall.deadline),
    item(['mark'], MILESTONE, wall.milestone),
  ]);
}
