import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planDate } from '../../src/model/date.ts';
import { reportDocx } from '../../src/render/docx/document.ts';
import { MESSAGES } from '../support/messages.ts';
import { REPORT } from '../support/report.ts';
import { plan } from '../support/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'plan-docx-'));
const file = join(folder, 'report.docx');

const run = (program: string, ...args: readonly string[]): string => execFileSync(program, args, { encoding: 'utf8' });

// A profile of its own, so that no other LibreOffice is in the way.
const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
const convert = (format: string, ...files: readonly string[]): string =>
  run('soffice', profile, '--headless', '--convert-to', format, '--outdir', folder, ...files);

beforeAll(async () => {
  writeFileSync(file, await reportDocx(REPORT, MESSAGES.zh));
  for (const format of ['pdf', 'fodt']) convert(format, file);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('LibreOffice', () => {
  const odt = (): string => readFileSync(join(folder, 'report.fodt'), 'utf8');

  test('makes pages of A4 of it, numbered as official documents are', () => {
    expect(run('pdfinfo', join(folder, 'report.pdf'))).toMatch(
      /Pages: +3\n.*Page size: +595\.\d+ x 841\.\d+ pts \(A4\)/s,
    );
    const pages = run('pdftotext', '-layout', join(folder, 'report.pdf'), '-').split('\f');
    const numbers = pages.slice(0, 3).map((page) => /^( *)— ?(\d) ?—$/m.exec(page));
    expect(numbers.map((found) => found?.[2])).toEqual(['1', '2', '3']);
    // Odd ones at the right.
    expect(numbers.map((found) => (found?.[1]?.length ?? 0) > 30)).toEqual([true, false, true]);
  });

  test('finds the fonts by their names', () => {
    const names = [...odt().matchAll(/<style:font-face style:name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual(
      expect.arrayContaining(['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312', '宋体', 'Times New Roman']),
    );
  });

  test('reads notes, tables with heads that repeat, and links', () => {
    expect(odt().match(/<text:note [^>]*text:note-class="footnote"/g)).toHaveLength(3);
    expect(odt().match(/<table:table-header-rows>/g)).toHaveLength(3);
    expect(odt().match(/xlink:href="https:[^"]*"/g)).toEqual([
      'xlink:href="https://edu.example.cn/notices/2022/45.html?type=a&amp;page=2"',
      'xlink:href="https://example.cn/agreements"',
    ]);
  });
});

/** As much of pandoc's tree as the tests look at. */
interface PandocNode {
  readonly t?: string;
  readonly c?: unknown;
}

describe('pandoc', () => {
  const tree = (): readonly PandocNode[] => JSON.parse(run('pandoc', '-f', 'docx', '-t', 'json', file)).blocks;

  test('reads the same headings, paragraphs, lists and tables', () => {
    const kinds = tree().map(({ t }) => t);
    expect(kinds).toEqual([
      ...['Para', 'Header', 'Table', 'Header', 'Header', 'OrderedList', 'Header', 'Para', 'Table'],
      ...['Header', 'BlockQuote', 'Table', 'Para'],
    ]);
  });

  test('reads tables of the same shape, and the same words', () => {
    // Tables as pandoc's simplest text has them: cells behind one another, rows on lines.
    const html = run('pandoc', '-f', 'docx', '-t', 'html', file);
    const tables = [...html.matchAll(/<table.*?<\/table>/gs)].map(([table]) =>
      [...table.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) => row.match(/<t[hd]/g)?.length),
    );
    expect(tables).toEqual([Array(4).fill(4), Array(9).fill(8), Array(3).fill(2)]);
    const text = run('pandoc', '-f', 'docx', '-t', 'plain', '--wrap=none', file);
    expect(text).toContain(
      '截至2022年6月10日，全年14项任务、41项举措已办结9项，进度38%，比上期提高2个百分点[1]；时间已过44%，总体略有滞后。',
    );
    expect(text).toContain('[2] 《关于核准学院章程的批复》（鲁教法字〔2022〕3号），journal/2022-W20.yaml:7。');
    // The second time that note 1 is referred to.
    expect(text).toContain('38%¹');
  });
});

describe('the reports on our plans, as pages', () => {
  const root = join(import.meta.dirname, '..', '..');
  const DAYS = [
    ['demo', '2022-01-30'],
    ['demo', '2022-03-31'],
    ['demo', '2022-06-30'],
    ['demo', '2022-12-31'],
    ['sd-2022', '2022-05-15'],
    ['sd-2022', '2022-12-31'],
  ] as const;
  /** Each report with its language, and the name of its file without the ending: all short ones, and of the demo plan some whole. */
  const all = DAYS.flatMap(([id, day]) =>
    ['zh', 'en'].flatMap((language) =>
      [
        ['weekly', '--short'],
        ['annual', '--short'],
        ['circular', '--short'],
        ...(id === 'demo' && language === 'zh' ? [['weekly'], ['monthly']] : []),
        ...(id === 'demo' && language === 'en' && day === '2022-06-30' ? [['monthly']] : []),
      ].map((kind) => ({ id, day, language, kind, name: [id, day, language, ...kind].join('-') })),
    ),
  );

  beforeAll(async () => {
    for (const { id, day, language, kind, name } of all) {
      const args = ['report', ...kind, '--plan', id, '--lang', language, '-o', join(folder, `${name}.docx`)];
      expect((await plan(args, root, { today: () => planDate(day) })).code).toBe(0);
    }
    convert('pdf', ...all.map(({ name }) => join(folder, `${name}.docx`)));
  }, 600_000);

  const pagesOf = (name: string): number =>
    Number(/Pages: +(\d+)/.exec(run('pdfinfo', join(folder, `${name}.pdf`)))?.[1]);

  test('are of one page where they are short', () => {
    const short = all.filter(({ kind }) => kind.includes('--short'));
    expect(short.map(({ name }) => [name, pagesOf(name)])).toEqual(short.map(({ name }) => [name, 1]));
  });

  test('have the first that is red on the first page', async () => {
    const whole = all.filter(({ id, kind }) => id === 'demo' && !kind.includes('--short'));
    let red = 0;
    for (const { id, day, language, kind, name } of whole) {
      const args = ['report', ...kind, '--plan', id, '--lang', language, '--json'];
      const { out } = await plan(args, root, { today: () => planDate(day) });
      const [first] = JSON.parse(out).reports[0].problems.items;
      if (first === undefined) continue;
      red += 1;
      const page = run('pdftotext', '-l', '1', join(folder, `${name}.pdf`), '-');
      expect([name, page]).toEqual([name, expect.stringMatching(new RegExp(`${first.measure}\\D`))]);
    }
    expect(red).toBeGreaterThan(4);
  });

  test('end with the wall chart and the ledger on their side, the monthly one and longer', () => {
    for (const { name, kind } of all.filter(({ id }) => id === 'demo')) {
      const sizes =
        run('pdfinfo', '-f', '1', '-l', '99', join(folder, `${name}.pdf`)).match(/Page +\d+ size: +\d+/g) ?? [];
      const wide = sizes.map((size) => size.endsWith(' 841'));
      const isLong = !kind.includes('--short') && !kind.includes('weekly');
      expect([name, wide.at(-1), wide[0]]).toEqual([name, isLong, false]);
      expect(wide).toEqual([...wide].sort());
    }
  });
});
