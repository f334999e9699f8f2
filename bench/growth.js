// How each command grows: a plan of n measures with six entries each, of 2n and of 4n. CPU time, of one process a command that
// has run it before: only how it grows holds on a busy machine. Linear is 4; what is above 5 fails.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { partsIn } from '../bin/parts.js';
import { writeLargePlan } from './large-plan.js';

const MUST = 5;
const AIM = 4.2;
const ROUNDS = 3;
const SIZES = [400, 800, 1600];
const file = fileURLToPath(import.meta.url);
const root = dirname(dirname(file));

/** Of the commands that write, the next to run undoes it, so that all rounds find the same. */
const COMMANDS = {
  status: ['status'],
  'status --all': ['status', '--all', '--measures'],
  list: ['list'],
  due: ['due'],
  check: ['check'],
  show: ['show', '7-2'],
  'report weekly': ['report', 'weekly', '--period', '2022-W26'],
  'report annual': ['report', 'annual'],
  diff: ['diff', 'HEAD'],
  'check --since': ['check', '--since', 'HEAD', '--max-problems', '1'],
  burnup: ['burnup'],
  timeline: ['timeline'],
  lights: ['lights'],
  fulfilment: ['fulfilment'],
  slippage: ['slippage'],
  log: ['log', '7-2', '-m', '一切正常', '--by', '张三'],
  undo: ['undo', '--by', '张三'],
  'export ics': ['export', 'ics'],
  'export json': ['export', 'json'],
  site: ['site', '-o', 'site'],
};

if (process.argv[2] === '--one') await one(process.argv[3], process.argv.slice(4));
else all(process.argv.slice(2));

function all(names) {
  const folder = mkdtempSync(join(tmpdir(), 'plan-growth-'));
  let failed = false;
  try {
    const folders = SIZES.map((size) => written(join(folder, String(size)), size));
    console.log(
      `${'ms of CPU, measures:'.padEnd(20)}${SIZES.map((size) => String(size).padStart(8)).join('')}     2n     4n`,
    );
    for (const name of names.length > 0 ? names : Object.keys(COMMANDS)) {
      const ran = spawnSync(process.execPath, [file, '--one', name, ...folders], { encoding: 'utf8' });
      if (ran.status !== 0) throw new Error(`${name}: ${ran.stdout}${ran.stderr}`);
      const [n, twice, four] = JSON.parse(ran.stdout);
      const ratio = four / n;
      failed ||= ratio > MUST;
      const times = [n, twice, four].map((time) => time.toFixed(0).padStart(8)).join('');
      const verdict = ratio > MUST ? '  too steep' : ratio > AIM ? '  above the aim' : '';
      console.log(
        `${name.padEnd(20)}${times}${(twice / n).toFixed(2).padStart(7)}${ratio.toFixed(2).padStart(7)}${verdict}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(
    `least of ${ROUNDS} rounds, Node ${process.version}; 4n is to be ${MUST} × n at the most, ${AIM} is aimed at`,
  );
  if (failed) process.exitCode = 1;
}

/** A repository in which five of eight deadlines were put off after the commit, each with its entry. */
function written(folder, size) {
  mkdirSync(folder, { recursive: true });
  writeLargePlan(folder, { tasks: size / 4, measures: 4, entries: 6 });
  const plan = join(folder, '2022', 'plan.yaml');
  writeFileSync(plan, readFileSync(plan, 'utf8').replace('tasks:', 'approved: 2022-01-15\ntasks:'));
  git(folder, 'init', '-q');
  git(folder, 'add', '.');
  git(folder, '-c', 'user.name=a', '-c', 'user.email=a@b.c', 'commit', '-qm', '计划');
  const entries = [];
  let at = 0;
  const text = readFileSync(plan, 'utf8').replace(
    /id: (\d+-\d+)([\s\S]*?)due: (2022-\d\d)-28/g,
    (whole, id, between, month) => {
      at += 1;
      if (at % 8 > 4) return whole;
      entries.push(`- { date: 2022-12-27, on: ${id}, amend: { due: ${month}-25 }, reason: 场地未定, by: 张三 }\n`);
      return `id: ${id}${between}due: ${month}-25`;
    },
  );
  writeFileSync(plan, text);
  const journal = join(folder, '2022', 'journal', '2022-W52.yaml');
  writeFileSync(journal, (existsSync(journal) ? readFileSync(journal, 'utf8') : '') + entries.join(''));
  return folder;
}

function git(cwd, ...args) {
  const ran = spawnSync('git', args, { cwd, encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(ran.stderr);
}

/** Runs one command in each folder, and prints the least CPU time of each, in ms. */
async function one(name, folders) {
  const program = partsIn(join(root, 'dist')).part('plan.cjs');
  const run = async (args, cwd) => {
    const streams = {
      out: () => {},
      err: (text) => process.env.DEBUG && console.error(text),
      today: () => '2022-12-31',
    };
    const context = {
      cwd,
      width: 80,
      color: false,
      unicode: true,
      version: '',
      launcher: join(root, 'bin/plan.js'),
      ...streams,
    };
    const before = process.cpuUsage();
    const code = await program.run(args, context);
    const { user, system } = process.cpuUsage(before);
    if (code > 1) throw new Error(`${args.join(' ')} exited with ${code}`);
    return (user + system) / 1000;
  };
  const least = folders.map(() => Number.POSITIVE_INFINITY);
  for (let round = -1; round < ROUNDS; round++) {
    for (const [i, folder] of folders.entries()) {
      if (name === 'undo') await run(COMMANDS.log, folder);
      const took = await run(COMMANDS[name], folder);
      if (name === 'log') await run(COMMANDS.undo, folder);
      if (name === 'site') rmSync(join(folder, 'site'), { recursive: true, force: true });
      if (round >= 0) least[i] = Math.min(least[i], took);
    }
  }
  console.log(JSON.stringify(least));
}
