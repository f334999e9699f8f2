/** Word files as LibreOffice writes them: its own lists become automatic numbers, which are read as it prints them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { docxDocument } from '../../src/intake/docx.ts';
import { isGrid } from '../../src/intake/paragraph.ts';
import { workspaceWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'plan-import-'));

const PAGE = `<html><head><meta charset="utf-8"></head><body>
<p align="center">2026年职业教育工作要点</p>
<ol><li>建设学校。立项30所左右学校，6月底前印发方案。</li><li>培训教师。培训教师不少于500人次。</li></ol>
<p>以上工作纳入考核。</p>
<ol start="3"><li>召开全市职业教育大会。</li></ol>
<p>附件</p><p>任务分解表</p>
<table border="1"><tr><td>任务</td><td>牵头单位</td><td>完成时限</td></tr><tr><td>编制目录</td><td rowspan="2">办公室</td><td>年底前</td></tr><tr><td>发布简报</td><td>每季度</td></tr></table>
</body></html>`;

beforeAll(() => {
  writeFileSync(join(folder, 'points.html'), PAGE);
  // A profile of its own, so that no other LibreOffice is in the way.
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const convert = (format: string, file: string): void => {
    execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', folder, join(folder, file)]);
  };
  convert('odt:writer8', 'points.html');
  convert('docx', 'points.odt');
  convert('txt:Text (encoded):UTF8', 'points.odt');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const docx = (): Buffer => readFileSync(join(folder, 'points.docx'));

test('its lists have the numbers that it prints', () => {
  const lines = docxDocument(docx()).blocks.flatMap((block) =>
    isGrid(block) || block.text === '' ? [] : block.number + block.text,
  );
  const printed = readFileSync(join(folder, 'points.txt'), 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/);
  const plain = (text: string): string => text.replace(/\s/g, '');
  for (const line of lines.slice(0, 5)) expect(printed.map(plain)).toContain(plain(line));
  expect(lines.slice(0, 5).map((line) => line.slice(0, 4))).toEqual(['2026', '1.建设', '2.培训', '以上工作', '3.召开']);
});

test('the document becomes a plan, its table an annex', async () => {
  const { code, out } = await plan(
    ['import', 'points.docx', '--dry-run', '--json'],
    workspaceWith({ 'points.docx': docx() }),
  );
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    title: '2026年职业教育工作要点',
    tasks: [
      {
        number: '1.',
        title: '建设学校',
        measures: [{ targets: [{ comparator: 'about', value: 30 }] }, { due: { date: '2026-06-30' } }],
      },
      { number: '2.', title: '培训教师', measures: [{ targets: [{ comparator: 'at_least', value: 500 }] }, {}] },
      { number: '3.', title: '召开全市职业教育大会' },
      {
        title: '编制目录',
        annex: { heading: '附件', title: '任务分解表' },
        measures: [{ lead: ['办公室'], due: { date: '2026-12-31' } }],
      },
      { title: '发布简报', measures: [{ lead: ['办公室'], due: { repeat: 'quarter' } }] },
    ],
  });
});
