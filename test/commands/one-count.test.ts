/** Every view of one day gives a count, a light and the share of a task as the same figure. */
import { describe, expect, test } from 'vitest';
import { addDays, type PlanDate } from '../../src/model/date.ts';
import { ROOT } from '../e2e/program.ts';
import { day } from '../support/model.ts';
import { plan } from '../support/run.ts';
import { some } from '../support/stress.ts';

/** Every Sunday of the year in full, a few in `npm test`. */
const WEEKS = Array.from({ length: 53 }, (_, i) => addDays(day('2022-01-02'), ((25 + i * 17) % 53) * 7));

const LIGHTS = { red: '红', yellow: '黄', green: '绿', blue: '蓝', grey: '灰' } as const;
type Light = keyof typeof LIGHTS;

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
}

interface TaskJson {
  readonly id: string;
  readonly percent: number;
  readonly totals: Totals;
  readonly measures: readonly MeasureJson[];
}

interface StatusJson {
  readonly totals: Totals;
  readonly sections: readonly { readonly totals: Totals; readonly tasks: readonly TaskJson[] }[];
}

async function out(command: string, asOf: PlanDate): Promise<string> {
  const args = [...command.split(' '), '--plan', 'demo', '--as-of', asOf, '--width', '200'];
  const { code, out, err } = await plan(args, ROOT);
  expect({ code, err: err.replace(/共\d+项举措。?\n/, '') }).toEqual({ code: 0, err: '' });
  return out;
}

async function statusOn(asOf: PlanDate): Promise<StatusJson> {
  return JSON.parse(await out('status --measures --json', asOf)).plans[0];
}

/** The numbers that the pattern's groups find; NaN where it finds nothing. */
const numbersIn = (text: string, pattern: RegExp): readonly number[] => {
  const found = pattern.exec(text);
  return found === null ? [Number.NaN] : found.slice(1).map(Number);
};

/** Text without the marks of HTML and of footnotes. */
const plain = (html: string): string => html.replace(/<sup[\s\S]*?<\/sup>|<[^>]*>/g, '').replace(/\[\^\d+\]/g, '');

describe.each(some(WEEKS, 2))('on %s', (asOf) => {
  test('counts of measures are the same in status, list, reports and JSON', async () => {
    const { totals, sections } = await statusOn(asOf);
    const status = await out('status', asOf);
    const reports = [plain(await out('report weekly', asOf)), plain(await out('report weekly --format html', asOf))];
    expect(numbersIn(status, /办结(\d+)\/(\d+)项举措/)).toEqual([totals.done, totals.measures]);
    for (const report of reports)
      expect(numbersIn(report, /已办结举措(\d+)\/(\d+)/)).toEqual([totals.done, totals.measures]);
    if (totals.due > 0)
      for (const text of [status, ...reports])
        expect(numbersIn(text, /应办结(\d+)项，其中已办结(\d+)项/)).toEqual([totals.due, totals.fulfilled]);
    expect(JSON.parse(await out('report weekly --json', asOf)).reports[0].plan.totals).toEqual(totals);
    const { measures }: { measures: readonly MeasureJson[] } = JSON.parse(await out('list --json', asOf));
    const live = measures.filter(({ state }) => state !== 'cancelled');
    const done = live.filter(({ state }) => state === 'done' || state === 'verified');
    expect([live.length, done.length, measures.length - live.length]).toEqual([
      totals.measures,
      totals.done,
      totals.cancelled,
    ]);
    // The parts are the whole.
    for (const key of ['measures', 'done', 'cancelled', 'due', 'fulfilled'] as const) {
      const sum = (parts: readonly { readonly totals: Totals }[]): number =>
        parts.reduce((so, part) => so + part.totals[key], 0);
      expect([sum(sections), sum(sections.flatMap(({ tasks }) => tasks))]).toEqual([totals[key], totals[key]]);
    }
  });

  test('lights are the same in status, list, the report and JSON', async () => {
    const { totals, sections } = await statusOn(asOf);
    const status = await out('status', asOf);
    const report = await out('report weekly', asOf);
    const measures = sections.flatMap(({ tasks }) => tasks.flatMap((task) => task.measures));
    for (const light of ['red', 'yellow', 'green', 'blue', 'grey'] as const) {
      const word = LIGHTS[light];
      const listed: { measures: readonly MeasureJson[] } = JSON.parse(await out(`list light:${light} --json`, asOf));
      const counted = (rows: readonly MeasureJson[]): number =>
        rows.filter((row) => row.light === light && row.state !== 'cancelled').length;
      expect([
        light,
        ...numbersIn(status, new RegExp(`${word} (\\d+)`)),
        ...numbersIn(plain(report), new RegExp(`\\| ${word}灯 \\| (\\d+)项`)),
        counted(listed.measures),
        counted(measures),
      ]).toEqual([light, ...Array.from({ length: 4 }, () => totals.lights[light])]);
    }
  });

  test('the share of a task is the same in status, show, the report, every chart and JSON', async () => {
    const { sections } = await statusOn(asOf);
    const tasks = sections.flatMap((section) => section.tasks);
    const percents = tasks.map(({ percent }) => percent);
    const status = await out('status --all --width 120', asOf);
    expect(tasks.map(({ id }) => numbersIn(status, new RegExp(`│ ${id} .*?([\\d.]+)% │`))[0])).toEqual(percents);
    const shows = await Promise.all(tasks.map(({ id }) => out(`show ${id}`, asOf)));
    expect(shows.map((text) => numbersIn(text, /进度([\d.]+)%/)[0])).toEqual(percents);
    const bars = /进度"[\s\S]*?bar \[([^\]]*)\]/.exec(await out('report weekly', asOf))?.[1];
    expect(bars?.split(', ').map(Number)).toEqual(percents);
    const gantt = await out('timeline --format mermaid', asOf);
    const svg = await out('timeline --format svg', asOf);
    expect([...gantt.matchAll(/\(([\d.]+)#37;/g)].map(([, percent]) => Number(percent))).toEqual(percents);
    expect([...svg.matchAll(/<title>[^<]* 至 [^<]*，完成([\d.]+)%</g)].map(([, percent]) => Number(percent))).toEqual(
      percents,
    );
    expect([...svg.matchAll(/>([\d.]+)%</g)].map(([, percent]) => Number(percent))).toEqual(percents);
  });

  test('the charts of the burn-up draw what its JSON says', async () => {
    interface Week {
      readonly promised: number;
      readonly done: number | null;
      readonly achieved: number | null;
    }
    const weeks: readonly Week[] = JSON.parse(await out('burnup --json', asOf)).plans[0].weeks;
    const mermaid = await out('burnup --format mermaid', asOf);
    const drawn = [...mermaid.matchAll(/^ *(?:bar|line) \[([^\]]*)\]/gm)].map(([, list = '']) =>
      list.split(', ').map(Number),
    );
    expect(drawn[0]).toEqual(weeks.map(({ achieved }) => achieved ?? 0));
    expect(drawn[1]).toEqual(weeks.map(({ done }) => done ?? 0));
    expect(drawn[2]).toEqual(weeks.map(({ promised }) => promised));
  });
});
