/** A rule's page: its example is put to the check itself. */

import { checkChanges } from '../../check/changes.ts';
import { type Example, exampleFile, exampleFiles } from '../../check/example.ts';
import { rulesOf } from '../../check/registry.ts';
import type { Rule } from '../../check/rule.ts';
import { filesTree } from '../../files/memory.ts';
import type { Tree } from '../../files/tree.ts';
import { type PlanDate, planDate } from '../../model/date.ts';
import type { Finding } from '../../model/finding.ts';
import type { RulePage, ShownExample } from '../../render/words/rule-page.ts';
import { lintFiles } from '../../workspace/lint.ts';
import { type Loaded, loadWorkspace } from '../../workspace/load.ts';
import { comparedWithout } from '../history/compare.ts';
import { locatedFindings } from '../open/findings.ts';
import { checkup } from './checkup.ts';
import { templateFindings } from './templates.ts';

/** What there is to say of `rule`; its example is checked as a workspace in memory, on the example's own date. */
export async function rulePage(rule: Rule): Promise<RulePage> {
  return rule.example ? { rule, example: await shown(rule, rule.example) } : { rule };
}

async function shown(rule: Rule, example: Example): Promise<ShownExample> {
  const texts = exampleFiles(example, 'bad');
  const tree = treeOf(texts);
  const loaded = await loadWorkspace(tree, () => 'all');
  const asOf = planDate(example.asOf ?? '2022-06-30');
  const runsAnyway = rule.tier === 'always' || rule.tier === 'default';
  const named = new Set(runsAnyway ? [] : [rule.id]);
  const wanted = { asOf, strict: false, named };
  const changed = example.before === undefined ? [] : await changedIn(example, loaded, asOf);
  const beside = [...changed, ...(await templateFindings({ ...loaded, tree }, wanted))];
  const { findings: all } = await checkup({ ...loaded, tree }, { ...wanted, whole: true, lint: lintFiles, beside });
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
async function changedIn(example: Example, after: Loaded, asOf: PlanDate): Promise<readonly Finding[]> {
  const before = await loadWorkspace(treeOf(exampleFiles(example, 'before')), () => 'all');
  return checkChanges(await comparedWithout(before, after), rulesOf('change'), asOf);
}

function treeOf(texts: Readonly<Record<string, string>>): Tree {
  return filesTree(new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)])));
}
