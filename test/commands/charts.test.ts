import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../src/render/text/columns.ts';
import { folderWith, PLAN, WORKSPACE, workspaceWith } from '../support/folder.ts';
import { faultsOf } from '../support/output-schemas.ts';
import { plan } from '../support/run.ts';
import { some } from '../support/stress.ts';
import { xmlElements } from '../support/xml.ts';

const root = join(import.meta.dirname, '..', '..');

// A person has read each of these: renew them with `npx vitest run test/commands --update`, and read them again.
describe('what the demo plan shows, to the letter', () => {
  test.each([
    ['timeline-80', ['timeline'], { width: 80 }],
    ['timeline-160-measures', ['timeline', '--measures'], { width: 160 }],
    ['timeline-80-en-ascii', ['timeline', '--measures', 'task:4,6', '--lang', 'en'], { width: 80, unicode: false }],
    ['timeline-color', ['timeline', '任务:4'], { width: 100, color: true }],
    ['burnup-80', ['burnup'], { width: 80 }],
    ['burnup-160-en', ['burnup', '--lang', 'en'], { width: 160 }],
    ['burnup-80-ascii', ['burnup', '牵头:教务处'], { width: 80, unicode: false }],
    ['timeline-mermaid', ['timeline', '--format', 'mermaid', '--measures', '任务:1,4'], {}],
    ['burnup-mermaid', ['burnup', '--format', 'mermaid'], {}],
    ['timeline-svg', ['timeline', '--format', 'svg', '--measures', '任务:4,6'], {}],
    ['burnup-svg', ['burnup', '--format', 'svg'], {}],
    ['fulfilment-80', ['fulfilment'], { width: 80 }],
    ['fulfilment-100-en-ascii', ['fulfilment', '--lang', 'en'], { width: 100, unicode: false }],
    ['fulfilment-mermaid', ['fulfilment', '--format', 'mermaid'], {}],
    ['fulfilment-svg', ['fulfilment', '--format', 'svg'], {}],
    ['lights-80', ['lights'], { width: 80 }],
    ['lights-80-en-ascii', ['lights', '--lang', 'en'], { width: 80, unicode: false }],
    ['lights-mermaid', ['lights', '--format', 'mermaid'], {}],
    ['slippage-80', ['slippage'], { width: 80 }],
    ['slippage-100-en', ['slippage', '--lang', 'en'], { width: 100 }],
    ['slippage-mermaid', ['slippage', '--format', 'mermaid'], {}],
    ['slippage-svg', ['slippage', '--format', 'svg'], {}],
  ] as const)('%s', async (name, args, terminal) => {
    const { code, out } = await plan([...args, '--plan', 'demo'], root, terminal);
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot(`golden/${name}.txt`);
  });
});

describe('on any terminal', () => {
  test.each([['timeline', '--measures'], ['timeline'], ['burnup'], ['fulfilment'], ['lights'], ['slippage']])(
    'nothing is wider than it: %s %s',
    async (...args) => {
      for (const width of some([40, 99, 160, 57, 80, 100, 120, 233], 3)) {
        for (const lang of some(width === 99 ? ['en', 'zh'] : ['zh', 'en'], 1)) {
          const { out } = await plan([...args, '--plan', 'all', '--lang', lang], root, { width });
          const wide = out.split('\n').filter((line) => columnsOf(line) > width);
          expect([width, lang, wide]).toEqual([width, lang, []]);
        }
      }
    },
  );

  test('ASCII marks where ambiguous characters are two columns wide', async () => {
    const demo = join(root, 'plans', 'demo');
    const files = Object.fromEntries(
      readdirSync(demo, { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(yaml|txt)$/.test(path))
        .map((path) => [`demo/${path}`, readFileSync(join(demo, path))]),
    );
    const settings = `${readFileSync(join(root, 'plans', 'workspace.yaml'), 'utf8')}\nterminal: { ambiguous: wide }\n`;
    const folder = folderWith({ ...files, 'workspace.yaml': settings });
    for (const command of ['timeline', 'burnup', 'fulfilment', 'lights', 'slippage']) {
      const { out } = await plan([command, '--plan', 'demo'], folder, { width: 80 });
      expect(out).not.toMatch(/[█░▒◆◇●○▲┊│─]/);
      expect(out.split('\n').filter((line) => columnsOf(line, true) > 80)).toEqual([]);
    }
  });

  test('all is promised by the end of the period, however few the columns', async () => {
    for (const width of [40, 44, 80, 160]) {
      const { out } = await plan(['burnup', '--plan', 'demo'], root, { width });
      expect([width, out.split('\n').find((line) => line.startsWith('100%'))]).toEqual([
        width,
        expect.stringMatching(/^100% ┤ +●+$/),
      ]);
    }
  });

  test('a plan of five years and one of a week have their charts too', async () => {
    for (const [start, end] of [
      ['2022-01-01', '2026-12-31'],
      ['2022-06-27', '2022-07-01'],
      ['2022-06-30', '2022-06-30'],
    ]) {
      const folder = workspaceWith({
        '2022/plan.yaml': PLAN.replace(/period:.*/, `period: { start: ${start}, end: ${end} }`),
      });
      for (const command of ['timeline', 'burnup', 'fulfilment', 'lights', 'slippage']) {
        const { code, out } = await plan([command], folder, { width: 80 });
        expect([code, out.split('\n').filter((line) => columnsOf(line) > 80)]).toEqual([0, []]);
        expect(xmlElements((await plan([command, '--format', 'svg'], folder)).out).at(-1)?.name).toBe('svg');
      }
    }
  });

  test('a query that nothing matches, and a date before the plan, are said', async () => {
    expect((await plan(['timeline', '没有这样的举措', '--plan', 'demo'], root)).out).toContain('没有符合条件的举措。');
    expect((await plan(['burnup', '没有这样的举措', '--plan', 'demo'], root)).out).toContain('没有可以计算的举措。');
    const early = ['--plan', 'demo', '--as-of', '2021-06-30'];
    expect((await plan(['burnup', ...early], root)).out).toContain('计划期从 2022-01-01 开始');
    expect((await plan(['timeline', ...early], root)).out).not.toContain('┊');
  });
});

describe('what programs read', () => {
  test.each([
    ['timeline', ['--measures', '--plan', 'all']],
    ['timeline', ['--plan', 'demo']],
    ['burnup', ['--plan', 'all']],
    ['burnup', ['--plan', 'demo', '--as-of', '2021-01-01']],
    ['fulfilment', ['--plan', 'all']],
    ['lights', ['--plan', 'all']],
    ['slippage', ['--plan', 'all']],
  ] as const)('the JSON of %s keeps to its schema: %j', async (name, args) => {
    expect(faultsOf((await plan([name, ...args, '--json'], root)).out, name)).toEqual([]);
  });

  test('the burn-up of the day itself: what was promised by it against what is done on it', async () => {
    const { out } = await plan(['burnup', '--plan', 'demo', '--as-of', '2022-06-30', '--json'], root);
    const { weeks, latest } = JSON.parse(out).plans[0];
    expect(latest).toEqual({ on: '2022-06-30', promised: 28.6, rescheduled: 21.4, done: 17.9, achieved: 57.1 });
    const dated: readonly { readonly end: string; readonly on: string | null }[] = weeks;
    expect(dated.filter(({ end, on }) => on !== null && on !== end)).toMatchObject([
      { week: '2022-W26', on: '2022-06-30' },
    ]);
  });

  test('how many deadlines moved in all, by how much, and what is overdue, as the chart sums it up', async () => {
    const { out } = await plan(['slippage', '--plan', 'demo', '--as-of', '2022-06-30', '--json'], root);
    expect(JSON.parse(out).plans[0].total).toEqual({ moved: 2, days: 219, overdue: 1 });
  });

  test('an amended deadline beside the approved one', async () => {
    const { out } = await plan(['timeline', '--measures', '4-2', '--plan', 'demo', '--json'], root);
    expect(JSON.parse(out).plans[0].rows[1].measures).toMatchObject([
      { id: '4-2', due: '2022-11-04', approved: '2022-06-30', slipped: 127, late: 0, closed: null },
    ]);
  });
});

describe('a picture', () => {
  const TITLE = `a: b, c; d #1 "q" 's' %%{init} \`y\` <script>alert(1)</script>& end`;
  const nasty = () =>
    workspaceWith({
      '2022/plan.yaml': PLAN.replace('title: 立项学校', `title: '${TITLE.replaceAll("'", "''")}'`)
        .replace('title: 建设学校', `title: '${TITLE.replaceAll("'", "''")}'`)
        .replace('title: 测试计划', `title: '${TITLE.replaceAll("'", "''")}\u0008'`)
        // What has no day is not drawn.
        .replace('title: 推进建设\n', 'title: 推进建设\n        due: 2022-11-30\n'),
    });

  test.each(['timeline', 'burnup', 'fulfilment', 'lights', 'slippage'])(
    'SVG that is well formed, whatever is in a title: %s',
    async (command) => {
      const { out } = await plan([command, '--format', 'svg'], nasty());
      const elements = xmlElements(out);
      expect(elements.map(({ name }) => name)).not.toContain('script');
      expect(elements.find(({ name }) => name === 'text')?.text).toContain(TITLE);
      const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
      expect(ids).toEqual([...new Set(ids)]);
      const picture = elements.at(-1);
      expect(picture?.name).toBe('svg');
      for (const id of picture?.attributes['aria-labelledby']?.split(' ') ?? ['none']) expect(ids).toContain(id);
    },
  );

  test.each(['timeline', 'burnup', 'fulfilment', 'lights', 'slippage'])(
    'says something in each of its texts, before the plan begins and where nothing is amiss: %s',
    async (command) => {
      for (const date of ['2021-06-30', '2022-01-05']) {
        const { out } = await plan([command, '--format', 'svg', '--as-of', date], workspaceWith());
        const texts = xmlElements(out).filter(({ name }) => ['title', 'desc', 'text'].includes(name));
        expect(texts.filter(({ text }) => text.trim() === '')).toEqual([]);
      }
    },
  );

  test('Mermaid text in which nothing of a title is syntax', async () => {
    const gantt = (await plan(['timeline', '--measures', '--format', 'mermaid'], nasty())).out;
    const lines = gantt.split('\n');
    // One colon a task, which ends its name; the words of the title are entity codes.
    const tasks = lines.filter((line) => line.startsWith('  1'));
    expect(tasks).toHaveLength(3);
    for (const line of tasks)
      expect(line).toMatch(/^ {2}[^:;"`<>{}%\\]*(#\d+;[^:;"`<>{}%\\]*)* :[a-z, ]*\d{4}-\d\d-\d\d, \d{4}-\d\d-\d\d$/);
    // The first line is our own: the settings.
    expect(lines[0]).toBe('%%{init: {"gantt":{"leftPadding":120}}}%%');
    expect(lines.slice(1).join('\n')).not.toMatch(/<|script>|%%|"|`/);
    expect(gantt).toContain('a#58; b, c#59; d #35;1 #34;q#34;');
    const chart = (await plan(['burnup', '--format', 'mermaid'], nasty())).out;
    expect(chart.split('\n').find((line) => line.startsWith('  title'))).toMatch(
      /^ {2}title "[^"<>;:]*(#\d+;[^"<>;:]*)*"$/,
    );
  });

  test('Mermaid tells of tasks which deadlines moved, and of measures the stages too', async () => {
    const milestones = async (...args: readonly string[]) =>
      (await plan(['timeline', '4-2', '--format', 'mermaid', '--plan', 'demo', ...args], root)).out
        .split('\n')
        .filter((line) => /^ {2}4-2 .*:milestone/.test(line));
    const moved = '  4-2 原定时限 (推迟127天) 2022-06-30 :milestone, crit, 2022-06-30, 0d';
    expect(await milestones()).toEqual([moved]);
    expect(await milestones('--measures')).toEqual([
      '  4-2 方案 2022-03-07 :milestone, 2022-03-07, 0d',
      '  4-2 筹备 2022-06-22 :milestone, 2022-06-22, 0d',
      moved,
    ]);
  });

  test('goes into a file, whole, in place of what was there', async () => {
    const folder = workspaceWith();
    writeFileSync(join(folder, 'chart.svg'), 'old');
    const { code, out, err } = await plan(['timeline', '--format', 'svg', '-o', 'chart.svg'], folder);
    expect([code, out, err]).toEqual([0, '', '已写入 chart.svg\n']);
    expect(readFileSync(join(folder, 'chart.svg'), 'utf8')).toBe(
      (await plan(['timeline', '--format', 'svg'], folder)).out,
    );
    expect(readdirSync(folder).sort()).toEqual(['2022', 'chart.svg', 'workspace.yaml']);
    await plan(['burnup', '-o', 'chart.txt'], folder, { color: true });
    expect(readFileSync(join(folder, 'chart.txt'), 'utf8')).not.toContain('\u001b');
  });

  test('a file that can’t be written, a format that there is not, and several plans are wrong usage', async () => {
    const folder = workspaceWith();
    expect(await plan(['burnup', '-o', 'nowhere/chart.svg'], folder)).toMatchObject({ code: 2, out: '' });
    expect((await plan(['burnup', '--format', 'png'], folder)).err).toBe(
      'plan：可用的格式：terminal、mermaid、svg。\n',
    );
    const two = folderWith({
      'workspace.yaml': WORKSPACE,
      '2022/plan.yaml': PLAN,
      '2023/plan.yaml': PLAN.replace('test-2022', 'test-2023'),
    });
    const { code, err } = await plan(['timeline', '--format', 'svg', '--plan', 'all'], two);
    expect([code, err]).toEqual([2, 'plan：一张图只画一份计划；请用 --plan 选择：test-2022、test-2023。\n']);
    expect((await plan(['timeline', '--plan', 'all'], two)).code).toBe(0);
  });
});
