/** How often a duty recurs, in Chinese. */
import type * as en from '../en/repeat.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  every: { week: '每周', month: '每月', quarter: '每季度', term: '每学期', 'half-year': '每半年', year: '每年' },
  weekday: (number) => `星期${'一二三四五六日'[number - 1]}`,
  day: (number) => `${number}日`,
  lastDay: '最后一天',
  ofMonth: (month, day) => `第${month}个月${day}`,
  dueOn: (every, day) => `${every}${day}到期`,
  shift: { 'next-workday': '遇非工作日顺延', 'previous-workday': '遇非工作日提前', none: '' },
  until: (date) => `到 ${date} 为止`,
  except: (ids) => `免报${ids}`,
};
