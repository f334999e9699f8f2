/** SVG as text: what all our pictures share. */
import type { Light } from '../../projection/light.ts';
import { type Attributes, element, xmlText } from '../text/xml.ts';
import { fitted, SIZE, widthOf } from './lettering.ts';

/** Words from the point on, which lies on their baseline; they are escaped. */
export function text(x: number, y: number, words: string, attributes: Attributes = {}): string {
  return element('text', { x, y, ...attributes }, xmlText(words));
}

/** A black line, unless `attributes` say otherwise. */
export function line(x1: number, y1: number, x2: number, y2: number, attributes: Attributes = {}): string {
  return element('line', { x1, y1, x2, y2, stroke: '#000', ...attributes });
}

/** A rectangle by its upper left corner; one of negative width has none. */
export function rect(x: number, y: number, width: number, height: number, attributes: Attributes = {}): string {
  return element('rect', { x, y, width: Math.max(0, width), height, ...attributes });
}

/** Shapes for marks, told apart by form and not by colour; `x` and `y` are their middle. */
export const SHAPES = {
  diamond: (x: number, y: number, hollow: boolean): string =>
    element('path', { d: `M${x} ${y - 6}l6 6-6 6-6-6z`, fill: hollow ? '#fff' : '#000', stroke: '#000' }),
  dot: (x: number, y: number): string => element('circle', { cx: x, cy: y, r: 4, fill: '#000', stroke: '#fff' }),
  ring: (x: number, y: number): string =>
    element('circle', { cx: x, cy: y, r: 5, fill: '#fff', stroke: '#000', 'stroke-width': 1.5 }),
  square: (x: number, y: number): string => rect(x - 4.5, y - 4.5, 9, 9, { stroke: '#000' }),
  triangle: (x: number, y: number): string =>
    element('path', { d: `M${x} ${y - 7}l7 12h-14z`, fill: '#fff', stroke: '#b00000', 'stroke-width': 2 }),
  check: (x: number, y: number): string =>
    element('circle', { cx: x, cy: y, r: 7, fill: '#fff', stroke: '#000' }) +
    element('path', { d: `M${x - 4} ${y}l3 3 5-6`, fill: 'none', stroke: '#000', 'stroke-width': 2 }),
  star: (x: number, y: number): string =>
    element('path', {
      d: `M${x} ${y - 8}l2.4 5.2 5.6.6-4.2 3.8 1.2 5.6-5-2.9-5 2.9 1.2-5.6-4.2-3.8 5.6-.6z`,
      fill: '#000',
      stroke: '#fff',
    }),
  cross: (x: number, y: number): string =>
    element('path', { d: `M${x - 5} ${y - 5}l10 10m0-10l-10 10`, fill: 'none', stroke: '#000', 'stroke-width': 2 }),
} as const;

/** Fillings that are told apart in black and white, and by colour where there is one. */
const PATTERNS = {
  hatch: '<path d="M0 6L6 0" stroke="#000"/>',
  cross: '<path d="M0 6L6 0M0 0L6 6" stroke="#b00000"/>',
  lines: '<path d="M0 6L6 0" stroke="#8a5a00" stroke-width="1.5"/>',
  dots: '<circle cx="3" cy="3" r="1" fill="#555"/>',
} as const;

type Pattern = keyof typeof PATTERNS;

/** A filling by `pattern` in the picture with `id`: each picture has its own, so that several stand on one page. */
export function patternFill(id: string, pattern: Pattern): string {
  return `url(#${id}-${pattern})`;
}

function patternsOf(id: string, body: string): string {
  const used = Object.entries(PATTERNS).filter(([name]) => body.includes(`url(#${id}-${name})`));
  const drawn = used.map(([name, content]) =>
    element(
      'pattern',
      { id: `${id}-${name}`, width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
      `<rect width="6" height="6" fill="#fff"/>${content}`,
    ),
  );
  return element('defs', {}, drawn.join(''));
}

/** How wide pictures are: on A4 their letters are then 7 to 8 points high. */
export const WIDTH = 820;

/** What a picture is of, and below it of which days; all that is drawn begins under `HEAD`. */
export function heading(title: string, subtitle: string): string {
  const size = 18;
  return (
    text(EDGE, 24, fitted(title, WIDTH - 2 * EDGE, size), { 'font-size': size, 'font-weight': 'bold' }) +
    text(EDGE, 45, fitted(subtitle, WIDTH - 2 * EDGE))
  );
}

/** Units at the left and the right that no words enter. */
export const EDGE = 10;
export const HEAD = 52;

/** Keeps numbers legible on lines. */
export const HALO = { stroke: '#fff', 'stroke-width': 4, 'paint-order': 'stroke' } as const;

/** A mark around a middle, and what it means. */
export type Sample = readonly [mark: (x: number, y: number) => string, words: string];

/** What marks mean, in lines that fit, the first of them at `top`; and where they end. */
export function legend(samples: readonly Sample[], top: number): { readonly body: string; readonly bottom: number } {
  let x = EDGE;
  let y = top;
  const drawn = samples.map(([mark, words]) => {
    const width = 48 + widthOf(words);
    if (x > EDGE && x + width > WIDTH) {
      x = EDGE;
      y += 22;
    }
    const sample = mark(x + 10, y) + text(x + 26, y + 5, fitted(words, WIDTH - EDGE - 26 - x));
    x += width;
    return sample;
  });
  return { body: drawn.join('\n'), bottom: y + 20 };
}

/** A sample of a filling. */
export function swatch(attributes: Attributes): Sample[0] {
  return (x, y) => rect(x - 9, y - 6, 18, 12, { stroke: '#000', ...attributes });
}

/** Light and dark, lines and dots: no light is told by its colour alone. */
export function lightFilling(light: Light, id: string): Attributes {
  switch (light) {
    case 'red':
      return { fill: patternFill(id, 'cross'), stroke: '#b00000' };
    case 'yellow':
      return { fill: patternFill(id, 'lines'), stroke: '#8a5a00' };
    case 'green':
      return { fill: '#a9cfac', stroke: '#000' };
    case 'blue':
      return { fill: '#1f4e8c', stroke: '#000' };
    case 'grey':
      return { fill: patternFill(id, 'dots'), stroke: '#000' };
  }
}

interface Picture {
  /** Told apart from the other pictures of a page. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Its text alternatives. */
  readonly title: string;
  readonly description: string;
}

/** A whole picture around `body`; ends with a line feed. */
export function svg({ id, width, height, title, description }: Picture, body: string): string {
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${Math.round(width)} ${Math.round(height)}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      'font-family': '"Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif',
      'font-size': SIZE,
    },
    `\n<title id="${xmlText(id)}-title">${xmlText(title)}</title>\n<desc id="${xmlText(id)}-desc">${xmlText(description)}</desc>\n${patternsOf(id, body)}\n` +
      `${rect(0, 0, width, height, { fill: '#fff' })}\n${body}\n`,
  )}\n`;
}
