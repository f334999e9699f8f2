/** What is done fast is done the same the slow way: PLAN_SLOW=1 changes no byte of what the built program says. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { some } from '../support/stress.ts';
import { plan, ROOT } from './program.ts';

const DEMO = ['--dir', join(ROOT, 'plans'), '--plan', 'demo'];
const DATE = ['--as-of', '2022-06-30'];
const COMMANDS = [
  ['check', ...DEMO, '--format', 'json'],
  ['status', ...DEMO, ...DATE, '--all', '--measures'],
  ['list', ...DEMO, ...DATE, '--json'],
  ['show', '3-3', ...DEMO, ...DATE],
  ['due', ...DEMO, ...DATE],
  ['timeline', ...DEMO, ...DATE],
  ['burnup', ...DEMO, ...DATE, '--json'],
  ['lights', ...DEMO, ...DATE, '--json'],
  ['slippage', ...DEMO, ...DATE, '--json'],
  ['report', 'monthly', ...DEMO, '--period', '2022-06'],
  ['report', 'weekly', ...DEMO, '--period', '2022-W25', '--format', 'text'],
  ['export', 'ics', ...DEMO, ...DATE],
  ['log', '3-3', ...DEMO, '--date', '2022-06-29', '-m', '一切正常', '--by', '张三', '--dry-run'],
  ['status', '--dir', join(ROOT, 'plans'), '--plan', 'all', ...DATE, '--json'],
];

test.each(some(COMMANDS, 2).map((args) => ({ args, name: args.slice(0, 2).join(' ') })))('$name', ({ args }) => {
  const { status, stdout, stderr } = plan(ROOT, args);
  expect(stdout).not.toBe('');
  expect(plan(ROOT, args, { PLAN_SLOW: '1' })).toMatchObject({ status, stdout, stderr });
});
