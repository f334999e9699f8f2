/** A small reader of XML: enough to tell whether our pictures are well formed, and what they hold. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

const TOKEN = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<>]+)/uy;

/** Every element, in the order of their ends. @throws Error where the text is not well formed */
export function xmlElements(xml: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const open: { name: string; attributes: Record<string, string>; text: string }[] = [];
  TOKEN.lastIndex = 0;
  let at = 0;
  while (at < xml.trimEnd().length) {
    const match = TOKEN.exec(xml);
    if (match === null) throw new Error(`not XML at ${at}: ${xml.slice(at, at + 60)}`);
    at = TOKEN.lastIndex;
    const [, closing, name = '', given = '', empty, text] = match;
    const last = open.at(-1);
    if (text !== undefined) {
      if (last === undefined && text.trim() !== '') throw new Error(`text outside: ${text}`);
      if (last) last.text += decoded(text);
    } else if (closing) {
      if (last?.name !== name) throw new Error(`</${name}> closes <${last?.name ?? ''}>`);
      found.push({ ...last });
      open.pop();
    } else {
      const pairs = [...given.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
        key,
        decoded(value),
      ]);
      if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Error(`attribute twice: ${given}`);
      const element = { name, attributes: Object.fromEntries(pairs), text: '' };
      if (empty) found.push(element);
      else open.push(element);
    }
  }
  if (open.length > 0 || found.length === 0) throw new Error(`not closed: ${open.map(({ name }) => name).join()}`);
  return found;
}

function decoded(text: string): string {
  if (/&(?!(#\d+|amp|lt|gt|quot|apos);)/.test(text)) throw new Error(`a bare & in ${text}`);
  if (/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text)) throw new Error('a character that XML has not');
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
