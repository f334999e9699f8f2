/** What is released is a package as other programs expect one: publint, arethetypeswrong and TypeScript take it. */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { expect, test } from 'vitest';
import { makeRelease, TARBALL } from '../e2e/make-release.ts';
import { ROOT } from '../e2e/program.ts';
import { emptyFolder, madeOnce } from '../e2e/repository.ts';

const release = madeOnce(makeRelease);

test('publint finds nothing in it', async () => {
  const { messages } = await publint({ pkgDir: join(release(), 'package'), strict: true, pack: false });
  expect(messages).toEqual([]);
});

test('its types are right however it is imported', async () => {
  const result = await checkPackage(createPackageFromTarballData(readFileSync(join(release(), TARBALL))));
  expect(result.types).not.toBe(false);
  expect('problems' in result ? result.problems : undefined).toEqual([]);
});

const CONSUMER = `import { load, type Light, type StatusDocument } from '@plan-text/plan';

const workspace = await load('plans');
const document: StatusDocument = await workspace.project({ plan: 'all' });
const schema: 'status/1' = document.schema;
const light: Light = 'red';
// @ts-expect-error: there is no such thing
workspace.nothing();
export { light, schema };
`;

test.each(['NodeNext', 'Bundler'])('TypeScript checks what uses it, resolving as %s', (resolution) => {
  const folder = emptyFolder();
  cpSync(join(release(), 'package'), join(folder, 'node_modules/@plan-text/plan'), { recursive: true });
  writeFileSync(join(folder, 'consumer.mts'), CONSUMER);
  const module = resolution === 'Bundler' ? 'ESNext' : resolution;
  const options = ['--strict', '--noEmit', '--target', 'ES2022', '--module', module, '--moduleResolution', resolution];
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, ...options, 'consumer.mts'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([0, '']);
});
