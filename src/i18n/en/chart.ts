/** What charts say in English, and the help of their options. */
import type { PlanDate } from '../../model/date.ts';
import { plural } from '../../model/plural.ts';

export const words = {
  onePlan: (known: string) => `A picture shows only one plan; choose it with --plan: ${known}.`,
  written: (file: string) => `Written to ${file}`,
  /** Under the title of a picture: the plan's period, and the date of the view. */
  span: (start: PlanDate, end: PlanDate, asOf: PlanDate) => `${start} to ${end} · as of ${asOf}`,
  progress: {
    title: (title: string) => `${title}: progress by task`,
    elapsed: (asOf: PlanDate, percent: string) => `as of ${asOf}, ${percent} of the time elapsed`,
    row: (id: string, title: string, percent: string, standing: string) => `${id} ${title}: ${percent}, ${standing}`,
  },
  ledger: {
    title: (title: string, measure: string) => `${title} (${measure}): members by stage`,
    asOf: (asOf: PlanDate, members: number) => `as of ${asOf}, ${plural(members, 'member')}`,
    left: 'left',
    notYet: 'not reached',
    further: 'reached (darker is further)',
    since: (date: PlanDate) => `reached since ${date}`,
  },
};

export const help = {
  format: 'terminal (the default), mermaid or svg',
};
