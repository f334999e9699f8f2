// Fifty-two weekly reports of a plan of 1,000 tasks in one run, against one of them: turn by turn, so that a busy machine slows both alike.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeLargePlan } from './large-plan.js';

const GOAL = 3;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const plan = join(root, 'bin', 'plan.js');
const ROUNDS = Number(process.argv[2] ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'plan-bench-'));
writeLargePlan(folder);
const RUNS = [
  { name: 'one weekly report', args: ['report', 'weekly', '--period', '2022-W52', '-o', 'one.md'] },
  { name: 'all of the year', args: ['report', 'weekly', '--each', '-o', 'all'] },
];

const times = RUNS.map(() => []);
try {
  for (let round = -1; round < ROUNDS; round++) {
    for (const [i, { args }] of RUNS.entries()) {
      rmSync(join(folder, 'all'), { recursive: true, force: true });
      const start = performance.now();
      const { status } = spawnSync(process.execPath, [plan, ...args, '--as-of', '2023-01-01'], { cwd: folder });
      if (status !== 0) throw new Error(`${args.join(' ')} exited with ${status}`);
      // The first round only warms the disk's cache.
      if (round >= 0) times[i].push(performance.now() - start);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const [one, all] = times.map(median);
for (const [i, { name }] of RUNS.entries())
  console.log(`${name.padEnd(18)} ${median(times[i]).toFixed(0).padStart(6)} ms`);
console.log(
  `${(all / one).toFixed(2)} ×  (goal: under ${GOAL} ×; medians of ${ROUNDS} rounds, Node ${process.version})`,
);

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
