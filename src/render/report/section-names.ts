/** The sections of a report, in the order of the office's form; each may have a template of that name. */

export const SECTION_NAMES = [
  'overview',
  'due',
  'completed',
  'progress',
  'indicators',
  'lagging',
  'changes',
  'upcoming',
  'rosters',
  'corrections',
] as const;

export type SectionName = (typeof SECTION_NAMES)[number];
