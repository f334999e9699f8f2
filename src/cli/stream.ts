/** Standard output and standard error: what is written to them, and why it could not be. */
import { fstatSync, writeSync } from 'node:fs';
import { isatty, type WriteStream } from 'node:tty';

interface Stream {
  readonly write: (text: string) => void;
  /**
   * Why something could not be written, once all was tried. Undefined where all of it was, and where the reader closed the
   * pipe: who has seen enough (`| head`) is no error.
   */
  readonly failure: () => Promise<Error | undefined>;
}

/** The stream of the process with the number `fd` as one that can fail, and throws nothing. */
export function streamOf(stream: WriteStream, fd: number): Stream {
  let failed: NodeJS.ErrnoException | undefined;
  stream.on('error', (error) => {
    failed ??= error;
  });
  const put = isWritten(fd) ? (text: string) => writeWhole(fd, text) : (text: string) => stream.write(text);
  return {
    write: (text) => {
      if (failed !== undefined) return;
      try {
        put(text);
      } catch (error) {
        failed = error instanceof Error ? error : new Error(String(error));
      }
    },
    failure: async () => {
      if (failed === undefined) await new Promise<void>((resolve) => stream.write('', () => resolve()));
      return failed?.code === 'EPIPE' ? undefined : failed;
    },
  };
}

/** Whether it is a file or a device, as opposed to a terminal, a pipe or a socket, which may take their time. */
function isWritten(fd: number): boolean {
  try {
    const stat = fstatSync(fd);
    return stat.isFile() || (stat.isCharacterDevice() && !isatty(fd));
  } catch {
    return false;
  }
}

/** A full disk takes a part, and says so at the next write only: Node's own stream writes once, and loses the rest. */
function writeWhole(fd: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) written += writeSync(fd, bytes, written);
}
