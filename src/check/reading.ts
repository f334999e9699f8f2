/** What can be wrong with a file as such: these are found while it is read, not by a rule over the workspace. */
import type { Severity } from '../model/finding.ts';
import type { RuleInfo } from './rule.ts';

type Words = readonly [message: string, mend: string];

function reading(id: string, zh: Words, en: Words, severity: Severity = 'error'): RuleInfo {
  return { id, severity, text: { zh: { message: zh[0], mend: zh[1] }, en: { message: en[0], mend: en[1] } } };
}

const FILE: readonly RuleInfo[] = [
  reading('file/missing', ['找不到这个文件。', '核对文件名和所在的文件夹。'], ['There is no such file.', 'Check its name and folder.']),
  reading('file/not-a-file', ['这不是普通文件。', '换成普通的文本文件。'], ['This is no regular file.', 'Put a plain text file in its place.']),
  reading('file/too-large', ['文件超过 5 MB，没有读取。', '计划文件应当小得多；核对是不是放错了文件。'], ['The file is larger than 5 MB and was not read.', 'Plan files are far smaller: check that this is the right file.']),
  reading('file/outside', ['文件是一个指向工作区之外的链接，没有读取。', '把文件本身放进工作区。'], ['The file is a link that leads out of the workspace; it was not read.', 'Put the file itself into the workspace.']),
  reading('file/denied', ['没有读取这个文件的权限。', '请管理员给您读取权限。'], ['You may not read this file.', 'Ask for permission to read it.']),
  reading('file/failed', ['系统没能读出这个文件。', '稍后再试；仍不行请检查磁盘或网络驱动器。'], ['The system could not read this file.', 'Try again; if it stays so, check the disk or the network drive.']),
  reading(
    'file/encoding',
    ['文件不是 UTF-8 编码（像是 {encoding}）。', '用编辑器另存为 UTF-8：记事本和 WPS 在“另存为”里选择编码“UTF-8”。'],
    ['The file is not in UTF-8 (it looks like {encoding}).', 'Save it again as UTF-8: most editors offer the encoding under "Save as".'],
  ),
  reading('file/byte-order-mark', ['文件开头有 BOM 标记，已忽略。', '另存为“UTF-8”（不带 BOM）。'], ['The file begins with a byte-order mark; it was ignored.', 'Save it as "UTF-8" without a BOM.'], 'warning'),
  reading(
    'file/line-ends',
    ['文件用的是 Windows 换行（CRLF），共 {count} 处，已照常读取。', '把编辑器的换行符设为 LF，再保存一次。'],
    ['The file has {count} Windows line ends (CRLF); it was read all the same.', "Set the editor's line ends to LF and save again."],
    'warning',
  ),
  reading('file/control-character', ['文件里有控制字符 {code}，不是文本文件。', '删掉这个字符；如果整个文件都是乱码，请从 git 恢复。'], ['The file has the control character {code}: it is no text.', 'Remove it; if all of the file is garbled, restore it from git.']),
  reading(
    'file/merge-conflict',
    ['文件里有没有解决的合并冲突（<<<<<<< 到 >>>>>>>）。', '在两种写法中留下正确的内容，删掉 <<<<<<<、=======、>>>>>>> 这三种标记行。'],
    ['A merge conflict was left in the file (<<<<<<< to >>>>>>>).', 'Keep what is right of the two sides, and remove the lines <<<<<<<, ======= and >>>>>>>.'],
  ),
];

const YAML: readonly RuleInfo[] = [
  reading('yaml/syntax', ['这里的 YAML 写法有误（{code}）。', '对照上下几行的写法：“键: 值”，下一层多缩进两格，列表项以“- ”开头。'], ['This is not well-formed YAML ({code}).', 'Compare the lines around it: "key: value", two more spaces for the next level, "- " before an item.']),
  reading('yaml/duplicate-key', ['键 {key} 在同一处写了两次。', '只留一个；如果本来是两项，检查后一项前面是不是少了“- ”。'], ['The key {key} stands here twice.', 'Keep one; if they are two items, look for a missing "- ".']),
  reading('yaml/full-width-colon', ['{key} 后面用了全角冒号“：”。', '改成半角冒号，后面空一格：“{key}: 值”。'], ['{key} is followed by a full-width colon.', 'Write a plain colon and a space: "{key}: value".']),
  reading('yaml/colon-space', ['{key} 的冒号后面少了一个空格。', '写成“{key}: 值”。'], ['The colon after {key} lacks its space.', 'Write "{key}: value".']),
  reading('yaml/tab', ['缩进用了制表符（Tab）。', '改用空格，每层两个。'], ['A tab is used to indent.', 'Use spaces, two a level.']),
  reading('yaml/indentation', ['缩进没有对齐。', '同一层的内容要从同一列开始；方括号、花括号要写完整。'], ['The indentation is off.', 'What is on one level begins in one column; brackets need their other half.']),
  reading('yaml/unclosed', ['引号或括号没有写完整。', '补上另一半；正文里的引号请用中文引号“”。'], ['A quotation mark or bracket lacks its other half.', 'Add it; within text, use typographic quotation marks.']),
  reading('yaml/reserved-character', ['值不能以 {character} 开头。', '给整个值加上双引号。'], ['A value can not begin with {character}.', 'Put the whole value in double quotes.']),
  reading('yaml/several-documents', ['一个文件里有两份 YAML（中间有 ---）。', '删掉 ---，或分成两个文件。'], ['The file holds two YAML documents (with --- between).', 'Remove the ---, or make two files.']),
  reading('yaml/tag', ['不支持以 ! 开头的 YAML 标签。', '删掉标签；要写感叹号就给整个值加上双引号。'], ['YAML tags (beginning with !) have no use here.', 'Remove the tag; for an exclamation mark, put the whole value in double quotes.']),
  reading('yaml/alias', ['计划文件里不用 YAML 的锚点和别名（& 和 *）。', '把 *{name} 换成它所指的内容；要写星号就给整个值加上双引号。'], ['Plan files have no YAML anchors and aliases (& and *).', 'Write out what *{name} stands for; for an asterisk, put the whole value in double quotes.']),
  reading('yaml/too-deep', ['嵌套超过 {limit} 层，没有读取。', '计划文件不需要这么多层；检查括号和缩进。'], ['The nesting is deeper than {limit} levels; the file was not read.', 'No plan file needs that many: check brackets and indentation.']),
  reading('yaml/empty', ['文件是空的。', '补上内容；用不着的文件请删掉。'], ['The file is empty.', 'Fill it in, or remove it.']),
];

const EXPECTED_ZH = '应为：{expected}[[例如：{example}]]';
const EXPECTED_EN = 'Expected: {expected}[[ For example: {example}]]';

const SCHEMA: readonly RuleInfo[] = [
  reading('schema/missing-key', ['缺少必填的 {key}。', `补上 {key}。${EXPECTED_ZH}`], ['The key {key} is missing.', `Add {key}. ${EXPECTED_EN}`]),
  reading('schema/needs-key', ['写了 {key} 就必须写 {needs}。', '补上 {needs}。'], ['Where {key} stands, {needs} must stand too.', 'Add {needs}.']),
  reading('schema/unknown-key', ['这里没有 {key} 这个键。[[您是不是要写 {suggestion}？]]', '这里可用的键：{allowed}。'], ['There is no key {key} here.[[ Did you mean {suggestion}?]]', 'The keys are {allowed}.']),
  reading('schema/type', ['[[{key} ]]的值应当是{type}[[，现在是 {value}]]。', EXPECTED_ZH], ['The value[[ of {key}]] must be {type}[[, not {value}]].', EXPECTED_EN]),
  reading('schema/date', ['{value} 不是有效的日期。', '写成 年-月-日，如 2022-06-30。'], ['{value} is not a date.', 'Write year-month-day, as in 2022-06-30.']),
  reading('schema/form', ['{key} 的值 {value} 不合要求。', EXPECTED_ZH], ['The value {value} of {key} is not of the right form.', EXPECTED_EN]),
  reading('schema/not-allowed', ['{key} 不能是 {value}。[[您是不是要写 {suggestion}？]]', '可用的值：{allowed}。'], ['{key} can not be {value}.[[ Did you mean {suggestion}?]]', 'The values are {allowed}.']),
  reading('schema/one-target', ['目标里只能写、也必须写 about、at_least、more_than、exactly、at_most、unquantified 中的一个。', '写一个，如 { about: 30, unit: 所 }。'], ['A target has exactly one of about, at_least, more_than, exactly, at_most and unquantified.', 'Write one, as in { about: 30, unit: 所 }.']),
  reading('schema/too-few', ['[[{key} ]]的内容太少。', EXPECTED_ZH], ['There is too little here[[ under {key}]].', EXPECTED_EN]),
  reading('schema/too-many', ['{key} 最多 {limit} 项。', '删去多余的。'], ['There may be {limit} items in {key} at the most.', 'Remove some.']),
  reading('schema/repeated', ['{value} 在 {key} 里写了两次。', '删掉一个。'], ['{value} stands twice in {key}.', 'Remove one.']),
  reading('schema/range', ['{key} 的值 {value} 超出范围，应当 {comparison} {limit}。', '核对这个数。'], ['The value {value} of {key} is out of range: it must be {comparison} {limit}.', 'Check the number.']),
];

export const READING_RULES: readonly RuleInfo[] = [...FILE, ...YAML, ...SCHEMA];
