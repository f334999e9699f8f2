/** The formats that `plan export` writes, each loaded when it is asked for. */
import type { Format } from './format.ts';

export const FORMATS: Readonly<Record<string, () => Promise<Format>>> = {
  ics: async () => (await import('./ics.ts')).ics,
};
