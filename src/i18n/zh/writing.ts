/** Why a file could not be written, in Chinese: the file, the reason, and what helps. */
import type * as en from '../en/writing.ts';
import type { Translation } from '../translation.ts';

/** What the system means by its code. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EDQUOT: '超过了磁盘配额',
  EFBIG: '超过了系统允许的文件大小',
  EIO: '磁盘或网络盘读写出错',
  EISDIR: '它是一个文件夹',
  ELOOP: '链接绕成了圈',
  EMFILE: '打开的文件太多',
  ENAMETOOLONG: '名称太长',
  ENFILE: '打开的文件太多',
  ENOMEM: '内存不足',
  ENOSPC: '磁盘已满',
  ENOTDIR: '路径中有一段是文件，不是文件夹',
  EPERM: '系统不允许',
  EROFS: '磁盘是只读的',
  EXDEV: '它通向另一个磁盘',
};

function because(code: string | undefined): string {
  return code === undefined ? '原因不明' : `${REASONS[code] ?? '系统拒绝'}（${code}）`;
}

export const words: Translation<typeof en.words> = {
  locked: ({ file, lock }) => `没能写入 ${file}：别人一直占着锁 ${lock}。没有写入；请稍后再试。`,
  held: ({ file, code }) =>
    `没能写入 ${file}：它被别的程序占用${code === undefined ? '' : `（${code}）`}，可能正在 WPS 中打开，请关闭后再试。文件保持原样。`,
  changed: ({ file }) => `没能写入 ${file}：刚刚有人改过它。没有写入；请再运行一次。`,
  denied: ({ file, code }) =>
    `没能写入 ${file}：${because(code)}。文件保持原样；请向文件的所有者要这个文件和它所在文件夹的写权限。`,
  full: ({ file, code }) => `没能写入 ${file}：${because(code)}。文件保持原样；请腾出空间后再试。`,
  'read-only': ({ file, code }) => `没能写入 ${file}：${because(code)}。文件保持原样；请换一个可以写的位置。`,
  'no-folder': ({ file }) =>
    `没能写入 ${file}：它所在的文件夹不在那里，可能刚被移走或删除。没有新建；请核对它现在的位置。`,
  'not-utf8': ({ file }) => `没能写入 ${file}：它的内容不是 UTF-8 编码。文件保持原样；请先另存为 UTF-8。`,
  'not-a-file': ({ file }) => `没能写入 ${file}：那里不是文件，是文件夹或别的东西。没有改动；请换一个文件名。`,
  outside: ({ file }) => `没能写入 ${file}：它是指向工作区之外的链接。没有写入。`,
  failed: ({ file, code }) => `没能写入 ${file}：${because(code)}。文件保持原样；请检查磁盘后再试。`,
};
