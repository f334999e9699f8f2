/** A file is in UTF-8. */
import { maybe } from '../../maybe.ts';
import type { ReadingRule } from '../../rule.ts';

export const fileEncoding: ReadingRule<{ encoding?: string; why?: string }> = {
  id: 'file/encoding',
  family: 'reading',
  layer: 'file',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ encoding, why }) => `文件不是 UTF-8 编码${maybe`（像是 ${encoding}）`}，没有读取${maybe`：${why}`}。`,
      advice: ({ encoding, why }) =>
        `${encoding === undefined || why !== undefined ? '' : '运行 plan check --fix 转成 UTF-8；或者'}用编辑器另存为 UTF-8：记事本和 WPS 在“另存为”里选择编码“UTF-8”。`,
    },
    en: {
      message: ({ encoding, why }) =>
        `The file is not in UTF-8${maybe` (it looks like ${encoding})`}; it was not read${maybe`: ${why}`}.`,
      advice: ({ encoding, why }) =>
        `${encoding === undefined || why !== undefined ? 'Save' : 'Run plan check --fix to convert it, or save'} it as UTF-8; most editors offer a choice of encodings under "Save as".`,
    },
  },
};
