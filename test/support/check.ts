/** The check in tests: on 2022-06-30 unless `over` says otherwise. */
import { expect } from 'vitest';
import { type Circumstances, check as checkWith } from '../../src/check/check.ts';
import type { Args } from '../../src/check/fault.ts';
import { rulesOf } from '../../src/check/registry.ts';
import type { ModelRule } from '../../src/check/rule.ts';
import { inWords } from '../../src/check/words.ts';
import { planDate } from '../../src/model/date.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Workspace } from '../../src/model/plan.ts';

type Check = (workspace: Workspace, over?: Partial<Circumstances>) => readonly Finding[];

/** What the rules find that run always and by default. */
export const check = checkerOf(...rulesOf('model').filter(({ tier }) => tier === 'always' || tier === 'default'));

/** The check by these rules alone: what the reader is told, not what it was held against. */
export function checkerOf(...rules: readonly ModelRule<Args>[]): Check {
  return (workspace, over = {}) => {
    const found = checkWith(workspace, { asOf: planDate('2022-06-30'), ...over }, rules);
    for (const finding of found) expectWords(finding);
    return found.map(({ against: _, ...told }) => told);
  };
}

/** Whatever is found can be said: nothing that the words ask for is missing. */
function expectWords(finding: Finding): void {
  for (const language of ['zh', 'en'] as const) {
    const { message, advice } = inWords(finding, language);
    expect(`${message} ${advice}`, finding.rule).not.toMatch(/undefined|\[object|NaN|“”|""|\(\)|（）/);
  }
}
