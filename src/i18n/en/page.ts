/** What a page says around what it shows, in English: a report's, and those of a site. */
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
  /** Takes a filter back. */
  clear: 'Clear',
  /** What a number that narrows the table below to what it counts does. */
  only: (count: string, what: string) => `Show only these ${count}: ${what}`,
  /** What is seen of a plan first. */
  board: {
    kept: 'Done of those due',
    ofAll: (done: number, measures: number) => `${done} of all ${measures} done`,
    red: 'Red',
    yellow: (count: number) => (count === 0 ? 'none yellow' : `and ${count} yellow`),
    ahead: (days: number) => `Due within ${days} days`,
    nearest: (id: string, date: string) => `next: ${id} on ${date}`,
    noneAhead: 'nothing',
    elapsed: 'Time elapsed',
    period: (start: string, end: string) => `${start} to ${end}`,
    pressing: (count: number) => (count === 0 ? 'Red and yellow' : `Red and yellow: ${count}`),
    nonePressing: 'Nothing is red or yellow.',
    more: (count: number) => `${count} more are listed in the table of measures.`,
    since: (date: string) => `since ${date}`,
    all: 'All',
  },
  units: 'Annex: units and measures',
  wall: {
    title: 'Annex: wall chart',
    asOf: (date: string) => `Lights at the end of each month, as known on ${date}`,
    deadline: 'deadline',
    milestone: 'milestone',
    mark: (id: string, date: string, milestone: string | undefined) =>
      milestone === undefined ? `${id} due ${date}` : `${id} milestone ${milestone} ${date}`,
  },
  /** What a report says of itself; its keys are never translated. */
  front: {
    plan: 'Plan',
    report: 'Report',
    period: 'Period',
    within: 'Looks ahead',
    as_of: 'As of',
    unit: 'Unit',
    reply_by: 'Reply by',
    leader: 'Leader',
    query: 'Query',
    form: 'Form',
    sources: 'Sources',
    number: 'Number',
    language: 'Language',
    revision: 'Revision',
    tool: 'Written by',
  },
};
