// `plan check` of a plan of 1,000 tasks against ajv-cli validating the same file and Spectral linting it: side by side, turn
// by turn, so that a busy machine tells on all. Cold is a process a run; warm is the later runs within one process.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeLargePlan } from './large-plan.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const ROUNDS = Number(process.argv[2] ?? 7);
// Not among our own packages: 70 MB, and one that reports home when it is installed.
const TOOLS = { 'ajv-cli': '5.0.0', 'ajv-formats': '2.1.1', '@stoplight/spectral-cli': '6.16.3' };

const tools = installed(join(root, 'build', 'bench-tools'));
const folder = mkdtempSync(join(tmpdir(), 'plan-bench-'));
try {
  const file = prepared(folder);
  const modules = join(tools, 'node_modules');
  const runs = [
    {
      name: 'plan check',
      cold: [join(root, 'bin', 'plan.js'), 'check'],
      warm: ['plan', join(root, 'dist', 'plan.cjs')],
    },
    {
      name: 'ajv-cli',
      cold: [
        join(modules, 'ajv-cli/dist/index.js'),
        'validate',
        '--spec=draft2020',
        '-c',
        'ajv-formats',
        '-s',
        'schema.json',
        '-d',
        file,
      ],
      warm: ['ajv', modules],
    },
    {
      name: 'Spectral',
      cold: [join(modules, '@stoplight/spectral-cli/dist/index.js'), 'lint', '-q', '-r', 'ruleset.json', file],
      warm: ['spectral', modules],
    },
  ];
  const cold = runs.map(() => []);
  const warm = runs.map(() => []);
  for (let round = -1; round < ROUNDS; round++) {
    for (const [i, run] of runs.entries()) {
      const start = performance.now();
      spawned(run.cold);
      // The first round only warms the disk's cache.
      if (round >= 0) cold[i].push(performance.now() - start);
    }
  }
  for (let round = 0; round < 3; round++) {
    for (const [i, run] of runs.entries()) {
      const { stdout } = spawned([join(root, 'bench', 'check-warm.js'), ...run.warm, file]);
      warm[i].push(Number(stdout));
    }
  }
  for (const [i, { name }] of runs.entries()) {
    const [c, w] = [median(cold[i]), median(warm[i])];
    const against =
      i === 0 ? '' : `  ${(c / median(cold[0])).toFixed(1)} × cold, ${(w / median(warm[0])).toFixed(1)} × warm`;
    console.log(`${name.padEnd(12)} ${c.toFixed(0).padStart(6)} ms cold ${w.toFixed(0).padStart(6)} ms warm${against}`);
  }
  console.log(`1,000 tasks; medians of ${ROUNDS} rounds cold, of 3 processes warm; Node ${process.version}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The tools, in a folder of their own; installed there if need be. */
function installed(to) {
  const missing = Object.keys(TOOLS).some((name) => !existsSync(join(to, 'node_modules', name)));
  if (!missing) return to;
  console.log(`installing ajv-cli and Spectral into ${to} …`);
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, 'package.json'), JSON.stringify({ private: true, dependencies: TOOLS }));
  const ran = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], {
    cwd: to,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (ran.status !== 0) throw new Error('npm could not install them');
  return to;
}

/** Writes the plan, the schema by itself, and Spectral's rules: that schema, no more. */
function prepared(to) {
  writeLargePlan(to, { tasks: 1000, measures: 1, entries: 0 });
  const file = join(to, '2022', 'plan.yaml');
  // ajv-cli reads YAML 1.1, in which a bare date is no text.
  writeFileSync(file, readFileSync(file, 'utf8').replace(/\d{4}-\d\d-\d\d/g, '"$&"'));
  const { stdout } = spawned([join(root, 'bin', 'plan.js'), 'schema', 'plan'], to);
  const schema = JSON.parse(stdout);
  writeFileSync(join(to, 'schema.json'), stdout);
  writeFileSync(
    join(to, 'ruleset.json'),
    `{"rules": {"plan": {"given": "$", "severity": "error", "then": {"function": "schema", "functionOptions":
      {"schema": ${JSON.stringify(schema)}, "dialect": "draft2020-12", "allErrors": true}}}}}`,
  );
  return file;
}

function spawned(args) {
  const env = { ...process.env, NODE_PATH: join(tools, 'node_modules') };
  const ran = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env });
  if (ran.status !== 0) throw new Error(`${args.join(' ')} exited with ${ran.status}: ${ran.stdout}${ran.stderr}`);
  return ran;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
