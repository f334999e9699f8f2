/** `plan report --format docx`: what stands in the text of a Word file, and what only in its properties. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { planDate } from '../../src/model/date.ts';
import { WORKSPACE, workspaceWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'plan-word-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The part of the Word file that a report writes. */
async function partsOf(args: readonly string[], cwd = root, day = '2022-06-30'): Promise<(path: string) => string> {
  const file = join(folder, 'report.docx');
  const { code, err } = await plan(['report', ...args, '-o', file], cwd, { today: () => planDate(day) });
  expect([code, err]).toEqual([0, `已写入 ${file}\n`]);
  const parts = unzipSync(readFileSync(file));
  return (path) => strFromU8(parts[path] ?? new Uint8Array());
}

/** A line a paragraph. */
const textOf = (xml: string): string =>
  xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<w:tab\/>/g, '\t')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"');

const DEMO = ['--plan', 'demo'];

/** The monthly report of the demo plan, which more than one test reads. */
let written: Promise<string> | undefined;
function monthly(): Promise<string> {
  written ??= partsOf(['monthly', ...DEMO]).then((part) => part('word/document.xml'));
  return written;
}

describe('a report in Word', () => {
  test.each([
    ['weekly', ...DEMO],
    ['monthly', ...DEMO],
    ['quarterly', ...DEMO],
    ['half-year', ...DEMO],
    ['annual', ...DEMO],
    ['weekly', ...DEMO, '--short'],
    ['monthly', '--plan', 'all'],
    ['bulletin', ...DEMO, '--number', '12'],
    ['circular', ...DEMO],
    ['reminder', ...DEMO, '--unit', '教务处'],
  ])('names no revision, path, command or date in figures: %s %s %s %s', async (...args) => {
    const part = await partsOf(args);
    const text = textOf(part('word/document.xml') + part('word/footnotes.xml'));
    expect(text).toContain('齐水职业学院');
    expect(text).not.toMatch(/[0-9a-f]{9,}|\.yaml|journal\/|evidence\/|plan status|plan \d|\d{4}-\d\d-\d\d/);
    expect(part('docProps/custom.xml')).toMatch(/name="revision"><vt:lpwstr>[0-9a-f]{40}(-dirty)?</);
    expect(part('docProps/custom.xml')).toContain('plan 0.0.0');
  });

  test('has the wall chart and the work ledger on landscape pages, unless it is of a week or the office has none', async () => {
    expect((await monthly()).match(/w:orient="landscape"/g)).toHaveLength(1);
    const text = textOf(await monthly());
    expect(text).toContain('附件5　挂图作战\n各月末的灯号，以截至2022年6月30日的记录为准');
    expect(text).toContain('附件6　工作台账\n序号\n重点任务\n举措\n目标\n分管领导\n牵头单位\n');
    expect((await partsOf(['weekly', ...DEMO]))('word/document.xml')).not.toContain('landscape');
    const office = workspaceWith({ 'workspace.yaml': `${WORKSPACE}report: { ledger: [weekly] }\n` });
    expect((await partsOf(['monthly'], office))('word/document.xml')).not.toContain('landscape');
    expect((await partsOf(['weekly'], office))('word/document.xml')).toContain('landscape');
  });

  test('gives the measures of a task in one merged cell of the ledger, each with what is known of it', async () => {
    const xml = await monthly();
    const ledger = xml.slice(xml.indexOf('工作台账'));
    const rows = [...ledger.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
    expect(rows[0]).toContain('<w:tblHeader/>');
    const cells = rows.map((row) => [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textOf(cell).trim()));
    const overdue = cells.find((row) => row[2]?.startsWith('4-3'));
    expect(overdue).toEqual([
      ...['', '', '4-3 开发校企合作管理平台', '—', '—', '信息中心', '—', '2022年6月20日'],
      ...[
        '5月9日进入“开发”阶段。完成企业库、项目库两个模块',
        '与智慧校园的统一身份认证没有打通，不能按期上线',
        '七月上旬完成接口联调，转入试运行',
        '50%',
        '红',
      ],
    ]);
    const merged = rows.find((row) => row.includes('4-3 '));
    expect(merged?.match(/<w:vMerge w:val="continue"\/>/g)).toHaveLength(2);
    const whole = rows.find((row) => row.includes('4-1 '));
    expect(whole?.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(2);
  });

  test('draws a bar in the cells beside each share, and no picture without its drawing', async () => {
    const text = textOf(await monthly());
    // Of four figures one is cells; the table of tasks and the wall chart are the others.
    expect(text.match(/^图：.*$/gm)).toEqual([expect.stringContaining('图：承诺与完成（按权重）。')]);
    expect(text).not.toMatch(/[▰▱🔴🟡🟢🔵⚪]/u);
  });

  test('calls evidence by the name of its file, where it has no other', async () => {
    const office = workspaceWith({
      '2022/evidence/scan.txt': 'x',
      '2022/journal/2022-W26.yaml':
        '- { date: 2022-06-28, on: 1-2, state: done, by: 张三, evidence: [{ file: evidence/scan.txt }] }\n',
    });
    const text = textOf((await partsOf(['weekly'], office))('word/document.xml'));
    expect(text).toContain('佐证材料：scan.txt。');
  });
});

describe('a bulletin in Word', () => {
  const SETTINGS = `${WORKSPACE}report:
  bulletin: { title: 职业教育工作简报, unit: 职业教育处, superiors: [厅领导], subordinates: [各市教育局] }
`;

  test('has a red head and rule, its number in the middle, the unit and the day at either side, and an imprint', async () => {
    const office = workspaceWith({ 'workspace.yaml': SETTINGS });
    const xml = (await partsOf(['bulletin', '--number', '12'], office))('word/document.xml');
    const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => paragraph);
    const styled = paragraphs.map((one) => [/<w:pStyle w:val="(\w+)"/.exec(one)?.[1], textOf(one).trim()]);
    expect(styled.slice(0, 5)).toEqual([
      ['PlanMasthead', '职业教育工作简报'],
      ['PlanIssue', '第12期'],
      ['PlanIssued', '职业教育处\t2022年6月30日'],
      ['PlanRule', ''],
      ['PlanSubject', '2022年6月工作亮点（测试计划）'],
    ]);
    expect(paragraphs[0]).toContain('<w:color w:val="E60012"/>');
    expect(paragraphs[2]).toContain('<w:tab w:val="right"');
    expect(paragraphs[3]).toMatch(/<w:bottom [^>]*w:color="E60012"/);
    expect(styled.filter(([style]) => style === 'PlanImprint').map(([, text]) => text)).toEqual([
      '报：厅领导。',
      '发：各市教育局。',
    ]);
  });
});
