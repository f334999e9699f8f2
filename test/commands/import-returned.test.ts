/** `plan import` of a ledger that comes back filled in: what is entered of it, what is asked, and nothing twice. */
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planDate } from '../../src/model/date.ts';
import { folderWith, workspaceWith } from '../support/folder.ts';
import { faultsOf } from '../support/output-schemas.ts';
import { plan } from '../support/run.ts';
import { addRow, editSheet, fillIn } from '../support/workbook.ts';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'imports');
const SAMPLE = join(FIXTURES, '03-monthly-return.xlsx');

interface Read {
  readonly written: boolean;
  readonly ledgers: readonly {
    readonly by: string | null;
    readonly date: string | null;
    readonly entries: readonly { readonly at: string; readonly entry: Readonly<Record<string, unknown>> }[];
    readonly unchanged: number;
    readonly unreadable: readonly { readonly at: string; readonly why: string }[];
    readonly questions: readonly {
      readonly at: string;
      readonly ask: string;
      readonly printed: string;
      readonly likely: string | null;
      readonly answer: string | null;
    }[];
    readonly notices: readonly { readonly at: string; readonly what: string; readonly printed: string }[];
  }[];
}

async function read(folder: string, ...words: readonly string[]): Promise<Read['ledgers'][number] & { code: number }> {
  const { code, out, err } = await plan(['import', ...words, '--json'], folder);
  expect(err).toBe('');
  expect(faultsOf(out, 'returned')).toEqual([]);
  const parsed: Read = JSON.parse(out);
  const [ledger] = parsed.ledgers;
  if (ledger === undefined) throw new Error(out);
  return { ...ledger, code };
}

/** Answers the questions in the file that keeps them, by place and kind. */
function answer(file: string, answers: Readonly<Record<string, string>>): void {
  let text = readFileSync(file, 'utf8');
  for (const [key, value] of Object.entries(answers)) {
    const [at = '', ask = ''] = key.split(' ');
    const from = text.indexOf(`- at: ${at}\n    ask: ${ask}\n`);
    if (from < 0) throw new Error(`not asked: ${key}`);
    const place = text.indexOf('answer:', from);
    text = `${text.slice(0, place)}answer: ${value}${text.slice(text.indexOf('\n', place))}`;
  }
  writeFileSync(file, text);
}

const journalOf = (folder: string): string =>
  readdirSync(join(folder, '2022/journal'))
    .map((name) => readFileSync(join(folder, '2022/journal', name), 'utf8'))
    .join('');

describe('03-monthly-return is read as a right import reads it', () => {
  const right: {
    readonly journal: readonly Readonly<Record<string, unknown>>[];
    readonly amendments: readonly Readonly<Record<string, unknown>>[];
    readonly unreadable: readonly { readonly at: string }[];
    readonly questions: readonly { readonly at: string }[];
    readonly must_not_contain: readonly string[];
  } = JSON.parse(readFileSync(join(FIXTURES, '03-monthly-return.right.json'), 'utf8'));
  const workspace = (): string => {
    const folder = folderWith({});
    cpSync(join(FIXTURES, '03-monthly-return.plan/plans'), folder, { recursive: true });
    return folder;
  };
  const ANSWERS = {
    'G4 done': 'done',
    'E6 moved': 'remark',
    'C8 target': 'keep',
    'H9 blocked': 'no',
    'G10 figure': 'none',
    'A13 which': 'none',
  };
  const import03 = ['import', SAMPLE, '--plan', 'cy-2022'];
  const plain = (entry: Readonly<Record<string, unknown>>): unknown =>
    JSON.parse(JSON.stringify(entry).replaceAll('\\n', ''));

  test('asks and says all that it has to, and writes nothing before it is answered', async () => {
    const folder = workspace();
    const { code, questions, notices, by, date } = await read(folder, SAMPLE, '--plan', 'cy-2022');
    expect([code, by, date]).toEqual([1, '王芳', '2022-05-25']);
    const asked = questions.map(({ at, ask }) => `${at} ${ask}`);
    expect(asked).toEqual(['G4 done', 'E6 moved', 'C8 target', 'H9 blocked', 'G10 figure', 'A13 which']);
    const told = [...questions, ...notices].map(({ at }) => at);
    for (const { at } of [...right.unreadable, ...right.questions]) {
      const place = at.replace(/^row (\d+)$/, 'A$1');
      expect(told).toContain(place);
    }
    for (const at of ['G5', 'G6', 'G9', 'K5', 'M']) expect(told).toContain(at);
    expect(readdirSync(join(folder, '2022/journal'))).toEqual(['2022-W17.yaml']);
    cpSync(SAMPLE, join(folder, '5月.xlsx'));
    expect(await plan(['import', '5月.xlsx', '--plan', 'cy-2022'], folder, { width: 80 })).toMatchSnapshot();
  });

  test('enters what it should once it is answered, and nothing again', async () => {
    const folder = workspace();
    await plan(import03, folder);
    answer(join(folder, '2022/import/03-monthly-return.yaml'), ANSWERS);
    const { entries, code } = await read(folder, SAMPLE, '--plan', 'cy-2022');
    expect(code).toBe(0);
    const got = entries.map(({ entry }) => plain(entry));
    const wanted = [...right.journal, ...right.amendments.map(({ at: _at, was: _was, ask: _ask, ...entry }) => entry)];
    expect(got.length).toBe(wanted.length);
    for (const entry of wanted) expect(got).toContainEqual(plain(entry));
    const journal = journalOf(folder);
    for (const words of right.must_not_contain) expect(journal).not.toContain(words);
    expect((await plan(['check'], folder)).code).toBe(0);
    const again = await read(folder, SAMPLE, '--plan', 'cy-2022', '--by', '张明', '--date', '2022-06-01');
    expect(again).toMatchObject({ code: 0, entries: [] });
    expect(journalOf(folder)).toBe(journal);
  });

  test('keeps an answer that is none as it was typed, says so, and takes the Chinese for one', async () => {
    const folder = workspace();
    await plan(import03, folder);
    const file = join(folder, '2022/import/03-monthly-return.yaml');
    answer(file, { 'G4 done': '办结', 'H9 blocked': '大概', 'A13 which': '不写（none）' });
    const { code, out } = await plan(import03, folder);
    expect(code).toBe(1);
    expect(out).toContain('没有看懂“大概”\n');
    expect(out).toContain('已答：done');
    expect(readFileSync(file, 'utf8').match(/(?<=answer: ).+/g)).toEqual(['done', '大概', 'none']);
  });

  test('--partial writes what is clear, and the rest once it is answered', async () => {
    const folder = workspace();
    const { code } = await read(folder, SAMPLE, '--plan', 'cy-2022', '--partial');
    expect(code).toBe(0);
    expect(journalOf(folder)).toContain('value: 720');
    expect(journalOf(folder)).not.toMatch(/amend|state: done/);
    answer(join(folder, '2022/import/03-monthly-return.yaml'), ANSWERS);
    const { entries } = await read(folder, SAMPLE, '--plan', 'cy-2022');
    // What had an open question in its row has waited as a whole.
    expect(entries.map(({ entry }) => [entry['on'], Object.keys(entry).sort().join(' ')])).toEqual([
      ['1-1', 'by date evidence next note on state'],
      ['2-1', 'amend by date on reason'],
      ['3-1', 'by date next note on problem'],
      ['3-2', 'by date next note on'],
    ]);
  });
});

const UNIT = `
units: [教务处, 学生处]
`;
const PLAN = `plan: test-2022
title: 测试计划
period: { start: 2022-01-01, end: 2022-12-31 }
approved: 2022-01-10
tasks:
  - id: "1"
    title: 教学
    text: 培训不少于100万人次，遴选课程，改造平台，每月编发简报。
    lead: 教务处
    measures:
      - { id: 1-1, title: 开展培训, kind: event, target: { at_least: 100, unit: 万人次 }, due: 2022-10-31 }
      - { id: 1-2, title: 遴选精品课程, kind: selection, due: { by: 9月底前 } }
      - { id: 1-3, title: 改造实训平台, kind: promotion, due: { by: 年底前 } }
      - { id: 1-4, title: 编发工作简报, kind: recurring, repeat: { every: month } }
  - id: "2"
    title: 试点
    text: 各校推进试点。
    lead: 学生处
    measures:
      - { id: 2-1, title: 推进试点, kind: construction, roster: pilots, due: 2022-11-30 }
`;
const FILES = {
  'workspace.yaml': `title: 测试工作区\ndefault: test-2022${UNIT}`,
  '2022/plan.yaml': PLAN,
  '2022/rosters/pilots.yaml': `roster: pilots
title: 试点学校
stages: [申报, 建设, 验收]
members:
  - { id: one, name: 第一学校 }
  - { id: two, name: 第二学校 }
`,
  '2022/journal/2022-W19.yaml': `- { date: 2022-05-11, on: 1-1, value: 50, note: 已培训50万人次。, next: 继续培训。, by: 李红 }
- { date: 2022-05-12, on: 1-2, stage: 通知, note: 通知已印发。, problem: 申报偏少。, by: 李红 }
- { date: 2022-05-12, on: 1-3, percent: 20, note: 完成需求调研。, by: 李红 }
- { date: 2022-05-12, on: 2-1, member: one, stage: 申报, by: 李红 }
`,
};

/** A workspace with the ledger of the 31st of May, as it was given out; the columns are A number … I progress, J problems, K next, L share, M light. */
async function givenOut(...options: readonly string[]): Promise<{ folder: string; ledger: string }> {
  const folder = workspaceWith(FILES);
  const ledger = join(folder, 'ledger.xlsx');
  await plan(['export', 'xlsx', '--as-of', '2022-05-31', '-o', ledger, ...options], folder);
  return { folder, ledger };
}
const BY = ['--by', '王芳', '--date', '2022-06-29'];
const said = ({ entries }: Pick<Read['ledgers'][number], 'entries'>): readonly unknown[] =>
  entries.map(({ entry: { by: _by, date: _date, ...entry } }) => entry);
const asked = ({ questions }: Pick<Read['ledgers'][number], 'questions'>): readonly string[] =>
  questions.map(({ at, ask }) => `${at} ${ask}`);

describe('a ledger of ours', () => {
  test('that nobody filled in says nothing, as a workbook, as csv and in English', async () => {
    const { folder, ledger } = await givenOut();
    expect(await read(folder, ledger)).toMatchObject({
      entries: [],
      questions: [],
      unreadable: [],
      notices: [],
      code: 0,
    });
    for (const lang of ['zh', 'en']) {
      const csv = join(folder, `${lang}.csv`);
      await plan(['export', 'csv', '--as-of', '2022-05-31', '--lang', lang, '-o', csv], folder);
      expect(await read(folder, csv)).toMatchObject({ entries: [], questions: [], unreadable: [], notices: [] });
    }
  });

  test('gives what was filled in, and nothing else', async () => {
    const { folder, ledger } = await givenOut();
    fillIn(ledger, { I4: '6月又办两期。', L6: 0.4, I7: '已编发五月份简报。' });
    expect(said(await read(folder, ledger, ...BY))).toEqual([
      { on: '1-1', note: '6月又办两期。', next: '继续培训。' },
      { on: '1-3', percent: 40 },
      { on: '1-4', note: '已编发五月份简报。', occurrence: '2022-05' },
    ]);
    expect((await plan(['check'], folder)).code).toBe(0);
    expect(await read(folder, ledger, ...BY)).toMatchObject({ entries: [], questions: [] });
  });

  test('reads a number alone in the column of progress, with its unit or without', async () => {
    for (const [typed, value] of [
      ['126万人次', 126],
      ['1260000人次', 126],
      ['126', 126],
    ] as const) {
      const { folder, ledger } = await givenOut();
      fillIn(ledger, { I4: typed });
      expect(said(await read(folder, ledger, ...BY, '--dry-run'))).toEqual([{ on: '1-1', value, next: '继续培训。' }]);
    }
  });

  test('takes of a cell that goes on behind what stood there the new words alone', async () => {
    const { folder, ledger } = await givenOut();
    fillIn(ledger, { I5: '5月12日到达“通知”阶段。通知已印发。已收到申报20门。' });
    const [first] = said(await read(folder, ledger, ...BY, '--dry-run'));
    expect(first).toMatchObject({ on: '1-2' });
    expect(JSON.stringify(first)).toContain('已收到申报20门。');
  });

  test('asks who reports and of which day, where nobody says', async () => {
    const { folder, ledger } = await givenOut();
    fillIn(ledger, { I4: '6月又办两期。' });
    const first = await read(folder, ledger);
    expect([asked(first), first.code]).toEqual([['file by', 'file date'], 1]);
    answer(join(folder, '2022/import/ledger.yaml'), { 'file by': '王芳', 'file date': '2022-06-29' });
    expect((await read(folder, ledger)).entries).toMatchObject([{ entry: { by: '王芳', date: '2022-06-29' } }]);
  });

  test('knows the unit and the day from what was written above the table', async () => {
    const { folder, ledger } = await givenOut('--unit', '教务处');
    fillIn(ledger, { I4: '6月又办两期。' });
    editSheet(ledger, 1, (xml) => xml);
    const { by } = await read(folder, ledger, '--date', '2022-06-29');
    expect(by).toBe('教务处');
  });

  test('asks about a moved deadline, whose reason makes an amendment', async () => {
    const { folder, ledger } = await givenOut();
    fillIn(ledger, { H5: '11月底前' });
    expect(asked(await read(folder, ledger, ...BY))).toEqual(['工作台账!H5 moved']);
    answer(join(folder, '2022/import/ledger.yaml'), { '工作台账!H5 moved': '评审推迟' });
    expect(said(await read(folder, ledger, ...BY))).toEqual([
      { on: '1-2', amend: { due: { by: '11月底前' } }, reason: '评审推迟' },
    ]);
    expect(await read(folder, ledger, ...BY)).toMatchObject({ entries: [], questions: [] });
  });

  test('asks about a figure that is lower, two rows of one measure, and a row that was added', async () => {
    const { folder, ledger } = await givenOut();
    fillIn(ledger, { I4: '45万人次', I6: '完成招标。' });
    addRow(ledger, 30, { C: '1-3 改造实训平台', I: '设备已到货。' });
    addRow(ledger, 31, { C: '开展职业教育活动周', I: '已开展。' });
    const found = await read(folder, ledger, ...BY);
    expect(asked(found)).toEqual(['I4 lower', 'C31 which', 'C30 twice'].map((at) => expect.stringContaining(at)));
    answer(join(folder, '2022/import/ledger.yaml'), {
      '工作台账!I4 lower': 'none',
      '工作台账!C30 twice': 'both',
      '工作台账!C31 which': '1-2',
    });
    expect(said(await read(folder, ledger, ...BY))).toEqual([
      { on: '1-3', note: '完成招标。' },
      { on: '1-3', note: '设备已到货。' },
      { on: '1-2', note: '已开展。' },
    ]);
  });

  test('asks whether all is done, and whether a problem that was emptied is overcome', async () => {
    const { folder, ledger } = await givenOut();
    fillIn(ledger, { M6: '蓝', J5: '' });
    expect(asked(await read(folder, ledger, ...BY)).map((at) => at.split('!')[1])).toEqual(['B5 solved', 'M6 done']);
  });

  test('never takes a light, a share that is counted, or the plan from it', async () => {
    const { folder, ledger } = await givenOut();
    fillIn(ledger, { M4: '红', L4: 0.9, F4: '学生处', C6: '1-3 改造实训管理平台' });
    const { entries, notices, questions } = await read(folder, ledger, ...BY);
    expect([entries, questions]).toEqual([[], []]);
    expect(notices.map(({ what }) => what).sort()).toEqual(['light', 'notTaken', 'rate', 'reworded']);
  });

  test('says what was entered since, and asks where the measure was closed', async () => {
    const { folder, ledger } = await givenOut();
    fillIn(ledger, { I4: '6月又办两期。', I6: '完成招标。' });
    await plan(['log', '1-1', '--value', '60', '--by', '李红', '--date', '2022-06-15'], folder);
    await plan(['done', '1-3', '--evidence', '教发〔2022〕1号', '--by', '李红', '--date', '2022-06-15'], folder);
    const found = await read(folder, ledger, ...BY);
    expect(found.notices.filter(({ what }) => what === 'since').map(({ printed }) => printed)).toEqual([
      expect.stringContaining('2022-06-15'),
      expect.stringContaining('2022-06-15'),
    ]);
    expect(asked(found).map((at) => at.split(' ')[1])).toEqual(['closed']);
  });

  test('is nothing twice, whoever imports it, and whatever came in between', async () => {
    const { folder, ledger } = await givenOut();
    fillIn(ledger, { I4: '60万人次', I6: '完成招标。', K6: '9月验收。' });
    await read(folder, ledger, ...BY);
    await plan(['log', '1-1', '--value', '80', '--by', '李红', '--date', '2022-06-30'], folder);
    await plan(['log', '1-3', '--note', '开始安装。', '--by', '李红', '--date', '2022-06-30'], folder);
    const again = await read(folder, ledger, '--by', '李红', '--date', '2022-06-30');
    expect(again).toMatchObject({ entries: [], questions: [], code: 0 });
    expect(again.notices.map(({ what }) => what)).toEqual(['older']);
  });

  test('may lack columns, have them elsewhere, and have its rows in another order', async () => {
    const { folder } = await givenOut();
    const csv = join(folder, 'ledger.csv');
    await plan(['export', 'csv', '--as-of', '2022-05-31', '-o', csv], folder);
    const [head = '', ...rows] = readFileSync(csv, 'utf8')
      .trim()
      .split('\r\n')
      .map((line) => line.split(','));
    const columns = ['举措编号', '进展情况', '举措', '计划编号'].map((name) => [...head].indexOf(name));
    const lines = rows
      .reverse()
      .map((row) => columns.map((i) => (row.includes('1-3') && i === 8 ? '完成招标' : row[i])));
    writeFileSync(csv, [columns.map((i) => head[i]), ...lines].map((line) => line.join(',')).join('\n'));
    expect(said(await read(folder, csv, ...BY))).toEqual([{ on: '1-3', note: '完成招标' }]);
  });

  test('gives stages of members, on the days below them', async () => {
    const { folder, ledger } = await givenOut();
    fillIn(ledger, { D5: '2022年6月10日', F4: '建设', G4: '经费未到位。' }, 2);
    addRow(ledger, 9, { B: '第三学校', F: '申报' }, 2);
    const { entries, unreadable } = await read(folder, ledger, ...BY, '--partial');
    expect(entries.map(({ entry }) => entry)).toMatchObject([
      { on: '2-1', member: 'one', stage: '建设', problem: '经费未到位。', date: '2022-06-29' },
      { on: '2-1', member: 'two', stage: '建设', date: '2022-06-10' },
    ]);
    expect(unreadable).toMatchObject([{ why: 'noMember' }]);
    expect((await plan(['check'], folder)).code).toBe(0);
    expect((await read(folder, ledger, ...BY)).entries).toEqual([]);
  });
});

describe('several ledgers in one run', () => {
  test('of units, each by its own, where the same twice counts once', async () => {
    const folder = workspaceWith(FILES);
    await plan(['export', 'xlsx', '--each', '--as-of', '2022-05-31', '-o', join(folder, 'out')], folder);
    const files = readdirSync(join(folder, 'out')).map((name) => join(folder, 'out', name));
    expect(files.length).toBe(2);
    for (const file of files) fillIn(file, { I4: '本月有新进展。' });
    const { code, out } = await plan(['import', ...files, '--date', '2022-06-29', '--json'], folder);
    const { ledgers, written }: Read = JSON.parse(out);
    expect([code, written, ledgers.map(({ by }) => by).sort()]).toEqual([0, true, ['学生处', '教务处'].sort()]);
    expect(journalOf(folder).match(/本月有新进展/g)).toHaveLength(2);
  });

  test('are refused where the plan is another, or none is known', async () => {
    const { folder, ledger } = await givenOut();
    expect((await plan(['import', ledger, '--plan', 'other'], folder)).code).toBe(1);
    const table = join(folder, 'table.csv');
    writeFileSync(table, '序号,重点任务,进展情况\n1,教学,好\n');
    expect(await plan(['import', table, ledger], folder)).toMatchObject({ code: 1 });
    expect(await plan(['import', table, '--plan', 'nobody'], folder)).toMatchObject({ code: 2 });
    expect(await plan(['import'], folder)).toMatchObject({ code: 2 });
    expect(existsSync(join(folder, '2022/import'))).toBe(false);
  });
});

test('an entry that a check would refuse is said, and the others are written with --partial', async () => {
  const { folder, ledger } = await givenOut();
  fillIn(ledger, { I4: '6月又办两期。' });
  fillIn(ledger, { D5: '2023年6月10日' }, 2);
  const found = await read(folder, ledger, ...BY, '--partial');
  expect(found.unreadable).toMatchObject([{ why: 'refused' }]);
  expect(said(found)).toMatchObject([{ on: '1-1' }]);
});

test('at a terminal the questions are asked, and the answers kept', async () => {
  const { folder, ledger } = await givenOut();
  fillIn(ledger, { I4: '6月又办两期。', H5: '11月底前' });
  const questions: string[] = [];
  const ask = {
    text: async (question: string) => {
      questions.push(question);
      return question.includes('填报') ? '王芳' : question.includes('哪一天') ? '2022-06-29' : '评审推迟';
    },
    choose: async () => undefined,
  };
  const { code, out } = await plan(['import', ledger], folder, { ask, today: () => planDate('2022-06-30') });
  expect([code, questions.length]).toEqual([0, 3]);
  expect(out).toContain('已写入2条记录');
  expect(readFileSync(join(folder, '2022/import/ledger.yaml'), 'utf8')).toContain('answer: 评审推迟');
});

test('texts with phonetic marks, of several runs, with kept blanks and codes of line breaks are read as they are shown', async () => {
  const { folder, ledger } = await givenOut();
  const cell = (name: string, inner: string): void =>
    editSheet(ledger, 1, (xml) =>
      xml.replace(
        new RegExp(`<c r="${name}"[^>]*?(?:/>|>.*?</c>)`, 's'),
        `<c r="${name}" t="inlineStr"><is>${inner}</is></c>`,
      ),
    );
  cell(
    'I4',
    '<r><t>6月又办</t></r><r><rPr><b/></rPr><t>两期。</t></r><rPh sb="0" eb="2"><t>liuyue</t></rPh><phoneticPr fontId="1"/>',
  );
  cell('I6', '<t xml:space="preserve">　完成招标。_x000D_\n已开工。 </t>');
  cell('J6', '<t>　</t>');
  editSheet(ledger, 1, (xml) => xml.replace(/<dimension[^>]*>/, '<dimension ref="A1"/>'));
  expect(said(await read(folder, ledger, ...BY))).toEqual([
    { on: '1-1', note: '6月又办两期。', next: '继续培训。' },
    { on: '1-3', note: '完成招标。\n已开工。' },
  ]);
});
