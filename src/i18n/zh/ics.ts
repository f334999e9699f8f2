/** What a calendar file says in Chinese. */
import type * as en from '../en/ics.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  name: (id, title) => `${id} ${title}`,
  milestone: (id, title, milestone) => `${id} ${title}：${milestone}`,
  occurrence: (id, title, occurrence) => `${id} ${title}（${occurrence}）`,
  summary: {
    open: (name) => name,
    overdue: (name) => `【逾期】${name}`,
    done: (name) => `【办结】${name}`,
    cancelled: (name) => `【取消】${name}`,
  },
  alarm: (days, name) => `还有${days}天到期：${name}`,
  light: (light, why) => `${light}，${why}`,
  asOf: (plan, date) => `${plan}，截至 ${date}`,
};
