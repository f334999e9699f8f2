/** What can be wrong with a file before its YAML is looked at. */
import { reading } from '../reading-rule.ts';
import type { RuleInfo } from '../rule.ts';

export const FILE_RULES: readonly RuleInfo[] = [
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
