/** Reports in a real repository: what was known then, and whether a report still follows from the data. */
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planDate } from '../../src/model/date.ts';
import { PLAN, WORKSPACE } from '../support/folder.ts';
import { faultsOf } from '../support/output-schemas.ts';
import { plan } from '../support/run.ts';
import { commit, emptyFolder, git, init } from './repository.ts';

const on = (date: string) => ({ today: () => planDate(date) });
const JOURNAL = (week: string) => `plans/2022/journal/${week}.yaml`;

/** A repository with the small plan, two entries of week 19, committed on the Friday of that week. */
function office(): string {
  const folder = emptyFolder();
  init(folder);
  mkdirSync(join(folder, 'plans/2022/journal'), { recursive: true });
  writeFileSync(join(folder, 'plans/workspace.yaml'), WORKSPACE);
  writeFileSync(join(folder, 'plans/2022/plan.yaml'), PLAN);
  writeFileSync(join(folder, JOURNAL('2022-W19')), '- { date: 2022-05-11, on: 1-1, value: 10, note: 第一批 }\n');
  commit(folder, 'week 19', '2022-05-13');
  return folder;
}

async function reportOf(folder: string, ...args: readonly string[]): Promise<string> {
  const { code, out, err } = await plan(['report', 'weekly', ...args], folder, on('2022-12-31'));
  expect([code, err]).toEqual([0, '']);
  return out;
}

function revision(report: string): string | undefined {
  return /^revision: (.*)$/m.exec(report)?.[1];
}

/** A report of week 19 in the file report.md, as it is written now. */
async function written(folder: string): Promise<string> {
  const text = await reportOf(folder, '--period', '2022-W19');
  writeFileSync(join(folder, 'report.md'), text);
  return text;
}

const verify = (folder: string, ...args: readonly string[]) =>
  plan(['report', '--verify', 'report.md', ...args], folder, on('2022-12-31'));

describe('the revision in the front matter', () => {
  test('is the last commit of the workspace, with a mark where more than it has is reported', async () => {
    const folder = office();
    const head = git(folder, ['rev-parse', 'HEAD']).trim();
    expect(revision(await reportOf(folder, '--period', '2022-W19'))).toBe(head);
    writeFileSync(join(folder, 'README.md'), 'something else\n');
    commit(folder, 'something else');
    expect(revision(await reportOf(folder, '--period', '2022-W19'))).toBe(head);
    appendFileSync(join(folder, JOURNAL('2022-W19')), '- { date: 2022-05-12, on: 1-2, note: 未提交 }\n');
    expect(revision(await reportOf(folder, '--period', '2022-W19'))).toBe(`${head}-dirty`);
    expect(revision(await reportOf(folder, '--period', '2022-W19', '--at', 'HEAD'))).toBe(
      git(folder, ['rev-parse', 'HEAD']).trim(),
    );
  });
});

describe('corrections', () => {
  test('none, where all that came later is of later days', async () => {
    const folder = office();
    writeFileSync(join(folder, JOURNAL('2022-W20')), '- { date: 2022-05-18, on: 1-1, value: 15 }\n');
    commit(folder, 'week 20', '2022-05-20');
    expect(await reportOf(folder, '--period', '2022-W20')).toContain('上周报告的数字没有更正。');
  });

  test('a figure that was entered late, with the entry behind it', async () => {
    const folder = office();
    const late = '- { date: 2022-05-13, on: 1-1, value: 12, note: 补报 }\n';
    appendFileSync(join(folder, JOURNAL('2022-W19')), late);
    commit(folder, 'late', '2022-05-18');
    const report = await reportOf(folder, '--period', '2022-W20');
    const [, section = ''] = report.split('数据更正\n\n');
    expect(section.split('\n\n').slice(0, 2)).toEqual([
      '2022年5月15日的整体进度原报16.7%，现为20%。',
      expect.stringMatching(
        /^1\. 立项学校（1-1，职业教育处）：累计数原报10所，现为12所，进度原报33\.3%，现为40%，补记2022年5月13日的情况。\[\^\d+\]$/,
      ),
    ]);
    expect(report).toMatch(/^\[\^\d+\]: `2022\/journal\/2022-W19\.yaml`第2行$/m);
  });

  test('what was entered late and changed no figure, an amendment among it, is marked; the mark for the bulletin is not', async () => {
    const folder = office();
    const file = join(folder, JOURNAL('2022-W19'));
    writeFileSync(file, readFileSync(file, 'utf8').replace(' }', ', highlight: true }'));
    commit(folder, 'highlight', '2022-05-17');
    expect(await reportOf(folder, '--period', '2022-W20')).toContain('上周报告的数字没有更正。');
    appendFileSync(file, '- { date: 2022-05-13, on: 1-1, amend: { due: 2022-11-30 }, reason: 评审推迟 }\n');
    commit(folder, 'late', '2022-05-18');
    expect(await reportOf(folder, '--period', '2022-W20')).toMatch(
      /^1\. 立项学校（.*）：补记2022年5月13日的情况。\[\^\d+\]$/m,
    );
  });

  test('are not told where the repository knew nothing yet at the time', async () => {
    const folder = office();
    expect(await reportOf(folder, '--period', '2022-W19')).not.toContain('数据更正');
  });

  test('the day of a commit is that of the workspace’s time zone', async () => {
    const folder = office();
    appendFileSync(join(folder, JOURNAL('2022-W19')), '- { date: 2022-05-15, on: 1-1, value: 11 }\n');
    git(folder, ['add', '-A']);
    // In London it is still Sunday; in China it is Monday, so the report of Sunday did not know.
    const date = '2022-05-15T20:00:00+0000';
    git(folder, ['commit', '-q', '-m', 'x'], { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date });
    expect(await reportOf(folder, '--period', '2022-W20')).toContain('累计数原报10所，现为11所');
  });
});

describe('plan report --verify', () => {
  test('holds where nothing changed, also after commits of other things and with Windows line ends', async () => {
    const folder = office();
    const text = await written(folder);
    writeFileSync(join(folder, 'README.md'), 'something else\n');
    commit(folder, 'something else');
    expect(await verify(folder)).toEqual({
      code: 0,
      out: '2022-W19 的报告（截至 2022-05-15）与数据一致。\n',
      err: '',
    });
    writeFileSync(join(folder, 'report.md'), `\ufeff${text.replaceAll('\n', '\r\n')}`);
    expect((await verify(folder)).code).toBe(0);
  });

  test('tells an edit by hand, and shows it', async () => {
    const folder = office();
    const text = await written(folder);
    writeFileSync(join(folder, 'report.md'), text.replaceAll('累计10所', '累计30所'));
    const { code, out } = await verify(folder);
    expect(code).toBe(1);
    expect(out).toContain('被手工改动过；数据没有变化。');
    expect(out).toMatch(/^-.*累计10所/m);
    expect(out).toMatch(/^\+.*累计30所/m);
  });

  test('tells that the data changed, and shows how', async () => {
    const folder = office();
    const head = git(folder, ['rev-parse', 'HEAD']).trim();
    await written(folder);
    appendFileSync(join(folder, JOURNAL('2022-W19')), '- { date: 2022-05-13, on: 1-1, value: 12 }\n');
    commit(folder, 'late', '2022-05-20');
    const { code, out } = await verify(folder);
    expect(code).toBe(1);
    expect(out).toContain('没有被改动，但数据在它写成以后有了变化。');
    expect(out).toContain(`${head.slice(0, 12)} 以来数据的变化：`);
    expect(out).toMatch(/^\+.*累计12所/m);
  });

  test('tells of a revision that there is not', async () => {
    const folder = office();
    const text = await written(folder);
    const madeUp = text.replace(/^revision: .*$/m, `revision: ${'abcdef0123'.repeat(4)}`);
    writeFileSync(join(folder, 'report.md'), madeUp);
    const { code, out } = await verify(folder);
    expect([code, out]).toEqual([1, expect.stringContaining('与数据一致，但它写明的版本仓库里没有')]);
    writeFileSync(join(folder, 'report.md'), madeUp.replace(/^revision: .*$/m, `$&-dirty`));
    expect(JSON.parse((await verify(folder, '--json')).out).verdict).toBe('unfounded');
  });

  test('tells of a revision at which the data said otherwise', async () => {
    const folder = office();
    const head = git(folder, ['rev-parse', 'HEAD']).trim();
    appendFileSync(join(folder, JOURNAL('2022-W19')), '- { date: 2022-05-13, on: 1-1, value: 12 }\n');
    commit(folder, 'late', '2022-05-20');
    const text = await written(folder);
    expect((await verify(folder)).code).toBe(0);
    writeFileSync(join(folder, 'report.md'), text.replace(/^revision: .*$/m, `revision: ${head}`));
    const { code, out } = await verify(folder);
    expect([code, out]).toEqual([1, expect.stringContaining('不是这样：版本号不对。')]);
    const json = await verify(folder, '--json');
    expect([JSON.parse(json.out).verdict, faultsOf(json.out, 'verification')]).toEqual(['misattributed', []]);
  });

  test('where the history is cut short, a revision beyond it is taken on trust', async () => {
    const folder = office();
    const text = await written(folder);
    writeFileSync(join(folder, 'README.md'), 'something else\n');
    commit(folder, 'something else');
    const clone = emptyFolder();
    git(clone, ['clone', '-q', '--depth', '1', `file://${folder}`, '.']);
    writeFileSync(join(clone, 'report.md'), text);
    expect((await verify(clone)).code).toBe(0);
  });

  test('a report that knows more than its period is written again from that day', async () => {
    const folder = office();
    const { out } = await plan(
      ['report', 'weekly', '--period', '2022-W19', '--as-of', '2022-05-30'],
      folder,
      on('2022-12-31'),
    );
    expect(out).toContain('as_of: 2022-05-30');
    writeFileSync(join(folder, 'report.md'), out);
    expect((await verify(folder)).code).toBe(0);
    writeFileSync(join(folder, 'report.md'), out.replace('as_of: 2022-05-30', 'as_of: 2022-05-01'));
    expect((await verify(folder)).err).toContain('期次 2022-W19');
  });

  test('tells both apart', async () => {
    const folder = office();
    const text = await written(folder);
    writeFileSync(join(folder, 'report.md'), `${text}\n手写的一句。\n`);
    appendFileSync(join(folder, JOURNAL('2022-W19')), '- { date: 2022-05-13, on: 1-1, value: 12 }\n');
    commit(folder, 'late', '2022-05-20');
    const { code, out } = await verify(folder, '--json');
    expect([code, faultsOf(out, 'verification')]).toEqual([1, []]);
    const { verdict, patches } = JSON.parse(out);
    expect(verdict).toBe('both');
    expect(patches.edited).toContain('+手写的一句。');
    expect(patches.edited).not.toContain('12所');
    expect(patches.outdated).toContain('12所');
    expect(patches.outdated).not.toContain('手写的一句');
  });

  test('a template is taken from the revision that the report was written at', async () => {
    const folder = office();
    const template = join(folder, 'plans/2022/templates/changes.liquid');
    mkdirSync(join(folder, 'plans/2022/templates'));
    writeFileSync(template, '本单位的写法。\n');
    commit(folder, 'a template');
    expect(await written(folder)).toContain('本单位的写法。');
    expect((await verify(folder)).code).toBe(0);
    writeFileSync(template, '又改了写法。\n');
    commit(folder, 'another');
    const { code, out } = await verify(folder);
    expect([code, out]).toEqual([1, expect.stringContaining('没有被改动，但数据在它写成以后有了变化。')]);
    expect(out).toMatch(/^-本单位的写法。$/m);
    expect(out).toMatch(/^\+又改了写法。$/m);
  });

  test('says so where the revision can’t be had again', async () => {
    const folder = office();
    appendFileSync(join(folder, JOURNAL('2022-W19')), '- { date: 2022-05-13, on: 1-1, value: 12 }\n');
    const text = await written(folder);
    expect(revision(text)).toMatch(/-dirty$/);
    expect((await verify(folder)).code).toBe(0);
    git(folder, ['checkout', '-q', '--', '.']);
    const { code, out } = await verify(folder);
    expect([code, out]).toEqual([1, expect.stringContaining('分不清是报告改了还是数据变了')]);
  });

  test('rebuilds what it was narrowed to, in its own language', async () => {
    const folder = office();
    const text = await reportOf(folder, '中职', '--unit', '职业教育处', '--period', '2022-W19', '--lang', 'en');
    writeFileSync(join(folder, 'report.md'), text);
    expect(text).toContain('language: en');
    expect((await verify(folder)).out).toBe('2022-W19 的报告（截至 2022-05-15）与数据一致。\n');
  });

  const FRONT =
    'plan: test-2022\nreport: weekly\nperiod: 2022-W19\nas_of: 2022-05-15\nlanguage: zh\nrevision: none\ntool: x\n';

  test.each([
    ['no comment at its end', '# 周报\n'],
    ['one that never ends', `<!--\n${FRONT}`],
    ['a bomb of aliases', '<!--\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n-->\n'],
    ['nested values', `<!--\n${FRONT}extra: { a: 1 }\n-->\n`],
    ['a revision that is an option', `<!--\n${FRONT.replace('none', '--output=x')}-->\n`],
    ['a plan that is a path', `<!--\n${FRONT.replace('test-2022', '../../etc')}-->\n`],
    ['a day before its period', `<!--\n${FRONT.replace('2022-05-15', '2022-05-01')}-->\n`],
    ['a report that there is not', `<!--\n${FRONT.replace('weekly', '__proto__')}-->\n`],
    ['a query that is none', `<!--\n${FRONT}query: '{"a": 1}'\n-->\n`],
    ['bytes', '\u0000\u0001<!--'],
    ['front matter, as older versions wrote it', `---\n${FRONT}---\n`],
  ])('a file with %s is no report', async (_, text) => {
    const folder = office();
    writeFileSync(join(folder, 'report.md'), text);
    const { code, out, err } = await verify(folder);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('无从核对');
  });

  test('a plan that is not there, and a file that is not there, are wrong usage', async () => {
    const folder = office();
    expect((await verify(folder)).code).toBe(2);
    writeFileSync(join(folder, 'report.md'), `<!--\n${FRONT.replace('test-2022', 'other')}-->\n`);
    expect(await verify(folder)).toMatchObject({ code: 2, out: '' });
    expect((await plan(['report', 'weekly', '--verify', 'report.md'], folder)).code).toBe(2);
  });

  test('writes nothing', async () => {
    const folder = office();
    await written(folder);
    const before = readFileSync(join(folder, 'report.md'), 'utf8');
    await verify(folder);
    expect(readFileSync(join(folder, 'report.md'), 'utf8')).toBe(before);
    expect(git(folder, ['status', '--porcelain'])).toBe('?? report.md\n');
  });
});
