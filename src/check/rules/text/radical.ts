/** A Chinese character is an ordinary one, no radical and no variant that looks like it. */
import type { TextRule } from '../../rule.ts';

export const textRadical: TextRule<{ codes: string; plain: string }> = {
  id: 'text/radical',
  family: 'text',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ codes }) => `这里有看起来像汉字的部首或兼容字符（${codes}）。`,
      advice: ({ plain }) => `换成普通的汉字：${plain}。它们多半是从 PDF 里复制来的。`,
    },
    en: {
      message: ({ codes }) =>
        `There are radicals or compatibility characters here that look like ordinary ones: ${codes}.`,
      advice: ({ plain }) =>
        `Replace them with the ordinary characters: ${plain}. They usually come with text copied from a PDF.`,
    },
  },
  why: {
    zh: '“⾼⽔平”和“高水平”看不出分别，却是不同的字：别的程序里搜不到，也对不上。',
    en: '“⾼⽔平” and “高水平” look the same but are different characters: other programs neither find nor match them.',
  },
  example: {
    in: 'measure',
    bad: 'note: 建设⾼⽔平学校',
    good: 'note: 建设高水平学校',
  },
};
