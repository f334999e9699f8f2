/** A number does not begin with 0. */
import type { TextRule } from '../../rule.ts';

export const yamlLeadingZero: TextRule<{ written: string; value: number }> = {
  id: 'yaml/leading-zero',
  family: 'text',
  tier: 'default',
  severity: 'error',
  text: {
    zh: {
      message: ({ written, value }) =>
        `数字 ${written} 以 0 开头：这里读作 ${value}，别的程序会按八进制读，或者当作文字。`,
      advice: ({ value }) => `是数就写 ${value}；是编号、日期一类的文字，给它加上英文双引号。`,
    },
    en: {
      message: ({ written, value }) =>
        `The number ${written} begins with 0: here it is read as ${value}, but other programs read it as octal or as text.`,
      advice: ({ value }) =>
        `If it is a number, write ${value}; if it is text, such as an id, put it in double quotes.`,
    },
  },
  why: {
    zh: 'YAML 1.1 把 010 读作 8，把 08 读作文字；同一个文件在两个程序里就是两个数。',
    en: 'YAML 1.1 reads 010 as 8, and 08 as text: the same file means different numbers to two programs.',
  },
  example: {
    in: 'measure',
    bad: 'target: { at_least: 010, unit: 个 }',
    good: 'target: { at_least: 10, unit: 个 }',
  },
};
