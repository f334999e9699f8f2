/** Elements of HTML, and the words in them. */
import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { printable } from '../text/printable.ts';

/** An element of HTML; `properties` are named as hast has them (className, not class). */
export function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

/** Text, wherever it is from: the library escapes it, and what must not be shown raw is replaced. */
export function say(words: string): Text {
  return { type: 'text', value: printable(words) };
}

/** An element that holds words alone. */
export function worded(tagName: string, words: string, ...className: readonly string[]): Element {
  return element(tagName, className.length > 0 ? { className: [...className] } : {}, [say(words)]);
}

/**
 * What no line may be broken within, as in a terminal: a day, a number and what it counts, a bar and its number. A number
 * of more digits than any that is written here may be broken, for it might not fit.
 */
const WHOLE =
  /(\d{4}-\d{2}-\d{2}|\d{1,2} \p{Lu}\p{Ll}{2,8}\b|[▰▱]{1,20} \S{1,6}|(?<![\d,./])(?:\d[\d,./]{0,11}\p{Script=Han}){1,3})/u;

/** Text whose dates and numbers stay on one line. */
export function sayWhole(words: string): ElementContent[] {
  return words
    .split(WHOLE)
    .map((part, i) => (i % 2 === 1 ? worded('span', part, 'short') : say(part)))
    .filter((node) => node.type !== 'text' || node.value !== '');
}

/** A picture, and what is said under it; where the screen is too narrow for its letters it moves under the hand, or by keys. */
export function pictured(svg: string, caption: ElementContent[] = []): Element {
  const picture = element('div', { className: ['picture'], tabIndex: 0 }, [{ type: 'raw', value: svg.trim() }]);
  return element('figure', {}, [picture, ...caption]);
}

/** The words of `node`, without its footnotes' numbers. */
export function wordsOf(node: RootContent | Root): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || (node.type === 'element' && node.tagName === 'sup')) return '';
  return node.children.map(wordsOf).join('');
}
