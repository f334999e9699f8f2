import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plan } from '../support/run.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'plan-xlsx-'));
const demo = ['--plan', 'demo', '--as-of', '2022-06-30'];

const run = (program: string, ...args: readonly string[]): string => execFileSync(program, args, { encoding: 'utf8' });

// A profile of its own, so that no other LibreOffice is in the way.
const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
const convert = (format: string): string =>
  run('soffice', profile, '--headless', '--convert-to', format, '--outdir', folder, join(folder, 'ledger.xlsx'));

beforeAll(async () => {
  await plan(['export', 'xlsx', ...demo, '-o', join(folder, 'ledger.xlsx')], ROOT);
  for (const format of ['fods', 'pdf', 'csv:Text - txt - csv (StarCalc):44,34,76']) convert(format);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('LibreOffice', () => {
  const ods = (): string => readFileSync(join(folder, 'ledger.fods'), 'utf8');
  const sheet = (name: string): string =>
    new RegExp(`<table:table table:name="${name}".*?</table:table>`, 's').exec(ods())?.[0] ?? '';

  test('reads the texts of the ledger that CSV has', async () => {
    const texts = (csv: string): readonly string[] => csv.split(/\r?\n/).filter((line) => /^\w+,/.test(line));
    const { out } = await plan(['export', 'csv', ...demo], ROOT);
    const ours = texts(out).map((line) => line.replace(/,demo,[\d-]+$/, ''));
    expect(ours.length).toBeGreaterThan(25);
    expect(texts(readFileSync(join(folder, 'ledger.csv'), 'utf8'))).toEqual(ours);
  });

  test('merges headings over the width and tasks over their measures, and hides the last column', () => {
    const ledger = sheet('工作台账');
    expect(ledger.match(/table:number-columns-spanned="13" table:number-rows-spanned="1"/g)).toHaveLength(3);
    // Number and title of the task, beside its four measures.
    expect(ledger.match(/table:number-columns-spanned="1" table:number-rows-spanned="4"/g)).toHaveLength(2);
    expect(ledger).toMatch(/<table:table-column [^>]*table:visibility="collapse"/);
  });

  test('offers the lights and the stages to choose from, and filters below the head', () => {
    expect(ods()).toContain(
      'of:cell-content-is-in-list(&quot;红&quot;;&quot;黄&quot;;&quot;绿&quot;;&quot;蓝&quot;;&quot;灰&quot;)',
    );
    expect(ods()).toContain(
      'of:cell-content-is-in-list(&quot;制订计划&quot;;&quot;企业实践&quot;;&quot;技能考核&quot;;&quot;认定&quot;)',
    );
    expect(ods()).toMatch(
      /<table:database-range [^>]*target-range-address="工作台账\.A3:工作台账\.N\d+"[^>]*display-filter-buttons="true"/,
    );
  });

  test('prints it on A4 on its side, a page wide, with the head on each page', () => {
    const file = join(folder, 'ledger.pdf');
    expect(run('pdfinfo', file)).toMatch(/Page size: +841\.\d+ x 595\.\d+ pts \(A4\)/);
    const pages = run('pdftotext', '-layout', file, '-').split('\f').slice(0, 2);
    for (const page of pages) expect(page).toMatch(/序号 +重点任务 .* 进度 +灯/);
    expect(pages[0]).toMatch(/填报单位：? .*数据截至2022年6月30日/);
  });
});
