/** What the parser's codes mean, for people who never heard of YAML's grammar. */
import type { ErrorCode, YAMLError } from 'yaml';
import type { Bilingual } from '../model/finding.ts';

const PROBLEMS: { readonly [code in ErrorCode]?: Bilingual } = {
  ALIAS_PROPS: {
    zh: '以 * 开头的值前面不能再有 & 或 !',
    en: 'A value that begins with * cannot have & or ! before it',
  },
  BAD_ALIAS: { zh: '值不能以 & 或 * 开头', en: 'A value cannot begin with & or *' },
  BAD_COLLECTION_TYPE: { zh: '值前面的标签和值对不上', en: 'The tag before this value does not fit it' },
  BAD_DIRECTIVE: { zh: '行首不能是 %', en: 'A line cannot begin with %' },
  BAD_PROP_ORDER: { zh: '值前面的 & 或 ! 写错了地方', en: 'The & or ! before this value stands in the wrong place' },
  BAD_SCALAR_START: { zh: '值不能以这个符号开头', en: 'A value cannot begin with this character' },
  DUPLICATE_KEY: { zh: '同一个键写了两次', en: 'A key appears twice' },
  KEY_OVER_1024_CHARS: {
    zh: '冒号前面的键太长，超过1024个字：多半是文字里的英文冒号',
    en: 'The key before the colon is longer than 1,024 characters: the colon is probably part of a text',
  },
  MULTILINE_IMPLICIT_KEY: {
    zh: '冒号前面的键写成了几行：多半是上一行少了冒号或引号',
    en: 'The key before the colon takes several lines: a colon or a quotation mark is probably missing above',
  },
  MULTIPLE_ANCHORS: { zh: '值前面有不止一个 &', en: 'There is more than one & before this value' },
  MULTIPLE_TAGS: { zh: '值前面有不止一个 !', en: 'There is more than one ! before this value' },
  MISSING_CHAR: {
    zh: '这里少了一个符号：引号或括号的另一半、逗号、冒号，或者 # 前面的空格',
    en: 'A character is missing here: the other half of a quotation mark or bracket, a comma, a colon, or the space before a #',
  },
  UNEXPECTED_TOKEN: {
    zh: '这一处和前面连不起来',
    en: 'This does not go on from what stands before it',
  },
};

const BLOCK_HEADER: Bilingual = {
  zh: '“|”“>”后面不能再写文字：内容从下一行开始',
  en: 'Nothing can stand behind "|" or ">": the text begins on the next line',
};

/** What is wrong where the parser gives that code, and says so. */
export function problemOf({ code, message }: Pick<YAMLError, 'code' | 'message'>): Bilingual {
  if (message.startsWith('Block scalar header')) return BLOCK_HEADER;
  return PROBLEMS[code] ?? { zh: '这里的写法读不懂', en: 'This cannot be read as YAML' };
}
