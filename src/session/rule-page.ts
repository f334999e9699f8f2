/** A rule's page: its example is put to the check itself. */
import { checkChanges } from '../check/change-rule.ts';
import { CHANGE_RULES } from '../check/change-rules.ts';
import { check } from '../check/check.ts';
import { exampleFile, exampleFiles } from '../check/example.ts';
import type { Example, RuleInfo } from '../check/rule.ts';
import { RULES } from '../check/rules.ts';
import { ALL_RULES } from '../check/words.ts';
import { planDate } from '../model/date.ts';
import type { Finding } from '../model/finding.ts';
import type { RulePage, ShownExample } from '../render/rule-page.ts';
import { filesTree } from '../workspace/files-tree.ts';
import { type Loaded, loadWorkspace } from '../workspace/load.ts';
import type { Tree } from '../workspace/tree.ts';
import { comparedWithout } from './comparing.ts';
import { locatedFindings } from './session.ts';

/** The rules that `word` names: one by its id, or those with that group or name; every rule where there is no word. */
export function rulesNamed(word: string | undefined): readonly RuleInfo[] {
  const all = [...ALL_RULES.values()];
  if (word === undefined) return all;
  const exact = ALL_RULES.get(word);
  return exact ? [exact] : all.filter(({ id }) => id.split('/').includes(word));
}

export async function rulePage(rule: RuleInfo): Promise<RulePage> {
  return rule.example ? { rule, example: await shown(rule, rule.example) } : { rule };
}

async function shown(rule: RuleInfo, example: Example): Promise<ShownExample> {
  const texts = exampleFiles(example, 'bad');
  const loaded = await loadWorkspace(treeOf(texts), () => 'all');
  const asOf = planDate(example.asOf ?? '2022-06-30');
  const own = RULES.filter(({ id }) => id === rule.id);
  const changed = example.before === undefined ? [] : await changedIn(example, loaded);
  const all = [...loaded.findings, ...check(loaded.workspace, { asOf }, own), ...changed];
  const file = exampleFile(example.in);
  const findings = await locatedFindings(loaded, all);
  const before = example.before === undefined ? {} : { before: example.before.trimEnd() };
  return {
    file,
    ...before,
    bad: example.bad.trimEnd(),
    good: example.good.trimEnd(),
    findings,
    text: texts[file] ?? '',
  };
}

/** What the rules of change find, where the example says what stood there before. */
async function changedIn(example: Example, after: Loaded): Promise<readonly Finding[]> {
  const before = await loadWorkspace(treeOf(exampleFiles(example, 'before')), () => 'all');
  return checkChanges(comparedWithout(before, after), CHANGE_RULES);
}

function treeOf(texts: Readonly<Record<string, string>>): Tree {
  return filesTree(new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)])));
}
