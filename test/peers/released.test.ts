/** The released tarball, installed without the network: on every Node that we promise, and where nothing can be written. */
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { makeRelease, TARBALL, VERSION } from '../e2e/make-release.ts';
import { type Ran, ROOT } from '../e2e/program.ts';
import { emptyFolder, everythingIn, madeOnce } from '../e2e/repository.ts';

const STATUS = ['status', '--as-of', '2022-06-30', '--plan', 'demo', '--width', '100'];

/** The program's folder, as npm has installed it. */
interface Installed {
  readonly folder: string;
  readonly said: string;
}

/** Made by the Node that runs the tests, in a folder whose name has Chinese and a space; npm has neither a network nor a cache. */
const installed = madeOnce((folder): Installed => {
  const office = join(folder, '职教处 工作');
  cpSync(join(makeRelease(join(folder, 'release')), TARBALL), join(office, '下载', TARBALL));
  const into = join(office, '程序 文件');
  mkdirSync(into);
  const ran = spawnSync('npm', ['install', '--offline', join(office, '下载', TARBALL)], {
    cwd: into,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HOME: into,
      npm_config_cache: join(folder, 'npm-cache'),
      npm_config_update_notifier: 'false',
    },
    shell: process.platform === 'win32',
  });
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  return { folder: into, said: ran.stdout };
});

const launcher = (): string => join(installed().folder, 'node_modules', '@plan-text', 'plan', 'bin', 'plan.js');

const VERSIONS = ['20.19.0', '20.19.6', '20', '22', '24', '26'] as const;

/** Executables by version, as the npm package `node` brings them. */
const nodes = new Map<string, string>();

beforeAll(async () => {
  const paths = VERSIONS.map(async (version) => {
    const where = ['exec', '--yes', `--package=node@${version}`, '-c', 'node -p process.execPath'];
    const { stdout } = await promisify(execFile)('npm', where, { cwd: ROOT, shell: process.platform === 'win32' });
    nodes.set(version, stdout.trim());
  });
  await Promise.all(paths);
}, 300_000);

function run(version: string, args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(nodes.get(version) ?? '', [launcher(), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { LANG: 'zh_CN.UTF-8' },
  });
  return { status, stdout, stderr };
}

test('npm adds one package, without the network', () => {
  const { folder, said } = installed();
  expect(said).toMatch(/^added 1 package\b/m);
  expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['@plan-text']);
  expect(readdirSync(join(folder, 'node_modules', '@plan-text'))).toEqual(['plan']);
});

test('one tarball runs on every Node, each time: what one Node compiled harms no other', () => {
  const here = spawnSync(process.execPath, [join(ROOT, 'bin', 'plan.js'), ...STATUS], { cwd: ROOT, encoding: 'utf8' });
  expect(here.status).toBe(0);
  expect(here.stdout).toContain('齐水职业学院');
  // Each by itself, and each again when all the others have been there.
  for (const node of [...VERSIONS.flatMap((one) => [one, one]), ...VERSIONS]) {
    expect({ node, ...run(node, ['--version']) }).toEqual({ node, status: 0, stdout: `${VERSION}\n`, stderr: '' });
    expect({ node, ...run(node, STATUS) }).toEqual({ node, status: 0, stdout: here.stdout, stderr: '' });
    expect({ node, ...run(node, ['check']) }).toEqual({ node, status: 0, stdout: '', stderr: '' });
  }
  const exact = VERSIONS.map((one) =>
    spawnSync(nodes.get(one) ?? '', ['--version'], { encoding: 'utf8' }).stdout.trim(),
  );
  expect(exact.map((one, i) => one.startsWith(`v${VERSIONS[i]}`))).toEqual(VERSIONS.map(() => true));
  // What each has compiled is kept apart.
  const kept = readdirSync(join(launcher(), '..', '..', 'dist', 'cache')).map((name) => name.replace(/-.*/, ''));
  expect([...new Set(kept)].sort()).toEqual([...new Set(exact)].sort());
}, 300_000);

test.each(['12', '18'])('Node %s says which one is needed', async (version) => {
  const command = `node "${launcher()}" --version`;
  const ran = spawnSync('npm', ['exec', '--yes', `--package=node@${version}`, '-c', command], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(ran.status).toBe(2);
  expect(ran.stderr).toContain(`plan 需要 Node.js 20.19 或更新的版本，这里是 v${version}.`);
});

/** Root writes where nobody may: then it is nobody who runs the program. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

function makeReadOnly(path: string): void {
  execFileSync('chmod', ['-R', 'a-w,a+rX', path]);
  onTestFinished(() => {
    execFileSync('chmod', ['-R', 'u+w', path]);
  });
}

test('where neither the program nor the home can be written, in a plain locale: status, and a report in Word', () => {
  const folder = emptyFolder();
  const program = join(folder, '只读 程序');
  const home = join(folder, '家');
  const office = join(folder, '处室 计划');
  cpSync(installed().folder, program, { recursive: true, filter: (path) => !path.endsWith('cache') });
  mkdirSync(home);
  for (const name of ['workspace.yaml', 'demo'])
    cpSync(join(ROOT, 'plans', name), join(office, name), { recursive: true });
  chmodSync(folder, 0o755);
  chmodSync(office, 0o777);
  for (const path of [program, home]) makeReadOnly(path);
  const before = [program, home].map((path) => everythingIn(path));
  const plan = (args: readonly string[]) =>
    spawnSync(process.execPath, [join(program, 'node_modules', '@plan-text', 'plan', 'bin', 'plan.js'), ...args], {
      cwd: office,
      encoding: 'utf8',
      env: { LANG: 'C', HOME: home },
      ...nobody,
    });
  for (let time = 0; time < 2; time += 1) {
    const status = plan(['status', '--as-of', '2022-06-30', '--plan', 'demo']);
    expect(status).toMatchObject({ status: 0, stderr: '' });
    expect(status.stdout).toContain('办结5/27项举措');
  }
  const report = plan([
    'report',
    'weekly',
    '--as-of',
    '2022-06-30',
    '--plan',
    'demo',
    '--format',
    'docx',
    '-o',
    '周报.docx',
  ]);
  expect(report).toMatchObject({ status: 0, stderr: '已写入 周报.docx\n' });
  const document = Buffer.from(
    unzipSync(readFileSync(join(office, '周报.docx')))['word/document.xml'] ?? [],
  ).toString();
  expect(document).toContain('齐水职业学院');
  expect([program, home].map((path) => everythingIn(path))).toEqual(before);
});
