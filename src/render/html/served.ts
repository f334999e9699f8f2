/** What a page has beyond, where a program serves it: it follows the files, takes forms, and says how that goes. */
import type { Element } from 'hast';
import type { Messages } from '../../i18n/messages.ts';
import { element, worded } from './elements.ts';
import { SCRIPT_HASH } from './script.ts';
import { STYLE_HASH } from './style.ts';

export interface Served {
  /** Whether entries can be made on its pages. */
  readonly takesEntries: boolean;
  /** What the page may load, and where its forms may go. */
  readonly policy: string;
  readonly style: string;
  readonly script: string;
  /** What the script says, and the version of the files that the page shows. */
  readonly words: Element['properties'];
  /** What stands above the content. */
  readonly status: Element[];
}

/**
 * How a page is served that shows the files as they are at `version`.
 * @param isWhole whether all of the files could be read
 */
export function served(version: string, takesEntries: boolean, isWhole: boolean, { serve }: Messages): Served {
  const live = element('p', { id: 'live', role: 'status' }, []);
  return {
    takesEntries,
    policy: SERVED_POLICY,
    style: SERVED_STYLE,
    script: SERVED_SCRIPT,
    words: { dataVersion: version, dataUpdated: serve.updated, dataKept: serve.kept, dataLost: serve.lost },
    status: [live, ...(isWhole ? [] : [element('aside', { ariaLabel: serve.trouble }, [worded('p', serve.unread)])])],
  };
}

/**
 * It follows the files: where they have changed, what the page shows comes anew, but a form that somebody is at stays as it
 * is, and where it is, so that nothing typed is lost, nor what an input method has begun. A page that is not seen lets go of
 * its connection, of which a browser has six.
 */
export const SERVED_SCRIPT = `
'use strict';
(() => {
  const words = document.body.dataset;
  const live = document.getElementById('live');
  let clearing;
  const say = (text, stays) => {
    clearTimeout(clearing);
    live.textContent = text;
    if (!stays) clearing = setTimeout(() => { live.textContent = ''; }, 8000);
  };

  // What was said of a form belongs to the visit, and not to the address.
  if (location.search) history.replaceState(null, '', location.pathname + location.hash);

  document.addEventListener('input', ({ target }) => {
    const form = target.closest('form.enter');
    if (form) form.dataset.touched = '';
  });

  const formIn = (page) => page.querySelector('form.enter');
  const filters = () => [...document.querySelectorAll('main input[type=search]')];
  const keyOf = (node) => node.id || [node.tagName, node.getAttribute('href'), node.textContent].join(' ');

  const show = (page) => {
    const main = document.querySelector('main');
    const nodes = [...page.querySelector('main').childNodes];
    const form = formIn(document);
    const isKept = form && (form.dataset.touched !== undefined || form.contains(document.activeElement));
    if (!isKept) return main.replaceChildren(...nodes), false;
    const at = nodes.indexOf(formIn(page));
    // What the form is about is gone: it stays with what it stood among.
    if (at < 0) return true;
    for (const node of [...main.childNodes]) if (node !== form) node.remove();
    form.before(...nodes.slice(0, at));
    form.after(...nodes.slice(at + 1));
    return true;
  };

  const renew = async () => {
    const response = await fetch(location.pathname);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (!page.querySelector('main')) return;
    const typed = filters().map(({ value }) => value);
    const focused = document.activeElement && keyOf(document.activeElement);
    const isKept = show(page);
    document.title = page.title;
    for (const part of ['header', 'footer']) {
      const [was, is] = [document, page].map((one) => one.querySelector('body > ' + part));
      if (was && is) was.replaceWith(is);
    }
    words.version = page.body.dataset.version;
    dispatchEvent(new Event('plan-renewed'));
    for (const [i, input] of filters().entries()) {
      if (!typed[i]) continue;
      input.value = typed[i];
      input.dispatchEvent(new Event('input'));
    }
    if (document.activeElement === document.body && focused) {
      const same = [...document.querySelectorAll('a, button, input, select, textarea, [tabindex]')];
      same.find((node) => keyOf(node) === focused)?.focus({ preventScroll: true });
    }
    say(isKept ? words.kept : words.updated);
  };

  let source;
  let isLost = false;
  let renewing = Promise.resolve();
  const follow = () => {
    source = new EventSource('/events');
    source.addEventListener('message', ({ data }) => {
      if (isLost) say('');
      isLost = false;
      renewing = renewing.then(() => (data === words.version ? undefined : renew())).catch(() => undefined);
    });
    source.addEventListener('error', () => {
      isLost = true;
      say(words.lost, true);
    });
  };
  document.addEventListener('visibilitychange', () => {
    source?.close();
    if (!document.hidden) follow();
  });
  if (!document.hidden) follow();
})();
`;

export const SERVED_STYLE = `
#live:not(:empty) { position: fixed; inset: auto 1rem 1rem; z-index: 1; max-width: 36rem; margin: 0 auto; padding: .5rem 1rem; background: var(--paper); border: 1px solid var(--link); border-left-width: 6px; border-radius: 3px; }
body > aside { max-width: 60rem; margin: 1rem auto 0; padding: 0 1.25rem; }
body > aside p { margin: 0; padding: .4rem 1rem; border-left: 6px double var(--yellow-ink); background: var(--soft); }
.act { display: inline-block; padding: .1rem .9rem; border: 1px solid var(--link); border-radius: 3px; text-decoration: none; }
.act:hover { text-decoration: underline; }
.enter { margin: 1.5rem 0; padding: .25rem 1.25rem 1.25rem; border: 1px solid var(--line); border-top: 4px solid var(--link); }
.enter h2 { margin: .75rem 0; border: 0; }
.enter fieldset { margin: 0 0 1rem; padding: 0; border: 0; min-width: 0; display: flex; flex-wrap: wrap; gap: .4rem; }
.enter legend { padding: 0 0 .3rem; color: var(--faint); font-size: .9375rem; }
.enter fieldset label { display: inline-flex; align-items: center; gap: .45rem; min-height: 2.25rem; padding: .1rem .9rem; border: 1px solid var(--line); border-radius: 3px; cursor: pointer; }
.enter fieldset label:has(:checked) { border-color: var(--link); background: var(--soft); font-weight: bold; }
.fields { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .8rem 1.25rem; }
.field.broad, .fields > details, .fields details .fields { grid-column: 1 / -1; }
.field > label { display: block; font-size: .9375rem; }
.field > label.flag { display: flex; align-items: baseline; gap: .5rem; }
.field .needed { color: var(--faint); font-size: .85rem; }
.field :is(input:not([type=checkbox]), select, textarea) { display: block; width: 100%; min-height: 2.25rem; padding: .25rem .5rem; font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--faint); border-radius: 3px; }
.field textarea { resize: vertical; line-height: 1.6; }
.field [aria-invalid=true] { border: 2px solid var(--red-ink); }
.hint { margin: .1rem 0 0; color: var(--faint); font-size: .85rem; line-height: 1.5; }
.wrong { margin: .1rem 0 0; color: var(--red-ink); white-space: pre-line; }
summary { cursor: pointer; color: var(--link); }
details[open] > summary { margin-bottom: .6rem; }
input[type=checkbox], input[type=radio] { width: 1.1rem; height: 1.1rem; margin: 0; accent-color: var(--link); }
.send { display: flex; flex-wrap: wrap; align-items: center; gap: .6rem 1rem; margin-top: 1.1rem; }
.send p { margin: 0; color: var(--faint); font-size: .9rem; }
.send button { font: inherit; min-height: 2.4rem; padding: .2rem 1.5rem; color: var(--link); background: var(--paper); border: 1px solid var(--link); border-radius: 3px; cursor: pointer; }
.send button.first { color: var(--paper); background: var(--link); font-weight: bold; }
.send button:hover { text-decoration: underline; }
.said { margin: 0 0 1.1rem; padding: .5rem 1rem; border: 1px solid var(--line); border-left: 6px solid var(--link); }
.said.refused { border-left: 6px solid var(--red-ink); }
.said p, .said ul { margin: .2rem 0; }
.said > p:first-child { font-weight: bold; }
.said .text { white-space: pre-line; }
.said pre { white-space: pre-wrap; }
/* Of the fields those that matter for what is entered; where a browser can't tell, all of them. */
.enter:has([value=log]:checked) .field:not(.for-log), .enter:has([value=done]:checked) .field:not(.for-done), .enter:has([value=verify]:checked) .field:not(.for-verify),
.enter:has([value=block]:checked) .field:not(.for-block), .enter:has([value=amend]:checked) .field:not(.for-amend) { display: none; }
@media screen and (max-width: 599px) {
  .fields { grid-template-columns: minmax(0, 1fr); }
  .enter { padding: .25rem .8rem 1rem; }
  .enter fieldset label { padding: .1rem .6rem; }
}
@media print { .enter, .act, #live { display: none; } }
`;

/** For the policy; a test holds them to the texts. */
export const SERVED_STYLE_HASH = 'sha256-eDCZwOLjAwLQrEv25k8SY8jziZ5tw39kZPW3g03uOm0=';
export const SERVED_SCRIPT_HASH = 'sha256-N5W+xGsWa5psgDTTwrG0GwCmmQ3Pgq8mv33/mgneCr8=';

/** Its own styles and scripts, the files by way of the program that it came from, and forms to that. */
export const SERVED_POLICY = [
  "default-src 'none'",
  `style-src '${STYLE_HASH}' '${SERVED_STYLE_HASH}'`,
  `script-src '${SCRIPT_HASH}' '${SERVED_SCRIPT_HASH}'`,
  'img-src data:',
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');
