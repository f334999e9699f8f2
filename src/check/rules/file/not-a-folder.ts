/** What is listed as a folder is one. */
import type { ReadingRule } from '../../rule.ts';

export const fileNotAFolder: ReadingRule = {
  id: 'file/not-a-folder',
  family: 'reading',
  layer: 'file',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: '这里应当是一个文件夹，却不是；里面的内容没有读取。',
      advice: '把它改名，再建一个同名的文件夹；用不着就删掉。',
    },
    en: {
      message: 'This should be a folder, but is not; nothing in it was read.',
      advice: 'Rename it and create a folder with its name, or remove it.',
    },
  },
};
