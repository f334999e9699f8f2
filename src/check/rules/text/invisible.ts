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
      message: ({ codes }) => `There is a character here that is not seen: ${codes}.`,
      advice: 'Remove it (backspace behind it); it mostly comes with a paste from a page or a document.',
    },
  },
  why: {
    zh: '看起来一样的两个名字，多一个看不见的字符就不相等：搜不到，也对不上；有的还会让文字倒过来显示。',
    en: 'Two names that look the same are not equal: they are not found, and do not match; some turn the text around.',
  },
  example: {
    in: 'measure',
    bad: 'note: 督查\u200b试验区',
    good: 'note: 督查试验区',
  },
};
