/** A file among the plan's has the name of a YAML file. */
import type { ReadingRule } from '../../rule.ts';

export const fileName: ReadingRule<{ name: string; mended: string }> = {
  id: 'file/name',
  family: 'reading',
  layer: 'file',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ name }) => `文件名 ${name} 不是 .yaml 文件的名字，里面的内容没有读取。`,
      advice: ({ mended }) => `改名为 ${mended}；用不着就移到别处。`,
    },
    en: {
      message: ({ name }) => `The name ${name} is not valid for a .yaml file; nothing in the file was read.`,
      advice: ({ mended }) => `Rename it to ${mended}, or move it elsewhere.`,
    },
  },
};
