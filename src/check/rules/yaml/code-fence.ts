/** A file has none of the fences that code has on pages and in chats. */
import type { ReadingRule } from '../../rule.ts';

export const yamlCodeFence: ReadingRule<{ key: string; mark: string; mended: string }> = {
  id: 'yaml/code-fence',
  family: 'reading',
  layer: 'yaml',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: '“```”是网页和聊天里代码框的标记，不属于文件内容。',
      advice: '删掉前后以“```”开头的两行。',
    },
    en: {
      message: 'A line of "```" marks code on web pages and in chats; it isn\'t part of the file.',
      advice: 'Remove both lines that begin with "```".',
    },
  },
  example: {
    in: 'journal',
    bad: `\`\`\`yaml
- { date: 2022-05-11, on: 1-1, note: 各市推荐62所 }
\`\`\``,
    good: '- { date: 2022-05-11, on: 1-1, note: 各市推荐62所 }\n',
  },
};
