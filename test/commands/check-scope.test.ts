/** `plan check RULE|PATH…`: which rules and files its words mean. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { THREE_FAULTS } from '../fixtures/check-cases.ts';
import { planWith, spoiltWith } from '../fixtures/spoilt-workspace.ts';
import { folderWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

async function rulesFound(words: readonly string[], folder = folderWith(THREE_FAULTS)): Promise<readonly string[]> {
  const { out, err } = await plan(['check', ...words, '--json'], folder);
  if (out === '') throw new Error(err);
  const result: { findings: { rule: string }[] } = JSON.parse(out);
  return result.findings.map(({ rule }) => rule);
}

describe('rules', () => {
  test('without a word, all that run by default', async () => {
    expect(await rulesFound([])).toEqual(['journal/clash', 'quote/not-in-text', 'file/line-ends']);
  });

  test.each([['journal/clash'], ['journal'], ['clash']])(
    '%s runs beside what always runs, and nothing else does',
    async (word) => {
      expect(await rulesFound([word])).toEqual(['journal/clash', 'file/line-ends']);
    },
  );

  test('several may be named, in any way', async () => {
    expect(await rulesFound(['clash', 'quote'])).toEqual(['journal/clash', 'quote/not-in-text', 'file/line-ends']);
  });

  test('rules and paths go together: these rules, in these files', async () => {
    expect(await rulesFound(['clash', '2022/plan.yaml'])).toEqual([]);
    expect(await rulesFound(['clash', '2022/journal'])).toEqual(['journal/clash']);
  });

  test('one that is misspelt is wrong usage, and the right one is offered', async () => {
    const { code, out, err } = await plan(['check', 'clahs'], folderWith(THREE_FAULTS));
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: 'plan：clahs 既不是规则，也不是工作区里的文件或者有计划文件的文件夹。\n您是不是要写 clash？\n',
    });
  });
});

const OTHER = `plan: other
title: 另一份
period: { start: 2022-01-01, end: 2022-12-31 }
tasks: []
`;

describe('settings that cannot be read', () => {
  test.each([
    ['no YAML', 'title: [试\n', 'yaml/unclosed'],
    ['a key that there is not', 'title: 试\nlangauge: en\n', 'schema/unknown-key'],
    ['a value that is none', 'title: 试\nlanguage: fr\n', 'schema/not-allowed'],
    ['a title left out', 'language: zh\n', 'schema/missing-key'],
    ['bytes that are no text', Buffer.of(0xd0, 0xc2, 0x3a, 0x20, 0xbd, 0xcc, 0x0a), 'file/encoding'],
  ])('fail every check, whatever is asked for: %s', async (_what, settings, rule) => {
    const folder = folderWith({ ...THREE_FAULTS, 'workspace.yaml': settings, '2023/plan.yaml': OTHER });
    for (const words of [
      ['--plan', 'city-2022'],
      ['2022/journal'],
      ['clash', '--plan', 'city-2022'],
      ['2023', '--quiet'],
      ['2022/plan.yaml', '--plan', 'city-2022'],
    ]) {
      expect(await rulesFound(words, folder), words.join(' ')).toContain(rule);
      expect((await plan(['check', ...words], folder)).code, words.join(' ')).toBe(1);
    }
  });

  test('but what is merely wrong with them is that of the workspace', async () => {
    const settings = 'title: 试\ncheck: { rules: { no/such-rule: warning } }\n';
    const folder = folderWith({ 'workspace.yaml': settings, '2022/plan.yaml': OTHER });
    expect(await rulesFound([], folder)).toEqual(['config/unknown-rule']);
    expect(await rulesFound(['2022'], folder)).toEqual([]);
  });
});

test('a template of the workspace is one of each of its plans', async () => {
  const folder = folderWith({ ...THREE_FAULTS, 'templates/overview.liquid': '{% if %}' });
  expect(await rulesFound(['--plan', 'city-2022'], folder)).toContain('template/broken');
  expect(await rulesFound(['2022'], folder)).not.toContain('template/broken');
});

describe('paths', () => {
  test('a word that could be a rule or a path is the path', async () => {
    const folder = folderWith(THREE_FAULTS);
    expect(await rulesFound(['journal'], join(folder, '2022'))).toEqual(['journal/clash']);
    expect(await rulesFound(['./journal'], join(folder, '2022'))).toEqual(['journal/clash']);
  });

  test.each([
    ['2022/plan.yaml'],
    ['./2022//plan.yaml'],
    ['2022\\plan.yaml'],
    ['.\\2022\\plan.yaml'],
    ['2022/journal/../plan.yaml'],
  ])('%s is the plan', async (path) => {
    expect(await rulesFound([path])).toEqual(['quote/not-in-text']);
  });

  test('links to the workspace, or into it, lead there', async () => {
    const folder = folderWith(THREE_FAULTS);
    const elsewhere = folderWith({});
    symlinkSync(folder, join(elsewhere, 'link'), 'dir');
    symlinkSync(join(folder, '2022'), join(elsewhere, 'year'), 'dir');
    const found = async (...words: readonly string[]) => {
      const { out } = await plan(['check', ...words, '--json', '--dir', folder], elsewhere);
      const { findings }: { findings: { rule: string }[] } = JSON.parse(out);
      return findings.map(({ rule }) => rule);
    };
    expect(await found('link/2022/plan.yaml')).toEqual(['quote/not-in-text']);
    expect(await found('year/journal')).toEqual(['journal/clash']);
    expect(await rulesFound([join(folder, '2022', 'plan.yaml')], join(elsewhere, 'link'))).toEqual([
      'quote/not-in-text',
    ]);
  });

  test('references are held against the whole workspace', async () => {
    const folder = folderWith(spoiltWith(planWith('links: ["1", R1-1]', 'links: ["1", R1-7]')));
    expect(await rulesFound(['2022/plan.yaml'], folder)).toEqual(['reference/broken']);
    expect(await rulesFound(['2022/plan.yaml'], folderWith(spoiltWith({})))).toEqual([]);
  });

  test('a file that can not be read is a path too', async () => {
    const folder = folderWith({ ...THREE_FAULTS, 'city/plan.yaml': new Uint8Array([0xff, 0xfe, 0x61, 0]) });
    expect(await rulesFound(['city/plan.yaml'], folder)).toEqual(['file/encoding']);
  });

  test('a path outside, or one that holds no file of ours, is wrong usage', async () => {
    const folder = folderWith({ ...THREE_FAULTS, 'notes/a.txt': '' });
    expect((await plan(['check', '..'], folder)).err).toBe('plan：.. 在工作区的文件夹之外。\n');
    expect((await plan(['check', 'notes'], folder)).code).toBe(2);
    expect((await plan(['check', '2022/plam.yaml'], folder)).err).toContain('您是不是要写 2022/plan.yaml？');
  });
});

describe('a plan that can not be read', () => {
  const spoilt = {
    'city/plan.yaml': 'plan: city-2022\ntitle：城市计划\nperiod: { start: 2022-01-01, end: 2022-12-31 }\n',
  };

  test('is checked and fixed by its name as any other', async () => {
    const folder = folderWith({ ...THREE_FAULTS, ...spoilt });
    expect(await rulesFound(['--plan', 'city-2022'], folder)).toEqual(['yaml/full-width-colon']);
    const { err } = await plan(['check', '--fix', '--plan', 'city-2022'], folder);
    expect(err).toContain('改正了1处：\n  city/plan.yaml:2 yaml/full-width-colon\n');
  });

  test('may be the one asked for where its id is not to be seen', async () => {
    const folder = folderWith({ ...THREE_FAULTS, 'city/plan.yaml': spoilt['city/plan.yaml'].replace(': ', '：') });
    expect(new Set(await rulesFound(['--plan', 'city-2022'], folder))).toEqual(new Set(['yaml/full-width-colon']));
  });

  test('other views say what is wrong, and of no result that it stands above', async () => {
    const { code, out, err } = await plan(
      ['status', '--plan', 'city-2022'],
      folderWith({ ...THREE_FAULTS, ...spoilt }),
    );
    expect({ code, out, err }).toEqual({
      code: 1,
      out: '',
      err:
        '计划文件有1处错误：\n  city/plan.yaml:2:6 title 后面用了中文冒号“：”。\n' +
        'plan：计划 city-2022 读不出来；请看 plan check。\n',
    });
  });
});
