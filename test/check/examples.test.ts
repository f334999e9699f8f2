/** Every rule's own example: the bad side breaks that rule alone, the good side none. */
import { describe, expect, test } from 'vitest';
import { templateFindings } from '../../src/app/check/templates.ts';
import { comparedWithout } from '../../src/app/history/compare.ts';
import { faultyQueries } from '../../src/app/open/asked.ts';
import { checkChanges } from '../../src/check/changes.ts';
import { check } from '../../src/check/check.ts';
import { type Example, exampleFile, exampleFiles } from '../../src/check/example.ts';
import { ALL_RULES, rulesOf } from '../../src/check/registry.ts';
import type { Rule } from '../../src/check/rule.ts';
import { withSettings } from '../../src/check/settings.ts';
import { inWords } from '../../src/check/words.ts';
import { diskTree } from '../../src/files/folder.ts';
import type { Tree } from '../../src/files/tree.ts';
import { type PlanDate, planDate } from '../../src/model/date.ts';
import type { Finding, Place } from '../../src/model/finding.ts';
import { fileIn, type Workspace } from '../../src/model/plan.ts';
import { lintFiles } from '../../src/workspace/lint.ts';
import { type Loaded, loadWorkspace } from '../../src/workspace/load.ts';
import { folderWith } from '../support/folder.ts';

/** What is found in the example's workspace by the reading of files, the rules that always run or by default, and `rule`. */
async function foundIn(rule: Rule | undefined, example: Example | undefined, side: 'bad' | 'good') {
  const tree = diskTree(folderWith(exampleFiles(example, side)));
  const after = await loadWorkspace(tree, () => 'all');
  const { workspace, findings, files } = after;
  const rules = rulesOf('model').filter(({ id, tier }) => tier === 'always' || tier === 'default' || id === rule?.id);
  const asOf = planDate(example?.asOf ?? '2022-06-30');
  const ofText = rulesOf('text').filter(({ id, tier }) => tier === 'default' || id === rule?.id);
  const found = [
    ...findings,
    ...(await lintFiles({ files, findings }, new Set(ofText.map(({ id }) => id)))),
    ...check(
      workspace,
      {
        asOf,
        unreadable: missingEvidence(workspace, tree),
        digests: tree.digests,
        faultyQueries: await faultyQueries(after, asOf),
      },
      rules,
    ),
    ...(await templateFindings({ ...after, tree }, { asOf, strict: false, named: new Set() })),
    ...(example?.before === undefined ? [] : await changedFrom(exampleFiles(example, 'before'), after, asOf)),
  ];
  return withSettings(found, workspace, { asOf, ran: new Set(rules.map(({ id }) => id)), whole: true }).findings;
}

async function changedFrom(
  files: Readonly<Record<string, string>>,
  after: Loaded,
  asOf: PlanDate,
): Promise<readonly Finding[]> {
  const before = await loadWorkspace(diskTree(folderWith(files)), () => 'all');
  expect(before.findings).toEqual([]);
  return checkChanges(await comparedWithout(before, after), rulesOf('change'), asOf);
}

function missingEvidence({ plans }: Workspace, tree: Tree): ReadonlyMap<string, string> {
  const named = plans.flatMap((plan) =>
    plan.journal.flatMap(({ evidence }) =>
      evidence.flatMap(({ file }) => (file === undefined ? [] : fileIn(plan, file))),
    ),
  );
  return new Map(
    named.flatMap((file) => {
      const why = tree.notHad(file);
      return why === undefined ? [] : [[file, why]];
    }),
  );
}

/** Where a finding is, what else it points at, and what it says. */
function shown(finding: Finding): string {
  const where = ({ file, path }: Place): string => `${file} ${path.join('/')}`;
  const { at = 'value', related = [], against = [] } = finding;
  return [
    `${where(finding)} (${at})`,
    ...related.map((place) => `beside ${where(place)}`),
    ...against.map((place) => `against ${where(place)}`),
    inWords(finding, 'zh').message,
    inWords(finding, 'en').message,
  ].join('\n');
}

test('the workspace of the examples is in order', async () => {
  expect(await foundIn(undefined, undefined, 'good')).toEqual([]);
});

describe.each(ALL_RULES.flatMap((rule) => (rule.example ? [{ id: rule.id, rule, example: rule.example }] : [])))(
  '$id',
  ({ id, rule, example }) => {
    test('is broken by its bad example, and nothing else is', async () => {
      const found = await foundIn(rule, example, 'bad');
      expect(found.map((finding) => [finding.rule, finding.file])).toEqual([[id, exampleFile(example.in)]]);
      expect(found.map(shown).join('\n')).toMatchSnapshot();
    });

    test('is said in English with the marks of English', async () => {
      const [finding] = await foundIn(rule, example, 'bad');
      const { message = '', advice = '' } = finding ? inWords(finding, 'en') : {};
      // What is quoted, or within a name, is as it was written.
      expect(`${message} ${advice}`.replace(/"[^"]*"|（[^（）]*）/g, '')).not.toMatch(/、/);
    });

    test('keeps silent on its good example', async () => {
      expect(await foundIn(rule, example, 'good')).toEqual([]);
    });
  },
);
