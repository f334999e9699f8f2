/** What can go wrong when a file is written. */
type WhyUnwritten =
  /** Others were writing all the time. */
  | 'locked'
  /** Another program has it open, and the system lets nobody else at it. */
  | 'held'
  /** Somebody has changed it since it was read. */
  | 'changed'
  | 'denied'
  | 'full'
  | 'read-only'
  /** The folder that it was to stand in is not there, or not any more. */
  | 'no-folder'
  | 'not-utf8'
  | 'not-a-file'
  | 'outside'
  | 'failed';

/** `file` was not changed. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  /** The system's code, where it was the system that refused. */
  readonly code: string | undefined;

  constructor(
    readonly why: WhyUnwritten,
    readonly file: string,
    cause?: unknown,
  ) {
    super(`${file}: ${why}`, { cause });
    this.code = codeOf(cause);
  }
}

/** The system's code of an error: ENOENT, EACCES, … */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** A system error as a StoreError; any other error, which is a bug or the caller's own, as it is. */
export function storeError(error: unknown, file: string): unknown {
  const isSystem = error instanceof Error && 'syscall' in error;
  return isSystem ? new StoreError(isHeld(error) ? 'held' : whyOf(codeOf(error)), file, error) : error;
}

/**
 * Whether another program has the file open. Windows has no code of its own for that: to open such a file, or to put
 * another in its place, is forbidden. The mode of a file is asked for otherwise (`access`), and a folder's by making one.
 */
export function isHeld(error: unknown): boolean {
  const code = codeOf(error) ?? '';
  if (code === 'EBUSY' || code === 'ETXTBSY') return true;
  const isOfFile =
    error instanceof Error && 'syscall' in error && /^(?:open|rename|unlink)$/.test(String(error.syscall));
  return process.platform === 'win32' && isOfFile && (code === 'EPERM' || code === 'EACCES');
}

function whyOf(code: string | undefined): WhyUnwritten {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'full';
    case 'EACCES':
    case 'EPERM':
      return 'denied';
    case 'EROFS':
      return 'read-only';
    case 'ENOENT':
      return 'no-folder';
    default:
      return 'failed';
  }
}
