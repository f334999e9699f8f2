/** A file has no control characters but tabs and line ends. */
import type { ReadingRule } from '../../rule.ts';

export const fileControlCharacter: ReadingRule<{ code: string; count: number }> = {
  id: 'file/control-character',
  family: 'reading',
  layer: 'file',
  tier: 'always',
  severity: 'error',
  replacesCharacters: true,
  text: {
    zh: {
      message: ({ code, count }) => `文件里有看不见的控制字符 ${code}，共 ${count} 处，已显示为“\ufffd”。`,
      advice: '删掉这里的字符；它常常是从别的软件粘贴进来的。',
    },
    en: {
      message: ({ count, code }) =>
        count === 1
          ? `The file contains the control character ${code}, shown as "\ufffd".`
          : `The file contains ${count} control characters, the first of them ${code}; they are shown as "\ufffd".`,
      advice: 'Remove all control characters; they usually come with text pasted from another program.',
    },
  },
};
