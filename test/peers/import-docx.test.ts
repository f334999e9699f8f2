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

const paragraph = (text: string): string => `<text:p>${text}</text:p>`;
const list = (texts: readonly string[], more = ''): string =>
  `<text:list text:style-name="L"${more}>${texts.map((text) => `<text:list-item>${paragraph(text)}</text:list-item>`).join('')}</text:list>`;
const cell = (text: string, more = ''): string => `<table:table-cell${more}>${paragraph(text)}</table:table-cell>`;
const row = (...cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;

const NAMES = ['office', 'text', 'table', 'style'].map(
  (name) => ` xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
);

/** A document as OpenOffice writes it, in one file. */
const DOCUMENT = `<?xml version="1.0" encoding="UTF-8"?>
<office:document${NAMES.join('')} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><text:list-style style:name="L">
<text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/>
<text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="."/>
</text:list-style></office:automatic-styles><office:body><office:text>
${paragraph('2026年职业教育工作要点')}
${list(['建设学校。立项30所左右学校，6月底前印发方案。', '培训教师。培训教师不少于500人次。'])}
${paragraph('以上工作纳入考核。')}
${list(['召开全市职业教育大会。'], ' text:continue-numbering="true"')}
${paragraph('附件')}${paragraph('任务分解表')}
<table:table><table:table-column table:number-columns-repeated="3"/>
${row(cell('任务'), cell('牵头单位'), cell('完成时限'))}
${row(cell('编制目录'), cell('办公室', ' table:number-rows-spanned="2"'), cell('年底前'))}
${row(cell('发布简报'), '<table:covered-table-cell/>', cell('每季度'))}
</table:table></office:text></office:body></office:document>`;

beforeAll(() => {
  writeFileSync(join(folder, 'points.fodt'), DOCUMENT);
  // A profile of its own, so that no other LibreOffice is in the way.
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  for (const format of ['docx', 'txt:Text (encoded):UTF8']) {
    execFileSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      folder,
      join(folder, 'points.fodt'),
    ]);
  }
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
  expect(lines.slice(0, 5).map((line) => line.slice(0, 4))).toEqual([
    '2026',
    '一、建设',
    '二、培训',
    '以上工作',
    '三、召开',
  ]);
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
        number: '一、',
        title: '建设学校',
        measures: [{ targets: [{ comparator: 'about', value: 30 }] }, { due: { date: '2026-06-30' } }],
      },
      { number: '二、', title: '培训教师', measures: [{ targets: [{ comparator: 'at_least', value: 500 }] }, {}] },
      { number: '三、', title: '召开全市职业教育大会' },
      {
        title: '编制目录',
        annex: { heading: '附件', title: '任务分解表' },
        measures: [{ lead: ['办公室'], due: { date: '2026-12-31' } }],
      },
      { title: '发布简报', measures: [{ lead: ['办公室'], due: { repeat: 'quarter' } }] },
    ],
  });
});
