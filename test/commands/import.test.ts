/** `plan import`: what is read of office files, what is asked about them, and the plan that comes of it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { folderWith, workspaceWith, workspaceWithRoom } from '../support/folder.ts';
import { faultsOf } from '../support/output-schemas.ts';
import { plan } from '../support/run.ts';
import { fixture, plain } from '../support/samples.ts';

interface Target {
  readonly comparator: string;
  readonly value: number | string;
  readonly unit: string | null;
  readonly stretch?: boolean;
  /** Of what a right import finds: other comparators that are right too. */
  readonly accept?: readonly string[];
}

interface Due {
  readonly printed: string;
  readonly date?: string | null;
  readonly ongoing?: boolean;
  readonly repeat?: unknown;
  readonly accept?: readonly string[];
}

interface Measure {
  readonly text: string;
  readonly targets: readonly Target[];
  readonly lead: readonly string[];
  readonly with: readonly string[];
  readonly due: Due | null;
  readonly ask?: readonly string[];
}

interface Found {
  readonly title: string;
  readonly year: number | null;
  readonly sections: readonly { readonly title: string; readonly text: string }[];
  readonly tasks: readonly {
    readonly number: string | null;
    readonly title: string;
    readonly section?: string | null;
    readonly measures: readonly Measure[];
  }[];
  readonly unreadable: readonly { readonly at: string; readonly why: string }[];
  readonly questions: readonly { readonly at: string; readonly ask: string; readonly answer: string | null }[];
  readonly notices: readonly { readonly at: string; readonly what: string }[];
  readonly must_not_contain: readonly string[];
}

const parsed = (text: string): Found => JSON.parse(text);
const right = (name: string): Found => parsed(readFileSync(fixture(`${name}.right.json`), 'utf8'));

async function read(name: string, ...options: readonly string[]): Promise<{ found: Found; out: string; code: number }> {
  const folder = workspaceWithRoom();
  const { code, out, err } = await plan(['import', fixture(name), '--dry-run', '--json', ...options], folder);
  expect(err).toBe('');
  expect(faultsOf(out, 'import')).toEqual([]);
  expect(existsSync(join(folder, '2023'))).toBe(false);
  return { found: parsed(out), out, code };
}

/** The severity and rule of each finding of a check. */
async function findingsIn(folder: string): Promise<readonly string[]> {
  const { out } = await plan(['check', '--json'], folder);
  const { findings }: { findings: readonly { readonly severity: string; readonly rule: string }[] } = JSON.parse(out);
  return findings.map(({ severity, rule }) => `${severity} ${rule}`);
}

const SAMPLES = [
  ['01-breakdown', '01-breakdown.xlsx'],
  ['02-merged', '02-merged.xlsx'],
  ['01-breakdown', '01-breakdown.xls'],
  ['04-requirements', '04-requirements.csv'],
] as const;

describe.each(SAMPLES)('%s is read as a right import reads it, as %s', (name, file) => {
  const expected = right(name);

  test('its title, year, sections and tasks', async () => {
    const { found } = await read(file);
    expect(plain(found.title)).toBe(plain(expected.title));
    expect(found.year).toBe(expected.year);
    expect(found.sections.map(({ text }) => plain(text.replace(/^.、/, '')))).toEqual(
      expected.sections.map(({ title }) => plain(title)),
    );
    expect(found.tasks.map(({ number, title }) => [number, plain(title)])).toEqual(
      expected.tasks.map(({ number, title }) => [number, plain(title)]),
    );
  });

  test('its measures, by whom and until when', async () => {
    const { found } = await read(file);
    const [got, wanted] = [found, expected].map(({ tasks }) => tasks.flatMap(({ measures }) => measures));
    expect(got?.map(({ text }) => plain(text))).toEqual(wanted?.map(({ text }) => plain(text)));
    for (const [i, measure] of (wanted ?? []).entries()) {
      const mine = got?.[i];
      // Where nothing says who leads, it is open until it is answered.
      const isOpen = mine?.lead.length === 0 && measure.with.length > 0;
      expect(isOpen ? mine.with : [...(mine?.lead ?? []), ...(mine?.with ?? [])]).toEqual([
        ...measure.lead,
        ...measure.with,
      ]);
      if (!isOpen) expect(mine?.lead).toEqual(measure.lead);
      const { due } = measure;
      if (due?.accept?.includes('ongoing') && mine?.due?.ongoing) continue;
      expect(mine?.due?.date ?? null).toBe(due?.date ?? null);
      expect(mine?.due?.ongoing ?? false).toBe(due?.ongoing ?? false);
      expect(mine?.due === null).toBe(due === null);
    }
  });

  test('its numbers with their words', async () => {
    const { found } = await read(file);
    const of = ({ tasks }: Found): readonly (readonly Target[])[] =>
      tasks.flatMap(({ measures }) => measures.map(({ targets }) => targets));
    const wanted = of(expected);
    const got = of(found);
    expect(got.map((targets) => targets.map(({ value, unit, stretch }) => [value, unit, stretch ?? false]))).toEqual(
      wanted.map((targets) => targets.map(({ value, unit, stretch }) => [value, unit, stretch ?? false])),
    );
    for (const [i, target] of wanted.flat().entries()) {
      expect([target.comparator, ...(target.accept ?? [])]).toContain(got.flat()[i]?.comparator);
    }
  });

  test('nothing of what must not stand anywhere is in the preview’s plan', async () => {
    const { found } = await read(file);
    const content = JSON.stringify({ ...found, notTasks: [], unreadable: [], questions: [], notices: [], tables: [] });
    const printed = /^(?:职成科、财务科|张 ?明赵 ?强)$/;
    expect(expected.must_not_contain.filter((text) => !printed.test(text) && content.includes(text))).toEqual([]);
  });
});

test('a workbook in the old format loses what is struck out within a cell: its deadline is asked', async () => {
  const { found } = await read('02-merged.xls');
  expect(found.tasks.map(({ title }) => title)).toEqual(
    (await read('02-merged.xlsx')).found.tasks.map(({ title }) => title),
  );
  expect(found.questions.map(({ at, ask }) => `${at} ${ask}`)).toEqual([
    'G8 due',
    'C8 rise',
    'C12 numbers',
    'G14 beyond',
  ]);
});

test('a workbook of the nineties in GBK', async () => {
  const { found } = await read('gbk.xls');
  expect(found).toMatchObject({
    title: '某县2009年职业教育重点任务分解表',
    year: 2009,
    tasks: [
      {
        title: '扩大招生规模',
        measures: [
          { text: '中职招生不少于3000人', lead: ['职成股'], due: { date: '2009-09-30' } },
          { number: '2', text: '普职比大体相当', lead: ['招生办'], due: { date: '2009-12-31' } },
        ],
      },
    ],
  });
});

test('what is asked of each sample', async () => {
  const asked = async (file: string): Promise<readonly string[]> =>
    (await read(file)).found.questions.map(({ at, ask }) => `${at} ${ask}`);
  expect(await asked('01-breakdown.xlsx')).toEqual(['F8 due', 'C10 numbers']);
  expect(await asked('02-merged.xlsx')).toEqual(['C8 rise', 'C12 numbers', 'G14 beyond']);
  expect(await asked('04-requirements.csv')).toEqual([
    'file year',
    'file leads',
    'C9 numbers',
    'E11 due',
    'E14 due',
    'E15 due',
  ]);
});

test('what is said of each sample beside its tasks', async () => {
  const said = async (file: string): Promise<readonly string[]> => {
    const { notices, unreadable } = (await read(file)).found;
    return [...notices.map(({ at, what }) => `${at} ${what}`), ...unreadable.map(({ at, why }) => `${at} ${why}`)];
  };
  expect(await said('01-breakdown.xlsx')).toEqual([
    'G leftOut',
    'H hiddenColumn',
    '3 hiddenRows',
    'F13 comment',
    'C17 noDeadline',
  ]);
  expect(await said('02-merged.xlsx')).toEqual([
    'A2 draft',
    'F leftOut',
    'H leftOut',
    'G8 struck',
    'A13 continued',
    'A16 firstLeads',
  ]);
  expect(await said('04-requirements.csv')).toEqual(['B10 fields', 'A16 noMeasure']);
});

test.each([[], ['--dry-run'], ['--partial'], ['--json']])(
  'where the plan is there already, that is said first, and nothing is asked: %j',
  async (...options) => {
    const there = 'plan: mine\ntitle: 样例\nperiod: { start: 2023-01-01, end: 2023-12-31 }\ntasks: []\n';
    const folder = workspaceWith({ '2023/plan.yaml': there });
    const { code, out, err } = await plan(['import', fixture('01-breakdown.xlsx'), ...options], folder);
    expect(code).toBe(2);
    expect(out + err).toMatch(/已经有计划 2023\/plan\.yaml，.*加 --id 代号；.*删掉 2023 文件夹再导入/);
    expect(out + err).not.toContain('待答问题');
    expect(existsSync(join(folder, '2023/import'))).toBe(false);
    expect(readFileSync(join(folder, '2023/plan.yaml'), 'utf8')).toBe(there);
    expect((await plan(['import', fixture('01-breakdown.xlsx'), '--id', 'other'], folder)).code).toBe(1);
    expect(existsSync(join(folder, 'other/import/01-breakdown.yaml'))).toBe(true);
  },
);

describe('the plan', () => {
  const ANSWERS: Readonly<Record<string, string>> = {
    'F8 due': '2023-10-31',
    'C10 numbers': 'split',
  };

  test('is not written while something is open; its questions are, and their answers are read', async () => {
    const folder = workspaceWith();
    const first = await plan(['import', fixture('01-breakdown.xlsx')], folder);
    expect(first.code).toBe(1);
    expect(existsSync(join(folder, '2023/plan.yaml'))).toBe(false);
    const answers = join(folder, '2023/import/01-breakdown.yaml');
    const asked = readFileSync(answers, 'utf8');
    expect(await plan(['check'], folder)).toMatchObject({ code: 0, out: '' });
    const filled = Object.entries(ANSWERS).reduce((text, [key, answer]) => {
      const [at, ask] = key.split(' ');
      const from = text.indexOf(`at: ${at}\n    ask: ${ask}`);
      const line = text.indexOf('answer:', from) + 'answer:'.length;
      return `${text.slice(0, line)} ${answer}${text.slice(line)}`;
    }, asked);
    writeFileSync(answers, filled);
    const second = await plan(['import', fixture('01-breakdown.xlsx')], folder);
    expect(second).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(answers, 'utf8')).toBe(filled);
    expect(await findingsIn(folder)).toEqual(['warning measure/unconfirmed']);
    expect(await plan(['import', fixture('01-breakdown.xlsx')], folder)).toMatchObject({ code: 2 });
  });

  test.each([
    ['01-breakdown.xlsx', '2023', []],
    ['02-merged.xlsx', '2022', ['--id', 'duties-2022']],
    ['04-requirements.csv', '2024', ['--year', '2024']],
    ['04-requirements.csv', '2024', ['--year', '2024', '--first-leads']],
  ])('%s for %s with --partial passes a check, whatever is open %j', async (file, year, options) => {
    const folder = workspaceWith();
    const { code, err } = await plan(['import', fixture(file), '--partial', ...options], folder);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(await findingsIn(folder)).toEqual(['warning measure/unconfirmed']);
    const id = options[0] === '--id' ? 'duties-2022' : year;
    const text = readFileSync(join(folder, id, 'plan.yaml'), 'utf8');
    const name = file.replace(/\.\w+$/, '');
    expect(right(name).must_not_contain.filter((one) => text.includes(one))).toEqual([]);
    expect(text).toMatchSnapshot();
  });

  test('has no year of its own: without one nothing is written', async () => {
    const folder = workspaceWith();
    const { code, out } = await plan(['import', fixture('04-requirements.csv'), '--partial'], folder);
    expect(code).toBe(1);
    expect(out).toContain('不知道计划期');
  });
});

test('what was imported is to be confirmed, in every view, until its line is taken out', async () => {
  const table = '序号,重点任务,牵头单位,完成时限\n1,印发实施方案,职成科,6月底前\n2,召开推进会,职成科,9月底前\n';
  const folder = workspaceWith({ 'a.csv': table });
  await plan(['import', 'a.csv', '--year', '2026'], folder);
  const file = join(folder, '2026/plan.yaml');
  const text = readFileSync(file, 'utf8');
  expect(text.match(/^ +review: true$/gm)).toHaveLength(2);
  const of = async (...args: readonly string[]): Promise<string> =>
    (await plan([...args, '--plan', 'plan-2026', '--as-of', '2026-03-01'], folder)).out;
  expect(await of('status')).toContain('待核2项：对照原件核对，见 plan list 待核\n');
  expect(await of('list', '待核')).toMatch(/印发实施方案（待核）[\s\S]*召开推进会（待核）/);
  expect(await of('show', '1')).toContain('待核');
  expect(await of('check')).toContain('有 2 项举措待核，第一项是 1-1。');
  writeFileSync(file, text.replace(/^ +review: true\n/m, ''));
  expect(await of('list', 'review')).not.toContain('印发实施方案');
  writeFileSync(file, text.replace(/^ +review: true\n/gm, ''));
  expect(await of('status')).not.toContain('待核');
  expect(await of('list', '待核')).toBe('');
  expect(await findingsIn(folder)).toEqual([]);
});

test('the preview', async () => {
  const { out } = await plan(['import', fixture('02-merged.xlsx'), '--dry-run'], workspaceWithRoom(), { width: 80 });
  expect(out).toMatchSnapshot();
  const english = await plan(['import', fixture('04-requirements.csv'), '--dry-run', '--lang', 'en'], workspaceWith());
  expect(english.out).toMatchSnapshot();
});

test('what no office writes is not taken, and what it reads like is said', async () => {
  const rows = [
    '序号,任务,责任单位,时限',
    "1,=cmd|'/C calc'!A0,财务科,6月底前",
    '2,印发办法\u001b[2J,财务科,6月底前',
    '3,印发方案,__proto__,6月底前',
    '4,印发意见,../../etc/财务科,6月底前',
    '5,印发细则,财务科,9999-99-99',
  ];
  const { out } = await plan(
    ['import', 'a.csv', '--year', '2026', '--dry-run', '--json'],
    workspaceWith({ 'a.csv': rows.join('\n') }),
  );
  const { tasks, unreadable, questions } = parsed(out);
  expect(unreadable.map(({ at, why }) => `${at} ${why}`)).toEqual(['A2 unsafe', 'A3 unsafe', 'A4 unsafe', 'A5 unsafe']);
  expect(tasks.map(({ title }) => title)).toEqual(['印发细则']);
  expect(questions.map(({ at, ask }) => `${at} ${ask}`)).toEqual(['D6 due']);
});

describe('several files', () => {
  const table = (title: string, task: string): string => `${title}\n任务,责任单位,时限\n${task},办公室,6月底前\n`;
  const folder = (): string =>
    workspaceWith({
      'a.csv': table('某局2026年重点任务', '印发方案'),
      'b.csv': table('常规工作', '报送月报'),
      'c.csv': table('某局2025年重点任务', '旧事'),
      'd.csv': 'x,y\n',
    });

  test('are one plan', async () => {
    const place = folder();
    const { code, err, out } = await plan(['import', 'a.csv', 'b.csv', '--json'], place);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(parsed(out)).toMatchObject({
      title: '某局2026年重点任务',
      year: 2026,
      tables: [{ sheet: 'a.csv' }, { sheet: 'b.csv' }],
      tasks: [{ title: '印发方案' }, { title: '报送月报' }],
    });
    expect(readFileSync(join(place, '2026/plan.yaml'), 'utf8')).toContain('报送月报');
  });

  test('of several years, without a table, or named twice are refused, and which it is', async () => {
    const refused = async (...files: readonly string[]): Promise<string> =>
      (await plan(['import', ...files], folder())).err;
    expect(await refused('a.csv', 'c.csv')).toContain('2026-01-01..2026-12-31、2025-01-01..2025-12-31');
    expect(await refused('a.csv', 'd.csv')).toContain('d.csv 里没有找到任务表');
    expect(await refused('a.csv', 'a.csv')).toContain('a.csv 写了两次');
    expect(await refused('a.csv', '-')).toContain('标准输入');
  });
});

test('a table pasted from a sheet comes in on standard input', async () => {
  const table = '序号\t重点任务\t牵头单位\t完成时限\n1\t印发实施方案\t职成科\t6月底前\n';
  const { code, out } = await plan(['import', '-', '--year', '2026', '--dry-run', '--json'], workspaceWith(), {
    stdin: async () => Buffer.from(table),
  });
  expect(code).toBe(0);
  expect(parsed(out).tasks).toMatchObject([
    { number: '1', title: '印发实施方案', measures: [{ lead: ['职成科'], due: { date: '2026-06-30' } }] },
  ]);
});

describe('a file that is not read', () => {
  const refused = async (name: string, bytes: Uint8Array | string): Promise<string> => {
    const folder = workspaceWith({ [name]: bytes });
    const { code, out, err } = await plan(['import', name], folder);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    return err;
  };

  test('is said with the reason and the remedy', async () => {
    expect(await refused('a.xlsx', 'no zip')).toContain('文件已损坏');
    expect(await refused('a.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toContain('文件已损坏');
    const container = (stream: string): Uint8Array =>
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);
    expect(await refused('a.xlsx', container('EncryptedPackage'))).toContain('设有密码');
    expect(await refused('a.xls', container('WordDocument'))).toContain('是 Word 文档');
    expect(await refused('a.xlsx', zipSync({ 'word/document.xml': new Uint8Array(9) }))).toContain('是 Word 文档');
    expect(await refused('a.xls', '\ufeff\n<html><table><tr><td>任务</td></tr></table></html>')).toContain('是网页');
    expect(await refused('a.xls', '<?xml version="1.0"?><Workbook/>')).toContain('是网页');
    expect(await refused('a.pdf', '')).toContain('可以导入 .xlsx、.xls、.csv');
    expect(await refused('a.csv', Uint8Array.of(0xff, 0x80, 0x81))).toContain('编码');
    expect(await refused('a.csv', 'x,y\n')).toContain('没有找到任务表');
    expect(await refused('a.csv', '任务,时限\n'.repeat(6000))).toContain('展开后太大');
  });

  test('where it unpacks to more than is taken, in a moment', async () => {
    const folder = workspaceWith();
    const { code, err, out } = await plan(['import', fixture('08-hostile.xlsx'), '--partial'], folder);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('展开后太大');
    expect(existsSync(join(folder, '2022/import'))).toBe(false);
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(40_000_000) }, { level: 9 });
    expect(await refused('bomb.xlsx', bomb)).toContain('展开后太大');
    // It says of itself that it is small.
    const lie = Buffer.from(bomb);
    for (const [signature, place] of [
      [0x04034b50, 22],
      [0x02014b50, 24],
    ] as const) {
      const head = Buffer.alloc(4);
      head.writeUInt32LE(signature);
      lie.writeUInt32LE(1000, lie.indexOf(head) + place);
    }
    expect(await refused('lie.xlsx', lie)).toContain('展开后太大');
  }, 10_000);

  test('where its name is none, or there is no workspace', async () => {
    expect(await plan(['import', 'a.csv'], workspaceWith())).toMatchObject({ code: 2 });
    expect(await plan(['import'], workspaceWith())).toMatchObject({ code: 2 });
    const folder = folderWith({ 'a.csv': '任务,牵头单位,时限\n印发方案,职成科,6月\n' });
    expect(await plan(['import', 'a.csv'], folder)).toMatchObject({ code: 2 });
  });
});

describe('an answer in the kept file', () => {
  const TABLE = '任务,责任单位,时限,特色\n建设中心3个，培训教师30人,职成科,每学期,甲\n';

  async function answeredWith(edit: (text: string) => string) {
    const folder = workspaceWith({ 'a.csv': TABLE });
    const again = () => plan(['import', 'a.csv', '--year', '2026'], folder);
    await again();
    const file = join(folder, '2026/import/a.yaml');
    writeFileSync(file, edit(readFileSync(file, 'utf8')));
    const { out } = await again();
    return { out, folder, again, text: () => readFileSync(file, 'utf8') };
  }

  /** The text with `line` for the answer to the question. */
  const set = (ask: string, line: string) => (text: string) =>
    text.replace(new RegExp(`(ask: ${ask}\\n(?:(?! {2}- ).*\\n)*?) {4}answer:`), `$1    ${line}`);

  test('that is none stays as it was typed, and is said with what would be', async () => {
    const { out, text, again } = await answeredWith(set('numbers', 'answer: 两个都要'));
    expect(out).toContain('没有看懂“两个都要”\n    可答：拆分（split） / 第一个（first） / 不定（none）');
    expect(text()).toContain('answer: 两个都要\n');
    await again();
    expect(text()).toContain('answer: 两个都要\n');
  });

  test.each(['answer： none', 'answer：不定', 'answer: 不定（none）', 'answer: None'])(
    '%s is understood',
    async (line) => {
      const { out, text } = await answeredWith(set('numbers', line));
      expect(out).toContain('已答：none');
      expect(text()).toContain('answer: none\n');
    },
  );

  test.each(['true', '[ 1 ]'])('%s is not lost', async (typed) => {
    const { out, text } = await answeredWith(set('numbers', `answer: ${typed}`));
    expect(out).toContain('没有看懂');
    expect(text()).toMatch(/answer: "?(?:true|\[1\])"?\n/);
  });

  test('that says what a column is holds as long as others are open', async () => {
    const { again, text } = await answeredWith(set('header', 'answer: 跳过'));
    await again();
    expect(text()).toContain('ask: header');
    expect(text()).toContain('answer: skip\n');
  });
});

test('each file that is read is told, and what is left to do', async () => {
  const told: (readonly [number, number | undefined])[] = [];
  const progress = (done: number, total?: number): void => void told.push([done, total]);
  await plan(['import', fixture('01-breakdown.xlsx'), '--dry-run'], workspaceWithRoom(), { progress });
  expect(told).toContainEqual([1, 2]);
});

test('a plan in which something is recorded is not said to be one that may go', async () => {
  const journal = '- { date: 2022-06-01, on: 1-1, note: 召开会议 }\n';
  const table = '2022年任务表,\n任务,时限\n印发方案,6月底前\n';
  const folder = workspaceWith({ '表.csv': table });
  expect((await plan(['import', '表.csv'], folder)).err).toContain('删掉 2022 文件夹');
  const kept = workspaceWith({ '表.csv': table, '2022/journal/2022-W22.yaml': journal });
  const { code, err } = await plan(['import', '表.csv'], kept);
  expect([code, err.includes('已经有计划 2022/plan.yaml'), err.includes('删掉')]).toEqual([2, true, false]);
});
