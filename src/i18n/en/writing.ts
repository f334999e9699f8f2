/** Why a file could not be written, in English: the file, the reason, and what helps. */

/** A file as the reader would name it, the system's code where there is one, and the lock of its folder. */
interface Unwritten {
  readonly file: string;
  readonly code: string | undefined;
  readonly lock: string;
}

/** What the system means by its code. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EDQUOT: 'disk quota exceeded',
  EFBIG: 'larger than the system allows a file to be',
  EIO: 'the disk or the network drive reports an error',
  EISDIR: 'it is a folder',
  ELOOP: 'its links go in a circle',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'the name is too long',
  ENFILE: 'too many open files',
  ENOMEM: 'out of memory',
  ENOSPC: 'no space left on the disk',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EPERM: 'operation not permitted',
  EROFS: 'the disk is read-only',
  EXDEV: 'it leads to another disk',
};

function because(code: string | undefined): string {
  return code === undefined ? 'unknown reason' : `${REASONS[code] ?? 'the system refused'} (${code})`;
}

export const words = {
  locked: ({ file, lock }: Unwritten) =>
    `Cannot write ${file}: others have held the lock ${lock} all the time. Nothing was written; try again in a moment.`,
  held: ({ file, code }: Unwritten) =>
    `Cannot write ${file}: another program has it open, perhaps WPS, Word or Excel${code === undefined ? '' : ` (${code})`}. It was left as it was; close it there and try again.`,
  changed: ({ file }: Unwritten) =>
    `Cannot write ${file}: somebody has just changed it. It was left as it is now; run the command again.`,
  denied: ({ file, code }: Unwritten) =>
    `Cannot write ${file}: ${because(code)}. It was left as it was; ask its owner for permission to write to it and to its folder.`,
  full: ({ file, code }: Unwritten) =>
    `Cannot write ${file}: ${because(code)}. It was left as it was; free some space and try again.`,
  'read-only': ({ file, code }: Unwritten) =>
    `Cannot write ${file}: ${because(code)}. It was left as it was; choose a place that can be written to.`,
  'no-folder': ({ file }: Unwritten) =>
    `Cannot write ${file}: its folder is not there, or has just been moved or removed. It was not made anew; check where it is now.`,
  'not-utf8': ({ file }: Unwritten) =>
    `Cannot write ${file}: what it holds is not UTF-8. It was left as it was; save it as UTF-8 first.`,
  'not-a-file': ({ file }: Unwritten) =>
    `Cannot write ${file}: it is a folder, or something else that is not a file. It was left as it was; choose another name.`,
  outside: ({ file }: Unwritten) =>
    `Cannot write ${file}: it is a link that leads outside the workspace. Nothing was written.`,
  failed: ({ file, code }: Unwritten) =>
    `Cannot write ${file}: ${because(code)}. It was left as it was; check the disk and try again.`,
};
