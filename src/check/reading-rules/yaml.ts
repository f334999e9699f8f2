/** What can be wrong with the YAML of a file. */
import { reading } from '../reading-rule.ts';
import type { RuleInfo } from '../rule.ts';

export const YAML_RULES: readonly RuleInfo[] = [
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
