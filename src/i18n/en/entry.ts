/** What a journal entry says, in English. */
import type { PlanDate } from '../../model/date.ts';

export const words = {
  corrects: (day: PlanDate, on: PlanDate | undefined) =>
    on === undefined ? `corrects the entry of ${day}` : `corrected on ${on}`,
  withdraws: (day: PlanDate) => `withdraws the entry of ${day}`,
  occurrence: (id: string) => `met for ${id}`,
  waived: (id: string) => `waived for ${id}`,
  milestone: (title: string) => `milestone "${title}" reached`,
  stage: (stage: string) => `stage ${stage}`,
  member: (member: string, stage: string) => `${member}: stage ${stage}`,
  figure: {
    total: (value: string) => `total ${value}`,
    present: (value: string) => `now ${value}`,
    ofPeriod: (value: string) => `${value} in its period`,
  },
  add: (value: string) => `added ${value}`,
  percent: (percent: string) => percent,
  problem: (text: string) => `problem: ${text}`,
  next: (text: string) => `next: ${text}`,
  amendDue: (date: string) => `deadline moved to ${date}`,
  amendMilestone: (title: string, date: string) => `deadline of milestone "${title}" moved to ${date}`,
  amendLead: (lead: string) => `lead now ${lead}`,
  amendTarget: (target: string) => `target now ${target}`,
  reason: (text: string) => `reason: ${text}`,
  evidence: (text: string) => `evidence: ${text}`,
  by: (name: string) => `by ${name}`,
  highlight: 'highlight',
  reopened: 'reopened',
};
