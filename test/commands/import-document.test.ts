/** `plan import` of issued documents: what is read of them, and the plan, annexes and text that come of it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { folderWith, workspaceWith, workspaceWithRoom } from '../support/folder.ts';
import { faultsOf } from '../support/output-schemas.ts';
import { plan } from '../support/run.ts';
import { fixture, plain } from '../support/samples.ts';
import { wordFile, wordList, wordNumber, wordParagraph } from '../support/word.ts';

interface Target {
  readonly comparator: string;
  readonly value: number | string;
  readonly unit: string | null;
  readonly stretch?: boolean;
  readonly baseline?: number | null;
  readonly accept?: readonly string[];
}

interface Measure {
  readonly text: string;
  readonly targets: readonly Target[];
  readonly scope?: readonly { readonly size: number; readonly unit: string; readonly of: string }[];
  readonly lead: readonly string[];
  readonly with: readonly string[];
  readonly due: {
    readonly printed: string;
    readonly date?: string | null;
    readonly ongoing?: boolean;
    readonly repeat?: unknown;
    readonly accept?: readonly string[];
  } | null;
  readonly repeat?: { readonly every: string };
  readonly ask?: readonly string[];
  readonly may?: unknown;
}

interface Task {
  readonly number: string | null;
  readonly title: string | null;
  readonly section?: string | null;
  readonly part?: string;
  readonly annex?: unknown;
  readonly text?: string;
  readonly context?: readonly string[];
  readonly measures: readonly Measure[];
}

interface Found {
  readonly title: string;
  readonly year: number | null;
  readonly issued?: string | null;
  readonly principle?: string | null;
  readonly sections: readonly { readonly title: string; readonly number: string; readonly text: string }[];
  readonly tasks: readonly Task[];
  readonly notTasks: readonly { readonly why: string; readonly printed: string }[];
  readonly unreadable: readonly unknown[];
  readonly questions: readonly { readonly at: string; readonly ask: string }[];
  readonly notices: readonly { readonly at: string; readonly what: string; readonly printed: string }[];
  readonly must_not_contain: readonly string[];
}

const parsed = (text: string): Found => JSON.parse(text);
const right = (name: string): Found => parsed(readFileSync(fixture(`${name}.right.json`), 'utf8'));

async function read(file: string, ...options: readonly string[]): Promise<Found> {
  const { out, err } = await plan(['import', file, '--dry-run', '--json', ...options], workspaceWithRoom());
  expect(err).toBe('');
  expect(faultsOf(out, 'import')).toEqual([]);
  return parsed(out);
}

/** Whether two passages are of the same words, one of them cut finer. */
const isSame = (one: string, other: string): boolean => one.includes(other) || other.includes(one);

const SAMPLES = [
  ['05-work-points', '05-work-points.docx'],
  ['06-typed', '06-typed.docx'],
  ['07-hard-breaks', '07-hard-breaks.txt'],
] as const;

describe.each(SAMPLES)('%s is read as a right import reads it', (name, file) => {
  const expected = right(name);

  test('its title, year, sections and tasks with their text', async () => {
    const found = await read(fixture(file));
    expect([plain(found.title), found.year]).toEqual([plain(expected.title), expected.year]);
    expect(found.sections.map(({ text }) => plain(text))).toEqual(
      expected.sections.map(({ number, title }) => plain(`${number}、${title}`)),
    );
    expect(found.tasks.map(({ number, annex }) => [plain(number ?? ''), annex !== null])).toEqual(
      expected.tasks.map(({ number, part }) => [plain(number ?? ''), part === 'annex']),
    );
    expect(found.unreadable).toEqual([]);
    if (expected.issued) expect(found.issued?.replace(/\D0?/g, '-')).toBe(`${expected.issued.replace(/-0?/g, '-')}-`);
    if (expected.principle) expect(plain(found.principle ?? '')).toBe(plain(expected.principle));
    for (const [i, task] of expected.tasks.entries()) {
      const mine = found.tasks[i];
      if (task.title !== null) expect(plain(mine?.title ?? '')).toBe(plain(task.title));
      // The numbers of a list within the text may stand in it.
      const body = (text: string): string => plain(text.replace(/^\d\./gm, ''));
      if (task.text !== undefined) expect(body(mine?.text ?? '')).toBe(body(task.text));
      if (task.section) expect(mine?.section?.startsWith(task.section)).toBe(true);
    }
  });

  test('its measures with their numbers, by whom and until when', async () => {
    const { tasks } = await read(fixture(file));
    for (const [i, task] of expected.tasks.entries()) {
      const mine = tasks[i]?.measures ?? [];
      for (const measure of task.measures) {
        const same = mine.filter(({ text }) => isSame(plain(text), plain(measure.text)));
        expect(same, measure.text).not.toEqual([]);
        const targets = same.flatMap((one) => one.targets);
        const [one] = same;
        expect(targets.map(({ value, stretch }) => [value, stretch])).toEqual(
          measure.targets.map(({ value, stretch = false }) => [value, stretch]),
        );
        for (const [n, target] of measure.targets.entries()) {
          expect([target.comparator, ...(target.accept ?? [])]).toContain(targets[n]?.comparator);
          if (target.unit !== null) expect(targets[n]?.unit).toBe(target.unit);
          expect(targets[n]?.baseline ?? undefined).toBe(target.baseline);
        }
        expect(same.flatMap(({ scope = [] }) => scope)).toEqual(measure.scope ?? []);
        const isOpen = one?.lead.length === 0 && measure.ask !== undefined;
        expect(isOpen ? one.with : one?.lead).toEqual(isOpen ? [...measure.lead, ...measure.with] : measure.lead);
        if (!isOpen) expect(one?.with).toEqual(measure.with);
        const due = same.find((own) => own.due !== null)?.due ?? null;
        if (measure.repeat !== undefined) expect(due?.repeat).toBe(measure.repeat.every);
        else if (!measure.due?.accept?.includes('none')) {
          expect(due?.date ?? null, measure.text).toBe(measure.due?.date ?? null);
          expect(due?.ongoing ?? false).toBe(measure.due?.ongoing ?? false);
          expect(due === null).toBe(measure.due === null);
        }
      }
    }
  });

  test('no number is invented, none has two, and every passage stands in its task', async () => {
    const { tasks } = await read(fixture(file));
    const counted = (list: readonly Task[]): number =>
      list.flatMap(({ measures }) => measures).flatMap(({ targets }) => targets).length;
    expect(counted(tasks)).toBe(counted(expected.tasks));
    for (const { title, text = '', measures } of tasks) {
      for (const measure of measures) {
        expect(measure.targets.length).toBeLessThanOrEqual(1);
        expect(plain(title + text)).toContain(plain(measure.text));
      }
    }
  });

  test('the plan passes a check, its text is quoted, and nothing stands in it that must not', async () => {
    const folder = workspaceWith({ '2022/plan.yaml': '' });
    const { code, err } = await plan(['import', fixture(file), '--partial', '--id', 'issued'], folder);
    expect(code).toBe(0);
    expect(err).not.toContain('error');
    const checked = await plan(['check', '--json', 'issued'], folder);
    expect(JSON.parse(checked.out).findings.map(({ rule }: { rule: string }) => rule)).toEqual(['measure/unconfirmed']);
    const texts = ['plan.yaml', 'annexes/annex.yaml']
      .map((path) => join(folder, 'issued', path))
      .flatMap((path) => (existsSync(path) ? [readFileSync(path, 'utf8')] : []));
    expect(expected.must_not_contain.filter((text) => texts.some((one) => one.includes(text)))).toEqual([]);
    const [traced] = JSON.parse((await plan(['trace', '--json', '--plan', 'issued'], folder)).out).plans;
    const left = traced.passages.map(({ text }: { text: string }) => plain(text)).join('\n');
    for (const { measures } of expected.tasks) for (const { text } of measures) expect(left).not.toContain(plain(text));
  });
});

test('what is asked, and what is taken for no task', async () => {
  const said = async (file: string): Promise<readonly (readonly string[])[]> => {
    const { questions, notices, notTasks } = await read(fixture(file));
    return [
      questions.map(({ at, ask }) => `${at} ${ask}`),
      notices.map(({ at, what }) => `${at} ${what}`.trim()),
      [...new Set(notTasks.map(({ why }) => why))],
    ];
  };
  expect(await said('05-work-points.docx')).toEqual([
    [],
    ['4-2 span', '8-2 covers', 'noUnits'],
    ['above', 'notice', 'foot', 'unnumbered', 'footnote'],
  ]);
  expect(await said('06-typed.docx')).toEqual([
    ['file leads', '6-3 rise', '7-1 range'],
    ['8-2 each', '5 repeatedNumber', '4 noUnit'],
    ['above', 'foot', 'unnumbered'],
  ]);
  expect(await said('07-hard-breaks.txt')).toEqual([
    ['5-1 due'],
    ['3 noUnit', '5 noUnit'],
    ['above', 'opening', 'attachments', 'foot', 'unnumbered', 'page'],
  ]);
});

describe('the plan of 2022', () => {
  const ROOT = join(import.meta.dirname, '..', '..', 'plans', '2022');
  const SOURCE = readFileSync(join(ROOT, 'source', 'work-plan-2022.txt'), 'utf8');

  interface WrittenTask {
    readonly id: string;
    readonly title: string;
    readonly text?: string;
    readonly measures: readonly {
      readonly quote: string;
      readonly review?: boolean;
      readonly target?: Readonly<Record<string, unknown>>;
      readonly scope?: readonly unknown[];
    }[];
  }

  const tasksIn = (...files: readonly string[]): readonly WrittenTask[] =>
    files.flatMap((file): readonly WrittenTask[] => parse(readFileSync(file, 'utf8')).tasks);
  const byHand = tasksIn(join(ROOT, 'plan.yaml'), join(ROOT, 'annexes', 'routine.yaml'));

  /** The document as Word numbers it: no number is typed. */
  const WORD = wordFile({
    body: SOURCE.trim()
      .split('\n')
      .map((line, i, lines) => {
        const isAnnexed = i > lines.indexOf('附件');
        const text = line.replace(/^\d+\./, '');
        return wordParagraph(text, text === line ? undefined : [isAnnexed ? 2 : 1, 0]);
      })
      .join(''),
    numbering:
      wordList(1, ['decimal', '%1.']) +
      wordNumber(1) +
      wordNumber(2, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
  });

  const imported = async (
    name: string,
    bytes: string | Uint8Array,
  ): Promise<{ folder: string; tasks: readonly WrittenTask[] }> => {
    const folder = folderWith({ 'workspace.yaml': 'title: 职业教育处\n', [name]: bytes });
    const { code, err } = await plan(['import', name], folder);
    expect({ code, err: err.replace(/.*(?:plan|annex|work-plan-2022)\.\w+$/gm, '').trim() }).toEqual({
      code: 0,
      err: '',
    });
    return { folder, tasks: tasksIn(join(folder, '2022/plan.yaml'), join(folder, '2022/annexes/annex.yaml')) };
  };

  test.each([
    ['work-plan-2022.txt', SOURCE],
    ['work-plan-2022.docx', WORD],
  ])('comes of %s as it was made by hand', async (name, bytes) => {
    const { folder, tasks } = await imported(name, bytes);
    expect(tasks.map(({ id, title, text }) => [id, title, text])).toEqual(
      byHand.map(({ id, title, text }) => [id, title, text]),
    );
    const [mine, theirs] = [tasks, byHand].map((list) => list.flatMap(({ measures }) => measures));
    const words = ({ quote }: { readonly quote: string }): string => quote.replace(/\s/g, '');
    const counts = (list = mine) => ({
      measures: list?.length,
      targets: list?.filter(({ target }) => target !== undefined).length,
      scopes: list?.flatMap(({ scope = [] }) => scope).length,
    });
    const known = new Set(mine?.map(words));
    const same = theirs?.filter((measure) => known.has(words(measure))) ?? [];
    // Every number with its comparator, none invented: each by the words that promise it.
    const numbers = (list = mine) =>
      list?.flatMap(({ target }) => {
        const { unit, unquantified, ...rest } = target ?? {};
        return target === undefined ? [] : [unquantified === undefined ? { unit, ...rest } : { unquantified }];
      });
    expect(numbers()).toEqual(numbers(theirs));
    expect(mine?.flatMap(({ scope = [] }) => scope)).toEqual(theirs?.flatMap(({ scope = [] }) => scope));
    expect(counts()).toEqual({ measures: 145, targets: 22, scopes: 5 });
    expect([same.length, theirs?.length]).toEqual([140, 159]);
    expect(mine?.every(({ review }) => review)).toBe(true);
    expect(await plan(['check'], folder)).toMatchObject({ code: 0 });
    expect(JSON.parse((await plan(['trace', '--json'], folder)).out)).toMatchObject({
      plans: [{ percent: 100, passages: [] }],
    });
    expect(readFileSync(join(folder, '2022/source/work-plan-2022.txt'), 'utf8').trim()).toBe(SOURCE.trim());
  });
});
