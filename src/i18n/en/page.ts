/** What a report's page says around the report, in English. */
export const words = {
  contents: 'Contents',
  about: 'About this report',
  footnotes: 'Notes',
  /** `again` counts the references to one note from 1. */
  backToText: (note: number, again: number) => `Back to the text, from note ${note}${again > 1 ? ` (${again})` : ''}`,
  table: (number: number, heading: string) => `Table ${number}: ${heading}`,
  filter: 'Filter',
  rows: (shown: string, all: string) => `${shown} of ${all} rows`,
  sortBy: (column: string) => `Sort by ${column}`,
  /** What a report says of itself; its keys are never translated. */
  front: {
    plan: 'Plan',
    report: 'Report',
    period: 'Period',
    as_of: 'As of',
    unit: 'Unit',
    query: 'Query',
    form: 'Form',
    number: 'Number',
    language: 'Language',
    revision: 'Revision',
    tool: 'Written by',
  },
};
