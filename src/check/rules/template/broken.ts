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
        `对照 docs/templates.md 改正；要从内置的写法重新开始，先把这个文件改名或删掉，再用 plan report --eject ${section} 写一份。`,
    },
    en: {
      message: ({ reason }) => `The template for reports is faulty: ${reason}`,
      advice: ({ section }) =>
        `Mend it by docs/templates.md; to begin anew, rename or remove the file, and let plan report --eject ${section} write one.`,
    },
  },
  why: {
    zh: '模板有错，报告就写不出来；不检查，要到交报告那天才发现。',
    en: 'With a faulty template no report can be written; unchecked, it shows on the day when the report is due.',
  },
  example: {
    in: '2022/templates/lagging.liquid',
    bad: '以上事项请于{{ report.period.end | date }前反馈。',
    good: '以上事项请于{{ report.period.end | date }}前反馈。',
  },
};
