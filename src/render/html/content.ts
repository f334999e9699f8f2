/** A report's text as HTML elements. The library escapes; text in HTML's own syntax is shown as it is written. */
import type { ElementContent, Root as HtmlRoot } from 'hast';
import type { Definition, Image, Link, Nodes, Parents } from 'mdast';
import { type Handlers, type State, toHast } from 'mdast-util-to-hast';
import type { Messages } from '../../i18n/messages.ts';
import type { Figure, ReportDocument } from '../../report/document.ts';
import { figureAt, pictureIn } from '../text/figures.ts';
import { litStretches, type Stretch } from '../text/marks.ts';
import { webAddress } from '../text/printable.ts';
import { roleOf } from '../text/role.ts';
import { element, pictured, say, sayWhole, worded } from './elements.ts';

/** The text of `document`, with its footnotes behind it. Pictures are `raw` nodes, and nothing else is. */
export function htmlContent({ body, figures }: ReportDocument, { page }: Messages): HtmlRoot {
  const content = toHast(body, {
    // Only a picture of ours makes a raw node: see `handlersFor`.
    allowDangerousHtml: true,
    clobberPrefix: '',
    footnoteLabel: page.footnotes,
    footnoteLabelProperties: {},
    footnoteBackContent: '\u21a9',
    footnoteBackLabel: (index, again) => page.backToText(index + 1, again),
    handlers: handlersFor(figures),
  });
  return content.type === 'root' ? content : { type: 'root', children: content.type === 'doctype' ? [] : [content] };
}

function handlersFor(figures: ReadonlyMap<string, Figure>): Handlers {
  const picture = (url: string, alt: string | null | undefined): ElementContent => {
    const figure = figureAt(url, figures);
    if (figure === undefined) return say(alt ?? '');
    return { type: 'raw', value: figure.svg.trim() };
  };
  return {
    text: (_, node: { value: string }) => litStretches(node.value).flatMap(stretch),
    inlineCode: (_, node: { value: string }) => element('code', {}, [say(node.value)]),
    code: (_, node: { value: string }) => element('pre', {}, [element('code', {}, [say(node.value)])]),
    html: (_, node: { value: string }, parent: Parents | undefined) => {
      const words = say(node.value);
      return parent !== undefined && HOLDS_BLOCKS.has(parent.type) ? element('p', {}, [words]) : words;
    },
    link: (state, node: Link) => link(state, node, node.url),
    linkReference: (state, node) => link(state, node, definitionOf(state, node)?.url ?? ''),
    image: (_, node: Image) => picture(node.url, node.alt),
    imageReference: (state, node) => picture(definitionOf(state, node)?.url ?? '', node.alt),
    paragraph: (state, node) => {
      const figure = figureAt(pictureIn(node)?.url ?? '', figures);
      const role = roleOf(node);
      if (figure === undefined) return element('p', role === undefined ? {} : { className: [role] }, state.all(node));
      return pictured(figure.svg, [element('figcaption', {}, sayWhole(figure.alt))]);
    },
  };
}

/** A light stands in its word as it does in the tables of measures. */
function stretch({ text, light }: Stretch): ElementContent[] {
  return light === undefined ? sayWhole(text) : [worded('span', text, 'light', light)];
}

const HOLDS_BLOCKS: ReadonlySet<Nodes['type']> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

function definitionOf(state: State, { identifier }: { identifier: string }): Definition | undefined {
  return state.definitionById.get(identifier.toUpperCase());
}

/** A link where the address is one of the web; else its words alone. */
function link(state: State, node: Parents, url: string): ElementContent | ElementContent[] {
  const href = webAddress(url);
  const words = state.all(node);
  return href === undefined ? words : element('a', { href, rel: ['noreferrer'] }, words);
}
