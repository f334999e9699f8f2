/** XML as text: elements with escaped attributes and contents. */
import { printable } from './printable.ts';

/** Text or attribute values as XML has them; characters that XML has not become a replacement, and no line is a command of a CI log. */
export function xmlText(text: string): string {
  return printable(text)
    .replace(/[&<>"']/g, reference)
    .replace(/^([^\S\n]*)(:)(?=:)/gm, (_, spaces, colon) => `${spaces}${reference(colon)}`);
}

function reference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

export type Attributes = Readonly<Record<string, string | number>>;

/** An element around `content`, which is XML already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const all = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(number(value))}"`);
  return content === '' ? `<${name}${all.join('')}/>` : `<${name}${all.join('')}>${content}</${name}>`;
}

/** Numbers with two decimals at the most: the same bytes everywhere. */
function number(value: string | number): string {
  return typeof value === 'string' ? value : String(Math.round(value * 100) / 100);
}
