/** No character was lost when a file was converted. */
import type { TextRule } from '../../rule.ts';

export const textLostCharacter: TextRule<{ around: string }> = {
  id: 'text/lost-character',
  family: 'text',
  tier: 'default',
  severity: 'warning',
  text: {
    zh: {
      message: ({ around }) => `“${around}”里有替换字符（U+FFFD）：原来的字在转换编码时丢了。`,
      advice: '对照原件补上原来的字；到处都是的，就换回转换以前的文件，重新转成 UTF-8。',
    },
    en: {
      message: ({ around }) =>
        `"${around}" has a replacement character (U+FFFD): what stood there was lost in a conversion.`,
      advice:
        'Put back what the original says. If they are everywhere, take the file as it was before, and convert it to UTF-8 again.',
    },
  },
  why: {
    zh: '丢了的字不会自己回来；不提醒，它就一直印在报表里。',
    en: 'What is lost does not come back by itself, and would be printed in every report.',
  },
  example: {
    in: 'measure',
    bad: 'note: 建设高\ufffd平学校',
    good: 'note: 建设高水平学校',
  },
};
