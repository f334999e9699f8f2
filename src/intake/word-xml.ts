/** A part of a Word file as elements, bounded: no document type, no deep nesting, no more elements than a document has. */
import { SaxesParser } from 'saxes';
import { IntakeFault } from './grid.ts';

export interface Element {
  /** Without its prefix. */
  readonly name: string;
  /** By their names without prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Its own characters. */
  readonly text: string;
}

const MAX_DEPTH = 200;
const MAX_ELEMENTS = 1_000_000;

interface Growing extends Element {
  readonly children: Growing[];
  text: string;
}

/**
 * The root of the part. Nothing that it refers to is fetched.
 * @throws IntakeFault where it is no XML, declares a document type, or is larger than what is read
 */
export function elementsIn(bytes: Uint8Array): Element {
  const parser = new SaxesParser();
  const root: Growing = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let count = 0;
  parser.on('doctype', () => {
    throw new IntakeFault('damaged');
  });
  parser.on('opentag', ({ name, attributes }) => {
    count += 1;
    if (open.length > MAX_DEPTH || count > MAX_ELEMENTS) throw new IntakeFault('tooLarge');
    const own = Object.entries(attributes).map(([key, value]) => [local(key), value] as const);
    const element: Growing = { name: local(name), attributes: Object.fromEntries(own), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('error', () => {
    throw new IntakeFault('damaged');
  });
  parser.write(new TextDecoder().decode(bytes)).close();
  const [first] = root.children;
  if (first === undefined) throw new IntakeFault('damaged');
  return first;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The first child of that name; of several names, of that within it. */
export function childOf(element: Element | undefined, ...names: readonly string[]): Element | undefined {
  return names.reduce<Element | undefined>((at, name) => at?.children.find((child) => child.name === name), element);
}

/** The `val` of a child, as most settings are written. */
export function settingOf(element: Element | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['val'];
}

/** Whether a setting that may be off stands in `element`. */
export function isOn(element: Element | undefined, name: string): boolean {
  const child = childOf(element, name);
  return child !== undefined && !/^(?:0|false|off|none)$/.test(child.attributes['val'] ?? '');
}
