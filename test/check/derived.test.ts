import { expect, test } from 'vitest';
import { PLAN, WORKSPACE, workspaceWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

async function rulesBroken(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { out } = await plan(['check', '--json'], workspaceWith(files));
  const { findings }: { findings: readonly { rule: string }[] } = JSON.parse(out);
  return findings.map(({ rule }) => rule);
}

test('a quote that differs by a character that is not seen: the character is at fault', async () => {
  const files = { '2022/plan.yaml': PLAN.replace('quote: 推进建设', 'quote: 推进\u200b建设') };
  expect(await rulesBroken(files)).toEqual(['text/invisible']);
});

test('a name with a wide space is no unknown person besides', async () => {
  const files = {
    'workspace.yaml': `${WORKSPACE}people: [张三]\n`,
    '2022/journal/2022-W19.yaml': '- { date: 2022-05-11, on: 1-1, stage: 申报, by: 张\u3000三 }\n',
  };
  expect(await rulesBroken(files)).toEqual(['text/odd-space']);
});

test('what the schema tells of is not told of the text besides', async () => {
  expect(await rulesBroken({ '2022/plan.yaml': PLAN.replace('id: 1-2', 'id: 1-2\u200b') })).toEqual([
    'schema/look-alike',
  ]);
  expect(await rulesBroken({ '2022/plan.yaml': PLAN.replace('kind: promotion', 'kind\u200b: promotion') })).toEqual([
    'schema/look-alike',
  ]);
});

test('what a journal that could not be read may have said is not missed elsewhere', async () => {
  const verified = '- { date: 2022-05-18, on: 1-1, state: verified, by: 张三 }\n';
  expect(await rulesBroken({ '2022/journal/2022-W20.yaml': verified })).toEqual(['state/verified-not-done']);
  const files = {
    '2022/journal/2022-W19.yaml': '- { date: 2022-05-11, on: 1-1, state: 办结 }\n',
    '2022/journal/2022-W20.yaml': verified,
  };
  expect(await rulesBroken(files)).toEqual(['schema/not-allowed']);
});
