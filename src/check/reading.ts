/** What can be wrong with a file as such: these are found while it is read, not by a rule over the workspace. */
import type { Severity } from '../model/finding.ts';
import type { RuleInfo } from './rule.ts';

type Words = readonly [message: string, mend: string];

function reading(id: string, zh: Words, en: Words, severity: Severity = 'error'): RuleInfo {
  return {
    id,
    tier: 'always',
    severity,
    text: { zh: { message: zh[0], mend: zh[1] }, en: { message: en[0], mend: en[1] } },
  };
}

const FILE: readonly RuleInfo[] = [
  reading(
    'file/missing',
    ['找不到[[ {path} ]]这个文件。', '核对文件名和所在的文件夹。'],
    ['There is no such file[[: {path}]].', 'Check its name and folder.'],
  ),
  reading(
    'file/name',
    ['文件名 {name} 不是 .yaml 文件的名字，里面的内容没有读取。', '改名为 {mended}；用不着就移到别处。'],
    [
      'The file is named {name}, which is no name of a .yaml file; nothing in it was read.',
      'Rename it to {mended}, or move it elsewhere.',
    ],
  ),
  reading(
    'file/not-a-file',
    ['这不是普通文件（可能是文件夹或系统的特殊文件），没有读取。', '换成普通的文本文件。'],
    ['This is no regular file (a folder, perhaps); it was not read.', 'Put a plain text file in its place.'],
  ),
  reading(
    'file/not-a-folder',
    ['这里应当是一个文件夹，却不是；里面的内容没有读取。', '把它改名，再建一个同名的文件夹；用不着就删掉。'],
    [
      'There should be a folder here; nothing was read.',
      'Rename what is here and make a folder of this name, or remove it.',
    ],
  ),
  reading(
    'file/broken-link',
    ['这是一个失效的链接：它指向的文件不存在，或者几个链接互相指向。', '把文件本身放在这里。'],
    [
      'This is a broken link: what it points to does not exist, or links point at each other.',
      'Put the file itself here.',
    ],
  ),
  reading(
    'file/too-large',
    ['文件超过 5 MB，没有读取。', '计划文件应当小得多；核对是不是放错了文件。'],
    [
      'The file is larger than 5 MB and was not read.',
      'Plan files are far smaller: check that this is the right file.',
    ],
  ),
  reading(
    'file/outside',
    ['这个文件[[ {path} ]]在工作区的文件夹之外（或者是通到外面的链接），没有读取。', '把文件本身放进工作区。'],
    [
      '[[{path}: ]]This lies outside the workspace, or is a link that leads out of it; it was not read.',
      'Put the file itself into the workspace.',
    ],
  ),
  reading(
    'file/denied',
    ['没有读取的权限。', '请管理员给您读取权限。'],
    ['You may not read this.', 'Ask for permission to read it.'],
  ),
  reading(
    'file/failed',
    ['系统没能读出这个文件。', '稍后再试；仍不行请检查磁盘或网络驱动器。'],
    ['The system could not read this file.', 'Try again; if it stays so, check the disk or the network drive.'],
  ),
  reading(
    'file/encoding',
    [
      '文件不是 UTF-8 编码[[（像是 {encoding}）]]，没有读取。',
      '用编辑器另存为 UTF-8：记事本和 WPS 在“另存为”里选择编码“UTF-8”。',
    ],
    [
      'The file is not in UTF-8[[ (it looks like {encoding})]]; it was not read.',
      'Save it again as UTF-8: most editors offer the encoding under "Save as".',
    ],
  ),
  reading(
    'file/byte-order-mark',
    ['文件开头有看不见的 BOM 标记，已忽略，内容照常读取。', '用编辑器另存为“UTF-8”（不带 BOM），这条提醒就会消失。'],
    ['The file begins with a byte-order mark; it was ignored.', 'Save it as "UTF-8" without a BOM.'],
    'warning',
  ),
  reading(
    'file/line-ends',
    ['文件用的是 Windows 换行（CRLF），共 {count} 处，内容照常读取。', '把编辑器的换行符设为 LF，再保存一次。'],
    [
      'The file has {count} Windows line ends (CRLF); it was read all the same.',
      "Set the editor's line ends to LF and save again.",
    ],
    'warning',
  ),
  reading(
    'file/binary',
    ['这不是文本文件（里面有空字符 U+0000），没有读取。', '如果整个文件都是乱码，请从 git 恢复；否则删掉这个字符。'],
    [
      'This is no text: it has the null character U+0000. It was not read.',
      'If all of the file is garbled, restore it from git; else remove the character.',
    ],
  ),
  reading(
    'file/control-character',
    [
      '文件里有看不见的控制字符 {code}，共 {count} 处，已显示为“\ufffd”。',
      '删掉这里的字符；它常常是从别的软件粘贴进来的。',
    ],
    [
      'The file has {count} control characters, the first of them {code}; they are shown as "\ufffd".',
      'Remove them; they mostly come with a paste from another program.',
    ],
  ),
  reading(
    'file/merge-conflict',
    [
      '文件里留有没解决的合并冲突（从 <<<<<<< 到 >>>>>>>），没有读取。',
      '在两种写法中留下正确的内容，删掉 <<<<<<<、=======、>>>>>>> 这三种标记行。',
    ],
    [
      'A merge conflict was left in the file (<<<<<<< to >>>>>>>); it was not read.',
      'Keep what is right of the two sides, and remove the lines <<<<<<<, ======= and >>>>>>>.',
    ],
  ),
];

const YAML: readonly RuleInfo[] = [
  reading(
    'yaml/syntax',
    [
      '这里的写法读不懂（{code}）。',
      '对照上下几行的写法：“键: 值”，下一层多缩进两格，列表项以“- ”开头；也检查引号、括号是不是成对。',
    ],
    [
      'This is not well-formed YAML ({code}).',
      'Compare the lines around it: "key: value", two more spaces for the next level, "- " before an item; check that quotation marks and brackets are in pairs.',
    ],
  ),
  reading(
    'yaml/duplicate-key',
    ['键 {key} 在同一处写了两次。', '只留一个；如果本来是两项，在后一项的第一个键前补上“- ”。'],
    [
      'The key {key} stands here twice.',
      'Keep one; if they are two items, add the missing "- " before the first key of the second.',
    ],
  ),
  reading(
    'yaml/full-width-colon',
    ['{key} 后面用了中文冒号“：”。', '改成英文冒号，后面空一格：“{key}: 值”。'],
    ['{key} is followed by a full-width colon.', 'Write a plain colon and a space: "{key}: value".'],
  ),
  reading(
    'yaml/full-width-mark',
    ['括号里用了中文标点“{mark}”。', '花括号、方括号和其中的逗号、冒号都用英文的，逗号和冒号后空一格：“{mended}”。'],
    [
      'There is a full-width "{mark}" among brackets.',
      'Write brackets, commas and colons in their plain form: "{mended}".',
    ],
  ),
  reading(
    'yaml/full-width-space',
    ['这里用了全角空格或不换行空格，YAML 不把它当作空格。', '换成普通的空格：冒号和“-”后面一个，缩进每层两个。'],
    [
      'There is a full-width or a no-break space here, which is no space to YAML.',
      'Write plain spaces: one after a colon or "-", two a level to indent.',
    ],
  ),
  reading(
    'yaml/colon-space',
    ['{key} 的冒号后面少了一个空格。', '写成“{key}: 值”。'],
    ['The colon after {key} lacks its space.', 'Write "{key}: value".'],
  ),
  reading(
    'yaml/dash-space',
    ['“-”后面少了一个空格。', '写成“- {key}: 值”。'],
    ['The "-" lacks its space.', 'Write "- {key}: value".'],
  ),
  reading(
    'yaml/odd-dash',
    ['列表项前面用了“{mark}”，应当是英文减号“-”加一个空格。', '写成“- {key}: 值”。'],
    ['There is a "{mark}" before this item, where a hyphen and a space belong.', 'Write "- {key}: value".'],
  ),
  reading(
    'yaml/code-fence',
    ['“```”是网页和聊天里代码框的标记，不属于文件内容。', '删掉前后以“```”开头的两行。'],
    ['A line of "```" fences code on pages and in chats; it is no part of the file.', 'Remove both lines.'],
  ),
  reading(
    'yaml/after-bracket',
    ['括号在这里已经结束，后面又有“{character}”。', '删掉括号后面的内容；属于括号里的，移到括号里面。'],
    ['The brackets end here, and "{character}" comes after.', 'Remove what comes after, or move it into the brackets.'],
  ),
  reading(
    'yaml/no-dash',
    [
      '这一行在列表里，前面却没有“- ”[[：键 {key} 又写了一次，多半是新的一项]]。',
      '新的一项在前面加“- ”；属于上一项的内容多缩进两格。',
    ],
    [
      'This line stands among the items of a list, without a "- "[[: the key {key} comes again, mostly for a new item]].',
      'Write "- " before a new item; indent what belongs to the item above by two more spaces.',
    ],
  ),
  reading(
    'yaml/no-colon',
    ['这一行不是“键: 值”。', '补上键和英文冒号；如果是接着上一行的文字，就比上一行的键多缩进两格。'],
    [
      'This line is no "key: value".',
      'Add the key and the colon; if it continues the line above, indent it by two more spaces than the key there.',
    ],
  ),
  reading(
    'yaml/colon-in-value',
    ['{key} 的值里有英文冒号加空格，被当成了另一个键。', '正文里用中文冒号“：”，或给整个值加上英文双引号。'],
    [
      'The value of {key} has a colon and a space in it, which would begin another key.',
      'Put the whole value in double quotes.',
    ],
  ),
  reading(
    'yaml/tab',
    ['缩进用了制表符（Tab 键）。', '改用空格，每层两个。'],
    ['A tab is used to indent.', 'Use spaces, two a level.'],
  ),
  reading(
    'yaml/odd-indent',
    ['缩进里有全角或特殊的空格（{character}）。', '换成普通的空格，每层两个：删掉行首的空格重新输入。'],
    [
      'The indentation has a space that is no plain one ({character}).',
      'Use plain spaces, two a level: type them anew.',
    ],
  ),
  reading(
    'yaml/indentation',
    ['这一行的缩进没有对齐。', '同一层的内容要从同一列开始，下一层多缩进两格：对照上一行。'],
    [
      'The indentation of this line is off.',
      'What is on one level begins in one column, the next level two spaces further: compare the line above.',
    ],
  ),
  reading(
    'yaml/unclosed',
    ['这里的 {character} 没有配对的另一半。', '在值的末尾补上另一半；正文里的{within}。'],
    ['This {character} lacks its other half.', 'Add it at the end of the value; within text, {within}.'],
  ),
  reading(
    'yaml/bracket-too-many',
    [
      '这里的 {character} 多了，前面没有与它配对的另一半。',
      '删掉它，或者补上前一半；正文里的括号请用中文括号（）【】。',
    ],
    [
      'This {character} closes nothing: its other half is missing.',
      'Remove it, or add the other half; within text, use round brackets.',
    ],
  ),
  reading(
    'yaml/in-brackets',
    [
      '括号里的这一处连不起来：两项之间少了英文逗号，或者值里有英文冒号加空格。',
      '各项之间写英文逗号加空格，如 { about: 30, unit: 所 }；值里有冒号的，给这个值加上英文双引号。',
    ],
    [
      'What stands here among brackets does not fit together: a comma is missing, or a value has a colon and a space in it.',
      'Write a comma and a space between items, as in { about: 30, unit: 所 }; put a value with a colon in double quotes.',
    ],
  ),
  reading(
    'yaml/after-quote',
    [
      '英文引号在这里已经结束，后面又有文字。',
      '正文里的引号用中文引号“”；如果整个值都要加引号，把后一个引号移到末尾。',
    ],
    [
      'The quotation ended here, and more text follows.',
      'Within text, use typographic quotation marks; or move the closing mark to the end of the value.',
    ],
  ),
  reading(
    'yaml/backslash',
    ['英文双引号里的反斜杠“\\”有特殊含义，这里的写法不对。', '把双引号换成英文单引号；路径用“/”。'],
    [
      'A backslash within double quotes begins a special character, and there is none such.',
      'Use single quotes; write paths with "/".',
    ],
  ),
  reading(
    'yaml/reserved-character',
    ['值不能以 {character} 开头。', '给整个值加上英文双引号。'],
    ['A value can not begin with {character}.', 'Put the whole value in double quotes.'],
  ),
  reading(
    'yaml/several-documents',
    [
      '文件从这里起又是另一份内容（被单独一行的 --- 或 ... 隔开）。',
      '删掉 --- 或 ... 这一行；如果本来是两份，就分成两个文件。',
    ],
    ['A second YAML document begins here (after a line --- or ...).', 'Remove the line --- or ..., or make two files.'],
  ),
  reading(
    'yaml/tag',
    ['值不能以 ! 开头（YAML 把它当作标签）。', '删掉感叹号；要保留就给整个值加上英文双引号。'],
    [
      'A value can not begin with ! (YAML takes it for a tag).',
      'Remove it; to keep it, put the whole value in double quotes.',
    ],
  ),
  reading(
    'yaml/alias',
    [
      '{mark} 会被当作 YAML 的锚点或别名，计划文件里不用它们。',
      '把它换成所指的内容；值本来就以 & 或 * 开头的，给整个值加上英文双引号。',
    ],
    [
      '{mark} is a YAML anchor or alias, which plan files do not have.',
      'Write out what it stands for; for a value that begins with & or *, put the whole value in double quotes.',
    ],
  ),
  reading(
    'yaml/too-deep',
    ['嵌套超过 {limit} 层，没有读取。', '计划文件不需要这么多层；检查括号和缩进。'],
    [
      'The nesting is deeper than {limit} levels; the file was not read.',
      'No plan file needs that many: check brackets and indentation.',
    ],
  ),
  reading(
    'yaml/empty',
    ['文件里没有内容（以 # 开头的注释不算）。', '补上内容[[；{or}]]。'],
    ['The file is empty (comments do not count).', 'Fill it in[[, or {or}]].'],
  ),
];

const EXPECTED_ZH = '应为：{expected}[[例如：{example}]]';
const EXPECTED_EN = 'Expected: {expected}[[ For example: {example}]]';

const SCHEMA: readonly RuleInfo[] = [
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

export const READING_RULES: readonly RuleInfo[] = [...FILE, ...YAML, ...SCHEMA];
