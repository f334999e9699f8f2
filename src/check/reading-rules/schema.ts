/** What can be wrong with the keys and values of a file, by its schema. */
import { reading } from '../reading-rule.ts';
import type { RuleInfo } from '../rule.ts';

const EXPECTED_ZH = '应为：{expected}[[例如：{example}]]';
const EXPECTED_EN = 'Expected: {expected}[[ For example: {example}]]';

export const SCHEMA_RULES: readonly RuleInfo[] = [
  reading(
    'schema/missing-key',
    ['缺少必填的 {what}。', `补上“{key}: 值”。${EXPECTED_ZH}`],
    ['The key {what} is missing.', `Add "{key}: value". ${EXPECTED_EN}`],
  ),
  reading(
    'schema/needs-key',
    ['写了 {by}，就必须写 {what}。', `补上“{key}: 值”。${EXPECTED_ZH}`],
    ['Where {by} stands, {what} must stand too.', `Add "{key}: value". ${EXPECTED_EN}`],
  ),
  reading(
    'schema/unknown-key',
    ['这里没有“{key}”这个键。[[您是不是要写 {suggestion}？]]', '这里可用的键：{allowed}。'],
    ['There is no key "{key}" here.[[ Did you mean {suggestion}?]]', 'The keys are {allowed}.'],
  ),
  reading(
    'schema/empty',
    ['{what}后面没有写值。', `补上值{or}。${EXPECTED_ZH}`],
    ['{what} has no value.', `Write one{or}. ${EXPECTED_EN}`],
  ),
  reading(
    'schema/type',
    ['{what}应当是{type}，现在是{value}。', EXPECTED_ZH],
    ['{what} must be {type}, not {value}.', EXPECTED_EN],
  ),
  reading(
    'schema/date',
    [
      '{what}应当是日期，“{value}”不是有效的日期。',
      '[[照录原文的说法，写作 {term}；或者]]按“年-月-日”写，月、日各两位，如 {example}；也核对这个月有没有这一天。',
    ],
    [
      '{what} must be a date; "{value}" is none.',
      "[[To keep the document's term, write {term}. Else: ]]Write year-month-day, as in {example}, and check that there is such a day.",
    ],
  ),
  reading(
    'schema/form',
    ['{what}的写法不对：“{value}”。[[{task} 是任务的编号，这里要写举措的编号，如 {task}-1。]]', EXPECTED_ZH],
    [
      '{what} is not of the right form: "{value}".[[ {task} is the id of a task; one of its measures is asked for, such as {task}-1.]]',
      EXPECTED_EN,
    ],
  ),
  reading(
    'schema/look-alike',
    [
      '{what}“{value}”里有全角、形近或者看不见的字符（{characters}）。',
      '用半角的英文字母、数字和连字符，写作 {mended}。',
    ],
    [
      '{what}, "{value}", has characters that only look like the right ones, or are not seen at all ({characters}).',
      'Write it in plain letters, digits and hyphens: {mended}.',
    ],
  ),
  reading(
    'schema/quotes',
    ['{what}用了中文引号：{value}。', '换成英文引号：{mended}'],
    ['{what} has typographic quotation marks: {value}.', 'Use plain ones: {mended}'],
  ),
  reading(
    'schema/list-mark',
    ['{what}“{value}”用中文标点把几项连成了一项。', '列表的各项之间用英文逗号加空格：[{mended}]'],
    [
      '{what}, "{value}", is several items with full-width marks between.',
      'Put a comma and a space between items: [{mended}]',
    ],
  ),
  reading(
    'schema/one-line',
    ['{what}要写成一行，首尾不能有空格或换行。', '把文字合成一行，去掉首尾的空格；不用“|”“>”开头的多行写法。'],
    [
      '{what} must be one line without spaces around it.',
      'Make it one line and drop the spaces; do not use "|" or ">" here.',
    ],
  ),
  reading(
    'schema/too-long',
    ['{what}有 {count} 个字，最多 {limit} 个。', '缩短到 {limit} 个字以内。'],
    ['{what} has {count} characters; there may be {limit}.', 'Shorten it.'],
  ),
  reading(
    'schema/control-character',
    ['{what}里有看不见的控制字符 {code}。', '删掉它：英文双引号里以“\\”开头的写法会产生这种字符。'],
    [
      '{what} has the control character {code}.',
      'Remove it: what begins with a backslash within double quotes makes such characters.',
    ],
  ),
  reading(
    'schema/not-allowed',
    ['{what}不能写“{value}”。[[您是不是要写 {suggestion}？]]', '可用的值：{allowed}。'],
    ['{what} can not be "{value}".[[ Did you mean {suggestion}?]]', 'The values are {allowed}.'],
  ),
  reading(
    'schema/one-target',
    [
      '目标里要写、也只能写这几个键中的一个：about（左右）、at_least（至少）、more_than（超过）、exactly（正好）、at_most（至多）、unquantified（没有数量）。',
      '留一个，如 { about: 30, unit: 所 }；原文没有数量的，写 { unquantified: 一批 }。',
    ],
    [
      'A target has exactly one of about, at_least, more_than, exactly, at_most and unquantified.',
      'Write one, as in { about: 30, unit: 所 }; where the text gives no number, { unquantified: 一批 }.',
    ],
  ),
  reading(
    'schema/too-few',
    ['{what}的内容太少。', '至少再写一个键：{allowed}。'],
    ['There is too little in {what}.', 'Add at least one of the keys {allowed}.'],
  ),
  reading(
    'schema/no-items',
    ['{what}是空的列表。', `至少写一项；没有就删掉这个键。${EXPECTED_ZH}`],
    ['{what} is an empty list.', `Write at least one item, or remove the key. ${EXPECTED_EN}`],
  ),
  reading(
    'schema/too-many',
    ['{what}有 {count} 项，最多 {limit} 项。', '删去多余的。'],
    ['{what} has {count} items; there may be {limit}.', 'Remove some.'],
  ),
  reading(
    'schema/repeated',
    ['{what}里“{value}”写了两次。', '删掉一个。'],
    ['"{value}" stands twice in {what}.', 'Remove one.'],
  ),
  reading(
    'schema/range',
    ['{what}的值 {value} 超出范围，应当{comparison} {limit}。', '核对这个数。'],
    ['The value {value} of {what} is out of range: it must be {comparison} {limit}.', 'Check the number.'],
  ),
];
