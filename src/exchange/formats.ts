/** The formats that `plan export` writes, each loaded when it is asked for. */
import type { Format } from './format.ts';

export const FORMATS = {
  ics: async (): Promise<Format> => (await import('./ics.ts')).ics,
};

type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES: readonly FormatName[] = ['ics'];
