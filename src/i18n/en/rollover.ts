/** What `plan rollover` says in English, and its help. */
import { plural } from '../../model/plural.ts';

export const words = {
  figures: (done: number, measures: number, fulfilled: number, due: number, percent: string) =>
    `${done} of ${plural(measures, 'measure')} done, ${fulfilled} of ${due} due, progress ${percent}`,
  carried: (count: number, overdue: number, ids: string) =>
    `; ${count} carried over${overdue === 0 ? '' : `, ${overdue} of them overdue`}: ${ids}`,
  closing: (title: string, date: string, figures: string, file: string) =>
    `${title} closed on ${date} (${file}): ${figures}.`,
  next: (title: string, id: string, folder: string, start: string, end: string) =>
    `${title} (${id}) in ${folder}/, from ${start} to ${end}, not approved yet.`,
  goesOn: (carried: number, renewed: number) =>
    `${plural(carried, 'open measure')} carried over, ${plural(renewed, 'recurring duty', 'recurring duties')} renewed; what is done or cancelled stays behind.`,
  undated: (count: number, ids: string) =>
    `${plural(count, 'deadline')} to be decided, as the old ${count === 1 ? 'one has' : 'ones have'} passed or there was none: ${ids}.`,
  whatNext: (id: string) => `Go through it now: plan status --plan ${id}. Once it is issued, write its approved date.`,
  done: (plan: string, next: string | undefined) =>
    next === undefined ? `Closed ${plan} again.` : `Closed ${plan}, and made ${next}.`,
  /** The note of the first entry of a measure that was carried over. */
  opening: (address: string) => `carried over from ${address}`,
  notClosed: (id: string) => `Plan ${id} is not closed yet; --reason is for closing it again. Leave it out.`,
  closed: (id: string, date: string) =>
    `Plan ${id} was closed on ${date} already. To correct its figures, close it again and say why: --reason TEXT.`,
  closedToday: (id: string) => `Plan ${id} was closed today already; it can be closed again tomorrow.`,
  notOver: (id: string, end: string) =>
    `Plan ${id} runs until ${end}. It can be closed from the day after; until then --as-of and plan report show how it stands.`,
  badYear: (year: string) =>
    `Which year does the next plan begin in? Write, for example, plan rollover ${year}; ${year} is the earliest.`,
  notYet: (start: string) => `The next plan begins on ${start}; roll over on that day or later.`,
  there: (id: string) => `There is a plan ${id} already, or a folder for it. Give another --id, or remove it first.`,
  faulty: (message: string) =>
    `Nothing was written: a check finds errors, and what has errors is not closed. ${message} See plan check.`,
  wouldBeFaulty: (message: string) => `Nothing was written: the next plan would have an error. ${message}`,
  changed: 'Nothing was written: somebody has just changed files of the workspace. Run the command again.',
};

export const help = {
  summary: 'close a plan that is over, and make the next one of its open measures, duties and ongoing work',
  year: 'the year in which the next plan begins',
  id: 'the id of the next plan, and its folder (default: the old one, with its year counted on)',
  title: 'its title (default: likewise)',
  reason: 'close a closed plan again with its present figures, and why',
  examples: [
    ['plan rollover 2023 --dry-run', 'what would be closed and carried over, and both plans as a patch'],
    ['plan rollover 2023 --plan demo', 'close the demo plan of 2022, and make that of 2023'],
  ],
};
