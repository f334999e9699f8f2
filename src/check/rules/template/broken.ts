/** A template of a report is put to a report without a fault. */
import type { TemplateRule } from '../../rule.ts';

export const templateBroken: TemplateRule<{ reason: string; section: string }> = {
  id: 'template/broken',
  family: 'template',
  tier: 'default',
  severity: 'error',
  text: {
    zh: {
      message: ({ reason }) => `报告模板有错：${reason}`,
      advice: ({ section }) =>
        `对照 plan help templates 改正；要从内置的写法重新开始，先把这个文件改名或删掉，再用 plan report --eject ${section} 写一份。`,
    },
    en: {
      message: ({ reason }) => `The report template has an error: ${reason}`,
      advice: ({ section }) =>
        `Fix it with the help of plan help templates. To start again from the built-in form, rename or remove the file and run plan report --eject ${section}.`,
    },
  },
  why: {
    zh: '模板有错，报告就写不出来；不检查，要到交报告那天才发现。',
    en: 'With a broken template no report can be written; unchecked, it shows only on the day the report is due.',
  },
  example: {
    in: '2022/templates/lagging.liquid',
    bad: '以上事项请于{{ report.period.end | date }前反馈。',
    good: '以上事项请于{{ report.period.end | date }}前反馈。',
  },
};
