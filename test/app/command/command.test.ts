import { expect, test } from 'vitest';
import { argument, optionalArgument, variadicArgument } from '../../../src/app/command/arguments.ts';
import { command, idleOption } from '../../../src/app/command/command.ts';
import { choice, flag, text } from '../../../src/app/command/options.ts';
import type { Context } from '../../../src/app/context.ts';
import { day } from '../../support/model.ts';

const words = (): string => 'what it is';

const context: Context = {
  ...{ cwd: '/', width: 80, color: false, unicode: true, version: '0', launcher: 'plan.js' },
  out: () => undefined,
  err: () => undefined,
  today: () => day('2022-06-30'),
};

const reading = command({
  arguments: { id: argument(words), folder: optionalArgument(words), query: variadicArgument(words) },
  options: {
    measures: flag(words, 'm'),
    by: choice('<unit|day>', ['day', 'unit'], words, () => ''),
  },
  without: ['at'],
  examples: () => [],
  async run({ args, options }) {
    const id: string = args.id;
    const folder: string | undefined = args.folder;
    const query: readonly string[] = args.query;
    const measures: boolean = options.measures;
    const by: 'day' | 'unit' | undefined = options.by;
    return { data: () => ({ id, folder, query, measures, by, asOf: options.asOf, plan: options.plan }) };
  },
});

const writing = command({
  writes: true,
  arguments: {},
  options: { note: text('<text>', words) },
  without: ['json'],
  examples: () => [],
  run: async ({ options }) => ({ text: () => `${options.note} ${options.plan}` }),
});

test('a command gets its arguments and options by name, and of the common ones those that it takes', async () => {
  const given = new Map([
    ['measures', [true as const]],
    ['asOf', ['2022-05-01', '2022-06-01']],
  ]);
  const { data } = await reading.run(context, ['4-2', 'plans', '灯:红', '中职'], given);
  expect(await data?.()).toEqual({
    id: '4-2',
    folder: 'plans',
    query: ['灯:红', '中职'],
    measures: true,
    by: undefined,
    asOf: '2022-06-01',
    plan: undefined,
  });
});

test('a command that writes has no view of another date or revision', () => {
  expect(reading).toMatchObject({ writes: false, without: ['at'] });
  expect(writing).toMatchObject({ writes: true, without: ['asOf', 'at', 'json'] });
  expect(idleOption(writing, new Map([['at', ['HEAD']]]))).toBe('at');
  expect(idleOption(writing, new Map([['plan', ['demo']]]))).toBeUndefined();
});

test('a misspelt key, and an option that the command does not take, do not compile', () => {
  command({
    arguments: { id: argument(words) },
    options: { measures: flag(words), by: choice('<unit|day>', ['day', 'unit'], words, () => '') },
    without: ['at'],
    examples: () => [],
    async run({ args, options }) {
      // @ts-expect-error misspelt
      const misspelt = options.measrues;
      // @ts-expect-error an argument that it does not have
      const other = args.query;
      // @ts-expect-error said not to be taken
      const { at } = options;
      // @ts-expect-error part of the context by now
      const { width } = options;
      // @ts-expect-error no such choice
      const isByMonth = options.by === 'month';
      return { notes: [misspelt, other, at, width, isByMonth].map(String) };
    },
  });
  command({
    writes: true,
    arguments: {},
    options: {},
    // @ts-expect-error no common option
    without: ['asof'],
    examples: () => [],
    run: async ({ options }) => ({
      // @ts-expect-error it writes
      text: () => String(options.asOf),
    }),
  });
});
