/** What a report's page says around the report, in Chinese. */
import type * as en from '../en/page.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  contents: '目录',
  about: '关于本报告',
  footnotes: '注释',
  backToText: (note, again) => `注${note}：回到正文${again > 1 ? `（第${again}处）` : ''}`,
  table: (number, heading) => `表${number} ${heading}`,
  filter: '筛选',
  rows: (shown, all) => `显示${shown}行，共${all}行`,
  sortBy: (column) => `按“${column}”排序`,
  front: {
    plan: '计划',
    report: '报告',
    period: '期间',
    as_of: '截至',
    unit: '单位',
    query: '条件',
    form: '篇幅',
    number: '期号',
    language: '语言',
    revision: '数据版本',
    tool: '生成程序',
  },
};
