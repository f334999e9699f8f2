import { expect, test } from 'vitest';
import { PLAN, WORKSPACE, workspaceWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

/** The rules that `plan check` finds broken. */
async function rulesBroken(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { out } = await plan(['check', '--json'], workspaceWith(files));
  const { findings }: { findings: readonly { rule: string }[] } = JSON.parse(out);
  return findings.map(({ rule }) => rule);
}

const JOURNAL = '- { date: 2022-05-11, on: 1-1, stage: 申报 }\n';
const VISIT = PLAN.replace('kind: promotion', 'kind: visit');

test.each([
  ['a text that is none', 'schema/type', { '2022/plan.yaml': PLAN.replace(/text: .*/, 'text: [1]') }],
  ['a unit that is none', 'schema/type', { '2022/plan.yaml': PLAN.replace('unit: 所', 'unit: [1]') }],
  [
    'a kind that is none',
    'schema/not-allowed',
    { '2022/plan.yaml': PLAN.replace('kind: selection', 'kind: 选拔'), '2022/journal/2022-W19.yaml': JOURNAL },
  ],
  [
    'a kind declared wrongly',
    'schema/missing-key',
    { 'workspace.yaml': `${WORKSPACE}kinds: { visit: { stages: [联系] } }\n`, '2022/plan.yaml': VISIT },
  ],
  [
    'a term of the workspace that is named wrongly',
    'schema/form',
    {
      'workspace.yaml': `${WORKSPACE}calendar: { terms: [{ name: 第一学期, from: 2022-02-13, to: 2022-07-07 }] }\n`,
      '2022/plan.yaml': PLAN.replace('kind: promotion', 'repeat: { every: term }'),
    },
  ],
  [
    'a term of the plan that is named wrongly',
    'schema/form',
    {
      '2022/plan.yaml': PLAN.replace('kind: promotion', 'repeat: { every: term }').replace(
        'tasks:',
        'terms: [{ name: 第一学期, from: 2022-02-13, to: 2022-07-07 }]\ntasks:',
      ),
    },
  ],
  [
    'a workspace.yaml that is no YAML',
    'yaml/unclosed',
    { 'workspace.yaml': 'title: "测试\n', '2022/plan.yaml': VISIT },
  ],
])('%s is one finding, and what follows from it none', async (_what, rule, files) => {
  expect(await rulesBroken(files)).toEqual([rule]);
});

test('but for what cannot be blamed on it, every rule still holds', async () => {
  const files = {
    '2022/plan.yaml': PLAN.replace('unit: 所', 'unit: [1]').replace('quote: 推进建设', 'quote: 推迟建设'),
  };
  expect(await rulesBroken(files)).toEqual(['schema/type', 'quote/not-in-text']);
});

test.each([
  '# 第19周\n\n# 还没有记录\n',
  '',
  '\n \n',
  '[]\n',
  '---\n',
  '\ufeff--- # 第19周\n\n...\n# 还没有记录',
  '...',
])('a journal that says nothing, as undo may leave it, is in order: %j', async (text) => {
  const rules = await rulesBroken({ '2022/journal/2022-W19.yaml': text });
  expect(rules.filter((rule) => !/^file\/byte-order-mark$|^text\/no-line-end$/.test(rule))).toEqual([]);
});

test.each(['null\n', '--- ~\n', '" "\n'])('a journal that says nothing of a kind is not: %j', async (text) => {
  expect(await rulesBroken({ '2022/journal/2022-W19.yaml': text })).toHaveLength(1);
});
