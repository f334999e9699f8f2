/**
 * Every view of one day gives a count, a light and a share as the same figure: status, list, show, reports of every period as
 * Markdown, HTML and Word, charts, the calendar and JSON. Of a day each is rendered once, and all its figures are read.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { addDays, type PlanDate } from '../../src/model/date.ts';
import { ROOT } from '../e2e/program.ts';
import { day } from '../support/model.ts';
import { plan } from '../support/run.ts';
import { some } from '../support/stress.ts';

/** Every Sunday of the year in full, a few in `npm test`. */
const WEEKS = Array.from({ length: 53 }, (_, i) => addDays(day('2022-01-02'), ((25 + i * 17) % 53) * 7));

/** The weekly report of every week, and of the longer ones, which take as long, two by turns. */
const reportsOn = (asOf: PlanDate): readonly string[] =>
  Number(asOf.slice(8)) % 2 === 0 ? ['weekly', 'monthly', 'half-year'] : ['weekly', 'quarterly', 'annual'];
const LIGHTS = { red: '红', yellow: '黄', green: '绿', blue: '蓝', grey: '灰' } as const;
const NAMES = ['red', 'yellow', 'green', 'blue', 'grey'] as const;
type Light = keyof typeof LIGHTS;

const folder = mkdtempSync(join(tmpdir(), 'plan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Totals {
  readonly measures: number;
  readonly done: number;
  readonly cancelled: number;
  readonly due: number;
  readonly fulfilled: number;
  readonly percent: number;
  readonly lights: Readonly<Record<Light, number>>;
}

interface MeasureJson {
  readonly id: string;
  readonly state: string;
  readonly light: Light;
  readonly percent: number;
}

interface TaskJson {
  readonly id: string;
  readonly light: Light;
  readonly percent: number;
  readonly totals: Totals;
  readonly measures: readonly MeasureJson[];
}

interface StatusJson {
  readonly totals: Totals;
  readonly sections: readonly { readonly totals: Totals; readonly tasks: readonly TaskJson[] }[];
}

interface Week {
  readonly end: string;
  readonly promised: number;
  readonly done: number | null;
  readonly achieved: number | null;
}

interface MonthJson {
  readonly month: string;
  readonly due: number;
  readonly onTime: number;
  readonly late: number;
  readonly open: number;
}

interface UnitJson {
  readonly moved: readonly { readonly id: string }[];
  readonly overdue: number;
}

interface RowJson {
  readonly id: string;
  readonly percent: number;
  readonly bar: object | null;
}

async function out(command: string, asOf: PlanDate): Promise<string> {
  const args = [...command.split(' '), '--plan', 'demo', '--as-of', asOf, '--width', '200'];
  const { code, out, err } = await plan(args, ROOT);
  expect({ code, err: err.replace(/共\d+项举措。?\n|另有\d+项[^\n]*\n|已写入[^\n]*\n/g, '') }).toEqual({
    code: 0,
    err: '',
  });
  return out;
}

/** The numbers that the pattern's groups find; NaN where it finds nothing. */
const numbersIn = (text: string, pattern: RegExp): readonly number[] => {
  const found = pattern.exec(text);
  return found === null ? [Number.NaN] : found.slice(1).map(Number);
};

const numberIn = (text: string, pattern: RegExp): number => numbersIn(text, pattern)[0] ?? Number.NaN;

/** A row of a table a line, with | between its cells: in Markdown it is one; footnotes and pictures are left out. */
const PLAIN = {
  markdown: (text: string): string => text.replace(/```[\s\S]*?```|\[\^\d+\]/g, ''),
  html: (text: string): string =>
    text
      .replace(/<(sup|svg|script|style)\b[\s\S]*?<\/\1>/g, '')
      .replace(/\s*<\/t[dh]>\s*/g, ' |')
      .replace(/<tr[^>]*>\s*/g, '| ')
      .replace(/<[^>]*>/g, ''),
  word: (xml: string): string =>
    xml
      .replace(/<w:tc>[\s\S]*?<\/w:tc>/g, (cell) => `${cell.replace(/<[^>]*>/g, '')} |`)
      .replace(/<w:tr[ >]/g, '| $&')
      .replace(/<\/w:(?:tr|p)>/g, '\n')
      .replace(/<[^>]*>/g, ''),
};

/** The report as the Word file has it. */
async function wordOn(asOf: PlanDate): Promise<string> {
  const file = join(folder, `${asOf}.docx`);
  await out(`report weekly -o ${file}`, asOf);
  return new TextDecoder().decode(unzipSync(readFileSync(file))['word/document.xml']);
}

/** All views of a day from which more than one test reads. */
async function viewsOn(asOf: PlanDate) {
  const status: StatusJson = JSON.parse(await out('status --measures --json', asOf)).plans[0];
  const tasks = status.sections.flatMap((section) => section.tasks);
  const burnup: readonly Week[] = JSON.parse(await out('burnup --json', asOf)).plans[0].weeks;
  const markdown = new Map<string, string>();
  for (const kind of reportsOn(asOf)) markdown.set(kind, await out(`report ${kind}`, asOf));
  const html = await out('report weekly --format html', asOf);
  const reports = [
    ...[...markdown].map(([kind, text]) => [kind, PLAIN.markdown(text)] as const),
    ['html', PLAIN.html(html)] as const,
    ['word', PLAIN.word(await wordOn(asOf))] as const,
  ];
  const measures = tasks.flatMap((task) => task.measures);
  return { status, tasks, measures, burnup, markdown, html, reports, text: await out('status -m', asOf) };
}

describe.each(some(WEEKS, 2))('on %s', (asOf) => {
  let known: ReturnType<typeof viewsOn> | undefined;
  const views = (): ReturnType<typeof viewsOn> => {
    known ??= viewsOn(asOf);
    return known;
  };
  afterAll(() => {
    known = undefined;
  });

  test('the counts of the whole, and its share', async () => {
    const { status, burnup, reports, text, markdown } = await views();
    const { totals, sections } = status;
    const { due, fulfilled, done, measures, percent } = totals;
    expect(numbersIn(text, /办结(\d+)\/(\d+)项举措/)).toEqual([done, measures]);
    expect(numberIn(text, /；进度([\d.]+)%（按举措）/)).toBe(percent);
    const elapsed = numberIn(text, /时间已过([\d.]+)%/);
    const duty = /应办结(\d+)项，其中已办结(\d+)项(?:，兑现率|（)([\d.]+)%/;
    const rate = numbersIn(text, duty)[2];
    if (due > 0) expect(numbersIn(text, duty)).toEqual([due, fulfilled, rate]);
    const latest = burnup.findLast((week) => week.achieved !== null);
    expect(latest?.achieved ?? 0).toBe(percent);
    const share = numberIn(reports[0]?.[1] ?? '', /已办结举措\d+\/\d+（([\d.]+)%）/);
    expect(share).toBe(measures === 0 ? 0 : Math.round((done / measures) * 1000) / 10);
    for (const [name, report] of reports) {
      expect([name, ...numbersIn(report, /已办结举措(\d+)\/(\d+)（([\d.]+)%）/)]).toEqual([
        name,
        done,
        measures,
        share,
      ]);
      if (due > 0) expect([name, ...numbersIn(report, duty)]).toEqual([name, due, fulfilled, rate]);
      const whole = [...report.matchAll(/整体进度([\d.]+)%/g)].map(([, number]) => Number(number));
      expect([name, ...new Set(whole)]).toEqual([name, percent]);
      const time = [...report.matchAll(/时间已过([\d.]+)%/g)].map(([, number]) => Number(number));
      // The cards of the page tell the time of a measure, too.
      expect([name, ...new Set(name === 'html' ? time.slice(0, 1) : time)]).toEqual([name, elapsed]);
      expect([name, numberIn(report, /\| 整体进度 \| ?([\d.]+)%/)]).toEqual([name, percent]);
      expect([name, numberIn(report, /\| 办结举措 \| ?(\d+)项/)]).toEqual([name, done]);
      const picture = /按原定时限应办结([\d.]+)%(?:（[^）]*）)?，已办结([\d.]+)%；含部分进度为([\d.]+)%/;
      // Of one month a report has no such picture, but for the page, which draws the weeks.
      if (asOf >= '2022-02-01' || name === 'html')
        expect([name, ...numbersIn(report, picture)]).toEqual([name, latest?.promised, latest?.done, percent]);
    }
    expect(markdown.size).toBe(3);
    expect(JSON.parse(await out('report weekly --json', asOf)).reports[0].plan.totals).toEqual(totals);
    // The parts are the whole.
    for (const key of ['measures', 'done', 'cancelled', 'due', 'fulfilled'] as const) {
      const sum = (parts: readonly { readonly totals: Totals }[]): number =>
        parts.reduce((so, part) => so + part.totals[key], 0);
      expect([sum(sections), sum(sections.flatMap(({ tasks }) => tasks))]).toEqual([totals[key], totals[key]]);
    }
  });

  test('the lights', async () => {
    const { status, measures, reports, text } = await views();
    const { lights } = status.totals;
    for (const light of NAMES) {
      const word = LIGHTS[light];
      expect([light, numberIn(text, new RegExp(`${word} (\\d+)`))]).toEqual([light, lights[light]]);
      const live = measures.filter((row) => row.light === light && row.state !== 'cancelled');
      expect([light, live.length]).toEqual([light, lights[light]]);
      for (const [name, report] of reports) {
        expect([name, light, numberIn(report, new RegExp(`${word}灯 \\| ?(\\d+)项`))]).toEqual([
          name,
          light,
          lights[light],
        ]);
      }
    }
    const light = NAMES[asOf.charCodeAt(9) % NAMES.length] ?? 'red';
    const listed: { measures: readonly MeasureJson[] } = JSON.parse(await out(`list light:${light} --json`, asOf));
    expect(listed.measures.filter(({ state }) => state !== 'cancelled')).toHaveLength(lights[light]);
    for (const [name, report] of reports) {
      for (const of of NAMES) {
        const said = numberIn(report, new RegExp(`${LIGHTS[of]}(\\d+)项[：；。]`));
        expect([name, of, Number.isNaN(said) ? 0 : said]).toEqual([name, of, lights[of]]);
      }
    }
  });

  test('each task, in tables and in every picture', async () => {
    const { tasks, html, reports } = await views();
    const percents = tasks.map(({ percent }) => percent);
    const status = await out('status --all --width 120', asOf);
    expect(tasks.map(({ id }) => numberIn(status, new RegExp(`│ ${id} .*?([\\d.]+)% │`)))).toEqual(percents);
    const one = tasks[asOf.charCodeAt(9) % tasks.length];
    expect(numberIn(await out(`show ${one?.id}`, asOf), /进度([\d.]+)%/)).toBe(one?.percent);
    for (const [name, report] of reports) {
      if (['html', 'word'].includes(name)) continue;
      const rows = tasks.map(({ id }) => {
        const row = `^\\| ${id} [^|]*\\|[^|]*\\| (\\d+)/(\\d+) \\| [▰▱]{10} ([\\d.]+)% \\|(?:[^|]*\\|)?? \\S+ (.) \\|$`;
        return new RegExp(row, 'm').exec(report)?.slice(1);
      });
      expect([name, ...rows]).toEqual([
        name,
        ...tasks.map(({ percent, totals, light }) =>
          [totals.done, totals.measures, percent, LIGHTS[light]].map(String),
        ),
      ]);
    }
    const titles = [...html.matchAll(/<title>(\S+) [^<]*：([\d.]+)%，(.) ?[^<]*<\/title>/g)];
    expect(titles.map(([, id, percent, light]) => [id, Number(percent), light])).toEqual(
      tasks.map(({ id, percent, light }) => [id, percent, LIGHTS[light]]),
    );
    const gantt = await out('timeline --format mermaid', asOf);
    const svg = await out('timeline --format svg', asOf);
    const numbers = (text: string, pattern: RegExp) =>
      [...text.matchAll(pattern)].map(([, percent]) => Number(percent));
    const { rows }: { rows: readonly RowJson[] } = JSON.parse(await out('timeline --json', asOf)).plans[0];
    expect(rows.map(({ percent }) => percent)).toEqual(percents);
    // A diagram leaves out what has no day.
    expect(numbers(gantt, /\(([\d.]+)#37;/g)).toEqual(
      rows.filter(({ bar }) => bar !== null).map(({ percent }) => percent),
    );
    expect(numbers(svg, /<title>[^<]* 至 [^<]*，完成([\d.]+)%</g)).toEqual(percents);
    expect(numbers(svg, />([\d.]+)%</g)).toEqual(percents);
  });

  test('each measure, wherever it is named with its share', async () => {
    const { measures, text, reports } = await views();
    const list = await out('list', asOf);
    const { rows } = JSON.parse(await out('timeline --measures --json', asOf)).plans[0];
    const inRows = new Map(rows.map((row: MeasureJson) => [row.id, row.percent]));
    const { measures: listed }: { measures: readonly MeasureJson[] } = JSON.parse(await out('list --json', asOf));
    const percents = new Map(measures.map(({ id, percent }) => [id, percent]));
    expect(listed.map(({ id, percent, light, state }) => [id, percent, light, state])).toEqual(
      measures.map(({ id, percent, light, state }) => [id, percent, light, state]),
    );
    for (const { id, percent } of measures) {
      const shown = [text, list].map((view) => numberIn(view, new RegExp(`│ ${id} .*?([\\d.]+)% │`)));
      expect([id, ...shown, inRows.get(id)]).toEqual([id, percent, percent, percent]);
    }
    const named = [
      // What was worked on, what lags, and what falls due.
      /^\**((?:R|附)?\d+-\d+) [^\n|]*（[^\n|]*，进度([\d.]+)%/gm,
      /^\| ((?:R|附)?\d+-\d+) [^\n]*\| ?进度([\d.]+)%，落后/gm,
      /^\| \S+ \| ?((?:R|附)?\d+-\d+) [^\n|]*\|[^\n|]*\| ?([\d.]+)% \|/gm,
    ];
    const said = reports.flatMap(([name, report]) =>
      named.flatMap((pattern) =>
        [...report.matchAll(pattern)].map(([, id = '', percent]) => [name, id.replace('附', 'R'), Number(percent)]),
      ),
    );
    // Nothing of the plan is worked on, late or due any more on its last Sunday, the day after its end.
    expect(said.length > 0).toBe(asOf <= '2022-12-31');
    expect(said).toEqual(said.map(([name, id]) => [name, id, percents.get(String(id))]));
  });

  test('the calendar', async () => {
    const { measures } = await views();
    const lines = (await out('export ics', asOf)).replace(/\r?\n[ \t]/g, '');
    const events = [...lines.matchAll(/BEGIN:VEVENT[\s\S]*?END:VEVENT/g)].map(([event]) => event);
    const known = new Map(measures.map((measure) => [measure.id, measure]));
    const said = events.map((event) => {
      const id = /^UID:demo\.((?:R)?\d+-\d+)/m.exec(event)?.[1] ?? '';
      const light = /\\n灯：(.)/.exec(event)?.[1];
      return [id, numberIn(event, /\\n进度：([\d.]+)%/), light] as const;
    });
    expect(said.length).toBeGreaterThan(measures.length / 2);
    expect(said).toEqual(said.map(([id]) => [id, known.get(id)?.percent, LIGHTS[known.get(id)?.light ?? 'red']]));
  });

  test('the charts of what was due by month, of the lights and of the slippage', async () => {
    // These charts end with the plan.
    if (asOf > '2022-12-31') return;
    const { status } = await views();
    const { totals } = status;
    const { weeks } = JSON.parse(await out('lights --json', asOf)).plans[0];
    expect(weeks.at(-1)).toMatchObject({ on: asOf, lights: totals.lights, measures: totals.measures });
    const { months }: { months: readonly MonthJson[] } = JSON.parse(await out('fulfilment --json', asOf)).plans[0];
    expect(months.at(-1)?.month).toBe(asOf.slice(0, 7));
    for (const { month, due, onTime, late, open } of months.slice(-2)) {
      const [report] = JSON.parse(await out(`report monthly --period ${month} --json`, asOf)).reports;
      const { items, ...counts } = report.due;
      expect({ month, due: items.length, ...counts }).toMatchObject({ month, due, onTime, late, open });
    }
    const moved = numbersIn(await out('timeline', asOf), /时限有调整的(\d+)项，逾期(\d+)项/);
    const { units }: { units: readonly UnitJson[] } = JSON.parse(await out('slippage --json', asOf)).plans[0];
    const ids = new Set(units.flatMap((unit) => unit.moved.map(({ id }) => id)));
    expect(ids.size).toBe(moved[0]);
    // Nothing of the demo has two leads.
    expect(units.reduce((sum, { overdue }) => sum + overdue, 0)).toBe(moved[1]);
  });

  test('the charts of the burn-up', async () => {
    const { burnup: weeks, markdown } = await views();
    const achieved = weeks.map((week) => week.achieved ?? 0);
    const series = [achieved, weeks.map(({ done }) => done ?? 0), weeks.map(({ promised }) => promised)];
    const drawn = (text: string) =>
      [...text.matchAll(/^ *(?:bar|line) \[([^\]]*)\]/gm)].map(([, list = '']) => list.split(', ').map(Number));
    // A report draws a bar a month: that of its last week, and in the month that goes on that of the day.
    for (const [kind, report] of asOf < '2022-02-01' ? [] : markdown) {
      const picture = report.slice(report.indexOf('图：承诺与完成'));
      const labels = /x-axis (?:"[^"]*" )?\[([^\]]*)\]/.exec(picture)?.[1]?.replaceAll('"', '').split(', ') ?? [];
      const at = labels.map((label) => weeks.findIndex(({ end }) => end.endsWith(label)));
      expect([kind, ...drawn(picture).slice(0, 3)]).toEqual([kind, ...series.map((all) => at.map((i) => all[i]))]);
    }
    const latest = weeks.findLast((week) => week.achieved !== null);
    if (Number(asOf.slice(8)) % 2 === 0) {
      const terminal = await out('burnup', asOf);
      expect(numberIn(terminal, /含部分进度为([\d.]+)%/)).toBe(latest?.achieved);
      expect(numberIn(terminal, /已办结([\d.]+)%/)).toBe(latest?.done);
      return;
    }
    const svg = await out('burnup --format svg', asOf);
    const told = [...svg.matchAll(/截至 ([\d-]+)[^\n]*?应办结([\d.]+)%[^\n]*?已办结([\d.]+)%；含部分进度为([\d.]+)%/g)];
    expect(told.length).toBeGreaterThan(0);
    const last = told.at(-1)?.slice(2).map(Number);
    expect(last).toEqual([latest?.promised, latest?.done, latest?.achieved]);
  });
});
