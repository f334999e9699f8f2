import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from '../../scripts/bundle.js';
import { twins } from '../../src/model/twins.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'plan-modules-'));

// The bundle as it is built, but each module tells its name when it runs.
beforeAll(() => bundle(root, folder, { counted: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  /** Modules by their paths. */
  readonly ours: readonly string[];
  readonly libraries: readonly string[];
  /** How many parts of the program were read for them, and their code. */
  readonly parts: number;
  readonly bytes: number;
}

/** What runs for a command line. */
function runOf(args: readonly string[]): Run {
  const script = join(folder, 'count.cjs');
  writeFileSync(
    script,
    `const { partsIn } = require(${JSON.stringify(join(root, 'bin', 'parts.js'))});
     const { part, scripts } = partsIn(${JSON.stringify(folder)});
     part('plan.cjs').main(${JSON.stringify(root)}).then(() => {
       process.stderr.write(JSON.stringify({ modules: globalThis.modulesRun, parts: [...scripts.keys()] }));
     });`,
  );
  const { stderr, status } = spawnSync(process.execPath, [script, ...args], { cwd: root, encoding: 'utf8' });
  expect(status).toBe(0);
  const { modules, parts }: { modules: string[]; parts: string[] } = JSON.parse(stderr);
  return {
    ours: modules.filter((name) => !name.startsWith('node_modules/')),
    libraries: modules.filter((name) => name.startsWith('node_modules/')),
    parts: parts.length,
    bytes: parts.reduce((sum, part) => sum + codeOf(part).length, 0),
  };
}

/** A part's code, without what counts its modules. */
function codeOf(part: string): string {
  const code = readFileSync(join(folder, part), 'latin1');
  return code.replace(/\(globalThis\.modulesRun\?\?=\[\]\)\.push\([^)]*\)[,;]?/g, '');
}

/** Catalogues are many small files; how much they are is seen from the bytes. */
const besideWords = (modules: readonly string[]) => modules.filter((name) => !name.startsWith('src/i18n/'));

const librariesIn = (modules: readonly string[]): readonly string[] =>
  [...new Set(modules.map((name) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name)?.[1] ?? ''))].sort();

test.skipIf(twins.slow)('--version runs no command, and of the views only the measure of text', () => {
  const { ours, libraries, parts, bytes } = runOf(['--version']);
  expect(
    ours
      .filter((name) =>
        /^src\/(commands|app\/(?!command\/)\w+|workspace|files|yaml|schema|git|render|check|projection|edit)\//.test(
          name,
        ),
      )
      .sort(),
  ).toEqual(['src/render/text/columns.ts', 'src/render/text/printable.ts', 'src/render/text/text.ts']);
  expect(librariesIn(libraries)).toEqual(['@date-fns/utc', 'commander', 'date-fns', 'get-east-asian-width']);
  expect(besideWords(ours).length).toBeLessThanOrEqual(28);
  expect(libraries.length).toBeLessThanOrEqual(30);
  expect(parts).toBeLessThanOrEqual(4);
  expect(bytes).toBeLessThan(232_000);
});

test.each(['zh', 'en'])('%s: no words but those of the language that is spoken', (language) => {
  const { ours } = runOf(['status', '--as-of', '2022-06-30', '--lang', language]);
  const spoken = ours.flatMap((name) => /^src\/i18n\/(zh|en)\b/.exec(name)?.[1] ?? []);
  expect([...new Set(spoken)]).toEqual([language]);
});

test.skipIf(twins.slow)(
  'status runs what it needs: no other command, no checker, no explanations, no YAML library',
  () => {
    const { ours, libraries, parts, bytes } = runOf(['status', '--as-of', '2022-06-30']);
    expect(ours.filter((name) => name.startsWith('src/commands/'))).toEqual(['src/commands/status.ts']);
    expect(ours.filter((name) => name.startsWith('src/check/') || name.startsWith('src/render/json/status'))).toEqual(
      [],
    );
    expect(
      ours.filter((name) =>
        /^src\/(schema\/|git\/|edit\/|yaml\/(?!subset)|workspace\/(locate|trail|unread|lint))/.test(name),
      ),
    ).toEqual([]);
    expect(librariesIn(libraries)).toEqual([
      '@date-fns/utc',
      'big.js',
      'chalk',
      'commander',
      'date-fns',
      'get-east-asian-width',
    ]);
    expect(besideWords(ours).length).toBeLessThanOrEqual(96);
    expect(libraries.length).toBeLessThanOrEqual(36);
    // How a workspace is found, and numbers that are held as they are written, are parts of their own, which others ask for too.
    expect(parts).toBeLessThanOrEqual(28);
    expect(bytes).toBeLessThan(610_000);
  },
);

test.skipIf(twins.slow)(
  'check of what is in order runs the rules, and neither a YAML library nor git nor what writes files',
  () => {
    const { ours, libraries } = runOf(['check']);
    expect(ours.filter((name) => name.startsWith('src/commands/'))).toEqual(['src/commands/check.ts']);
    expect(
      ours.filter((name) =>
        /^src\/(schema\/|git\/|edit\/|yaml\/(?!subset)|workspace\/(locate|trail|unread))/.test(name),
      ),
    ).toEqual([]);
    expect(librariesIn(libraries)).toEqual([
      '@date-fns/utc',
      'big.js',
      'chalk',
      'commander',
      'date-fns',
      'fastest-levenshtein',
      'get-east-asian-width',
    ]);
  },
);

test('check loads reports and Liquid only where there is a template', () => {
  const { ours, libraries } = runOf(['check']);
  expect(ours.filter((name) => /^src\/(render\/report\/(?!section-names)|report\/)/.test(name))).toEqual([]);
  expect(librariesIn(libraries).filter((name) => /liquid|mdast|micromark/.test(name))).toEqual([]);
});
