/** What `plan export` says in Chinese, and its help. */
import type * as en from '../en/export.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  noMeasures: '没有符合条件的举措，没有写出任何内容。',
  nothing: '符合条件的举措都没有定时限，没有写出任何内容。',
  undated: (count) => `另有${count}项未办结的举措没有定时限，不在其中。`,
  badTable: (name, known) => `没有 ${name} 这张表，有：${known}。`,
  whichTable: (known) => `有几张表：用 -o 写明放到哪个文件夹，或用 --table 只要其中一张：${known}。`,
  writtenFiles: (folder, files) => `已写入 ${folder}：${files}个文件。`,
  noTables: (format, known) => `${format} 不是表格，--table 用不上；表格的格式有：${known}。`,
  badEach: '--each 每个单位写一个文件：用于 xlsx、csv、ics、json，用 -o 指明文件夹，不用 --unit。',
  unled: (count) => `${count}项举措没有定牵头单位，没有写进任何一个文件。`,
};

export const help: Translation<typeof en.help> = {
  summary: '导出给其他程序用：工作台账，时限日历，供分析用的数据表',
  format:
    'xlsx、csv：工作台账，用 WPS、Excel 打开；ics：日历文件，WPS、Outlook、钉钉、飞书和手机日历都能导入；ndjson、parquet、json：供分析用的数据表（plan help tables）',
  unit: '只要这个单位牵头的',
  each: '每个牵头单位写一个文件，以单位为文件名',
  table: 'ndjson、parquet 只要这一张表：plans、tasks、measures、states、entries 或 members',
  examples: [
    ['plan export xlsx -o 台账.xlsx', '工作台账，可填、可打印'],
    ['plan export xlsx --each -o 台账', '每个单位一本，发下去填'],
    ['plan export ics 状态:-已办结、-已销号', '不要已经办结的'],
    ['plan export ics -o 时限.ics', '全部时限；以后再导入一次，只更新有变化的'],
    ['plan export ndjson --table measures', '全部举措的现状，一行一项'],
    ['plan export parquet --plan all -o 数据表', '全部数据表，一张表一个文件夹，一份计划一个文件'],
    ['plan export ics --unit 教务处 --plan demo -o 教务处.ics', '某个单位牵头的'],
  ],
};
