/** `plan check --fix`: what it fixes, what it leaves, and what it says of both. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AGAINST_SCHEMA, type BadFile, BYTES, SYNTAX } from '../fixtures/bad-files.ts';
import { PLAN, planWith, SETTINGS, spoiltWith, WHOLE } from '../fixtures/spoilt-workspace.ts';
import { folderWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

/** The line that each mistake with one right answer becomes; every other mistake is left to a person. */
const FIXED: Readonly<Record<string, string>> = {
  'a double quotation mark that is never closed': '    title: "建设学校"',
  'a single quotation mark that is never closed': "    title: '建设学校'",
  'a quotation mark that meets its other half only in a later item': '        title: "推进建设"',
  'a brace that is never closed': '        target: { about: 30, unit: 所 }',
  'a bracket that is never closed': '        with: [规划处]',
  'a full-width comma in braces': '        target: { about: 30, unit: 所 }',
  'full-width braces': '        target: { about: 30, unit: 所 }',
  'a full-width colon in braces': '        target: { about: 30, unit: 所 }',
  'a tab as indentation': '        kind: selection',
  'a tab after spaces of indentation': '        kind: selection',
  'a full-width colon after a key': '        kind: selection',
  'a full-width colon after the first key': 'plan: test-2022',
  'a full-width colon after a key with a list': '    measures:',
  'a full-width colon after the first key of an item': '      - id: 1-2',
  'no space after the colon': '        kind: selection',
  'no space after the colon of the first key of an item': '      - id: 1-2',
  'no space after the colon in braces': '        target: { about: 30, unit: 所 }',
  'no space after the hyphen of an item': '      - id: 1-2',
  'no hyphen before an item, whose keys are those of the item above': '      - id: 1-2',
  'a colon and a space within a value': '        note: "说明: 见附件"',
  'a value that begins with @': '        lead: "@职业教育处"',
  'a value that begins with %': '        lead: "%职业教育处"',
  'a full-width colon in the workspace': 'title: 测试工作区',
  'a roster that can not be read': 'note: "再来一个"',
  'an annex that can not be read': 'title: 日常工作',
  'an id without quotation marks': '  - id: "1"',
  'an id in Chinese quotation marks': '  - id: "1"',
  'an id with a point': '      - id: 1-1',
  'a date with slashes': '        due: 2022-10-31',
  'a date in Chinese': '        start: 2022-10-31',
  'a date without hyphens': '        due: 2022-10-31',
  'a misspelt key': '        lead: 职业教育处',
  'a misspelt key that is required': '        title: 推进建设',
  'yes for true': '        target: { about: 30, unit: 所, stretch: true }',
  'two items that a Chinese mark joins': '        links: [1-2, R1-1]',
  'an item of another type': '        with: [规划处, "3"]',
  'an item that is there twice': '        with: [规划处, 督导处]',
  'an amendment whose reason is misspelt': '  reason: 推迟',
  'a state in Chinese': '  state: done',
};

const CASES = [...SYNTAX, ...BYTES, ...AGAINST_SCHEMA];

function contentOf(folder: string, files: BadFile['files']): Readonly<Record<string, string>> {
  const paths = Object.keys(files).filter((path) => !path.endsWith('/x'));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
}

/** The lines that are not the same in both texts. */
function changedLines(before: string, after: string): readonly (readonly [was: string, is: string])[] {
  const [was, is] = [before.split('\n'), after.split('\n')];
  expect(is).toHaveLength(was.length);
  return was.flatMap((line, i) => (line === is[i] ? [] : [[line, is[i] ?? ''] as const]));
}

test('the mistakes that are said to be fixed are there', () => {
  expect(Object.keys(FIXED).filter((name) => !CASES.some((one) => one.name === name))).toEqual([]);
});

test.each(CASES.filter(({ name }) => name in FIXED))('$name is fixed, and no other line is touched', async (one) => {
  const folder = folderWith(spoiltWith(one.files));
  const [[path = '', spoilt = ''] = []] = Object.entries(one.files);
  const { code, out, err } = await plan(['check', '--fix'], folder);
  const text = readFileSync(join(folder, path), 'utf8');
  const spoiltLines = changedLines(String(spoilt), text);
  expect(spoiltLines.map(([, is]) => is)).toEqual([FIXED[one.name]]);
  expect({ code, out }).toEqual({ code: 0, out: '' });
  expect(err).toContain(`${one.at.split(':')[0]?.replace(' ', ':')} ${one.rule}`);
  // Once is enough.
  expect(await plan(['check', '--fix'], folder)).toMatchObject({ code: 0, out: '' });
  expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
});

/** Files in another encoding, which are converted as a whole. */
const isConverted = ({ rule, mend }: BadFile): boolean =>
  rule === 'file/encoding' && mend.startsWith('运行 plan check --fix');

test.each(CASES.filter(isConverted))('$name is converted', async ({ files }) => {
  const folder = folderWith(spoiltWith(files));
  expect(await plan(['check', '--fix'], folder)).toMatchObject({ code: 0, out: '' });
  expect(contentOf(folder, files)).not.toEqual(contentOf(folderWith(spoiltWith(files)), files));
  expect(await plan(['check'], folder)).toEqual({ code: 0, out: '', err: '' });
});

test.each(CASES.filter((one) => !(one.name in FIXED) && !isConverted(one)))(
  '$name is left as it is, and told',
  async ({ files, rule }) => {
    const folder = folderWith(spoiltWith(files));
    const before = contentOf(folder, files);
    const { code, out, err } = await plan(['check', '--fix'], folder);
    expect(contentOf(folder, files)).toEqual(before);
    expect(code).toBe(1);
    expect(out).toContain(rule);
    expect(err).toContain('没有能自动改正的');
  },
);

test('what is in order is not touched, and that is said', async () => {
  const folder = folderWith(WHOLE);
  expect(await plan(['check', '--fix', '--lang', 'en'], folder)).toEqual({
    code: 0,
    out: '',
    err: 'There is nothing to fix that has only one right answer.\n',
  });
  expect(contentOf(folder, WHOLE)).toEqual(contentOf(folderWith(WHOLE), WHOLE));
});

describe('many mistakes in one file', () => {
  const MANY = planWith(
    ...['plan: test-2022', 'plan：test-2022', 'id: "1"', 'id: 1', 'title: 建设学校', 'title:建设学校'],
    ...['        kind: selection', '\tkind: selection # 类型', '{ about: 30, unit: 所 }', '{ about：30，unit：所 }'],
    ...['due: 2022-10-31', 'due: 2022/10/31  # 暂定', 'lead: 职业教育处', 'laed: "职业教育处"'],
    ...['- id: 1-2', '-id: 1.2', 'title: 推进建设', 'title:　推进建设'],
  );
  const spoilt = String(MANY['2022/plan.yaml']).replaceAll('\n', '\r\n');

  test('are all fixed, comments and quotation marks stay', async () => {
    const folder = folderWith(spoiltWith({ '2022/plan.yaml': `\ufeff${spoilt}` }));
    const { code, err } = await plan(['check', '--fix'], folder);
    expect(readFileSync(join(folder, '2022/plan.yaml'), 'utf8')).toBe(
      PLAN.replace('kind: selection', 'kind: selection # 类型')
        .replace('due: 2022-10-31', 'due: 2022-10-31  # 暂定')
        .replace('lead: 职业教育处', 'lead: "职业教育处"'),
    );
    expect(code).toBe(0);
    expect(err).toContain('改正了12处');
  });

  test('are fixed in spite of one that only a person can fix', async () => {
    const text = spoilt.replace('title:　推进建设', 'title: "推进"建设');
    const folder = folderWith(spoiltWith({ '2022/plan.yaml': text }));
    const { code, out } = await plan(['check', '--fix'], folder);
    const mended = readFileSync(join(folder, '2022/plan.yaml'), 'utf8');
    expect(out.match(/^\S+:\d+:\d+ .*/gm)).toEqual(['2022/plan.yaml:17:20 错误 yaml/after-quote']);
    expect(code).toBe(1);
    // What is wrong with its values shows once that is fixed.
    writeFileSync(join(folder, '2022/plan.yaml'), mended.replace('"推进"建设', '推进建设'));
    expect((await plan(['check', '--fix'], folder)).code).toBe(0);
  });
});

describe('--dry-run', () => {
  const files = spoiltWith(planWith('kind: selection', 'kind：selection'));

  test('shows the change as a patch, and writes nothing', async () => {
    const folder = folderWith(files);
    const { code, out, err } = await plan(['check', '--fix', '--dry-run'], folder);
    expect(out).toBe(
      [
        '--- a/2022/plan.yaml',
        '+++ b/2022/plan.yaml',
        '@@ -9,7 +9,7 @@',
        '       - id: 1-1',
        '         title: 立项学校',
        '         quote: 立项30所左右学校',
        '-        kind：selection',
        '+        kind: selection',
        '         target: { about: 30, unit: 所 }',
        '         due: 2022-10-31',
        '         lead: 职业教育处',
        '',
      ].join('\n'),
    );
    expect(err).toBe('可以改正1处；没有写入（--dry-run）：\n  2022/plan.yaml:12 yaml/full-width-colon\n');
    expect(code).toBe(0);
    expect(contentOf(folder, files)).toEqual(contentOf(folderWith(files), files));
  });

  test('leaves standard output to JSON', async () => {
    const { out, err } = await plan(['check', '--fix', '--dry-run', '--json'], folderWith(files));
    expect(JSON.parse(out)).toMatchObject({ findings: [] });
    expect(err).toContain('+        kind: selection');
  });

  test('says what is left, and ends with 1', async () => {
    const both = spoiltWith(planWith('kind: selection', 'kind：selection', 'title: 推进建设', 'title: "推进"建设'));
    const { code, out } = await plan(['check', '--fix', '--dry-run'], folderWith(both));
    expect(out).toContain('yaml/after-quote');
    expect(code).toBe(1);
  });

  test('alone is wrong usage', async () => {
    expect(await plan(['check', '--dry-run'], folderWith(files))).toMatchObject({ code: 2, out: '' });
  });
});

test('only what is named is fixed', async () => {
  const city = String(WHOLE['city/plan.yaml']);
  const spoilt = { ...planWith('id: "1"', 'id: 1'), 'city/plan.yaml': city.replace('plan: ', 'plan：') };
  const folder = folderWith(spoiltWith(spoilt));
  await plan(['check', '--fix', 'city'], folder);
  expect(readFileSync(join(folder, '2022/plan.yaml'), 'utf8')).toContain('id: 1\n');
  expect(readFileSync(join(folder, 'city/plan.yaml'), 'utf8')).toBe(city);
});

test('a revision is not fixed', async () => {
  expect(await plan(['check', '--fix', '--at', 'HEAD'], folderWith(WHOLE))).toMatchObject({ code: 2, out: '' });
});

describe('keys out of order', () => {
  const files = spoiltWith(
    planWith(
      ...['title: 测试计划', '# 计划\ntitle: 测试计划'],
      '        kind: selection\n        target: { about: 30, unit: 所 }\n        due: 2022-10-31\n',
      '        due: 2022-10-31 # 暂定\n        kind: selection\n        target: { unit: 所, about: 30 }\n',
    ),
  );
  const KEYS = '2022/plan.yaml:14:9 提醒 keys/order\n2022/plan.yaml:15:28 提醒 keys/order\n';

  test('are nothing to tell of, and stay, unless asked for', async () => {
    const folder = folderWith(files);
    expect(await plan(['check', '--fix'], folder)).toMatchObject({ code: 0, out: '' });
    expect(contentOf(folder, files)).toEqual(contentOf(folderWith(files), files));
  });

  test('are reported where they are named', async () => {
    const { code, out } = await plan(['check', 'keys'], folderWith(files));
    expect(out.match(/^\S+:\d+:\d+ .*\n/gm)?.join('')).toBe(KEYS);
    expect(out).toContain('任务1 › 举措1-1 › 类型\n  kind 写在了 due 后面。\n');
    expect(code).toBe(0);
  });

  test('are put in order where they are named; once is enough', async () => {
    const folder = folderWith(files);
    const { code, out, err } = await plan(['check', 'keys', '--fix'], folder);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/^改正了2处：\n {2}2022\/plan.yaml:\d+ keys\/order\n {2}2022\/plan.yaml:\d+ keys\/order\n$/);
    const text = readFileSync(join(folder, '2022/plan.yaml'), 'utf8');
    expect(text).toBe(
      PLAN.replace('title: 测试计划', '# 计划\ntitle: 测试计划').replace('due: 2022-10-31', 'due: 2022-10-31 # 暂定'),
    );
    expect((await plan(['check', 'keys', '--fix'], folder)).err).toContain('没有能自动改正的');
    expect(readFileSync(join(folder, '2022/plan.yaml'), 'utf8')).toBe(text);
  });

  test('are always, where the workspace says so', async () => {
    const settings = `${SETTINGS}check: { rules: { keys/order: error } }\n`;
    const folder = folderWith({ ...files, 'workspace.yaml': settings });
    expect(await plan(['check'], folder)).toMatchObject({ code: 1 });
    expect(await plan(['check', '--fix'], folder)).toMatchObject({ code: 0, out: '' });
  });

  test('are shown by --dry-run as a patch', async () => {
    const { out } = await plan(['check', 'keys', '--fix', '--dry-run'], folderWith(files));
    expect(out).toContain('+        target: { about: 30, unit: 所 }\n');
  });
});

describe('an entry that stands twice', () => {
  const twice = (line: string) => ({ '2022/journal/2022-W20.yaml': `# 五月\n${line}# 又记\n${line}` });

  test('is left once', async () => {
    const folder = folderWith(spoiltWith(twice('- { date: 2022-05-16, on: 1-1, note: 推荐 }\n')));
    expect(await plan(['check', '--fix'], folder)).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(join(folder, '2022/journal/2022-W20.yaml'), 'utf8')).toBe(
      '# 五月\n- { date: 2022-05-16, on: 1-1, note: 推荐 }\n# 又记\n',
    );
  });

  test('is left to a person where it adds a number: it may be two facts', async () => {
    const files = spoiltWith(twice('- { date: 2022-05-16, on: 1-1, add: 5 }\n'));
    const folder = folderWith(files);
    expect((await plan(['check', '--fix'], folder)).out).toContain('journal/duplicate');
    expect(contentOf(folder, files)).toEqual(contentOf(folderWith(files), files));
  });
});

describe("an entry in another week's file", () => {
  const files = spoiltWith({
    '2022/journal/2022-W20.yaml':
      '# 五月\n- { date: 2022-05-11, on: 1-1, note: 推荐 } # 周三\n- { date: 2022-05-16, on: 1-1, note: 汇总 }\n',
  });

  test('moves to the file of its own week, as it is written', async () => {
    const folder = folderWith(files);
    expect(await plan(['check'], folder)).toMatchObject({
      code: 1,
      out: expect.stringContaining('journal/wrong-week'),
    });
    expect(await plan(['check', '--fix'], folder)).toMatchObject({ code: 0, out: '' });
    const textOf = (week: string) => readFileSync(join(folder, `2022/journal/${week}.yaml`), 'utf8');
    expect(textOf('2022-W19')).toContain('- { date: 2022-05-11, on: 1-1, note: 推荐 } # 周三\n');
    expect(textOf('2022-W20')).toBe('# 五月\n- { date: 2022-05-16, on: 1-1, note: 汇总 }\n');
  });

  test('is shown by --dry-run as a patch of both', async () => {
    const { out } = await plan(['check', '--fix', '--dry-run'], folderWith(files));
    expect(out).toMatch(/^\+- \{ date: 2022-05-11.*\n(?:.*\n)*-- \{ date: 2022-05-11/m);
  });
});

test('what an unseen character hides is no reason to leave it', async () => {
  const folder = folderWith({
    ...WHOLE,
    '2022/journal/2022-W19.yaml': '- { date: 2022-05-11, on: 1-1, stage: 没有的阶段\u200b, note: 推进 }\n',
  });
  const { out, code } = await plan(['check', '--fix', '--as-of', '2022-06-30', '--format', 'json'], folder);
  expect(readFileSync(join(folder, '2022/journal/2022-W19.yaml'), 'utf8')).not.toContain('\u200b');
  expect(JSON.parse(out).findings.map(({ rule }: { rule: string }) => rule)).toEqual(['journal/unknown-stage']);
  expect(code).toBe(1);
});
