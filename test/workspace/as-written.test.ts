/** What is said of a value quotes it as it is written; what can not be held as it is written is said. */
import { describe, expect, test } from 'vitest';
import { fixText } from '../../src/app/check/fix-texts.ts';
import { inWords } from '../../src/check/words.ts';
import { faultsIn } from '../../src/workspace/load.ts';

const HEAD = `plan: a
title: 甲
period: { start: 2022-01-01, end: 2022-12-31 }
tasks:
  - id: "4"
    title: 乙
    measures:
      - id: 4-2
`;
const planWith = (line: string) => `${HEAD}        ${line}\n`;
const FILE = '2022/plan.yaml';

/** Rules and words of what is wrong. */
async function told(text: string) {
  return (await faultsIn(FILE, text)).map((finding) => {
    const { message, advice } = inWords(finding, 'zh');
    return { rule: finding.rule, path: finding.path.at(-1), said: `${message} ${advice}` };
  });
}

describe('a number in place of text', () => {
  test.each(['007', '1.10', '0x1F', '1e3', '+5', '0o17', '-0.50', '.5', '12.', '370102199001011234'])(
    '%s',
    async (written) => {
      const [found, ...others] = await told(planWith(`title: ${written}`));
      expect(others).toEqual([]);
      expect(found?.rule).toBe('schema/type');
      expect(found?.said).toContain(`现在是数字 ${written}。`);
      expect(found?.said).toContain(`title: "${written}"`);
      expect((await fixText(FILE, planWith(`title: ${written}`))).text).toBe(planWith(`title: "${written}"`));
    },
  );

  test.each(['12:30', '1_000'])('%s is text', async (written) => {
    expect(await told(planWith(`title: ${written}`))).toEqual([]);
  });

  test('a number out of its range, and in place of a date', async () => {
    const [weight] = await told(planWith('title: 丙\n        weight: -0x1F'));
    expect(weight?.said).toContain('-0x1F');
    const [range] = await told(planWith('title: 丙\n        weight: -1.50'));
    expect(range?.said).toContain('-1.50');
    const [due] = await told(planWith('title: 丙\n        due: 0220'));
    expect(due?.said).toContain('“0220”');
  });
});

describe('a number that can not be held', () => {
  test.each([
    ['target: { about: 9007199254740993, unit: 所 }', 'schema/inexact'],
    ['weight: 0.12345678901234567890', 'schema/inexact'],
    ['target: { about: 100000000000000000000, unit: 所 }', 'schema/inexact'],
    ['target: { about: 0x40000000000001, unit: 所 }', 'schema/inexact'],
    ['target: { about: 1234567890123456, unit: 所 }', 'schema/inexact'],
    ['target: { about: 1234567890123456e1, unit: 所 }', 'schema/inexact'],
    ['target: { about: 0x38D7EA4C68001, unit: 所 }', 'schema/inexact'],
    ['weight: 1e400', 'schema/type'],
    ['weight: 1e-999', 'schema/range'],
    ['target: { about: 12345678901234567, unit: 所 }', 'schema/inexact'],
    ['note: 12345678901234567', 'schema/type'],
  ])('%s', async (line, rule) => {
    const found = await told(planWith(`title: 丙\n        ${line}`));
    expect(found.map((finding) => finding.rule)).toEqual([rule]);
    expect(found[0]?.said).toContain(/[\de.x-]{5,}/.exec(line)?.[0]);
  });

  test('says what it would become, where that is another number', async () => {
    const said = async (number: string) =>
      (await told(planWith(`title: 丙\n        target: { about: ${number}, unit: 所 }`)))[0]?.said;
    expect(await said('9007199254740993')).toContain('只能记成 9007199254740992');
    expect(await said('1234567890123456')).toContain('的数 1234567890123456 超过15位，程序不能保证记得准。');
  });

  test.each([
    'target: { about: 999999999999999, unit: 所 }',
    'weight: 0.100000000000000000',
    'weight: 0.000000000000000001',
    'note: 编号12345678901234567',
    'note: "12345678901234567"',
  ])('%s can', async (line) => {
    expect(await told(planWith(`title: 丙\n        ${line}`))).toEqual([]);
  });
});

describe('a flood of unknown keys', () => {
  const flood = (count: number) =>
    planWith(`title: 丙\n${Array.from({ length: count }, (_, i) => `        k${i}: 1`).join('\n')}`);

  test('as many as are read are reported, the others are counted', async () => {
    const found = await told(flood(1000));
    expect(found.map(({ rule }) => rule)).toEqual([
      ...Array.from({ length: 20 }, () => 'schema/unknown-key'),
      'schema/more-unknown-keys',
    ]);
    expect(found.at(-1)).toMatchObject({ path: 'k20', said: expect.stringContaining('还有980个') });
  });

  test('a few are reported each', async () => {
    expect((await told(flood(20))).map(({ rule }) => rule)).toEqual(
      Array.from({ length: 20 }, () => 'schema/unknown-key'),
    );
  });
});

test('rows of a table in place of a file, or of a list', async () => {
  expect((await told('编号\t任务\t牵头\n4-2\t推荐\t教务处\n')).map(({ rule }) => rule)).toEqual(['yaml/table-row']);
  expect(
    (await faultsIn('2022/journal/2022-W19.yaml', '- 2022-05-12\t4-2\t推荐5所\n')).map(({ rule }) => rule),
  ).toEqual(['yaml/table-row']);
});
