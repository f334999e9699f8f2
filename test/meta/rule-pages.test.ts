/** docs/rules/ is what the rules say of themselves: UPDATE_DOCS=1 writes it anew. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { RuleId } from '../../build/rule-ids.js';
import { rulePage } from '../../src/app/check/rule-page.ts';
import { ALL_RULES } from '../../src/check/registry.ts';
import type { Rule } from '../../src/check/rule.ts';
import { inGeneral } from '../../src/check/words.ts';
import { MESSAGES } from '../support/messages.ts';
import { ruleMarkdown } from '../support/rule-markdown.ts';

const FOLDER = join(import.meta.dirname, '../../docs/rules');

const fileOf = ({ id }: Rule): string => `${id.replace('/', '-')}.md`;

async function pages(): Promise<ReadonlyMap<string, string>> {
  const index = [
    '# 检查的规则 · The rules of `plan check`\n',
    '`plan explain 规则` 在终端里显示同样的内容。`plan explain RULE` shows the same in a terminal.\n',
    '| 规则 · rule | 说明 | |\n|---|---|---|',
    ...ALL_RULES.map((rule) => {
      const cells = (['zh', 'en'] as const).map((language) =>
        inGeneral(rule, language).message.replaceAll('|', '\\|').replaceAll('<', '&lt;'),
      );
      return `| [${rule.id}](${fileOf(rule)}) | ${cells.join(' | ')} |`;
    }),
  ];
  const written = new Map([['README.md', `${index.join('\n')}\n`]]);
  for (const rule of ALL_RULES) {
    const page = await rulePage(rule);
    const [zh, en] = (['zh', 'en'] as const).map((language) => ruleMarkdown(page, language, MESSAGES[language]));
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
const WITHOUT_EXAMPLE: readonly RuleId[] = [
  'file/binary',
  'file/broken-link',
  'file/byte-order-mark',
  'file/control-character',
  'file/denied',
  'file/encoding',
  'file/failed',
  'file/line-ends',
  'file/name',
  'file/not-a-file',
  'file/not-a-folder',
  'file/outside',
  // It is no file of text.
  'file/repository',
  'file/too-large',
  // It stands beside findings of another rule, and takes a file of many lines.
  'schema/more-unknown-keys',
  'text/no-line-end',
  // It lies in a revision that there was before.
  'change/base-unreadable',
  // It lies in a file that is no YAML, and shows at the entry.
  'change/evidence-changed',
  'change/workspace-missing',
];

test('every rule shows an example, and those over the workspace say why', () => {
  const without = ALL_RULES.filter(({ example }) => example === undefined).map(({ id }) => id);
  expect(without).toEqual(WITHOUT_EXAMPLE);
  expect(ALL_RULES.filter(({ family, why }) => why === undefined && family !== 'reading')).toEqual([]);
});
