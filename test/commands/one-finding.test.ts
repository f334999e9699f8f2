/** One mistake put into a workspace that is in order is one finding, at the place where it is mended. */
import { describe, expect, test } from 'vitest';
import { SOUND } from '../fixtures/sound-workspace.ts';
import { folderWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

type File = keyof typeof SOUND;

/** What the check finds once `was` of `file` is `is`: file, line:column, rule. */
async function foundWith(file: File, was: string, is: string): Promise<readonly string[]> {
  const text: string = SOUND[file];
  expect(text.split(was)).toHaveLength(2);
  const { out } = await plan(['check', '--json'], folderWith({ ...SOUND, [file]: text.replace(was, is) }));
  const { findings }: { findings: readonly { file: string; line: number; column: number; rule: string }[] } =
    JSON.parse(out);
  return findings.map(({ file, line, column, rule }) => `${file} ${line}:${column} ${rule}`);
}

type Case = readonly [what: string, file: File, was: string, is: string, found: string];

const PLAN = '2022/plan.yaml';
const ROSTER = '2022/rosters/zones.yaml';
const ENTRIES = '2022/journal/2022-W19.yaml';

test('the workspace is in order', async () => {
  const { out, code } = await plan(['check'], folderWith(SOUND));
  expect({ out, code }).toEqual({ out: '', code: 0 });
});

describe('an id that nobody can refer to as it is written', () => {
  const ID_1_1 = '- id: 1-1\n        title: 立项学校';
  test.each<Case>([
    ['with a dash of another sort', PLAN, ID_1_1, ID_1_1.replace('1-1', '1—1'), `${PLAN} 15:13 schema/look-alike`],
    ['in full-width characters', PLAN, ID_1_1, ID_1_1.replace('1-1', '１-1'), `${PLAN} 15:13 schema/look-alike`],
    ['of another form', PLAN, ID_1_1, ID_1_1.replace('1-1', '一-1'), `${PLAN} 15:13 schema/form`],
    ['a number', PLAN, ID_1_1, ID_1_1.replace('1-1', '11'), `${PLAN} 15:13 schema/type`],
    ['none at all', PLAN, ID_1_1, ID_1_1.replace(' 1-1', ''), `${PLAN} 15:9 schema/empty`],
    ['under a misspelt key', PLAN, ID_1_1, ID_1_1.replace('id', 'di'), `${PLAN} 15:9 schema/unknown-key`],
    ['in Chinese quotes', PLAN, ID_1_1, ID_1_1.replace('1-1', '“1-1”'), `${PLAN} 15:13 schema/quotes`],
    [
      'behind a sign that YAML keeps for itself',
      PLAN,
      ID_1_1,
      ID_1_1.replace('1-1', '@1-1'),
      `${PLAN} 15:13 yaml/reserved-character`,
    ],
    ['that stands twice', PLAN, ID_1_1, ID_1_1.replace('1-1', '1-2'), `${PLAN} 25:13 id/duplicate`],
    ['of a member', ROSTER, 'id: qingdao', 'id: 青岛', `${ROSTER} 7:11 schema/form`],
    [
      'of a member, in full-width characters',
      ROSTER,
      'id: qingdao',
      'id: ｑingdao',
      `${ROSTER} 7:11 schema/look-alike`,
    ],
    ['of a member, that stands twice', ROSTER, 'id: qingdao', 'id: jinan', `${ROSTER} 7:11 id/duplicate`],
    ['of a roster', ROSTER, 'roster: zones', 'roster: 试验区', `${ROSTER} 1:9 schema/form`],
    [
      'of a roster, in full-width characters',
      ROSTER,
      'roster: zones',
      'roster: ｚones',
      `${ROSTER} 1:9 schema/look-alike`,
    ],
  ])('%s: what refers to it is not to blame', async (_what, file, was, is, found) => {
    expect(await foundWith(file, was, is)).toEqual([found]);
  });

  test('but what refers to a measure of another task is', async () => {
    const text = SOUND[ENTRIES].replace('on: 2-1', 'on: 2-7');
    const files = { ...SOUND, [ENTRIES]: text, [PLAN]: SOUND[PLAN].replace('id: 1-1', 'id: 一-1') };
    const { out } = await plan(['check'], folderWith(files));
    expect(out).toContain('举措 2-7 不存在');
    expect(out).not.toContain('举措 1-1 不存在');
  });
});

describe('a value that could not be read', () => {
  test.each<Case>([
    ['repeat', PLAN, 'repeat: { every: month }', 'repeat: month', `${PLAN} 44:17 schema/type`],
    ['repeat, misspelt', PLAN, 'repeat:', 'repaet:', `${PLAN} 44:9 schema/unknown-key`],
    ['repeat, in a key that nobody knows', PLAN, 'repeat:', 'zzzz:', `${PLAN} 44:9 schema/unknown-key`],
    ['kind, misspelt', PLAN, 'kind: selection', 'kidn: selection', `${PLAN} 18:9 schema/unknown-key`],
    ['kind, in a key that nobody knows', PLAN, 'kind: selection', 'zzzz: selection', `${PLAN} 18:9 schema/unknown-key`],
    [
      'lead, misspelt',
      PLAN,
      '        lead: 规划处\n        with',
      '        laed: 规划处\n        with',
      `${PLAN} 22:9 schema/unknown-key`,
    ],
    ['roster of a measure', PLAN, 'roster: zones', 'roster: [zones]', `${PLAN} 38:17 schema/type`],
    ['roster of a measure, misspelt', PLAN, 'roster: zones', 'rsoter: zones', `${PLAN} 38:9 schema/unknown-key`],
    [
      'stages of a roster',
      ROSTER,
      'stages: [部署, 检查, 通报, 整改]',
      'stages: [[部署, 检查, 通报, 整改]]',
      `${ROSTER} 4:10 schema/type`,
    ],
    ['a value behind a #', PLAN, 'title: 立项学校', 'title: #立项学校', `${PLAN} 16:15 text/after-hash`],
  ])('%s: what goes by it is not to blame', async (_what, file, was, is, found) => {
    expect(await foundWith(file, was, is)).toEqual([found]);
  });
});

describe('the issued text', () => {
  test.each<Case>([
    ['with a letter wrong', PLAN, '推进建设。督查', '推进建社。督查', `${PLAN} 12:11 text/not-in-source`],
    [
      'with a character that is not seen',
      PLAN,
      '推进建设。督查',
      '推进\u200b建设。督查',
      `${PLAN} 12:23 text/invisible`,
    ],
    [
      'of an item of the annex',
      '2022/annexes/routine.yaml',
      'title: 编印简报\n    measures',
      'title: 编引简报\n    measures',
      '2022/annexes/routine.yaml 7:12 text/not-in-source',
    ],
  ])('%s: what quotes it is not to blame', async (_what, file, was, is, found) => {
    expect(await foundWith(file, was, is)).toEqual([found]);
  });
});
