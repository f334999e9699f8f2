/** Every call by which a command writes fails once, or is the last one before its process is killed: nothing is lost. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, constants, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { everySort } from '../app/record/workspace.ts';
import { ROOT } from '../e2e/program.ts';
import { filesIn } from '../files/processes.ts';
import { GIT_ENV } from '../support/git-env.ts';
import { plan } from '../support/run.ts';

const W25 = '2022/journal/2022-W25.yaml';
const OLD = `# 本周
- { date: 2022-06-20, on: 4-1, note: 开始, by: 李四 }
- { date: 2022-06-21, on: 4-2, value: 10, by: 张三 }
`;
const WITHOUT = { ...everySort(false) };
const WITH = { ...WITHOUT, [W25]: OLD };
const ENTRY = ['--date', '2022-06-22', '--by', '张三'];

interface Scene {
  readonly files: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  /** What the next one writes there. */
  readonly next: readonly string[];
}

const NEXT = ['log', '4-6', '-m', '后来', '--date', '2022-06-23', '--by', '王五'];
const REPORT = ['report', 'monthly', '--as-of', '2022-06-30', '-o', '报告.md'];
const FIX = ['check', '--fix', '--as-of', '2022-06-30'];

const SCENES: Readonly<Record<string, Scene>> = {
  log: { files: WITH, args: ['log', '4-2', '--value', '12', ...ENTRY], next: NEXT },
  'log into a new folder': { files: WITHOUT, args: ['log', '4-2', '--value', '12', ...ENTRY], next: NEXT },
  done: { files: WITH, args: ['done', '4-1', '--without-evidence', ...ENTRY], next: NEXT },
  undo: { files: WITH, args: ['undo', '--by', '张三'], next: NEXT },
  'undo of the only entry': {
    files: { ...WITHOUT, [W25]: '- { date: 2022-06-21, on: 4-2, value: 10, by: 张三 }\n' },
    args: ['undo', '--by', '张三'],
    next: NEXT,
  },
  amend: { files: WITH, args: ['amend', '4-2', '--due', '2022-11-30', '--reason', '推迟', ...ENTRY], next: NEXT },
  'check --fix': {
    files: { ...WITHOUT, [W25]: `${OLD}- { date: 2022-06-29, on: 4-1, note: 下周, by: 李四 } \n` },
    args: FIX,
    next: FIX,
  },
  'report -o': { files: { ...WITH, '报告.md': '旧的' }, args: REPORT, next: REPORT },
};

/** What each call may fail with; besides, the process is killed at it. */
const FAULTS: Readonly<Record<string, readonly (keyof typeof constants.errno)[]>> = {
  open: ['EACCES', 'ENOSPC', 'EMFILE', 'EINTR'],
  'open (read)': ['EIO'],
  write: ['ENOSPC', 'EIO', 'EINTR'],
  fsync: ['EIO', 'ENOSPC'],
  close: ['EIO', 'EINTR'],
  rename: ['EACCES', 'ENOSPC', 'EIO'],
  mkdir: ['EACCES', 'ENOSPC', 'EROFS'],
  rmdir: ['EIO', 'EACCES'],
  unlink: ['EIO', 'EACCES'],
  access: ['EIO', 'EACCES'],
  chmod: ['EPERM', 'EIO'],
  fchmod: ['EPERM', 'EIO'],
  fchown: ['EPERM'],
};

const KILL = 0;
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'plan-faults-')));
const shim = join(folder, 'shim.so');
beforeAll(() => {
  execFileSync('gcc', ['-shared', '-fPIC', '-O1', '-o', shim, join(import.meta.dirname, 'fault-shim.c'), '-ldl']);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly root: string;
  /** Undefined where it was killed. */
  readonly code: number | null;
  readonly said: string;
}

let made = 0;

/** Runs the scene's command in a workspace of its own, with a fault at the call of that number. */
async function run({ files, args }: Scene, at: number, fault: number, log = '/dev/null'): Promise<Ended> {
  made += 1;
  const root = join(folder, `w${made}`);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
  const faults = { FAULT_ROOT: `${root}/`, FAULT_LOG: log, FAULT_AT: String(at), FAULT_ERRNO: String(fault) };
  const env = { PATH: process.env['PATH'] ?? '', LANG: 'zh_CN.UTF-8', ...GIT_ENV, LD_PRELOAD: shim, ...faults };
  const child = spawn(process.execPath, [join(ROOT, 'bin/plan.js'), ...args], { cwd: root, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ root, code, said }));
  });
}

/** The text of the files that are not hidden, by their paths. */
function contentsOf(root: string): ReadonlyMap<string, string> {
  const paths = filesIn(root).filter((path) => /\.[a-z]+$/.test(path) && !path.includes('.plan.lock'));
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

const entriesIn = (contents: ReadonlyMap<string, string>): readonly string[] =>
  [...contents].flatMap(([path, text]) => (path.includes('journal/') ? (text.match(/^- \{.*\}/gm) ?? []) : []));

/** Expects what must hold however it ended. */
async function expectNothingLost(scene: Scene, ended: Ended, before: Contents, after: Contents): Promise<void> {
  const { root, code, said } = ended;
  const now = contentsOf(root);
  // An error of ours would be 70.
  expect([0, 1, 2, null]).toContain(code);
  if (code === 0) expect(now).toEqual(after);
  for (const [path, text] of now) expect([before.get(path), after.get(path)], path).toContain(text);
  for (const entry of entriesIn(after)) if (entriesIn(before).includes(entry)) expect(entriesIn(now)).toContain(entry);
  if (code !== 0 && code !== null) {
    expect(said).toMatch(/^plan：|error|错误/m);
    if (scene.args !== FIX) expect(now).toEqual(before);
  }
  const next = await plan(scene.next, root);
  expect(next).toMatchObject({ code: 0 });
  expect(await plan(['check', '--quiet'], root)).toEqual({ code: 0, out: '', err: '' });
  // What the next one cleared away is all there was where it wrote.
  const left = filesIn(root).filter((path) => path.includes('.plan.lock'));
  expect(left.filter((path) => dirname(path) === dirname(scene.next === NEXT ? W25 : '.'))).toEqual([]);
}

type Contents = ReadonlyMap<string, string>;

test.each(Object.entries(SCENES))(
  '%s',
  async (name, scene) => {
    const log = join(folder, `${name.replaceAll(' ', '-')}.log`);
    const traced = await run(scene, 0, KILL, log);
    expect(traced).toMatchObject({ code: 0 });
    const after = contentsOf(traced.root);
    const before: Contents = new Map(Object.entries(scene.files));
    expect(after).not.toEqual(before);
    const calls = readFileSync(log, 'utf8').trimEnd().split('\n');
    const tries = calls.flatMap((call, i) => {
      const [kind = ''] = call.split(':');
      // A report says what it lacks where a file can't be read, and is written.
      const isReading = kind.endsWith('(read)');
      const codes = (isReading && scene.args === REPORT ? [] : (FAULTS[kind] ?? [])).map(
        (code) => constants.errno[code],
      );
      // A disk that fills up takes a part, and says so at the next write.
      const short = kind === 'write' ? [-constants.errno.ENOSPC] : [];
      const kill = isReading ? [] : [KILL];
      return [...codes, ...short, ...kill].map((fault) => ({ at: i + 1, call, fault }));
    });
    const kinds = new Set(calls.map((call) => call.split(':')[0]));
    for (const kind of ['mkdir', 'open', 'fsync', 'close', 'rename', 'rmdir']) expect(kinds).toContain(kind);
    const todo = [...tries];
    const worker = async (): Promise<void> => {
      for (let next = todo.shift(); next !== undefined; next = todo.shift()) {
        const ended = await run(scene, next.at, next.fault);
        const { at, call, fault } = next;
        try {
          await expectNothingLost(scene, ended, before, after);
        } catch (error) {
          throw new Error(`fault ${fault} at call ${at} (${call}), exit ${ended.code}: ${ended.said}`, {
            cause: error,
          });
        }
        rmSync(ended.root, { recursive: true });
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, worker));
    process.stdout.write(`${name}: ${calls.length} calls, ${tries.length} faults\n`);
  },
  600_000,
);
