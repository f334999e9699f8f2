/** A backslash within double quotes begins a special character that there is. */
import type { ReadingRule } from '../../rule.ts';

export const yamlBackslash: ReadingRule = {
  id: 'yaml/backslash',
  family: 'reading',
  layer: 'yaml',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: '英文双引号里的反斜杠“\\”有特殊含义，这里的写法不对。',
      advice: '把双引号换成英文单引号；路径用“/”。',
    },
    en: {
      message: 'A backslash inside double quotes begins a special character, but this one is not valid.',
      advice: 'Use single quotes; write paths with "/".',
    },
  },
  example: {
    in: 'measure',
    bad: 'note: "D:\\要点"',
    good: 'note: D:/要点',
  },
};
