// The zip for Windows: the released package, with what starts it where there is no npm.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

/** The first moment that a zip can hold, by its own clock, which knows no zones. */
const DATE = new Date(1980, 0, 1);

/** The zip's bytes: the files of the package in `folder`, within a folder called `name`. */
export function zipped(folder, name) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  const files = paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path))]);
  files.push(
    ['plan.cmd', Buffer.from(beside('plan.cmd'))],
    ['说明.txt', Buffer.from(`\ufeff${beside('windows.txt')}`)],
  );
  const entries = files.map(([path, bytes]) => [`${name}/${path}`, bytes]);
  return zipSync(Object.fromEntries(entries), { mtime: DATE, level: 9 });
}

/** A text of ours with the line ends of Windows. */
const beside = (file) =>
  readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8').replaceAll(/\r?\n/g, '\r\n');
