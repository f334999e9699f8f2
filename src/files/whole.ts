/** One file's new content, whole or not at all, where no lock is needed: nobody else knows the file. */
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { storeError } from './fault.ts';
import { onceFree } from './held.ts';

/**
 * Puts `content` in the place of `path`, or makes it, in one step; a failure leaves what was there. The file has `mode`.
 * @throws StoreError
 */
export async function writeWhole(path: string, content: string | Uint8Array, mode = 0o666): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.draft`);
  try {
    const handle = await open(draft, 'w', mode);
    try {
      // Writes until all is written or an error comes: a full disk takes a part, and says so at the next write only.
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await onceFree(() => rename(draft, path));
  } catch (error) {
    await rm(draft, { force: true });
    throw storeError(error, path);
  }
}
