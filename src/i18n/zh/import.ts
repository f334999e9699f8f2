/** The help of `plan import` in Chinese; what it says else is in `import-words.ts`. */
import type * as en from '../en/import.ts';
import type { Translation } from '../translation.ts';

export const help: Translation<typeof en.help> = {
  summary: '把任务表或文件读成计划初稿，或把交回的台账写成记录',
  file: '文件，可以几个；- 为标准输入',
  year: '计划年度',
  period: '计划期的起止日期，如 2025-09-01..2026-08-31',
  firstLeads: '一格里的第一个单位牵头',
  id: '计划代号',
  by: '填报人，台账没有写明时用',
  date: '台账说的是截至哪一天',
  partial: '没弄清的先空着',
  examples: [
    ['plan import 任务表.xlsx --dry-run', '先看读出什么'],
    ['plan import 工作要点.docx', '成篇的文件：任务、举措，连同原文'],
    ['plan import 任务表.csv --year 2026 --first-leads', '表里没有年份，第一个单位牵头'],
    ['plan import 台账.xlsx --date 2026-05-25', '交回的台账，写入其中的新内容'],
  ],
};
