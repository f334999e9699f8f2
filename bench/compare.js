// What the program takes on workloads a to d (`npm run bench -- a b c d e` for others), beside Node itself and whichever peers are
// installed: hledger and taskwarrior on the same measures and entries. CPU time (user and system) of whole processes, one after
// another, turn by turn, so that a busy machine slows all alike: only the ratios hold. The rows go to bench/results.md as well.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeHledgerJournal, writeTasks } from './peers.js';
import { WORKLOADS } from './workloads.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const results = join(root, 'bench', 'results.md');
const ROUNDS = Number(process.env.ROUNDS ?? 15);
const TIME = '/usr/bin/time';
const names = process.argv.slice(2);
const letters = names.length > 0 ? names : ['a', 'b', 'c', 'd'];
const date = ['--as-of', '2022-06-30'];

/** What runs on each workload: `at` is the base of its ratio, with what the ratio must be and what is aimed at. */
const RUNS = {
  a: [
    { name: 'node -e 0', peer: ['node', '-e', '0'], at: 'node' },
    { name: '--version', plan: ['--version'], at: 'node' },
    { name: 'status', plan: ['status', ...date], at: 'node', must: 2.1, aim: 1.8 },
    { name: 'check', plan: ['check'], at: 'node' },
  ],
  b: [
    { name: 'hledger bal', peer: ['hledger', '-f', 'b.journal', 'bal'], at: 'node' },
    { name: 'hledger check', peer: ['hledger', '-f', 'b.journal', 'check'], at: 'node' },
    { name: 'taskwarrior list', peer: ['task', 'rc:taskrc', 'list'], at: 'node' },
    { name: 'status', plan: ['status', ...date], at: 'hledger bal', must: 0.8, aim: 0.6 },
    { name: 'check', plan: ['check'], at: 'hledger check', must: 1.25, aim: 1 },
    { name: 'due', plan: ['due', ...date], at: 'node' },
    { name: 'show', plan: ['show', '7-2', ...date], at: 'node' },
    { name: 'report weekly', plan: ['report', 'weekly', '--period', '2022-W26'], at: 'node' },
    { name: 'burnup', plan: ['burnup', ...date], at: 'node' },
    {
      name: 'log --dry-run',
      plan: ['log', '7-2', '-m', '一切正常', '--by', '张三', '--date', '2022-06-30', '--dry-run'],
      at: 'node',
    },
  ],
  c: [
    { name: 'hledger bal', peer: ['hledger', '-f', 'c.journal', 'bal'], at: 'node' },
    { name: 'status --all', plan: ['status', '--all', ...date], at: 'hledger bal', must: 2, aim: 1 },
  ],
  d: [{ name: 'status --plan all --json', plan: ['status', '--plan', 'all', '--json', ...date], at: 'node' }],
  e: [
    {
      name: 'status --plan all --json',
      plan: ['status', '--plan', 'all', '--json', ...date],
      at: 'node',
      must: 90,
      aim: 50,
    },
  ],
};

const folder = mkdtempSync(join(tmpdir(), 'plan-bench-'));
try {
  for (const letter of letters) report(letter, measured(letter));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Each run of the workload with its times in ms and its peak memory in MB; of peers that are not installed there is none. */
function measured(letter) {
  const at = join(folder, letter);
  WORKLOADS[letter].write(at);
  writePeers(letter, at);
  const node = { name: 'node', command: [process.execPath, '-e', '0'] };
  const runs = [node, ...RUNS[letter]].flatMap(({ plan, peer, command, ...run }) => {
    if (peer && !isInstalled(peer[0])) return [];
    const line = command ?? peer ?? [process.execPath, join(root, 'bin', 'plan.js'), ...plan];
    return [{ ...run, command: line, times: [], memory: 0 }];
  });
  const rounds = letter === 'e' ? 3 : ROUNDS;
  for (let round = -1; round < rounds; round++) {
    for (const run of runs) {
      const { time, memory } = timed(run.command, at);
      // The first round only warms the disk's cache, and has V8's code of ours kept.
      if (round >= 0) run.times.push(time);
      run.memory = Math.max(run.memory, memory);
    }
  }
  return { runs, rounds };
}

function writePeers(letter, at) {
  if (RUNS[letter].some(({ peer }) => peer?.[0] === 'hledger')) writeHledgerJournal(at, join(at, `${letter}.journal`));
  if (RUNS[letter].some(({ peer }) => peer?.[0] === 'task') && isInstalled('task')) writeTasks(at);
}

/** One process to its end, without what it keeps between runs; what it exits with is its own affair, a signal is not. */
function timed(command, cwd) {
  const memory = join(folder, 'memory');
  const line = existsSync(TIME) ? [TIME, '-q', '-f', '%M', '-o', memory, ...command] : command;
  const script = 'TIMEFORMAT="%3U %3S"; time "$@" >/dev/null 2>&1';
  const env = { ...process.env, PLAN_NO_CACHE: '1' };
  const { stderr, status } = spawnSync('bash', ['-c', script, 'bash', ...line], { cwd, encoding: 'utf8', env });
  if (status === null || status > 1) throw new Error(`${command.join(' ')} exited with ${status}: ${stderr}`);
  const [user, system] = stderr.trim().split(' ').map(Number);
  const kilobytes = existsSync(memory) ? Number(readFileSync(memory, 'utf8')) : 0;
  return { time: (user + system) * 1000, memory: kilobytes / 1024 };
}

function report(letter, { runs, rounds }) {
  const rows = runs.slice(1).map(({ name, at, must, aim, times, memory }) => {
    const base = runs.find((run) => run.name === at);
    // Peers that are not there leave no ratio.
    const ratio = base && median(times.map((time, i) => time / base.times[i]));
    const target = must === undefined ? '' : `${must} (${aim})`;
    return `| ${name} | ${median(times).toFixed(0)} | ${ratio === undefined ? '–' : `${ratio.toFixed(2)} × ${at}`} | ${target} | ${memory.toFixed(0)} |`;
  });
  const day = new Date().toISOString().slice(0, 10);
  const head = `${day}, workload ${letter} (${WORKLOADS[letter].what}): ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, medians of ${rounds}`;
  const text = `\n${head}\n\n| | CPU ms | ratio | must (aim) | peak MB |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
  console.log(text);
  appendFileSync(results, text);
}

function isInstalled(program) {
  return program === 'node' || spawnSync(program, ['--version']).status === 0;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
