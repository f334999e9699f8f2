// `npm test`: everything that must hold and needs Node and git alone. `npm run test:peers`: what needs other programs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const project = process.argv[2] === 'peers' ? 'peers' : 'unit';
const results = join(root, 'build', `test-${project}.json`);

mkdirSync(join(root, 'build'), { recursive: true });
rmSync(results, { force: true });
const checks =
  project === 'peers'
    ? [['node', 'scripts/build.js']]
    : [
        ['node', 'scripts/build.js'],
        ['npx', '--no-install', 'tsc'],
        ['npx', '--no-install', 'biome', 'check', '.'],
      ];
const vitest = ['npx', '--no-install', 'vitest', 'run', '--project', project, '--reporter=default', '--reporter=json'];
// Every check runs, whatever another one says; only without a build is there nothing to test.
const failed = [...checks, [...vitest, `--outputFile.json=${results}`]].filter((command) => !succeeds(command));

if (project === 'unit') {
  console.log('left out: the peer suites (JSON Schema validators, editors, other Node versions): npm run test:peers');
}
if (existsSync(results)) {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(results, 'utf8'));
  const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
  console.log(`${project}: ${numPassedTests} passed, ${numFailedTests} failed${skipped}`);
}
for (const command of failed) console.error(`failed: ${command.join(' ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;

function succeeds([command, ...args]) {
  console.log(`\n$ ${[command, ...args].join(' ')}`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
}
