import { describe, expect, test } from 'vitest';
import { schemaBeside } from '../../src/edit/modeline.ts';

const PLAN = 'plans/2022/plan.yaml';
const NEW = 'plans/2022/journal/2022-W20.yaml';
const line = (schema: string): string => `# yaml-language-server: $schema=${schema}\n`;

const besides = (files: Readonly<Record<string, string | undefined>>, file = NEW, kind?: 'roster'): string =>
  schemaBeside(new Map(Object.entries(files)), file, kind);

describe('the modeline of a new file', () => {
  test('points where another file of its folder does, whatever its line ends and whatever stands above', () => {
    const other = `# 说明\n${line('https://example.org/journal.schema.json').replace('\n', '\r\n')}- on: 1-1\n`;
    expect(besides({ [PLAN]: line('./plan.schema.json'), 'plans/2022/journal/2022-W19.yaml': other })).toBe(
      'https://example.org/journal.schema.json',
    );
  });

  test('takes no file of another folder for one of its own, nor one without a text', () => {
    const other = line('elsewhere.json');
    expect(
      besides({ 'plans/2022/journal-old/a.yaml': other, 'plans/2021/journal/2021-W01.yaml': other, [NEW]: undefined }),
    ).toBe('../../../schemas/journal.schema.json');
  });

  test('else points where that of its plan does, from a folder below', () => {
    expect(besides({ [PLAN]: `${line('./plan.schema.json')}id: x\n` })).toBe('.././journal.schema.json');
    const deeper = { [PLAN]: line('../../../schemas/plan.schema.json').replace('\n', '\r\nid: x\r\n') };
    expect(besides(deeper)).toBe('../../../../schemas/journal.schema.json');
    expect(besides(deeper, 'plans/2022/rosters/zones.yaml', 'roster')).toBe('../../../../schemas/roster.schema.json');
    // Somewhere on the network: nobody knows what else is there.
    expect(besides({ [PLAN]: line('https://example.org/plan.schema.json') })).toBe(
      '../../../schemas/journal.schema.json',
    );
  });
});
