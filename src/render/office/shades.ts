/** The colours of cells and words: light behind black letters, or dark behind white ones, at 4.5:1 and more. */
import type { Light } from '../../projection/light.ts';

interface Shade {
  /** Six hexadecimal digits, as Word and Excel write colours. */
  readonly fill: string;
  readonly ink: string;
}

/** Each light is told by its word as well: a print in black and white keeps it. */
export const LIGHT_SHADES: Readonly<Record<Light, Shade>> = {
  red: { fill: 'F6C9C5', ink: '000000' },
  yellow: { fill: 'FBE9B0', ink: '000000' },
  green: { fill: 'BFE3C3', ink: '000000' },
  blue: { fill: '1F4E8C', ink: 'FFFFFF' },
  grey: { fill: 'ECEEF1', ink: '000000' },
};

/** Of heads of tables and rows that are headings. */
export const HEAD_FILL = 'F2F3F5';
