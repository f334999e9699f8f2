/** Every rule's own example: the bad side breaks that rule alone, the good side none. */
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { exampleFile, exampleFiles } from '../../src/check/example.ts';
import type { Example, RuleInfo } from '../../src/check/rule.ts';
import { RULES } from '../../src/check/rules.ts';
import { settled } from '../../src/check/settle.ts';
import { ALL_RULES } from '../../src/check/words.ts';
import { planDate } from '../../src/model/date.ts';
import { diskTree } from '../../src/workspace/folder.ts';
import { loadWorkspace } from '../../src/workspace/load.ts';
import { folderWith } from '../support/folder.ts';

/** What is found in the example's workspace by the reading of files, the rules that always run or by default, and `rule`. */
async function foundIn(rule: RuleInfo | undefined, example: Example | undefined, side: 'bad' | 'good') {
  const tree = diskTree(folderWith(exampleFiles(example, side)));
  const { workspace, findings } = await loadWorkspace(tree, () => 'all');
  const rules = RULES.filter(({ id, tier }) => tier === 'always' || tier === 'default' || id === rule?.id);
  const asOf = planDate(example?.asOf ?? '2022-06-30');
  const found = [...findings, ...check(workspace, { asOf }, rules)];
  return settled(found, workspace, { asOf, ran: new Set(rules.map(({ id }) => id)), whole: true }).findings;
}

test('the workspace of the examples is in order', async () => {
  expect(await foundIn(undefined, undefined, 'good')).toEqual([]);
});

describe.each(
  [...ALL_RULES.values()].flatMap((rule) => (rule.example ? [{ id: rule.id, rule, example: rule.example }] : [])),
)('$id', ({ id, rule, example }) => {
  test('is broken by its bad example, and nothing else is', async () => {
    const found = await foundIn(rule, example, 'bad');
    expect(found.map((finding) => [finding.rule, finding.file])).toEqual([[id, exampleFile(example.in)]]);
  });

  test('keeps silent on its good example', async () => {
    expect(await foundIn(rule, example, 'good')).toEqual([]);
  });
});
