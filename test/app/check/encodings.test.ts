/** Files in another encoding: which one is said, and --fix converts them where no byte would be lost. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { converted, encodingOf } from '../../../src/files/encodings.ts';
import { folderWith } from '../../support/folder.ts';
import { plan } from '../../support/run.ts';

const PLAN = `plan: a
title: 工作要点（试行）
period: { start: 2022-01-01, end: 2022-12-31 }
tasks:
  - id: "1"
    title: 建设学校
    lead: 甲处
    measures:
      - { id: 1-1, title: 建设学校, due: 2022-10-31 } # 注释
`;

/** The pairs of bytes of Chinese in GBK, by the decoder of the platform. */
const PAIRS = new Map(
  Array.from({ length: 126 * 190 }, (_, i) => [0x81 + Math.floor(i / 190), 0x40 + (i % 190)] as const).map(
    ([lead, trail]) => [new TextDecoder('gbk').decode(Uint8Array.of(lead, trail)), [lead, trail]],
  ),
);

function gbk(text: string): Buffer {
  return Buffer.from([...text].flatMap((character) => PAIRS.get(character) ?? [character.charCodeAt(0)]));
}

function utf16(text: string, isBig: boolean, mark = '\ufeff'): Buffer {
  const little = Buffer.from(mark + text, 'utf16le');
  return isBig ? little.swap16() : little;
}

function folderOf(bytes: Buffer): string {
  const folder = folderWith({ 'workspace.yaml': 'title: 甲\n', '2022/plan.yaml': PLAN });
  writeFileSync(join(folder, '2022/plan.yaml'), bytes);
  return folder;
}

const ENCODED = [
  ['GBK', 'GBK', gbk(PLAN)],
  ['GBK with Windows line ends', 'GBK', gbk(PLAN.replaceAll('\n', '\r\n'))],
  ['UTF-16 of Windows', 'UTF-16LE', utf16(PLAN, false)],
  ['UTF-16, the big end first', 'UTF-16BE', utf16(PLAN, true)],
  ['UTF-16 without a mark', 'UTF-16LE', utf16(PLAN, false, '')],
  ['UTF-16, the big end first, without a mark', 'UTF-16BE', utf16(PLAN, true, '')],
  ['UTF-16 of Latin letters alone', 'UTF-16LE', utf16(PLAN.replace(/\p{Script=Han}/gu, 'x'), false, '')],
] as const;

describe.each(ENCODED)('%s', (_name, encoding, bytes) => {
  test('is named', async () => {
    const { out, code } = await plan(['check', '--as-of', '2022-06-01'], folderOf(bytes));
    expect(out).toContain(`文件不是 UTF-8 编码（像是 ${encoding}）`);
    expect(out).toContain('plan check --fix');
    expect(code).toBe(1);
  });

  test('is converted, to the last character', async () => {
    const folder = folderOf(bytes);
    expect((await plan(['check', '--fix', '--dry-run', '--as-of', '2022-06-01'], folder)).code).toBe(0);
    expect(readFileSync(join(folder, '2022/plan.yaml'))).toEqual(bytes);
    const { code, err } = await plan(['check', '--fix', '--as-of', '2022-06-01'], folder);
    expect(err).toContain('file/encoding');
    expect(code).toBe(0);
    const text = readFileSync(join(folder, '2022/plan.yaml'), 'utf8');
    expect(text.replace(/\p{Script=Han}/gu, 'x')).toBe(PLAN.replace(/\p{Script=Han}/gu, 'x'));
    expect((await plan(['check', '--fix', '--as-of', '2022-06-01'], folder)).err).toContain('没有能自动改正的');
  });
});

describe('is left, with the reason', () => {
  test.each([
    [
      'UTF-8 with some bytes of GBK',
      Buffer.concat([Buffer.from(PLAN), Buffer.from('# '), Buffer.from('bdcccef1b4a6', 'hex')]),
      '别处是 UTF-8',
    ],
    [
      'characters that GBK has not',
      Buffer.concat([gbk(PLAN), Buffer.from('# '), Buffer.from('8139ef319534b235', 'hex')]),
      '还原不出',
    ],
    ['UTF-16 that was cut', utf16(PLAN, false).subarray(0, -1), '还原不出'],
  ])('%s', async (_name, bytes, why) => {
    const folder = folderOf(bytes);
    const { out, code } = await plan(['check', '--fix', '--as-of', '2022-06-01'], folder);
    expect(out).toContain(why);
    expect(out).not.toContain('--fix 转成');
    expect(code).toBe(1);
    expect(readFileSync(join(folder, '2022/plan.yaml'))).toEqual(bytes);
  });
});

test('known bytes of GBK are the characters that they are', () => {
  const bytes = Buffer.concat([Buffer.from('# '), Buffer.from('bdcccef1b4a6', 'hex')]);
  expect(encodingOf(bytes)).toBe('GBK');
  expect(converted(bytes, 'GBK')).toBe('# 教务处');
});
