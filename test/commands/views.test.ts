import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../support/output-schemas.ts';
import { plan } from '../support/run.ts';

const root = join(import.meta.dirname, '..', '..');

// A person has read each of these: renew them with `npx vitest run test/commands --update`, and read them again.
describe('what the demo plan shows, to the letter', () => {
  test.each([
    ['status-120', ['status'], { width: 120 }],
    ['status-80', ['status'], { width: 80 }],
    ['status-60-measures', ['status', '--measures'], { width: 60 }],
    ['status-40', ['status'], { width: 40 }],
    ['status-en-ascii', ['status', '--lang', 'en'], { width: 100, unicode: false }],
    ['status-all-120', ['status', '--all'], { width: 120 }],
    ['status-all-80', ['status', '--all'], { width: 80 }],
    ['status-all-by-light', ['status', '-a', '--sort', 'light'], { width: 100 }],
    ['status-unit-60', ['status', '--unit', '教务处', '灯:红,黄', '--sort', 'due'], { width: 60 }],
    ['status-color', ['status', '灯:红,蓝'], { width: 100, color: true }],
    ['list-120', ['list'], { width: 120 }],
    ['list-80-red', ['list', '灯:红,黄'], { width: 80 }],
    ['show-task-8', ['show', '8'], { width: 80 }],
    ['show-3-1', ['show', '3-1'], { width: 80 }],
    ['show-4-2', ['show', '4-2'], { width: 80 }],
    ['show-1-3', ['show', '1-3'], { width: 80 }],
    ['show-4-1-en', ['show', '4-1', '--lang', 'en'], { width: 80 }],
    ['trace-context', ['trace', '--context'], { width: 80 }],
  ] as const)('%s', async (name, args, terminal) => {
    const { code, out } = await plan([...args, '--plan', 'demo'], root, terminal);
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot(`golden/${name}.txt`);
  });
});

describe('what programs read', () => {
  test.each([
    ['status', ['status', '--plan', 'all', '--measures']],
    ['status', ['status']],
    ['list', ['list', '--plan', 'all']],
    ['show', ['show', '4']],
    ['show', ['show', '4-3']],
    ['show', ['show', '3-1', '--plan', 'demo']],
    ['show', ['show', '8', '--plan', 'demo']],
    ['show', ['show', '7-3', '--plan', 'demo']],
    ['trace', ['trace', '--plan', 'all']],
    ['check', ['check']],
  ] as const)('the JSON of %s keeps to its schema: %j', async (name, args) => {
    const { out } = await plan([...args, '--json'], root);
    expect(faultsOf(out, name)).toEqual([]);
  });

  test('a schema that is broken would be noticed', () => {
    expect(faultsOf('{"schema":"status/1","plans":[]}', 'status')).not.toEqual([]);
    expect(faultsOf('{}', 'nothing')).toEqual(['no schema nothing']);
  });
});
