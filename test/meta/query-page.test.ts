/** docs/query.md and docs/query.zh-CN.md are what queries are: UPDATE_DOCS=1 writes them anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bothLanguages, vocabularyOf } from '../../src/app/open/vocabulary.ts';
import { diskTree } from '../../src/files/folder.ts';
import type { Language } from '../../src/model/plan.ts';
import { project } from '../../src/projection/project.ts';
import { measureStates } from '../../src/projection/state.ts';
import { compiled } from '../../src/query/compile.ts';
import { Ear } from '../../src/query/ear.ts';
import { soundingLike } from '../../src/query/sounds.ts';
import { loadWorkspace } from '../../src/workspace/load.ts';
import { day } from '../support/model.ts';
import { PAGES, QUERIES, queryPage } from '../support/query-page.ts';

const ROOT = join(import.meta.dirname, '../..');
const SPOKEN = await bothLanguages();
const { workspace } = await loadWorkspace(diskTree(join(ROOT, 'plans')), () => ({ only: 'demo' }));
const STATES = workspace.plans
  .filter(({ id }) => id === 'demo')
  .map((plan) => project(plan, workspace, day('2022-06-30')));

/** How many measures of the demonstration the query finds. */
function found(query: string, language: Language): number {
  const vocabulary = { ...vocabularyOf(workspace, SPOKEN), queries: QUERIES[language] };
  const read = compiled(query, { plans: STATES, vocabulary, ear: new Ear(soundingLike) });
  if (!read.ok) throw new Error(`${query}: ${read.fault.why}`);
  return STATES.flatMap((plan) => measureStates(plan).filter((state) => read.matches(state, plan))).length;
}

describe.each([
  ['zh', 'en', 'query.zh-CN.md'],
  ['en', 'zh', 'query.md'],
] as const)('%s', (language, other, file) => {
  test('the page says what queries are now', () => {
    const page = queryPage(language, SPOKEN[language], SPOKEN[other], (query) => found(query, language));
    const path = join(ROOT, 'docs', file);
    if (process.env['UPDATE_DOCS']) writeFileSync(path, page);
    expect(readFileSync(path, 'utf8')).toBe(page);
  });

  test('every query that it shows means something', () => {
    const { grammar, examples } = PAGES[language];
    for (const [query] of [...grammar.rows, ...examples.rows]) {
      expect(() => found(query, language)).not.toThrow();
    }
    for (const [query] of examples.rows) expect(found(query, language), query).toBeGreaterThan(0);
    for (const name of QUERIES[language].keys()) expect(found(`@${name}`, language)).toBeGreaterThan(0);
  });
});

test('both languages say the same of the same queries', () => {
  const counts = (language: Language): readonly number[] =>
    PAGES[language].examples.rows.map(([query]) => found(query, language));
  expect(counts('en')).toEqual(counts('zh'));
});
