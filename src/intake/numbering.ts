/** Word's own numbers before paragraphs: by lists, levels, styles, starts and restarts (word/numbering.xml, styles.xml). */
import { numeral } from './numerals.ts';
import { childOf, type Element, isOn, settingOf } from './word-xml.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1、`: each `%` with the number of a level, counted from 1. */
  readonly text: string;
  /** Whether all numbers in it are digits. */
  readonly isLegal: boolean;
  /** The level that begins it anew, counted from 1; 0 for none. */
  readonly restart: number | undefined;
  /** The style whose paragraphs are of this level. */
  readonly style: string | undefined;
}

interface List {
  readonly id: string;
  /** What it counts with: lists of the same pattern go on with one another's numbers. */
  readonly counts: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Where this list begins anew when it first comes. */
  readonly starts: ReadonlyMap<number, number>;
}

interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly properties: Element | undefined;
}

/** The numbers and headings of a document's paragraphs, asked for in their order. */
export class Numbering {
  private readonly lists = new Map<string, List>();
  private readonly styles = new Map<string, Style>();
  private readonly defaultStyle: string | undefined;
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(numbering: Element | undefined, styles: Element | undefined) {
    for (const style of styles?.children ?? []) {
      const { styleId } = style.attributes;
      if (style.name !== 'style' || styleId === undefined) continue;
      this.styles.set(styleId, {
        name: settingOf(style, 'name') ?? '',
        basedOn: settingOf(style, 'basedOn'),
        properties: childOf(style, 'pPr'),
      });
      if (style.attributes['type'] === 'paragraph' && /^(?:1|true|on)$/.test(style.attributes['default'] ?? '')) {
        this.defaultStyle = styleId;
      }
    }
    const patterns = new Map<string, Element>();
    for (const pattern of numbering?.children ?? []) {
      if (pattern.name === 'abstractNum') patterns.set(pattern.attributes['abstractNumId'] ?? '', pattern);
    }
    const numbers = (numbering?.children ?? []).filter(({ name }) => name === 'num');
    for (const number of numbers) {
      const counts = this.patternOf(number, { patterns, numbers });
      const pattern = patterns.get(counts);
      const id = number.attributes['numId'];
      if (id !== undefined && pattern !== undefined) this.lists.set(id, listOf(number, { id, counts }, pattern));
    }
  }

  /** The pattern of a list; where it only names a style, the pattern of that style's list. */
  private patternOf(
    number: Element,
    { patterns, numbers }: { readonly patterns: ReadonlyMap<string, Element>; readonly numbers: readonly Element[] },
  ): string {
    const id = settingOf(number, 'abstractNumId') ?? '';
    const link = settingOf(patterns.get(id), 'numStyleLink');
    if (link === undefined) return id;
    const listed = settingOf(childOf(this.styles.get(link)?.properties, 'numPr'), 'numId');
    const other = numbers.find(({ attributes }) => attributes['numId'] === listed);
    return settingOf(other, 'abstractNumId') ?? id;
  }

  /** The number that is printed before a paragraph of these properties; counts it. */
  next(properties: Element | undefined): string {
    const { list, depth } = this.placeOf(properties);
    const level = list?.levels.get(depth);
    if (list === undefined || level === undefined) return '';
    const counters = this.counters.get(list.counts) ?? [];
    this.counters.set(list.counts, counters);
    const start = this.startOf(list, depth);
    const before = counters[depth];
    counters[depth] = start ?? (before === undefined ? level.start : before + 1);
    for (const [deeper, { restart }] of list.levels) {
      if (deeper > depth && restart !== 0 && (restart === undefined || depth < restart)) counters[deeper] = undefined;
    }
    if (level.format === 'bullet') return level.text === '' ? '' : '•';
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const of = Number(digit) - 1;
      const other = list.levels.get(of);
      const value = counters[of] ?? other?.start ?? 1;
      counters[of] ??= value;
      return numeral(value, level.isLegal ? 'decimal' : (other?.format ?? 'decimal'));
    });
  }

  /** What a list begins anew with when its level comes for the first time. */
  private startOf({ id, starts }: List, depth: number): number | undefined {
    const start = starts.get(depth);
    const key = `${id} ${depth}`;
    if (start === undefined || this.begun.has(key)) return undefined;
    this.begun.add(key);
    return start;
  }

  /** Its list and level: its own, or its style's; `numId` 0 takes the number away. */
  private placeOf(properties: Element | undefined): { readonly list: List | undefined; readonly depth: number } {
    const own = childOf(properties, 'numPr');
    let [id, depth] = [settingOf(own, 'numId'), settingOf(own, 'ilvl')];
    for (const [style, { properties: inherited }] of this.chain(properties)) {
      if (id !== undefined) break;
      const given = childOf(inherited, 'numPr');
      id = settingOf(given, 'numId');
      if (id === undefined) continue;
      const byStyle = [...(this.lists.get(id)?.levels ?? [])].find(([, level]) => level.style === style)?.[0];
      depth ??= settingOf(given, 'ilvl') ?? (byStyle === undefined ? undefined : String(byStyle));
    }
    return { list: id === undefined ? undefined : this.lists.get(id), depth: Number(depth ?? 0) };
  }

  /** The level of a heading, by the outline or the style's name; undefined for text. */
  headingOf(properties: Element | undefined): number | undefined {
    const styles = this.chain(properties);
    const given = [properties, ...styles.map(([, style]) => style.properties)].map((one) =>
      settingOf(one, 'outlineLvl'),
    );
    const outline = given.find((one) => one !== undefined);
    if (outline !== undefined) return Number(outline) < 9 ? Number(outline) + 1 : undefined;
    const named = styles.map(([, { name }]) => /^(?:heading|标题)\s*([1-9])$/i.exec(name)?.[1]);
    const found = named.find((one) => one !== undefined);
    return found === undefined ? undefined : Number(found);
  }

  /** Whether its style is the one for titles. */
  isTitle(properties: Element | undefined): boolean {
    return this.chain(properties).some(([, { name }]) => /^(?:title|标题)$/i.test(name));
  }

  /** The styles of a paragraph, from its own to what that is based on. */
  private chain(properties: Element | undefined): readonly (readonly [id: string, style: Style])[] {
    const found: (readonly [string, Style])[] = [];
    let id = settingOf(properties, 'pStyle') ?? this.defaultStyle;
    while (id !== undefined && found.length < 50) {
      const style = this.styles.get(id);
      if (style === undefined) break;
      found.push([id, style]);
      id = style.basedOn;
    }
    return found;
  }
}

function listOf(number: Element, named: Pick<List, 'id' | 'counts'>, pattern: Element): List {
  const levels = new Map<number, Level>();
  for (const level of pattern.children) if (level.name === 'lvl') levels.set(depthOf(level), levelOf(level));
  const starts = new Map<number, number>();
  for (const override of number.children) {
    if (override.name !== 'lvlOverride') continue;
    const level = childOf(override, 'lvl');
    if (level !== undefined) levels.set(depthOf(override), levelOf(level));
    const start = settingOf(override, 'startOverride') ?? (level && settingOf(level, 'start'));
    if (start !== undefined) starts.set(depthOf(override), Number(start));
  }
  return { ...named, levels, starts };
}

function depthOf({ attributes }: Element): number {
  return Number(attributes['ilvl'] ?? 0);
}

function levelOf(level: Element): Level {
  // A format of a later Word stands beside one that any knows.
  const choice = childOf(level, 'AlternateContent', 'Fallback') ?? level;
  const restart = settingOf(level, 'lvlRestart');
  return {
    start: Number(settingOf(level, 'start') ?? 0),
    format: settingOf(level, 'numFmt') ?? settingOf(choice, 'numFmt') ?? 'decimal',
    text: settingOf(level, 'lvlText') ?? '',
    isLegal: isOn(level, 'isLgl'),
    restart: restart === undefined ? undefined : Number(restart),
    style: settingOf(level, 'pStyle'),
  };
}
