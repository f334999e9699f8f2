/** What several numbers come to is no longer than a program can hold. */
import { sumInDigits } from '../../../model/decimal.ts';
import { DIGITS_HELD, isExact, isSame } from '../../../model/exact.ts';
import { isNumberTarget, periodsOf } from '../../../model/target.ts';
import type { Step } from '../../../projection/facts.ts';
import { measureStates } from '../../../projection/state.ts';
import { type Account, targetAt } from '../../accounts.ts';
import { maybe } from '../../maybe.ts';
import type { ModelRule } from '../../rule.ts';

export const valueInexact: ModelRule<{ id: string; sum: string; limit: number; held?: string; lower?: number }> = {
  id: 'value/inexact',
  family: 'model',
  tier: 'default',
  severity: 'error',
  text: {
    zh: {
      message: ({ id, sum, held, lower, limit }) =>
        `举措 ${id} 的数${maybe`连同支撑它的${lower}项`}加起来是 ${sum}，${
          held === undefined ? `超过${limit}位，程序不能保证记得准` : `位数太多，程序记不准，只能记成 ${held}`
        }。`,
      advice: ({ limit }) => `加起来的有效数字不超过${limit}位：去掉多余的小数，或者换大一些的单位。`,
    },
    en: {
      message: ({ id, sum, held, lower, limit }) =>
        `The numbers of measure ${id}${maybe`, with those of the ${lower} that serve it,`} come to ${sum}, which has ${
          held === undefined
            ? `more than ${limit} digits: a program cannot be sure to hold it exactly`
            : `too many digits to be held exactly: it would become ${held}`
        }.`,
      advice: ({ limit }) =>
        `What they come to may have ${limit} significant digits at most: round the numbers, or take a larger unit.`,
    },
  },
  why: {
    zh: '每个数都在15位以内，加起来也可能超过；超过的部分会不声不响地丢掉，合计就对不上了。',
    en: 'Numbers of 15 digits at the most may come to more; what is beyond is dropped silently, and the total does not add up.',
  },
  example: {
    in: 'journal',
    bad: `- { date: 2022-05-10, on: 1-1, add: 12.333333333333 }
- { date: 2022-05-11, on: 1-1, add: 0.66666666666666 }`,
    good: `- { date: 2022-05-10, on: 1-1, add: 12.3333 }
- { date: 2022-05-11, on: 1-1, add: 0.6667 }`,
  },
  check({ accounts, states }, report) {
    for (const account of accounts()) {
      // Reported once: what comes after it has it within.
      const first = account.steps.find((step) => !isHeld(partsOf(account, step)));
      if (first === undefined) continue;
      const { entry } = first;
      const key = entry.value === undefined ? 'add' : 'value';
      report({ at: entry, key: [key], args: argsOf(account.measure.id, partsOf(account, first)) });
    }
    for (const { measure, served } of states().flatMap(measureStates)) {
      const counted = (served?.contributions ?? []).filter(({ value }) => value !== undefined);
      const parts = [served?.own, ...counted.map(({ value }) => value)].flatMap((part) => part ?? []);
      // What is too long by itself is reported where it stands.
      if (isHeld(parts) || !parts.every((part) => isHeld([part]))) continue;
      const related = counted.map((one) => one.measure);
      report({ at: measure, args: { ...argsOf(measure.id, parts), lower: counted.length }, related });
    }
  },
};

/** What the entry's number is added to, and that number. */
function partsOf(account: Account, { entry, before, after }: Step): readonly number[] {
  const target = targetAt(account, after);
  const { add } = entry;
  if (add === undefined) return entry.value === undefined ? [] : [...(after.periods?.values() ?? [])];
  if (periodsOf(target)) return [...(before.periods?.values() ?? []), add];
  return [before.value ?? (isNumberTarget(target) ? target.baseline : 0), add];
}

function isHeld(parts: readonly number[]): boolean {
  const sum = sumInDigits(parts);
  return isExact(sum, Number(sum));
}

function argsOf(id: string, parts: readonly number[]) {
  const sum = sumInDigits(parts);
  const held = Number(sum);
  return { id, sum, limit: DIGITS_HELD, ...(isSame(sum, held) ? {} : { held: String(held) }) };
}
