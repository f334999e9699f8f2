/** Why a file that is only named can't be had, in words. */
import type { Bilingual } from '../model/finding.ts';

/** What is said of the file, by the reason (`NotHad` of files/tree.ts). */
export function reasonWords(why: string): Bilingual {
  return REASONS[why] ?? OTHER;
}

const OTHER = { zh: '读不出来', en: 'cannot be read' };

const REASONS: Readonly<Record<string, Bilingual>> = {
  missing: { zh: '不存在', en: 'does not exist' },
  outside: { zh: '不在工作区里', en: 'is outside the workspace' },
  link: { zh: '是一个链接，不是文件本身', en: 'is a link, not the file itself' },
  'broken-link': { zh: '是一个失效的链接', en: 'is a broken link' },
  'not-a-file': { zh: '不是普通的文件', en: 'is not a regular file' },
  'not-a-folder': { zh: '所在的文件夹不对', en: 'is inside something that is not a folder' },
  denied: { zh: '没有读取的权限', en: 'cannot be read: permission denied' },
};
