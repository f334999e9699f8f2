// `npm run test:mutation`: changes the program in small ways, one at a time, and asks whether a test sees it (Stryker). All of it takes
// hours; `--sample 100 --seed 7` takes so many of the changes, and others for another seed; `--mutate src/edit` a folder or a file.
// Constants are left out, which are made before the tests that would tell. What survives is in build/mutation.json; how much, and what was
// made of it, in docs/testing.md.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { freshlyGenerated } from './fresh.js';
import { sampleOf } from './mutation-sample.js';
import { root } from './test-files.js';

const { values } = parseArgs({
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    mutate: { type: 'string', multiple: true, default: ['src/model', 'src/projection', 'src/edit', 'src/check/rules'] },
  },
});

process.chdir(root);
await freshlyGenerated(root);
const files = values.mutate.flatMap((path) => (path.endsWith('.ts') ? [path] : sourcesIn(path)));
const sample = values.sample ? sampleOf(await mutantsOf(files), Number(values.sample), values.seed) : [];
Object.assign(process.env, { MUTATION_SEED: values.seed, MUTATION_LAST: sample.at(-1)?.rank });
const results = await new Stryker({
  mutate: values.sample ? sample.map(({ mutant }) => placeOf(mutant)) : files,
  plugins: ['@stryker-mutator/vitest-runner', './scripts/mutation-sample.js'],
  checkers: values.sample ? ['sample'] : [],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  testRunnerNodeArgs: ['--max-old-space-size=8192'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  // A busy machine is no endless loop.
  timeoutMS: 20_000,
  timeoutFactor: 4,
  dryRunTimeoutMinutes: 60,
  ignorePatterns: ['dist', 'release', 'bench'],
  tempDirName: 'build/mutants',
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: 'build/mutation.json' },
  // It would read this by the interface of TypeScript 6.
  tsconfigFile: 'none.json',
}).runMutationTest();

for (const path of values.mutate) {
  print(
    path,
    results.filter(({ fileName }) => relative(root, fileName).replaceAll('\\', '/').startsWith(path)),
  );
}
print('all', results);

function print(what, mutants) {
  const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const killed = count('Killed', 'Timeout');
  const all = killed + count('Survived', 'NoCoverage');
  console.log(`${what}: killed ${killed} of ${all}, ${((killed / all) * 100).toFixed(1)} %`);
}

function sourcesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name).replaceAll('\\', '/'));
}

/** All that Stryker would change. */
async function mutantsOf(paths) {
  const quiet = { isDebugEnabled: () => false, debug: () => {}, info: () => {} };
  const sources = paths.map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') }));
  const options = { excludedMutations: [], ignorers: [], plugins: null };
  return (await new Instrumenter(quiet).instrument(sources, options)).mutants;
}

/** A mutant's place as Stryker takes it, which counts lines from 1. */
function placeOf({ fileName, location: { start, end } }) {
  return `${fileName}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;
}
