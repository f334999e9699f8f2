import { expect, test } from 'vitest';
import { evidenceAltered } from '../../../../src/check/rules/evidence/altered.ts';
import { checkerOf } from '../../../support/check.ts';
import { anEntry, aPlanOf, aWorkspace } from '../../../support/model.ts';

const check = checkerOf(evidenceAltered);
const [given, other] = ['a'.repeat(64), 'b'.repeat(64)];
const workspace = (sha256?: string) =>
  aWorkspace({
    ...aPlanOf([], {
      journal: [
        anEntry({ path: [0], evidence: [{ ref: '3号' }, { file: 'evidence/a.pdf', ...(sha256 && { sha256 }) }] }),
      ],
    }),
    file: '2022/plan.yaml',
  });

test('a file with another content, at the file', () => {
  const found = check(workspace(given), { digests: () => [other] });
  expect(found).toMatchObject([{ path: [0, 'evidence', 1, 'file'], severity: 'error', args: { id: '1-1' } }]);
});

test('one of the ways in which a text is stored will do; nothing is asked where there is no hash', () => {
  expect(check(workspace(given), { digests: () => [other, given] })).toEqual([]);
  const asked: string[] = [];
  const digests = (file: string) => {
    asked.push(file);
    return [other];
  };
  expect(check(workspace(), { digests })).toEqual([]);
  expect(asked).toEqual([]);
  check(workspace(given), { digests });
  expect(asked).toEqual(['2022/evidence/a.pdf']);
});

test.each(['missing', 'link', 'not-a-file', 'denied'])('one that is %s', (why) => {
  const unreadable = new Map([['2022/evidence/a.pdf', why]]);
  expect(check(workspace(given), { digests: () => [], unreadable })).toHaveLength(1);
});

test('where there are no files to read, nothing is said', () => {
  expect(check(workspace(given))).toEqual([]);
});
