/** What files with faults mention. */
import { describe, expect, test } from 'vitest';
import { FILE_KINDS } from '../../src/workspace/file-kinds.ts';
import { Mentions } from '../../src/workspace/unread.ts';

const headingOf = (kind: string): RegExp | undefined => FILE_KINDS.find(({ name }) => name === kind)?.heading;

function idsIn(kind: string, text: string): readonly string[] {
  const mentions = new Mentions();
  mentions.add(headingOf(kind), text);
  return [...(mentions.unread?.ids ?? [])];
}

test('nothing is mentioned where no file is at fault', () => {
  expect(new Mentions().unread).toBeUndefined();
});

test('a plan mentions itself, its tasks and its measures, however badly written', () => {
  const text =
    'plan: sd-2022\ntasks\n  - id："4"\n    id: \'4-2\'\n- {id: 4-3, title: [\n   id:4.4\n  "id": R8-1\n -id: “5”\n';
  expect(idsIn('plan', text)).toEqual(['sd-2022', '4', '4-2', '4-3', '4-4', 'R8-1', '5']);
});

test('a roster mentions itself and its members', () => {
  expect(idsIn('roster', 'roster: zones\nmembers:\n  - { id: qingdao, name: "\n')).toEqual(['zones', 'qingdao']);
});

test('what a plan only refers to is not mentioned', () => {
  expect(idsIn('plan', 'plan: a\ntasks:\n  - roster: zones\n    depends: [4-1]\n    note: 见 grid: x\n')).toEqual([
    'a',
  ]);
});

describe('any id may stand', () => {
  const anything = (kind: string, text: string | undefined): boolean | undefined => {
    const mentions = new Mentions();
    mentions.add(headingOf(kind), text);
    return mentions.unread?.anything;
  };

  test('in a file that shows no text', () => {
    expect(anything('plan', undefined)).toBe(true);
    expect(anything('annex', undefined)).toBe(true);
  });

  test('in a plan or a roster that does not name itself', () => {
    expect(anything('plan', 'title: x\n')).toBe(true);
    expect(anything('roster', '')).toBe(true);
  });

  test('not in one that does, nor in an annex', () => {
    expect(anything('plan', 'title: x\nplan：a\n')).toBe(false);
    expect(anything('annex', 'title: x\n')).toBe(false);
  });

  test('not in a journal or in the workspace, which name nothing', () => {
    expect(anything('journal', undefined)).toBeUndefined();
    expect(anything('workspace', undefined)).toBeUndefined();
  });
});

test('a long line of spaces takes no long time', () => {
  const started = performance.now();
  idsIn('plan', `plan: a\n${' '.repeat(500_000)}id${' '.repeat(500_000)}x\n`.repeat(4));
  expect(performance.now() - started).toBeLessThan(3_000);
});
