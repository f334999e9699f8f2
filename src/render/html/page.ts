/** An HTML page that needs nothing else: no network, no file beside it, and a script only for convenience; or one that is served, and follows the files. */
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Messages } from '../../i18n/messages.ts';
import type { Language } from '../../model/plan.ts';
import { SEVERITY } from '../../projection/brief.ts';
import { element, say, worded } from './elements.ts';
import { SCRIPT, SCRIPT_HASH } from './script.ts';
import type { Served } from './served.ts';
import { STYLE, STYLE_HASH } from './style.ts';

interface Page {
  readonly language: Language;
  /** In that language. */
  readonly messages: Messages;
  readonly title: string;
  /** Names and contents of what programs may read in the head. */
  readonly meta: readonly (readonly [name: string, content: string])[];
  /** What stands above the content: the ways to other pages. */
  readonly header?: Element;
  readonly content: Root;
  /** What the page is of, as labels and values, and what that list is called. */
  readonly about: { readonly label: string; readonly items: readonly (readonly [string, string])[] };
  /** Where a program serves it. */
  readonly served?: Served | undefined;
}

/** The text of the page; ends with a line feed. */
export function htmlPage(page: Page): string {
  const html = element('html', { lang: page.language === 'zh' ? 'zh-CN' : 'en' }, [
    headOf(page),
    element('body', { ...scriptWords(page.messages), ...page.served?.words }, [
      ...(page.header ? [page.header] : []),
      ...(page.served?.status ?? []),
      element(
        'main',
        {},
        page.content.children.filter((node) => node.type !== 'doctype'),
      ),
      footerOf(page),
      ...[SCRIPT, ...(page.served ? [page.served.script] : [])].map((script) =>
        element('script', {}, [{ type: 'text', value: script }]),
      ),
    ]),
  ]);
  const options = { allowDangerousHtml: true, characterReferences: { useNamedReferences: true } };
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, html] }, options)}\n`;
}

/** What the script says. */
function scriptWords({ page, lights }: Messages): Element['properties'] {
  return {
    dataFilter: page.filter,
    dataRows: page.rows('{shown}', '{all}'),
    dataSort: page.sortBy('{column}'),
    dataClear: page.clear,
    dataOnly: page.only('{count}', '{what}'),
    dataLights: SEVERITY.map((light) => lights[light]).join(' '),
  };
}

/** What the page may load: nothing but the style and the script within it. */
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; img-src data:; base-uri 'none'; form-action 'none'`;

function headOf({ title, meta, served }: Page): Element {
  const named = (name: string, content: string): ElementContent => element('meta', { name, content }, []);
  return element('head', {}, [
    element('meta', { charSet: 'utf-8' }, []),
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: served?.policy ?? POLICY }, []),
    named('viewport', 'width=device-width, initial-scale=1'),
    named('color-scheme', 'light dark'),
    ...meta.map(([name, content]) => named(name, say(content).value)),
    // Without one, a browser asks the server that the page came from for its icon.
    element('link', { rel: ['icon'], href: 'data:,' }, []),
    worded('title', title),
    ...[STYLE, ...(served ? [served.style] : [])].map((style) =>
      element('style', {}, [{ type: 'text', value: style }]),
    ),
  ]);
}

/** What the page is of. */
function footerOf({ about: { label, items } }: Page): Element {
  const list = items.flatMap(([name, value]) => [worded('dt', name), worded('dd', value)]);
  return element('footer', { ariaLabel: label }, [element('dl', {}, list)]);
}
