import { describe, expect, test } from 'vitest';
import type { Args } from '../../src/check/fault.ts';
import { maybe, OPEN } from '../../src/check/maybe.ts';
import { ALL_RULES } from '../../src/check/registry.ts';
import type { Rule } from '../../src/check/rule.ts';
import { inGeneral, inWords } from '../../src/check/words.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Language } from '../../src/model/plan.ts';
import { plural } from '../../src/model/plural.ts';

/** What a rule says of whatever arguments it asks for, and their names. */
function said(
  rule: Rule,
  language: Language,
): { readonly texts: readonly string[]; readonly names: readonly string[] } {
  const names = new Set<string>();
  const args: Args = new Proxy(
    {},
    {
      get(_target, name) {
        names.add(String(name));
        return `<${String(name)}>`;
      },
    },
  );
  const { message, advice } = rule.text[language];
  const texts = [message, advice].map((text) => (typeof text === 'string' ? text : text(args)));
  return { texts, names: [...names].sort() };
}

describe.each(ALL_RULES.map((rule) => [rule.id, rule] as const))('rule %s', (_id, rule) => {
  const [zh, en] = [said(rule, 'zh'), said(rule, 'en')];

  test('says what is wrong and how to fix it, in both languages', () => {
    for (const text of zh.texts) expect(text).toMatch(/\p{Script=Han}|^应为/u);
    for (const text of en.texts) expect(text).toMatch(/^ ?"?(<|[A-Z])/);
  });

  test('says the same in both languages', () => {
    expect(zh.names).toEqual(en.names);
  });

  test('says nothing that is missing', () => {
    const general = (['zh', 'en'] as const).map((language) => inGeneral(rule, language));
    for (const { message, advice } of general) expect(message + advice).not.toMatch(/undefined|\[object|\0|\$\{|\[\[/);
  });
});

/** docs/rules/ holds what rules say in general, without the parts that may be missing. */
test('what the rules say with every part that may be missing is what was read and agreed', async () => {
  const words = ALL_RULES.flatMap((rule) =>
    (['zh', 'en'] as const).flatMap((language) => {
      const { message, advice } = inGeneral(rule, language);
      const { texts } = said(rule, language);
      const longer = texts.filter((text) => ![message, advice].includes(text.replace(/<\w+>/g, '…')));
      return longer.map((text) => `${rule.id}: ${text}`);
    }),
  );
  await expect(`${words.join('\n')}\n`).toMatchFileSnapshot('golden/words.txt');
});

describe('a part that may be missing', () => {
  test('stands where its values do, 0 included', () => {
    expect(maybe` Did you mean ${'a'}?`).toBe(' Did you mean a?');
    expect(maybe`${0} left`).toBe('0 left');
  });

  test('goes where one is missing, empty or open', () => {
    expect(maybe` Did you mean ${undefined}?`).toBe('');
    expect(maybe` Did you mean ${''}?`).toBe('');
    expect(maybe` Did you mean ${OPEN}?`).toBe('');
    expect(maybe`${1} of ${undefined}`).toBe('');
  });

  test.each(['{b}', '\\n', '$&', '`', '…'])('takes %s in a value to the letter', (value) => {
    expect(maybe`<${value}>`).toBe(`<${value}>`);
  });
});

test('one thing is in the singular, any other count in the plural', () => {
  expect([0, 1, 2].map((count) => plural(count, 'day'))).toEqual(['0 days', '1 day', '2 days']);
});

describe('inWords', () => {
  const finding: Finding = {
    rule: 'kind/unknown',
    severity: 'error',
    file: 'plan.yaml',
    path: [],
    args: { kind: 'evnt', known: { zh: 'event（活动）', en: 'event' }, suggestion: 'event' },
  };

  test('describes a finding in the language of the reader', () => {
    expect(inWords(finding, 'zh')).toEqual({
      message: '没有 evnt 这个类型。您是不是要写 event？',
      advice: '可用的类型：event（活动）；也可以在 workspace.yaml 的 kinds 里增加。',
    });
    expect(inWords(finding, 'en').message).toBe('There is no kind evnt. Did you mean event?');
  });

  test('leaves out what there is not', () => {
    const args = { kind: 'evnt', known: 'event' };
    expect(inWords({ ...finding, args }, 'en').message).toBe('There is no kind evnt.');
  });
});

test('of a rule in general every argument is open, and what may be missing is left out', () => {
  const rule = ALL_RULES.find(({ id }) => id === 'kind/unknown');
  expect(rule && inGeneral(rule, 'en').message).toBe('There is no kind ….');
});

test('of a rule in general a count is in the plural', () => {
  const rule = ALL_RULES.find(({ id }) => id === 'measure/stale');
  expect(rule && inGeneral(rule, 'en').message).toContain('no entry for … days');
});

describe.each(['zh', 'en'] as const)('in %s, every rule', (language) => {
  const isIn = { zh: /[\u4e00-\u9fff]/, en: /[A-Za-z]{2}/ }[language];

  test('says what is wrong, and how it is fixed', () => {
    const said = ALL_RULES.map((rule) => ({ id: rule.id, ...inGeneral(rule, language) }));
    expect(said.filter(({ message, advice }) => !isIn.test(message) || !isIn.test(advice))).toEqual([]);
  });
});
