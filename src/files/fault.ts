/** What can go wrong when a file is written. */
type WhyUnwritten = 'locked' | 'denied' | 'full' | 'read-only' | 'failed' | 'outside';

/** `file` was not changed. */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  constructor(
    readonly why: WhyUnwritten,
    readonly file: string,
    cause?: unknown,
  ) {
    super(`${file}: ${why}`, { cause });
  }
}

/** The system's code of an error: ENOENT, EACCES, … */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** A system error as a StoreError; any other error, which is a bug or the caller's own, as it is. */
export function storeError(error: unknown, file: string): unknown {
  const isSystem = error instanceof Error && 'syscall' in error;
  return isSystem ? new StoreError(whyOf(codeOf(error)), file, error) : error;
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
    default:
      return 'failed';
  }
}
