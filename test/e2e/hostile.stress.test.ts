/** Files that mean harm, at length: time and memory stay bounded. */
import { describe, expect, test } from 'vitest';
import { mistakes, traps } from '../fixtures/hostile-texts.ts';
import { workspaceWith } from '../support/folder.ts';
import { expectedOf, expectUnreadable, planHeld, told } from './hostile.ts';

const CHECK = ['check', '--json'];

describe('a huge number of mistakes is reported, each of them', () => {
  test.each(mistakes(3_000))('%s', (_name, text, rule) => {
    const folder = workspaceWith({ '2022/plan.yaml': text });
    expect(told(planHeld(folder, CHECK))).toEqual(expectedOf(rule, 3_000));
  });

  test('and the text for people stays bounded as well', () => {
    const [[, text] = ['', '']] = mistakes(3_000);
    const { code, out } = planHeld(workspaceWith({ '2022/plan.yaml': text }), ['check', '--max-problems', '5']);
    expect(code).toBe(1);
    expect(out.length).toBeLessThan(20_000);
  });
});

describe('text that makes a careless reader try everything', () => {
  test.each(traps(200_000))('%s', (_name, text) => {
    expectUnreadable(told(planHeld(workspaceWith({ '2022/plan.yaml': text }), CHECK)));
  });
});

test('2,000 files of a journal are read', () => {
  const entry = (i: number) => `- { date: 2022-05-11, on: 1-1, note: 第${i}条 }\n`;
  const files = Object.fromEntries(Array.from({ length: 2_000 }, (_, i) => [`2022/journal/x${i}.yaml`, entry(i)]));
  expect(planHeld(workspaceWith(files), ['status'])).toMatchObject({ code: 0 });
});
