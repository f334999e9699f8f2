// `npm test`: what must hold and needs Node and git alone. `npm run test:stress`: what takes long of it, and each property in
// full. `npm run test:peers`: what needs other programs.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { freshlyBuilt } from './fresh.js';
import { root, testFilesWith } from './test-files.js';

const SUITES = {
  unit: {
    checks: [
      ['npx', '--no-install', 'tsc'],
      ['npx', '--no-install', 'biome', 'check', '.'],
    ],
    tests: ['--project', 'unit*'],
    leftOut: {
      'races, kills, volumes, each property in full': 'npm run test:stress',
      'other programs (editors, browsers, other versions of Node)': 'npm run test:peers',
    },
  },
  stress: {
    tests: ['.stress.test.ts', ...testFilesWith(/from 'fast-check'|support\/stress\.ts'/), '--project', '!peers'],
    env: { STRESS: '1' },
  },
  peers: { tests: ['--project', 'peers'] },
};
const SLOWEST = 20;

const name = process.argv[2] ?? 'unit';
const { checks = [], tests, env = {}, leftOut = {} } = SUITES[name];
const results = join(root, 'build', `test-${name}.json`);
const vitest = ['npx', '--no-install', 'vitest', 'run', ...tests, '--reporter=default', '--reporter=json'];

mkdirSync(join(root, 'build'), { recursive: true });
rmSync(results, { force: true });
// All run, whatever another one says. The checks run beside the tests, and say what they have to say when they are done.
freshlyBuilt(root);
const ran = [];
const beside = checks.map((command) => run(command, { quiet: true }));
ran.push(await run([...vitest, `--outputFile.json=${results}`]), ...(await Promise.all(beside)));

if (existsSync(results)) report(JSON.parse(readFileSync(results, 'utf8')));
const failed = ran.filter(({ ok }) => !ok);
for (const { command } of failed) console.error(`failed: ${command.join(' ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;

/** Runs the command to its end, in the sight of whoever waits, unless `quiet`: then its output comes at once, at the end. */
function run(command, { quiet = false } = {}) {
  const line = `\n$ ${command.slice(0, 12).join(' ')}${command.length > 12 ? ' …' : ''}`;
  if (!quiet) console.log(line);
  const child = spawn(command[0], command.slice(1), {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['inherit', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of quiet ? [child.stdout, child.stderr] : []) stream.on('data', (text) => (output += text));
  return new Promise((resolve) => {
    child.on('close', (status) => {
      if (quiet) console.log(`${line}\n${output}`);
      resolve({ command, ok: status === 0 });
    });
  });
}

function report({ testResults, numPassedTests, numFailedTests, numPendingTests }) {
  const all = testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults.map(({ fullName, duration = 0, status, failureMessages }) => ({
      file: relative(root, file),
      fullName,
      duration,
      why: status === 'failed' ? failureMessages.join('\n').split('\n', 3).join('\n    ') : undefined,
    })),
  );
  console.log(`\nthe slowest ${SLOWEST} of ${all.length} tests:`);
  for (const { file, fullName, duration } of all.sort((a, b) => b.duration - a.duration).slice(0, SLOWEST)) {
    console.log(`${(duration / 1000).toFixed(1).padStart(6)} s  ${file}  ${fullName}`);
  }
  for (const [what, command] of Object.entries(leftOut)) console.log(`left out: ${what}: ${command}`);
  for (const { file, fullName, why } of all)
    if (why !== undefined) console.log(`failed: ${file}  ${fullName}\n    ${why}`);
  for (const { name: file, status, message } of testResults) {
    if (status === 'failed' && message !== '') console.log(`failed: ${relative(root, file)}  ${message}`);
  }
  const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
  console.log(`${name}: ${numPassedTests} passed, ${numFailedTests} failed${skipped}`);
}
