/** The guides: NAME.zh-CN.md of docs/ in Chinese, NAME.md in English. */
import type { Language } from '../../model/plan.ts';
import { nearest } from '../../model/words.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';

interface Guide {
  /** The file's name without its endings: what `plan help` takes. */
  readonly name: string;
  /** Its heading. */
  readonly title: string;
  /** Markdown. */
  readonly text: () => Promise<string>;
}

const ENDINGS: Readonly<Record<Language, string>> = { zh: '.zh-CN.md', en: '.md' };

/** Every guide there is in the language, by name. What is there in one language only is for developers, and none. */
export async function guidesIn({ launcher }: Context, language: Language): Promise<readonly Guide[]> {
  const { pagesBeside } = await import('./pages.ts');
  const pages = pagesBeside(launcher);
  return [...pages.keys()]
    .filter((file) => file.endsWith(ENDINGS.zh))
    .map((file) => file.slice(0, -ENDINGS.zh.length))
    .filter((name) => name !== COMMANDS && pages.has(name + ENDINGS.en))
    .sort()
    .map((name) => {
      const text = pages.get(name + ENDINGS[language]) ?? '';
      const title = /^# (.+)$/m.exec(text)?.[1] ?? name;
      return { name, title, text: async () => (name === KEYS ? keysPage(language) : text) };
    });
}

/** The page of all commands says what their help says. */
const COMMANDS = 'commands';

/** The page of all keys is made of the schemas. */
const KEYS = 'keys';

async function keysPage(language: Language): Promise<string> {
  return (await import('./keys-page.ts')).keysPage(language);
}

/**
 * The guide that the words name: by its name, or by words of its heading that no other has.
 * @throws UsageError where none is, or several are
 */
export function guideNamed(words: string, guides: readonly Guide[]): Guide {
  const wanted = words.trim().toLowerCase();
  const named = guides.find(({ name }) => name === wanted);
  if (named !== undefined) return named;
  const found = guides.filter(({ title }) => title.toLowerCase().includes(wanted));
  // The one that is called so, or begins so, goes before those that mention it.
  for (const fits of [
    (title: string) => title.split(/[：:]/, 1)[0] === wanted,
    (title: string) => title.startsWith(wanted),
    (title: string) => title.includes(wanted),
  ]) {
    const [only, ...others] = found.filter(({ title }) => fits(title.toLowerCase()));
    if (only !== undefined && others.length === 0) return only;
  }
  const suggestion = nearest(
    words,
    guides.flatMap(({ name, title }) => [name, title]),
  );
  throw new UsageError(({ guides: m, listSeparator, usage }) =>
    found.length > 0
      ? m.several(words, found.map(({ name, title }) => `${title} (${name})`).join(listSeparator))
      : [m.unknown(words), ...(suggestion === undefined ? [] : [usage.suggestion(suggestion)])].join('\n'),
  );
}
