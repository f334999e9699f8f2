/** What a calendar file says in English. */
import type { PlanDate } from '../../model/date.ts';
import { plural } from '../../model/plural.ts';

export const words = {
  name: (id: string, title: string) => `${id} ${title}`,
  milestone: (id: string, title: string, milestone: string) => `${id} ${title}: ${milestone}`,
  occurrence: (id: string, title: string, occurrence: string) => `${id} ${title} (${occurrence})`,
  summary: {
    open: (name: string) => name,
    overdue: (name: string) => `[overdue] ${name}`,
    done: (name: string) => `[done] ${name}`,
    cancelled: (name: string) => `[cancelled] ${name}`,
  },
  alarm: (days: number, name: string) => `Due in ${plural(days, 'day')}: ${name}`,
  light: (light: string, why: string) => `${light}, ${why}`,
  asOf: (plan: string, date: PlanDate) => `${plan}, as of ${date}`,
};
