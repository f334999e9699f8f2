// The test files by what they need.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The test files, as paths from the root, in whose text the pattern is found. */
export function testFilesWith(pattern) {
  return readdirSync(join(root, 'test'), { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .filter((path) => pattern.test(readFileSync(join(root, path), 'utf8')))
    .sort();
}
