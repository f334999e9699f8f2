/** docs/rules/ is what the rules say of themselves: UPDATE_DOCS=1 writes it anew. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rulePage } from '../../src/app/check/rule-page.ts';
import type { RuleInfo } from '../../src/check/rule.ts';
import { ALL_RULES, inGeneral } from '../../src/check/words.ts';
import { messagesIn } from '../../src/i18n/messages.ts';
import { ruleMarkdown } from '../support/rule-markdown.ts';

const FOLDER = join(import.meta.dirname, '../../docs/rules');
const RULES = [...ALL_RULES.values()];

const fileOf = ({ id }: RuleInfo): string => `${id.replace('/', '-')}.md`;

async function pages(): Promise<ReadonlyMap<string, string>> {
  const index = [
    '# 检查的规则 · The rules of `plan check`\n',
    '`plan explain 规则` 在终端里显示同样的内容。`plan explain RULE` shows the same in a terminal.\n',
    '| 规则 · rule | 说明 | |\n|---|---|---|',
    ...RULES.map((rule) => {
      const cells = (['zh', 'en'] as const).map((language) =>
        inGeneral(rule, language).message.replaceAll('|', '\\|').replaceAll('<', '&lt;'),
      );
      return `| [${rule.id}](${fileOf(rule)}) | ${cells.join(' | ')} |`;
    }),
  ];
  const written = new Map([['README.md', `${index.join('\n')}\n`]]);
  for (const rule of RULES) {
    const page = await rulePage(rule);
    const [zh, en] = (['zh', 'en'] as const).map((language) => ruleMarkdown(page, language, messagesIn(language)));
    written.set(fileOf(rule), `# ${rule.id}\n\n${zh}\n## English\n\n${en}`);
  }
  return written;
}

test('every rule has its page, and says there what it says now', async () => {
  const expected = await pages();
  if (process.env['UPDATE_DOCS']) {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    for (const [name, text] of expected) writeFileSync(join(FOLDER, name), text);
  }
  expect(readdirSync(FOLDER).sort()).toEqual([...expected.keys()].sort());
  for (const [name, text] of expected) expect(readFileSync(join(FOLDER, name), 'utf8'), name).toBe(text);
});

/** Their fault lies not in what a file says, but in what it is, or in characters that can't be seen. */
const WITHOUT_EXAMPLE = [
  'file/name',
  'file/not-a-file',
  'file/not-a-folder',
  'file/broken-link',
  'file/too-large',
  'file/outside',
  'file/denied',
  'file/failed',
  'file/encoding',
  'file/byte-order-mark',
  'file/line-ends',
  'file/binary',
  'file/control-character',
  'text/no-line-end',
  // It lies in a revision that there was before.
  'change/base-unreadable',
];

test('every rule shows an example, and those over the workspace say why', () => {
  const without = RULES.filter(({ example }) => example === undefined).map(({ id }) => id);
  expect(without).toEqual(WITHOUT_EXAMPLE);
  const READING = /^(file|yaml|schema)\//;
  expect(RULES.filter(({ id, why }) => why === undefined && !READING.test(id))).toEqual([]);
});

test('ids are a group and a name, and none is there twice', () => {
  for (const { id } of RULES) expect(id).toMatch(/^[a-z0-9]+\/[a-z0-9-]+$/);
  expect(new Set(RULES.map(fileOf)).size).toBe(RULES.length);
});
