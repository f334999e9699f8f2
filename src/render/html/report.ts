/** A report as one HTML page: its text, with the numbers and cards of the plan above it, and its tables and wall chart behind. */
import type { Element, Root, RootContent } from 'hast';
import type { Messages } from '../../i18n/messages.ts';
import type { WallChart } from '../../projection/wall.ts';
import type { ReportDocument } from '../../report/document.ts';
import { frontOf } from '../words/front.ts';
import { boardOf, type Places } from './board.ts';
import { htmlContent } from './content.ts';
import { element, worded } from './elements.ts';
import { withContents, withNamedTables } from './outline.ts';
import { htmlPage } from './page.ts';
import type { Served } from './served.ts';
import { unitTables } from './units.ts';
import { wallTable } from './wall.ts';

/**
 * The page of `document`; ends with a line feed.
 * @param messages in its language
 * @param site what stands above it, where it is a page among others, and whether a program serves them
 */
export function reportHtml(
  document: ReportDocument,
  messages: Messages,
  site: { readonly header?: Element; readonly served?: Served | undefined } = {},
): string {
  const { language, title, front, wall, standing } = document;
  const text = htmlContent(document, messages);
  const content =
    wall === undefined ? text : withPlan(text, wall(), { ...HERE, ...(standing && { standing }) }, messages);
  return htmlPage({
    language,
    messages,
    title,
    meta: Object.entries(front).map(([key, value]) => [`plan-${key}`, value]),
    content: withNamedTables(withContents(content, messages), messages),
    about: { label: messages.page.about, items: frontOf(document, messages) },
    ...site,
  });
}

/** A measure stands in the table of them all; tasks and units have no place of their own. */
const HERE: Places = {
  measure: ({ measure }) => `#measure-${measure.id}`,
  task: () => undefined,
  measures: () => undefined,
  unit: () => undefined,
};

/** The text with what is seen first above its sections, and behind them what is looked up; its notes stay the last. */
function withPlan({ children }: Root, wall: WallChart, places: Places, messages: Messages): Root {
  const isAt = (tagName: string) => (node: RootContent) => node.type === 'element' && node.tagName === tagName;
  const first = children.findIndex(isAt('h2'));
  const above = first < 0 ? children.length : first;
  const notes = children.findLastIndex(isAt('section'));
  const end = notes < 0 ? children.length : notes;
  const annexes: readonly Element[] = [
    ...sectionOf('units', messages.page.units, unitTables(wall.plan, places, messages)),
    ...sectionOf('wall-sheet', messages.page.wall.title, wallTable(wall, places, messages)),
  ];
  return {
    type: 'root',
    children: [
      ...children.slice(0, above),
      ...boardOf(wall.plan, places, messages),
      ...children.slice(above, end),
      ...annexes,
      ...children.slice(end),
    ],
  };
}

/** Elements under a heading, which begin a sheet of their own on paper; none where there are none. */
function sectionOf(name: string, title: string, content: readonly Element[]): readonly Element[] {
  return content.length === 0 ? [] : [element('section', { className: [name] }, [worded('h2', title), ...content])];
}
