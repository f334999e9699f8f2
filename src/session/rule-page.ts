/** A rule's page: its example is put to the check itself. */
import { exampleFile, exampleFiles } from '../check/example.ts';
import type { Example, RuleInfo } from '../check/rule.ts';
import { planDate } from '../model/date.ts';
import type { RulePage, ShownExample } from '../render/rule-page.ts';
import { filesTree } from '../workspace/files-tree.ts';
import { lintFiles } from '../workspace/lint.ts';
import { loadWorkspace } from '../workspace/load.ts';
import { checkup } from './checking.ts';
import { locatedFindings } from './session.ts';

export async function rulePage(rule: RuleInfo): Promise<RulePage> {
  return rule.example ? { rule, example: await shown(rule, rule.example) } : { rule };
}

async function shown(rule: RuleInfo, example: Example): Promise<ShownExample> {
  const texts = exampleFiles(example, 'bad');
  const tree = filesTree(new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)])));
  const loaded = await loadWorkspace(tree, () => 'all');
  const asOf = planDate(example.asOf ?? '2022-06-30');
  const runsAnyway = rule.tier === 'always' || rule.tier === 'default';
  const named = new Set(runsAnyway ? [] : [rule.id]);
  const request = { asOf, strict: false, named, whole: true, linted: lintFiles(loaded) };
  const { findings: all } = checkup({ ...loaded, tree }, request);
  const file = exampleFile(example.in);
  const findings = await locatedFindings(loaded, all);
  return { file, bad: example.bad.trimEnd(), good: example.good.trimEnd(), findings, text: texts[file] ?? '' };
}
