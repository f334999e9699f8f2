// How long the program takes to start, against Node itself: side by side, turn by turn, so that a busy machine slows all alike.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const plan = join(root, 'bin', 'plan.js');
const ROUNDS = Number(process.argv[2] ?? 25);
const RUNS = [
  { name: 'node -e 0', args: ['-e', '0'] },
  { name: 'plan --version', args: [plan, '--version'], goal: 1.3 },
  { name: 'plan status', args: [plan, 'status', '--as-of', '2022-06-30'], goal: 2.5 },
  { name: 'plan check', args: [plan, 'check'] },
];

const times = RUNS.map(() => []);
for (let round = -2; round < ROUNDS; round++) {
  for (const [i, { args }] of RUNS.entries()) {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore' });
    if (status !== 0) throw new Error(`${args.join(' ')} exited with ${status}`);
    // The first rounds only warm the disk's cache.
    if (round >= 0) times[i].push(performance.now() - start);
  }
}

const [base] = times.map(median);
for (const [i, { name, goal }] of RUNS.entries()) {
  const ratio = `${(median(times[i]) / base).toFixed(2)} ×`;
  console.log(
    `${name.padEnd(16)} ${median(times[i]).toFixed(0).padStart(5)} ms  ${ratio}${goal ? `  (goal: ${goal} ×)` : ''}`,
  );
}
console.log(`medians of ${ROUNDS} rounds, Node ${process.version}`);

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
