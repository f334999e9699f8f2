/** A report as one HTML page that needs nothing else: no network, no file beside it, and a script only for convenience. */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { type Messages, messagesIn } from '../../i18n/messages.ts';
import type { ReportDocument } from '../../report/document.ts';
import { printable } from '../text/printable.ts';
import { frontOf } from '../words/front.ts';
import { element, htmlContent } from './content.ts';
import { withContents, withNamedTables } from './outline.ts';
import { SCRIPT, SCRIPT_HASH } from './script.ts';
import { STYLE, STYLE_HASH } from './style.ts';

/** The page of `document`; ends with a line feed. */
export function reportHtml(document: ReportDocument): string {
  const messages = messagesIn(document.language);
  const { page } = messages;
  const content = withNamedTables(withContents(htmlContent(document, messages), messages), messages);
  const words = {
    dataFilter: page.filter,
    dataRows: page.rows('{shown}', '{all}'),
    dataSort: page.sortBy('{column}'),
  };
  const html = element('html', { lang: document.language === 'zh' ? 'zh-CN' : 'en' }, [
    headOf(document),
    element('body', words, [
      element(
        'main',
        {},
        content.children.filter((node) => node.type !== 'doctype'),
      ),
      footerOf(document, messages),
      element('script', {}, [{ type: 'text', value: SCRIPT }]),
    ]),
  ]);
  const options = { allowDangerousHtml: true, characterReferences: { useNamedReferences: true } };
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, html] }, options)}\n`;
}

/** What the page may load: nothing but the style and the script within it. */
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; img-src data:; base-uri 'none'; form-action 'none'`;

function headOf({ title, front }: ReportDocument): Element {
  const meta = (name: string, content: string): ElementContent => element('meta', { name, content }, []);
  return element('head', {}, [
    element('meta', { charSet: 'utf-8' }, []),
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: POLICY }, []),
    meta('viewport', 'width=device-width, initial-scale=1'),
    meta('color-scheme', 'light dark'),
    ...Object.entries(front).map(([key, value]) => meta(`plan-${key}`, printable(value))),
    // Without one, a browser asks the server that the page came from for its icon.
    element('link', { rel: ['icon'], href: 'data:,' }, []),
    element('title', {}, [{ type: 'text', value: printable(title) }]),
    element('style', {}, [{ type: 'text', value: STYLE }]),
  ]);
}

/** What the report is of. */
function footerOf(document: ReportDocument, messages: Messages): Element {
  const items = frontOf(document, messages).flatMap(([label, value]) => [
    element('dt', {}, [{ type: 'text', value: label }]),
    element('dd', {}, [{ type: 'text', value }]),
  ]);
  return element('footer', { ariaLabel: messages.page.about }, [element('dl', {}, items)]);
}
