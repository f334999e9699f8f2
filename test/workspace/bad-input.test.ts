/** Whatever is wrong with a file: one finding, in its place, in words; the rest is shown all the same. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { AGAINST_SCHEMA, BYTES, SYNTAX } from '../fixtures/bad-files.ts';
import { PLAN, planWith, spoiltWith } from '../fixtures/spoilt-workspace.ts';
import { folderWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

/** Far above what any of these needs, far below what a person would wait. */
const SECONDS_AT_MOST = 10;

interface Told {
  readonly at: string;
  readonly rule: string;
  readonly message: string;
  readonly mend: string;
}

/** What `plan check` finds in `folder`, and its exit code. */
async function checked(folder: string): Promise<{ readonly code: number; readonly told: readonly Told[] }> {
  const { code, out } = await plan(['check', '--json'], folder);
  return { code, told: toldIn(out) };
}

function toldIn(json: string): readonly Told[] {
  const read: { readonly findings: readonly (Told & Record<Edge, number> & { readonly file: string })[] } =
    JSON.parse(json);
  return read.findings.map(({ file, line, column, endLine, endColumn, rule, message, mend }) => {
    return { at: `${file} ${line}:${column}-${endLine}:${endColumn}`, rule, message, mend };
  });
}

type Edge = 'line' | 'column' | 'endLine' | 'endColumn';

test('the workspace that the tests spoil is in order', async () => {
  expect(await plan(['check'], folderWith(spoiltWith({})))).toEqual({ code: 0, out: '', err: '' });
});

describe.each([
  { what: 'what is no YAML', cases: SYNTAX },
  { what: 'what is no text', cases: BYTES },
  { what: 'what is against the schema', cases: AGAINST_SCHEMA },
])('$what', ({ cases }) => {
  test.each(cases)(
    '$name is one finding, in its place, that says how to mend it',
    async ({ files, at, rule, message, mend }) => {
      const started = performance.now();
      const { code, told } = await checked(folderWith(spoiltWith(files)));
      expect(told).toEqual([{ at, rule, message, mend }]);
      expect(code).toBe(1);
      expect(performance.now() - started).toBeLessThan(SECONDS_AT_MOST * 1000);
    },
  );

  test.each(cases)(
    '$name leaves the rest to be shown, is said on standard error, and steers no terminal',
    async ({ files, at, message }) => {
      const folder = folderWith(spoiltWith(files));
      const { code, out, err } = await plan(['status', '--plan', 'all', '--measures'], folder);
      expect(code).toBe(0);
      expect(out).toContain('推荐学校');
      expect(err).toContain(`${at.replace(/-[\d:]+$/, '').replace(' ', ':')} ${harmless(message)}`);
      const check = await plan(['check'], folder);
      expect(`${check.out}${check.err}${out}${err}`).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    },
  );
});

/** Control characters are told by their numbers. */
function harmless(text: string): string {
  return text.replace(/[\u0000-\u001f]/g, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

describe('what is against the schema in one measure', () => {
  const inOneMeasure = AGAINST_SCHEMA.filter(
    ({ files, rule }) => Object.keys(files).join() === '2022/plan.yaml' && rule !== 'schema/missing-key',
  );

  test('leaves the other measures of the plan to be shown', async () => {
    const shown = await Promise.all(
      inOneMeasure.map(async ({ name, files }) => {
        const { out } = await plan(['status', '--measures'], folderWith(spoiltWith(files)));
        return { name, others: ['立项学校', '推进建设', '召开会议'].filter((title) => out.includes(title)).length };
      }),
    );
    const lost = shown.filter(({ others }) => others === 0).map(({ name }) => name);
    // Of these two nothing is left: one has no keys, and a plan without its period is none.
    expect(lost).toEqual(['a line of prose', 'a misspelt key of the period']);
  });
});

test.each([
  { name: 'a FIFO', make: fifo, rule: 'file/not-a-file' },
  { name: 'a link that leads out of the workspace', make: linkOut, rule: 'file/outside' },
  { name: 'a link to itself', make: (path: string) => symlinkSync('plan.yaml', path), rule: 'file/broken-link' },
  { name: 'a link to nothing', make: (path: string) => symlinkSync('none.yaml', path), rule: 'file/broken-link' },
])('$name in place of plan.yaml is one finding, and does not stop the program', async ({ make, rule }) => {
  const folder = folderWith(spoiltWith({}));
  const path = join(folder, '2022/plan.yaml');
  rmSync(path);
  make(path);
  const started = performance.now();
  const { code, told } = await checked(folder);
  expect(told.map((one) => [one.at, one.rule])).toEqual([['2022/plan.yaml 1:1-1:1', rule]]);
  expect(code).toBe(1);
  const status = await plan(['status', '--all', '--plan', 'all'], folder);
  expect(status.code).toBe(0);
  expect(status.out).toContain('城市任务');
  expect(status.err).toContain('2022/plan.yaml:1:1');
  expect(performance.now() - started).toBeLessThan(SECONDS_AT_MOST * 1000);
});

/** A FIFO that nobody writes to, until the time is up: who waits for it is late, but not forever. */
function fifo(path: string): void {
  execFileSync('mkfifo', [path]);
  const writer = spawn('sh', ['-c', `sleep ${SECONDS_AT_MOST}; while :; do : <>"$0"; sleep 1; done`, path], {
    stdio: 'ignore',
  });
  onTestFinished(() => {
    writer.kill();
  });
}

function linkOut(path: string): void {
  symlinkSync(join(folderWith({ 'elsewhere.yaml': PLAN }), 'elsewhere.yaml'), path);
}

test('what a link leads to outside the workspace is not shown', async () => {
  const folder = folderWith({ 'workspace.yaml': 'title: 测试\n', '2022/plan.yaml': PLAN });
  symlinkSync(
    folderWith({ 'plan.yaml': PLAN.replaceAll('学校', '机密').replace('test-2022', 'other') }),
    join(folder, '2023'),
  );
  const { out, err } = await plan(['status', '--all', '--plan', 'all'], folder);
  expect(out).toContain('建设学校');
  expect(`${out}${err}`).not.toContain('机密');
});

test('folders that are links in a circle do no harm', async () => {
  const folder = folderWith(spoiltWith({}));
  symlinkSync('.', join(folder, 'loop'));
  symlinkSync('..', join(folder, '2022/loop'));
  mkdirSync(join(folder, 'a'));
  symlinkSync('../b', join(folder, 'a/b'));
  symlinkSync('a', join(folder, 'b'));
  expect(await plan(['check'], folder)).toEqual({ code: 0, out: '', err: '' });
});

describe('what is merely unusual is a warning, and all of it is read', () => {
  test.each([
    {
      name: 'a mark of byte order',
      text: `\ufeff${PLAN}`,
      at: '2022/plan.yaml 1:1-1:1',
      rule: 'file/byte-order-mark',
      message: '文件开头有看不见的 BOM 标记，已忽略，内容照常读取。',
      mend: '用编辑器另存为“UTF-8”（不带 BOM），这条提醒就会消失。',
    },
    {
      name: 'CRLF',
      text: PLAN.replaceAll('\n', '\r\n'),
      at: '2022/plan.yaml 1:16-1:17',
      rule: 'file/line-ends',
      message: '文件用的是 Windows 换行（CRLF），共 22 处，内容照常读取。',
      mend: '把编辑器的换行符设为 LF，再保存一次。',
    },
    {
      name: 'CR without LF',
      text: PLAN.replaceAll('\n', '\r'),
      at: '2022/plan.yaml 1:16-2:1',
      rule: 'file/line-ends',
      message: '文件用的是 Windows 换行（CRLF），共 22 处，内容照常读取。',
      mend: '把编辑器的换行符设为 LF，再保存一次。',
    },
  ])('$name', async ({ text, ...expected }) => {
    const folder = folderWith(spoiltWith({ '2022/plan.yaml': text }));
    const { code, told } = await checked(folder);
    expect(told).toEqual([{ at: expected.at, rule: expected.rule, message: expected.message, mend: expected.mend }]);
    expect(code).toBe(0);
    const sound = await plan(['status', '--measures'], folderWith(spoiltWith({})));
    expect(await plan(['status', '--measures'], folder)).toEqual(sound);
  });

  test('two CR before an LF: the place is that of the text as it is read', async () => {
    const { told } = await checked(folderWith(spoiltWith({ '2022/plan.yaml': PLAN.replaceAll('\n', '\r\r\n') })));
    expect(told.map(({ at, rule }) => [at, rule])).toEqual([['2022/plan.yaml 1:16-2:1', 'file/line-ends']]);
  });

  test('a mark of byte order and CRLF leave the places of other findings right', async () => {
    const text = `\ufeff${planText('due: 2022-10-31', 'due: 2022-02-30').replaceAll('\n', '\r\n')}`;
    const { told } = await checked(folderWith(spoiltWith({ '2022/plan.yaml': text })));
    expect(told.map(({ at, rule }) => [at, rule])).toEqual([
      ['2022/plan.yaml 1:1-1:1', 'file/byte-order-mark'],
      ['2022/plan.yaml 1:16-1:17', 'file/line-ends'],
      ['2022/plan.yaml 14:14-14:24', 'schema/date'],
    ]);
  });
});

function planText(...replacements: readonly string[]): string {
  return String(planWith(...replacements)['2022/plan.yaml']);
}

test('a file just below the limit is read', async () => {
  const files = { '2022/plan.yaml': `${PLAN}# ${'x'.repeat(4_900_000)}\n` };
  expect(await plan(['check'], folderWith(spoiltWith(files)))).toEqual({ code: 0, out: '', err: '' });
});

test('40 levels of nesting are read, and 41 are one finding', async () => {
  const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  // The value stands five levels deep: the plan, its tasks, the task, its measures, the measure.
  const at = async (levels: number) => {
    const { told } = await checked(folderWith(spoiltWith(planWith('lead: 职业教育处', `lead: ${nested(levels)}`))));
    return told.map(({ rule }) => rule);
  };
  expect(await at(35)).toEqual(['schema/type']);
  expect(await at(36)).toEqual(['yaml/too-deep']);
});

test('two mistakes in one file are two findings, in the order of their lines', async () => {
  const { told } = await checked(folderWith(spoiltWith(planWith('id: "1"', 'id: 1', 'due: 2022-10-31', 'due: 明年'))));
  expect(told.map(({ at, rule }) => [at, rule])).toEqual([
    ['2022/plan.yaml 5:9-5:10', 'schema/type'],
    ['2022/plan.yaml 14:14-14:16', 'schema/date'],
  ]);
});

test('mistakes in several files are all told', async () => {
  const files = {
    ...planWith('kind: selection', 'kind：selection'),
    '2022/rosters/zones.yaml': '',
    'city/plan.yaml': 'plan: [\n',
  };
  const { told } = await checked(folderWith(spoiltWith(files)));
  expect(told.map(({ at, rule }) => [at, rule])).toEqual([
    ['2022/plan.yaml 12:13-12:14', 'yaml/full-width-colon'],
    ['2022/rosters/zones.yaml 1:1-1:1', 'yaml/empty'],
    ['city/plan.yaml 1:7-1:8', 'yaml/unclosed'],
  ]);
});

describe('a reference that leads nowhere', () => {
  test('is reported where the file it leads into was read, in spite of faults', async () => {
    const { told } = await checked(
      folderWith(spoiltWith(planWith('depends: [1-1]', 'depends: [1-9]', 'due: 2022-10-31', 'due: 明年'))),
    );
    expect(told.map(({ at, rule }) => [at, rule])).toEqual([
      ['2022/plan.yaml 14:14-14:16', 'schema/date'],
      ['2022/plan.yaml 20:19-20:22', 'reference/broken'],
    ]);
  });

  test('is reported where only a file without ids is at fault', async () => {
    const files = { ...planWith('depends: [1-1]', 'depends: [1-9]'), '2022/journal/2022-W19.yaml': '~\n' };
    const { told } = await checked(folderWith(spoiltWith(files)));
    expect(told.map(({ rule }) => rule)).toEqual(['yaml/empty', 'reference/broken']);
  });

  test('is not told where a file shows nothing of its ids', async () => {
    const files = {
      ...planWith('roster: zones', 'roster: others'),
      '2022/rosters/zones.yaml': Buffer.of(0xff, 0xfe, 0),
    };
    const { told } = await checked(folderWith(spoiltWith(files)));
    expect(told.map(({ rule }) => rule)).toEqual(['file/encoding']);
  });
});
