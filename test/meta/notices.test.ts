/** THIRD_PARTY_NOTICES.md is what the bundle asks for: UPDATE_DOCS=1 writes it anew. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { bundle } from '../../scripts/bundle.js';
import { notices } from '../../scripts/release/notices.js';
import { type BundledPackage, packagesOf } from '../../scripts/release/packages.js';

const ROOT = join(import.meta.dirname, '..', '..');
const FILE = join(ROOT, 'THIRD_PARTY_NOTICES.md');

/** What may be handed on with a program under the MIT licence, by its words and, for the last, by saying where its source is. */
const TAKEN = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0'];

let packages: readonly BundledPackage[] = [];

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-bundle-'));
  packages = packagesOf(await bundle(ROOT, folder));
  rmSync(folder, { recursive: true });
}, 60_000);

test('the notices name what is bundled, and say its words', () => {
  const expected = notices(packages);
  if (process.env['UPDATE_DOCS']) writeFileSync(FILE, expected);
  expect(readFileSync(FILE, 'utf8')).toBe(expected);
  for (const { name, version, text } of packages) {
    expect(expected).toContain(`- ${name} ${version} (`);
    expect(expected).toContain(text);
  }
});

test('each has a licence that may be handed on; where its source is, is said where the licence asks for that', () => {
  expect(packages.filter(({ license }) => !TAKEN.includes(license)).map(({ name }) => name)).toEqual([]);
  for (const { text } of packages) expect(text).toMatch(/copyright|Mozilla Public License/i);
  const asked = packages
    .filter(({ license }) => license === 'MPL-2.0')
    .map(({ name, version }) => `${name}@${version}`);
  expect(asked).toEqual([expect.stringMatching(/^ical\.js@/)]);
  expect(notices(packages)).toContain(`https://github.com/kewisch/ical.js>, and comes with \`npm pack ${asked[0]}\``);
});

test('what package.json depends on is bundled, and what is bundled is installed for running or builds it', () => {
  const { dependencies }: { dependencies: Record<string, string> } = parsed('package.json');
  const { packages: installed }: { packages: Record<string, { dev?: boolean }> } = parsed('package-lock.json');
  const bundled = packages.map(({ name }) => name);
  expect(Object.keys(dependencies).filter((name) => !bundled.includes(name))).toEqual([]);
  const runs = Object.entries(installed)
    .filter(([, { dev }]) => !dev)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  // The validators' helpers (ajv's), and the bundler's own.
  expect(bundled.filter((name) => !runs.includes(name))).toEqual(['ajv', 'ajv-formats', 'fast-deep-equal', 'rolldown']);
});

function parsed(file: string) {
  return JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
}
