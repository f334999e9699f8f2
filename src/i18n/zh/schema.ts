/** What `plan schema` says in Chinese, and its help. */
import type * as en from '../en/schema.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  unknown: (name, known) => `没有 ${name} 这个格式。现有的格式：${known}。`,
};

export const help: Translation<typeof en.help> = {
  summary: '输出某种文件或某个 --json 结果的 JSON Schema',
  name: 'workspace、plan、annex、roster、journal、common，或 output/status 等',
  examples: [['plan schema plan -o plan.schema.json', '供编辑器或其他校验程序使用']],
};
