/** `npm run release` into a folder of the test's own. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { ROOT } from './program.ts';

const { version }: { version: string } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

export const VERSION = version;
export const TARBALL = `plan-text-plan-${version}.tgz`;

/** Makes the release in `folder`, and gives that. */
export function makeRelease(folder: string, env: Readonly<Record<string, string>> = {}): string {
  const ran = spawnSync(process.execPath, [join(ROOT, 'scripts', 'release.js'), folder], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  return folder;
}
