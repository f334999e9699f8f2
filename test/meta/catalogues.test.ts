import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Args } from '../../src/check/fault.ts';
import { ALL_RULES } from '../../src/check/registry.ts';
import type { Rule } from '../../src/check/rule.ts';
import { importWordsIn, reportWordsIn, returnedWordsIn } from '../../src/i18n/messages.ts';
import { MESSAGES } from '../support/messages.ts';

const SRC = join(import.meta.dirname, '..', '..', 'src');

/** The ways to every message in a catalogue, with what kind of thing stands there. */
function shape(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'function') return [`${path}()`];
  if (Array.isArray(value))
    return [`${path}[${value.length}]`, ...value.flatMap((item, i) => shape(item, `${path}.${i}`))];
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value)
    .flatMap(([key, item]) => shape(item, `${path}.${key}`))
    .sort();
}

test('both languages have the same messages', async () => {
  const [zh, en] = [shape(MESSAGES.zh), shape(MESSAGES.en)];
  expect(zh).toEqual(en);
  expect(en.length).toBeGreaterThan(150);
  const [reportZh, reportEn] = [shape(await reportWordsIn('zh')), shape(await reportWordsIn('en'))];
  expect(reportZh).toEqual(reportEn);
  expect(shape(await importWordsIn('zh'))).toEqual(shape(await importWordsIn('en')));
  expect(shape(await returnedWordsIn('zh'))).toEqual(shape(await returnedWordsIn('en')));
  expect(reportEn.length).toBeGreaterThan(100);
});

/** Messages whose keys are values of the program, and the source that looks them up by these. */
const LOOKED_UP: readonly (readonly [RegExp, string])[] = [
  [/^messages\.states\./, 'messages.states['],
  [/^messages\.comparators\./, 'comparators[target.comparator]'],
  [/^messages\.change\.labels\./, 'words.labels[change.of]'],
  [/^messages\.change\.topics\./, 'words.topics[change.topic]'],
  [/^messages\.show\.milestoneStanding\./, 'show.milestoneStanding[standing]'],
  [/^messages\.writing\./, 'writing[why]'],
  [/^messages\.errors\.reasons\./, 'Readonly<Record<string, string>> = errors.reasons'],
  [/^messages\.change\.evidenceTurns\./, 'words.evidenceTurns[change.turn]'],
  [/^messages\.change\.templateEffects\./, 'words.templateEffects[change.effect]'],
  [/^words\.whyUnread\./, 'words.whyUnread[why]'],
  [/^words\.whyNot\./, 'words.whyNot[why]'],
  [/^messages\.help\.placeholders\./, 'Readonly<Record<string, string>> = help.placeholders'],
  [/^messages\.help\.groups\./, 'messages.help.groups[group]'],
  [/^messages\.help\.\w+\.summary$/, 'messages.help[name].summary'],
  [/^messages\.entry\.figure\./, 'words.figure[figureOf(target)]'],
  [/^words\.entry\.figure\./, 'say.figure[figureOf(state.target)]'],
  [/^words\.verdicts\./, 'verdicts[verdict]'],
];

/** The ways to the messages of a catalogue. */
function ways(value: object, above: string): readonly string[] {
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? ways(item, `${above}.${key}`)
      : `${above}.${key}`,
  );
}

test('every message is used', async () => {
  const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.startsWith('i18n/'))
    .map((path) => readFileSync(join(SRC, path), 'utf8'));
  // In a file that speaks of what it is part of: read from it, taken out of it, or chosen by its name.
  const isUsed = (way: string): boolean => {
    const [key = '', parent = ''] = way.split('.').toReversed();
    const speaks = new RegExp(`${parent}\\b`, 'i');
    const uses = new RegExp(`\\.${key}\\b|[{,] *${key}\\b[^{}()]*\\}|'${key}'`);
    return sources.some((text) => speaks.test(text) && uses.test(text));
  };
  const all = [
    ...ways(MESSAGES.en, 'messages'),
    ...ways(await reportWordsIn('en'), 'words'),
    ...ways(await importWordsIn('en'), 'words'),
    ...ways(await returnedWordsIn('en'), 'words'),
  ];
  const named = all.filter((way) => !LOOKED_UP.some(([ways]) => ways.test(way)));
  expect(named.filter((way) => !isUsed(way))).toEqual([]);
  expect(
    LOOKED_UP.filter(
      ([ways, lookup]) => !all.some((way) => ways.test(way)) || !sources.some((text) => text.includes(lookup)),
    ),
  ).toEqual([]);
});

/** The text of string and template literals, expressions left out. */
function literals(source: string): readonly string[] {
  const strings = source.match(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g) ?? [];
  return strings.map((text) => text.slice(1, -1).replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, 'x'));
}

/** What a rule says in Chinese, with every argument given. */
function saidBy({ text: { zh: words } }: Rule): readonly string[] {
  const args: Args = new Proxy({}, { get: () => 'x' });
  return [words.message, words.advice].map((text) => (typeof text === 'string' ? text : text(args)));
}

/** What else stands under `zh` in the files of the rules: why they are there, and what fills their words. */
function beside(source: string): readonly string[] {
  return [...source.matchAll(/\bzh: (['`])(.*?)\1/g)].map(([, , text = '']) => text.replace(/\$\{[^}]*\}/g, 'x'));
}

test('generated Chinese prose has full-width punctuation', () => {
  const catalogues = readdirSync(join(SRC, 'i18n/zh')).map((name) => readFileSync(join(SRC, 'i18n/zh', name), 'utf8'));
  const rules = ALL_RULES.map(({ id }) => readFileSync(join(SRC, `check/rules/${id}.ts`), 'utf8'));
  const half = [...catalogues.flatMap(literals), ...ALL_RULES.flatMap(saidBy), ...rules.flatMap(beside)]
    // What is typed on the command line, or into a file, is as it must be typed.
    .filter((text) => !text.startsWith('plan '))
    .filter((text) => /\p{Script=Han}[,;:?!(]|[,;:?!)]\p{Script=Han}/u.test(text.replace(/“[^”]*”/g, '')));
  expect(half).toEqual([]);
});
