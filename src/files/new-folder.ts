/** A new folder with its files, whole or not at all. */
import { mkdir, mkdtemp, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { storeError } from './fault.ts';
import { onceFree } from './held.ts';

/**
 * Makes `folder` in `root` with `files` (by their paths in it), in one step.
 * @returns what takes it away again
 * @throws StoreError
 */
export async function makeFolder(
  root: string,
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<() => Promise<void>> {
  const made = join(root, folder);
  let draft: string | undefined;
  try {
    draft = await mkdtemp(join(root, `.${folder}.`));
    for (const [path, text] of files) await writeInto(join(draft, path), text);
    // Fails where there is such a folder, unless it is empty.
    await onceFree(() => rename(draft ?? '', made));
    return () => rm(made, { recursive: true, force: true });
  } catch (error) {
    if (draft !== undefined) await rm(draft, { recursive: true, force: true });
    throw storeError(error, folder);
  }
}

async function writeInto(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
