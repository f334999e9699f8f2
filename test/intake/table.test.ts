/** Tables as offices make them: what is read of their rows, whatever stands around and within them. */
import { describe, expect, test } from 'vitest';
import { csvGrid } from '../../src/intake/csv.ts';
import type { Draft } from '../../src/intake/draft.ts';
import type { Area, Grid } from '../../src/intake/grid.ts';
import { partiesOf } from '../../src/intake/parties-of.ts';
import { periodGiven } from '../../src/intake/period.ts';
import { cutByNumbers, questionsOf } from '../../src/intake/questions.ts';
import { readSheets } from '../../src/intake/table.ts';

/** Rows of cells, divided by |. */
function grid(rows: readonly string[], over: Partial<Grid> = {}): Grid {
  return {
    name: '',
    rows: rows.map((row) => row.split('|').map((text) => ({ text: text.replaceAll('\\n', '\n') }))),
    merges: [],
    hiddenColumns: new Set(),
    hiddenRows: new Set(),
    isHidden: false,
    ...over,
  };
}

/** Cells merged over rows and columns, counted from 0. */
const area = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });

function read(grids: readonly Grid[], period = '2023'): Draft {
  const reading = readSheets(grids, { period: period === '' ? undefined : periodGiven(period), columns: new Map() });
  return { ...reading, questions: questionsOf(reading, new Map()) };
}

const measures = (draft: Draft) => draft.tasks.flatMap((task) => task.measures);
const LEADING = { of: undefined, isSheetLead: false };

describe('quarters as columns', () => {
  const HEAD = ['序号|重点任务|牵头单位|形象进度|||', '|||一季度|二季度|三季度|四季度'];
  const MERGES = [area(0, 0, 1, 0), area(0, 1, 1, 1), area(0, 2, 1, 2), area(0, 3, 0, 6)];

  test('are milestones of the measure', () => {
    const draft = read([
      grid([...HEAD, '1|新建实训楼|基建科|完成立项|开工|/|竣工', '2|修订制度|办公室||印发||'], { merges: MERGES }),
    ]);
    expect(measures(draft).map((one) => one.milestones)).toEqual([
      [
        { at: 'D3', term: '第一季度', title: '完成立项' },
        { at: 'E3', term: '第二季度', title: '开工' },
        { at: 'G3', term: '第四季度', title: '竣工' },
      ],
      [{ at: 'E4', term: '第二季度', title: '印发' }],
    ]);
    expect(draft.notices).toEqual([]);
  });

  test('leave a list of items in one cell together, for it is not said which is meant', () => {
    const draft = read([
      grid([...HEAD, '1|1.新建实训楼；\\n2.新建宿舍楼2栋。|基建科|立项|开工|封顶|竣工'], { merges: MERGES }),
    ]);
    expect(measures(draft).map(({ title }) => title)).toEqual(['1.新建实训楼；2.新建宿舍楼2栋']);
  });

  test.each(['上半年目标', '第二季度', '4季度工作计划', '6月底前', '10月份目标'])('%s is such a column', (header) => {
    const draft = read([grid([`任务|责任单位|${header}`, '新建实训楼|基建科|开工'])]);
    expect(measures(draft)[0]?.milestones).toHaveLength(1);
  });

  test('what came of them is not', () => {
    const draft = read([grid(['任务|责任单位|一季度进展情况|时限', '新建实训楼|基建科|开工|年底前'])]);
    expect(measures(draft)[0]?.milestones).toEqual([]);
    expect(draft.notices).toMatchObject([{ what: 'leftOut', printed: '一季度进展情况' }]);
  });
});

describe('what stands around the table', () => {
  test('a title, who made it and when are no tasks', () => {
    const draft = read(
      [
        grid(
          [
            '附件1||||',
            '澄阳县2023年职业教育重点任务清单||||',
            '填报单位：县教体局||填报日期：2023.2.15||',
            '序号|重点任务|具体举措|责任单位|完成时限',
            '80|办好职教活动周|举办技能展示|职成股|5月',
            '81|规范招生|印发招生计划|招生办|年底前',
            '填表人：王芳|||审核人：李华|',
          ],
          { merges: [area(0, 0, 0, 4), area(1, 0, 1, 4)] },
        ),
      ],
      '',
    );
    expect(draft.period).toEqual({ start: '2023-01-01', end: '2023-12-31' });
    expect(draft.tasks.map(({ number, title }) => [number, title])).toEqual([
      ['80', '办好职教活动周'],
      ['81', '规范招生'],
    ]);
    expect(draft.title).toBe('澄阳县2023年职业教育重点任务清单');
  });

  test('several tables on a sheet have headers of their own', () => {
    const draft = read([
      grid([
        '一、重点任务||||',
        '序号|重点任务|责任单位|完成时限|',
        '1|印发方案|职成股|6月底前|',
        '||||',
        '二、常规工作||||',
        '序号|工作事项|具体要求|牵头单位|时间安排',
        '1|月报|每月报送进展|办公室|每月底前',
      ]),
    ]);
    expect(draft.tables.map(({ headerRows }) => headerRows)).toEqual([[2], [6]]);
    expect(measures(draft).map(({ title, leads, due }) => [title, leads, due?.date ?? due?.every])).toEqual([
      ['印发方案', ['职成股'], '2023-06-30'],
      ['每月报送进展', ['办公室'], 'month'],
    ]);
  });
});

describe('sheets', () => {
  const rows = ['任务|完成时限', '印发方案|6月底前'];

  test('of units: whether they lead is asked once', () => {
    const draft = read([
      grid(rows, { name: '职成科' }),
      grid(rows, { name: '财务科' }),
      grid(rows, { name: 'Sheet3' }),
    ]);
    expect(draft.questions).toEqual([
      { at: 'file', ask: 'sheets', printed: '职成科、财务科', choices: ['lead', 'none'], likely: 'lead' },
    ]);
    const [first] = measures(draft);
    expect(first && partiesOf(first, LEADING).leads).toEqual([]);
    expect(first && partiesOf(first, { of: undefined, isSheetLead: true }).leads).toEqual(['职成科']);
  });

  test('alone: the unit above the table may lead; its name is nobody’s', () => {
    expect(read([grid(rows, { name: '职成科' })]).questions).toEqual([]);
    expect(read([grid(['填报单位（盖章）：县职教中心|', ...rows])]).questions).toMatchObject([
      { ask: 'sheets', printed: '县职教中心' },
    ]);
  });

  test('with a column of units are not asked about', () => {
    const draft = read([
      grid(['任务|责任单位|完成时限', '印发方案|办公室|6月底前'], { name: '职成科' }),
      grid(['任务|责任单位|完成时限', '印发细则|办公室|6月底前'], { name: '财务科' }),
    ]);
    expect(draft.questions).toEqual([]);
    expect(measures(draft).map(({ leads }) => leads)).toEqual([['办公室'], ['办公室']]);
  });
});

describe('within a cell', () => {
  test('a header may have blanks and line breaks', () => {
    const draft = read([
      grid(['序\\n号|重 点 任 务|分 管\\n县领导|责任\\n单位|完成\\n时限', '1|印发方案|张 明|职成股|6月底前']),
    ]);
    expect(draft.tables[0]?.columns.map(({ role }) => role)).toEqual(['number', 'task', 'leader', 'units', 'due']);
    expect(measures(draft)[0]?.leaders).toEqual(['张明']);
  });

  test.each([
    ['办公室牵头,各科室配合', ['办公室'], ['各科室']],
    ['办公室牵头，财务科、人事科配合', ['办公室'], ['财务科', '人事科']],
    ['由办公室牵头负责；各科室参与', ['办公室'], ['各科室']],
  ])('%s says who leads', (cell, leads, taking) => {
    const draft = read([grid(['任务|责任单位|完成时限', `印发方案|${cell}|6月底前`])]);
    const [measure] = measures(draft);
    expect(measure && partiesOf(measure, LEADING)).toEqual({ leads, taking });
    expect(draft.questions).toEqual([]);
  });

  test.each([
    ['2023.11', '2023-11-30'],
    ['2023年11月', '2023-11-30'],
    ['11月底前', '2023-11-30'],
    ['2023-11-05', '2023-11-05'],
    ['2023/11/5', '2023-11-05'],
    ['年底前', '2023-12-31'],
    ['11月中旬', '2023-11-20'],
    ['第三季度末前', '2023-09-30'],
  ])('%s is a deadline', (cell, date) => {
    const draft = read([grid(['任务|责任单位|完成时限', `印发方案|办公室|${cell}`])]);
    expect(measures(draft)[0]?.due?.date).toBe(date);
    expect(draft.questions).toEqual([]);
  });

  test.each(['2022.11', '2022年年底前'])('%s before the period is asked about', (cell) => {
    const draft = read([grid(['任务|责任单位|完成时限', `印发方案|办公室|${cell}`])]);
    expect(draft.questions).toMatchObject([{ ask: 'due', printed: cell }]);
  });

  test('within a school year each month is that of its own year', () => {
    const draft = read(
      [
        grid([
          '任务|责任单位|完成时限',
          '开学检查|教务处|9月底前',
          '毕业答辩|教务处|6月中旬',
          '教学督导|督导室|第二学期末',
        ]),
      ],
      '2022-09-01..2023-08-31',
    );
    expect(measures(draft).map(({ due }) => due?.date)).toEqual(['2022-09-30', '2023-06-20', undefined]);
    expect(draft.questions).toMatchObject([{ ask: 'due', printed: '第二学期末' }]);
  });
});

test('a number for each measure is the measure’s, where the task goes on', () => {
  const draft = read([
    grid(
      [
        '序号|重点任务|具体举措|责任单位|时限',
        '1|扩大招生|印发计划|招生办|5月',
        '2||开展宣传|招生办|6月',
        '3||公布结果|招生办|9月',
      ],
      {
        merges: [area(1, 1, 3, 1)],
      },
    ),
  ]);
  expect(draft.tasks.map(({ number, title }) => [number, title])).toEqual([['1', '扩大招生']]);
  expect(measures(draft).map(({ number }) => number)).toEqual([undefined, '2', '3']);
});

test('text from a sheet that begins with a sign of a formula is text, or is not taken', () => {
  const csv =
    '任务,责任单位,时限\n"+10%以上的学校达标",办公室,6月\n-1人,办公室,6月\n＝SUM(A1),办公室,6月\n@everyone,办公室,6月\n';
  const draft = read([csvGrid(Buffer.from(csv))]);
  expect(draft.tasks.map(({ title }) => title)).toEqual(['+10%以上的学校达标', '-1人']);
  expect(draft.unreadable.map(({ at, why }) => `${at} ${why}`)).toEqual(['A4 unsafe', 'A5 unsafe']);
});

describe('a column of targets beside measures', () => {
  const HEAD = '序号|任务|举措|目标|责任单位|时限';
  const rolesOf = (head: string) => read([grid([head])]).tables[0]?.columns.map(({ role }) => role);
  const targets = (draft: Draft) =>
    measures(draft).map((one) => one.targets.map(({ comparator, value, unit }) => [comparator, value, unit]));

  test.each([
    '目标',
    '年度目标',
    '目标值',
    '目标数',
    '工作目标',
    '指标',
    '考核指标',
    '数量',
    '2026年目标',
    '预期目标（所）',
  ])('%s is such a column', (header) =>
    expect(rolesOf(`序号|任务|举措|${header}|责任单位`)).toEqual(['number', 'task', 'measure', 'target', 'units']),
  );

  test.each([
    ['序号|目标任务|责任单位|时限', ['number', 'measure', 'units', 'due']],
    ['序号|任务|工作目标|责任单位', ['number', 'task', 'measure', 'units']],
    ['序号|目标|举措|责任单位', ['number', 'task', 'measure', 'units']],
    ['序号|目标任务|工作措施|责任单位', ['number', 'task', 'measure', 'units']],
    ['序号|举措|目标|责任单位', ['number', 'measure', 'target', 'units']],
    ['序号|任务|数量|单位|责任单位', ['number', 'task', 'target', 'unit', 'units']],
    ['序号|任务|目标|单位|时限', ['number', 'task', 'target', 'units', 'due']],
    ['序号|任务|目标|计量单位|时限', ['number', 'task', 'target', 'unit', 'due']],
  ])('%s: the columns are told by one another', (head, roles) => expect(rolesOf(head)).toEqual(roles));

  test('gives the measures their targets, and its words to the text of the task', () => {
    const draft = read([
      grid([
        HEAD,
        '1|建设基地|遴选实践中心|5所|职成科|6月底',
        '||开展师资培训|不少于600人次|师训科|12月底',
        '2|竞赛|组织大赛|≥95%|职成科|9月底',
        '3|改革|深化改革|形成方案|办公室|10月底',
        '4|宣传|开展宣传|—|办公室|10月底',
        '5|评估|开展评估|3月底|办公室|10月底',
        '6|社团|组建社团|4团|办公室|10月底',
      ]),
    ]);
    expect(targets(draft)).toEqual([
      [['exactly', 5, '所']],
      [['at_least', 600, '人次']],
      [['at_least', 95, '%']],
      [],
      [],
      [],
      [['exactly', 4, '团']],
    ]);
    expect(draft.tasks.map(({ texts }) => texts)).toEqual([
      ['遴选实践中心', '目标：5所', '开展师资培训', '目标：不少于600人次'],
      ['组织大赛', '目标：≥95%'],
      ['深化改革', '目标：形成方案'],
      ['开展宣传'],
      ['开展评估', '目标：3月底'],
      ['组建社团', '目标：4团'],
    ]);
    expect(draft.questions).toEqual([]);
  });

  test.each([
    ['数量（所）', '5'],
    ['数量|计量单位', '5|所'],
    ['数量|单位', '5|所'],
  ])('takes the unit of a bare number from beside it: %s', (columns, cells) => {
    const draft = read([grid([`序号|任务|举措|${columns}|责任单位`, `1|建设基地|遴选实践中心|${cells}|职成科`])]);
    expect(targets(draft)).toEqual([[['exactly', 5, '所']]]);
    expect(draft.notices.map(({ what }) => what)).toEqual(['noDeadline']);
  });

  test('of which one has several numbers is asked about, and may be cut by them', () => {
    const draft = read([grid([HEAD, '1|社区教育|推进社区学院建设|新建3所；培训2万人次以上|社区办|11月底'])]);
    expect(draft.questions).toMatchObject([
      {
        at: 'C2',
        ask: 'numbers',
        printed: '推进社区学院建设；新建3所；培训2万人次以上',
        choices: ['split', 'first', 'none'],
      },
    ]);
    expect(measures(draft).flatMap(cutByNumbers)).toMatchObject([
      { title: '推进社区学院建设：新建3所', targets: [{ value: 3 }] },
      { title: '推进社区学院建设：培训2万人次以上', targets: [{ value: 20000, comparator: 'at_least' }] },
    ]);
  });

  test('that says the same number as the measure says it once; another number is asked about', () => {
    const draft = read([grid([HEAD, '1|基地|建设中心5所|5所|职成科|6月底', '2|培训|培训教师300人|3期|师训科|6月底'])]);
    expect(targets(draft)).toEqual([
      [['exactly', 5, '所']],
      [
        ['exactly', 3, '期'],
        ['exactly', 300, '人'],
      ],
    ]);
    expect(draft.questions).toMatchObject([{ at: 'C3', ask: 'numbers', choices: ['first', 'none'] }]);
  });

  test('goes with the items of a measure one by one, or with all of them as one', () => {
    const each = read([grid([HEAD, '1|基地|1.建中心；\n2.办培训|1.5所；\n2.3期|职成科|6月底'])]);
    expect(targets(each)).toEqual([[['exactly', 5, '所']], [['exactly', 3, '期']]]);
    const all = read([grid([HEAD, '1|基地|1.建中心；\n2.办培训|5所|职成科|6月底'])]);
    expect(targets(all)).toEqual([[['exactly', 5, '所']]]);
  });

  test('of a cell merged over several measures is said, and set for none', () => {
    const draft = read([
      grid([HEAD, '1|基地|遴选中心|5所|职成科|6月底', '||开展评估||职成科|9月底'], {
        merges: [area(1, 0, 2, 0), area(1, 1, 2, 1), area(1, 3, 2, 3)],
      }),
    ]);
    expect(targets(draft)).toEqual([[], []]);
    expect(draft.notices).toEqual([{ at: 'D2', what: 'sharedTarget', printed: '5所' }]);
    expect(draft.tasks[0]?.texts).toEqual(['遴选中心', '目标：5所', '开展评估']);
  });
});

test('every column that holds something and is not taken is said', () => {
  const draft = read([
    grid(['序号|任务|工作内容|具体措施|||责任单位|时限', '1|基地|遴选中心|评审三轮|重点||职成科|6月底']),
  ]);
  expect(draft.notices).toEqual([
    { at: 'D', what: 'leftOut', printed: '具体措施' },
    { at: 'E', what: 'leftOut', printed: '' },
  ]);
});

test('a column of sections is the section of its tasks', () => {
  const draft = read([grid(['序号|类别|任务|责任单位|时限', '1|办学|遴选中心|职成科|6月底'])]);
  expect(draft.tasks.map(({ section }) => section)).toEqual(['办学']);
  expect(draft.notices).toEqual([]);
});
