/** What may come next on a command line that is being typed. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineFrom } from '../../src/cli/completion/line.ts';
import { plan } from '../support/run.ts';
import { runs } from '../support/stress.ts';

const ROOT = join(import.meta.dirname, '../..');

async function offered(line: string, shell = 'zsh'): Promise<readonly string[]> {
  const { code, out, err } = await plan(['completion', shell, '--line', line], ROOT);
  expect([code, err]).toEqual([0, '']);
  return out.split('\n').flatMap((one) => (one === '' ? [] : [one.split('\t')[0] ?? '']));
}

describe('what is offered', () => {
  const PLACES = [
    ['commands', 'plan sta', ['status']],
    ['the ids of measures', 'plan show 12-', expect.arrayContaining(['12-1', '12-2', '12-10'])],
    ['plans', 'plan status --plan d', ['demo']],
    ['units', 'plan status --plan demo --unit 教', ['教务处']],
    ['units behind an equals sign', 'plan status --plan demo --unit=教', ['--unit=教务处']],
    ['the stages of the measure on the line', 'plan log 4-3 --plan demo --stage 试', ['试运行']],
    ['members of the roster of the measure', 'plan log 2-1 --plan demo --member 软', expect.any(Array)],
    ['filters', 'plan list 灯', ['灯:']],
    ['the values of a filter', 'plan list 灯:', ['灯:红', '灯:黄', '灯:绿', '灯:蓝', '灯:灰']],
    ['the filters in English', 'plan list li', ['light:']],
    ['choices', 'plan due --format ', expect.arrayContaining(['table'])],
    ['kinds of reports', 'plan report w', ['weekly']],
    ['formats of exports', 'plan export par', ['parquet']],
    ['rules', 'plan explain journal/cl', ['journal/clash']],
    ['guides', 'plan help mod', ['model']],
    ['options, but not those that it refuses', 'plan log --as', []],
    ['nothing for a note', 'plan log 4-3 -m ', []],
    ['nothing that is whole already', 'plan status', []],
    ['nothing outside of a workspace', 'plan --dir /nowhere show ', []],
  ] as const;

  test.each(PLACES)('%s: %s', async (_, line, expected) => {
    expect(await offered(line)).toEqual(expected);
  });

  test('revisions: branches and tags, and HEAD', async () => {
    expect(await offered('plan diff HE')).toEqual(['HEAD']);
  });

  test('to bash what follows the colon', async () => {
    expect(await offered('plan list 灯:', 'bash')).toContain('红');
  });
});

test('any line is divided, and quotation marks keep words together', () => {
  expect(lineFrom('plan log 4-3 -m "已报送 3')).toEqual({ words: ['log', '4-3', '-m'], current: '已报送 3' });
  expect(lineFrom('plan list ')).toEqual({ words: ['list'], current: '' });
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { words, current } = lineFrom(text);
      expect([...words, current].join('').length).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: runs(1000) },
  );
});

test('each shell gets its script, and no other one', async () => {
  for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
    const { code, out } = await plan(['completion', shell], ROOT);
    expect([code, out.includes(`plan completion ${shell}`)]).toEqual([0, true]);
  }
  const { code, err } = await plan(['completion', 'tcsh'], ROOT);
  expect([code, err]).toEqual([2, expect.stringContaining('bash、zsh、fish、powershell')]);
});
