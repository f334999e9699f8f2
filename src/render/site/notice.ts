/** A page that says why there is no other: nothing of that name, or nothing that can be read. */
import type { Messages } from '../../i18n/messages.ts';
import type { Language } from '../../model/plan.ts';
import { element, say, worded } from '../html/elements.ts';
import { htmlPage } from '../html/page.ts';
import type { Served } from '../html/served.ts';

interface About {
  readonly language: Language;
  /** In that language. */
  readonly messages: Messages;
  readonly served: Served;
  /** What wrote the page. */
  readonly tool: string;
}

/** @param text of several lines, perhaps */
export function noticePage(title: string, text: string, { language, messages, served, tool }: About): string {
  const home = element('p', {}, [element('a', { href: '/' }, [say(messages.serve.home)])]);
  return htmlPage({
    language,
    messages,
    title,
    meta: [],
    served,
    content: {
      type: 'root',
      children: [
        worded('h1', title),
        ...text
          .trim()
          .split('\n')
          .map((line) => worded('p', line)),
        home,
      ],
    },
    about: { label: messages.site.about, items: [[messages.page.front.tool, tool]] },
  });
}
