/** The formats of `plan check`, each loaded when it is asked for. */
import type { FindingsFormat } from './format.ts';

export const FINDINGS_FORMATS = {
  human: async (): Promise<FindingsFormat> => (await import('./human.ts')).human,
  json: async (): Promise<FindingsFormat> => (await import('./json.ts')).findingsJson,
  sarif: async (): Promise<FindingsFormat> => (await import('./sarif.ts')).sarif,
  junit: async (): Promise<FindingsFormat> => (await import('./junit.ts')).junit,
  github: async (): Promise<FindingsFormat> => (await import('./github.ts')).github,
  markdown: async (): Promise<FindingsFormat> => (await import('./markdown.ts')).markdown,
  gitlab: async (): Promise<FindingsFormat> => (await import('./gitlab.ts')).gitlab,
};

export type FindingsFormatName = keyof typeof FINDINGS_FORMATS;

/** Whether `plan check` has a format of that name. */
export function isFindingsFormat(name: string): name is FindingsFormatName {
  return Object.hasOwn(FINDINGS_FORMATS, name);
}

/** In the order of the help. */
export const FINDINGS_FORMAT_NAMES = Object.keys(FINDINGS_FORMATS).filter(isFindingsFormat);
