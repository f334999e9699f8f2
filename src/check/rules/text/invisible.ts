/** Every character is seen. */
import type { TextRule } from '../../rule.ts';

export const textInvisible: TextRule<{ codes: string }> = {
  id: 'text/invisible',
  family: 'text',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ codes }) => `这里有看不见的字符 ${codes}。`,
      advice: '删掉它：光标移到它后面按退格键；它常常是从网页或文档里粘贴来的。',
    },
    en: {
      message: ({ codes }) => `There are invisible characters here: ${codes}.`,
      advice:
        'Remove them (place the cursor right after them and press Backspace); they usually come with text pasted from a web page or a document.',
    },
  },
  why: {
    zh: '看起来一样的两个名字，多一个看不见的字符就不相等：搜不到，也对不上；有的还会让文字倒过来显示。',
    en: 'Two names that look the same are not equal: they are not found and do not match. Some of these characters even reverse the text.',
  },
  example: {
    in: 'measure',
    bad: 'note: 督查\u200b试验区',
    good: 'note: 督查试验区',
  },
};
