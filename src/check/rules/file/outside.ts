/** A file lies in the workspace itself. */
import { maybe } from '../../maybe.ts';
import type { ReadingRule } from '../../rule.ts';

export const fileOutside: ReadingRule<{ path?: string }> = {
  id: 'file/outside',
  family: 'reading',
  layer: 'file',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ path }) => `这个文件${maybe` ${path} `}在工作区的文件夹之外（或者是通到外面的链接），没有读取。`,
      advice: '把文件本身放进工作区。',
    },
    en: {
      message: ({ path }) =>
        `The file${maybe` ${path}`} is outside the workspace, or is a link that leads out of it; it was not read.`,
      advice: 'Put the file itself in the workspace.',
    },
  },
};
