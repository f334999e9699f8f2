/** Every regular expression of the program takes time in proportion to what it is put to, whatever that is. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'rolldown/parseAst';
import { type ESTree, Visitor } from 'rolldown/utils';
import { expect, test } from 'vitest';
import { withEntryOf } from '../../src/edit/move.ts';
import { filesTree } from '../../src/files/memory.ts';
import type { Tree } from '../../src/files/tree.ts';
import { planDate } from '../../src/model/date.ts';
import { resolveTerm } from '../../src/model/term.ts';
import { takes } from '../../src/schema/meant.ts';
import { faultsIn, loadWorkspace } from '../../src/workspace/load.ts';
import { PLAN, WORKSPACE } from '../support/folder.ts';
import { pathsIn, ROOT, type Source, sourcesIn } from '../support/sources.ts';
import { isStress } from '../support/stress.ts';

interface Found {
  readonly place: string;
  readonly expression: RegExp;
}

const SOURCES = sourcesIn('src').filter(({ path }) => path.endsWith('.ts'));

/** Every literal in a source. */
function literalsIn({ path, text }: Source): readonly Found[] {
  const found: Found[] = [];
  new Visitor({
    Literal: (node) => {
      if (!('regex' in node)) return;
      const { pattern, flags } = node.regex;
      const line = text.slice(0, node.start).split('\n').length;
      found.push({ place: `src/${path}:${line} ${node.raw}`, expression: new RegExp(pattern, flags) });
    },
  }).visit(parseAst(text, { lang: 'ts' }));
  return found;
}

const LITERALS = SOURCES.flatMap(literalsIn);

/** Every place in a source where one is built when the program runs: file, line and column. */
function buildersIn({ path, text }: Source): readonly string[] {
  const found: string[] = [];
  const visit = ({ callee, start }: ESTree.NewExpression | ESTree.CallExpression): void => {
    if (callee.type !== 'Identifier' || callee.name !== 'RegExp') return;
    const above = text.slice(0, start).split('\n');
    found.push(`src/${path}:${above.length}:${(above.at(-1)?.length ?? 0) + 1}`);
  };
  new Visitor({ NewExpression: visit, CallExpression: visit }).visit(parseAst(text, { lang: 'ts' }));
  return found;
}

/** What the sources build while `act` goes on, and where. */
async function builtDuring(act: () => Promise<void>): Promise<readonly Found[]> {
  const found: Found[] = [];
  const original = globalThis.RegExp;
  const noted = (expression: RegExp): RegExp => {
    // Of the error, this function and the trap: the next line is the builder's.
    const place = new Error().stack?.split('\n')[3]?.replaceAll('\\', '/') ?? '';
    const [, file, at] = /\/(src\/[^?:]+)(?:\?\w+)?:(\d+:\d+)/.exec(place) ?? [];
    if (file !== undefined) found.push({ place: `${file}:${at}`, expression });
    return expression;
  };
  globalThis.RegExp = new Proxy(original, {
    construct: (target, [pattern, flags]) => noted(new target(pattern, flags)),
    apply: (target, _self, [pattern, flags]) => noted(target(pattern, flags)),
  });
  try {
    await act();
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}

/** Files with the mistakes that make the sources build one to look into them. */
const FAULTY: readonly (readonly [file: string, text: string])[] = [
  ['p/plan.yaml', 'plan: p\n\u3000\u3000title: a\n\u3000\u3000period: 2022\n'],
  ['p/plan.yaml', 'plan: P P\ntitle: a\ttitle: b\n'],
  ['p/plan.yaml', 'plan: p\nnote: [重点]: 建设\n'],
  ['p/plan.yaml', 'plan: p\ntitle\n甲\t乙\n'],
  ['p/plan.yaml', 'plan： p\n\u3000title: a\n'],
  ['p/plan.yaml', 'plan: ｐ\ntitle: 计划\nperoid: "2022"\n'],
  ['p/journal/2022-W20.yaml', '- date: 2022-05-18\n  on: 1-1\n  note: 一\n  date: 2022-05-19\n  on: 1-1\n'],
  ['p/journal/2022-W20.yaml', '- date: 2022-05-18\n  no: 1-1\n'],
];

const PERIOD = { start: planDate('2022-01-01'), end: planDate('2022-12-31') };

/** Every builder at work: the modules that have one, as they are loaded, and its functions, asked as they are by the program. */
async function built(): Promise<readonly Found[]> {
  const paths = SOURCES.filter((source) => buildersIn(source).length > 0).map(({ path }) => path);
  return builtDuring(async () => {
    // Loaded once more: other tests may have done so before.
    for (const path of paths) await import(/* @vite-ignore */ `../../src/${path}?measured`);
    for (const [file, text] of FAULTY) await faultsIn(file, text);
    resolveTerm('5月底前', PERIOD);
    withEntryOf('- { date: 2022-05-16, on: 4-2, note: 三 }\n', 0, undefined, 'journal.schema.json');
    takes({ type: 'string', pattern: '^[a-z]+$' }, 'p');
    await loadWorkspace(workspaceOf('p', 'p/1-1'), () => ({ only: 'p' }));
  });
}

/** Two plans; a measure of the second serves `served` of the first, which has this id. */
function workspaceOf(id: string, served: string): Tree {
  const files = {
    'workspace.yaml': WORKSPACE,
    'p/plan.yaml': PLAN.replace('test-2022', JSON.stringify(id)),
    'q/plan.yaml': `${PLAN.replace('test-2022', 'q')}        serves: ${JSON.stringify(served)}\n`,
  };
  return filesTree(new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])));
}

/** The patterns of the schemas: the validators are made of them, and mistakes explained by them. */
function schemaPatterns(): readonly Found[] {
  const found: Found[] = [];
  for (const path of pathsIn('schemas').filter((one) => /^[^/]+\.json$/.test(one))) {
    JSON.parse(readFileSync(join(ROOT, 'schemas', path), 'utf8'), (key, value: unknown) => {
      if (key === 'pattern' && typeof value === 'string')
        found.push({ place: `schemas/${path} ${value}`, expression: new RegExp(value, 'u') });
      return value;
    });
  }
  return found;
}

/** What stands for classes of characters. */
const CLASSES: Readonly<Record<string, string>> = {
  s: ' ',
  S: 'a',
  d: '1',
  D: 'a',
  w: 'a',
  W: '-',
  b: '',
  B: '',
  n: '\n',
  r: '\r',
  t: '\t',
  p: '甲',
  P: 'a',
};

/** Characters that the expression is about, and some that it is not. */
function charactersOf(source: string): readonly string[] {
  const plain = source.replace(/\\u\{?([0-9a-f]+)\}?/gi, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
  const named = [...plain.matchAll(/\\(.)/g)].map(([, letter = '']) => CLASSES[letter] ?? letter);
  const literal = [...plain.replace(/\\[pP]\{[^}]*\}|\\.|\{\d*,?\d*\}|\(\?(?:<?[=!]|:|<\w+>)/g, '')].filter(
    (one) => !'()[]|*+?^$'.includes(one),
  );
  return [...new Set([...named, ...literal, 'a', '1', ' ', '\n', '甲'])].filter((one) => one !== '');
}

/** Small ones first: what grows faster yet would never end. */
const SIZES = [16, 20, 24, 28, 100, 300, 1000, 3000];
/** Milliseconds for the largest of them: what is linear takes a tenth, what is quadratic tens. */
const SUSPICIOUS = 2;
/** What is quadratic takes hundreds for four times as much. */
const LARGE = 12_000;
const MOST = 60;

/** How long it takes to look for the expression everywhere in the text. */
function time({ source, flags }: RegExp, text: string): number {
  const expression = new RegExp(source, flags.includes('g') || flags.includes('y') ? flags : `${flags}g`);
  const start = performance.now();
  text.replace(expression, '');
  return performance.now() - start;
}

/** A text that takes the expression longer than it should; undefined where there is none. */
function slowOn(expression: RegExp): string | undefined {
  const characters = charactersOf(expression.source).slice(0, 24);
  const pairs = characters.slice(0, 10).flatMap((one) => characters.slice(0, 10).map((other) => one + other));
  const words = expression.source.replace(/\\[a-z]|\(\?<\w+>|\[[^\]]*\]/gi, ' ').match(/[A-Za-z_]{2,}/g) ?? [];
  const heads = [...new Set(['', ...characters.slice(0, 12), ...words.slice(0, 6)])];
  for (const unit of [...characters, ...pairs]) {
    for (const head of unit.length > 1 ? [''] : heads) {
      for (const tail of ['\u0001', '\n']) {
        const text = (size: number): string => `${head}${unit.repeat(size / unit.length)}${tail}`;
        if (!SIZES.some((size) => time(expression, text(size)) > SUSPICIOUS)) continue;
        if (SIZES.some((size) => isSlow(expression, text(size))) || isSlow(expression, text(LARGE)))
          return JSON.stringify([head, unit, tail]);
      }
    }
  }
  return undefined;
}

/** The machine may have been busy with something else, but hardly three times. */
function isSlow(expression: RegExp, text: string): boolean {
  return [1, 2, 3].every(() => time(expression, text) > MOST);
}

function slowAmong(all: readonly Found[]): readonly string[] {
  return all.flatMap(({ place, expression }) => {
    const text = slowOn(expression);
    return text === undefined ? [] : [`${place} ${expression} on ${text}`];
  });
}

test('every regular expression is linear in what it is put to', () => {
  expect(LITERALS.length).toBeGreaterThan(250);
  // Each takes its time: every third here, all of them under stress.
  expect(slowAmong(LITERALS.filter((_, i) => isStress || i % 3 === 0))).toEqual([]);
});

test('so is every one that is put together when the program runs, and none is left out', async () => {
  const all = await built();
  const places = new Set(all.map(({ place }) => place));
  expect([...places].sort()).toEqual(SOURCES.flatMap(buildersIn).sort());
  const different = new Map(all.map((one) => [String(one.expression), one]));
  expect(slowAmong([...different.values()])).toEqual([]);
});

test('so is every pattern of the schemas', () => {
  const patterns = schemaPatterns();
  expect(patterns.length).toBeGreaterThan(15);
  expect(slowAmong(patterns)).toEqual([]);
});

// Of what is written in the files only ids get into one, and these are read in the form of the schemas alone.
test.each(['(a+)+$', '.*', '[', 'a|p', '\\', '(?<x>', 'p{1'])(
  'what a person writes is no expression: %j',
  async (id) => {
    const served = `${'a'.repeat(40)}!/1-1`;
    const all = await builtDuring(async () => {
      const { workspace, findings } = await loadWorkspace(workspaceOf(id, served), () => ({ only: id }));
      expect(workspace.plans).toEqual([]);
      expect(findings.map(({ file, rule }) => `${file} ${rule}`)).toContain('p/plan.yaml schema/form');
    });
    expect(all.filter(({ place }) => place.startsWith('src/workspace/'))).toEqual([]);
  },
);

test.runIf(isStress)('what is quadratic is found out', () => {
  expect(slowOn(/\s*[\n\r]\s*/g)).toBeDefined();
  expect(slowOn(/(?:a|a)*b/)).toBeDefined();
  expect(slowOn(/[^:]*::/)).toBeDefined();
  expect(slowOn(/^[a-z]+$/)).toBeUndefined();
});
