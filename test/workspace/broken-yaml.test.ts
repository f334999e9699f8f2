/** Whatever is no YAML is described in people's words, in both languages, and brings the program down in none. */
import { describe, expect, test } from 'vitest';
import { inWords } from '../../src/check/words.ts';
import { diagnose } from '../../src/yaml/diagnose.ts';
import { BROKEN_YAML } from '../fixtures/broken-yaml.ts';
import { folderWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

/** What stands in a message besides what it quotes of the file, and the names of programs. */
function bare(words: string, text: string): string {
  const written = new Set(text.split(/\s+/));
  const plain = words.replace(/“[^”]*”|‘[^’]*’|"[^"]*"|[（(]Tab[^）)]*[）)]/g, '');
  return plain
    .split(/(?=[^\w'-])|(?<=[^\w'-])/)
    .filter((word) => !written.has(word))
    .join('');
}

/** Codes and sentences of the parsers. */
const OF_A_PARSER =
  /[A-Z]{2,}_[A-Z_]+|\b(?:token|scalar|mapping|sequence|unexpected|implicit|expected|flow|collection|node|indicator)\b/i;

/** English that Chinese messages have: names. */
const NAMES =
  /YAML|UTF-8|WPS|Excel|Tab|Word|U\+[\dA-F]+|plan (?:log|check)|date|on|note|about|unit|id|title|list|git|yaml/g;

describe.each(BROKEN_YAML.map((text) => ({ text })))('$text', ({ text }) => {
  test.each(['', '\n'])('with %j at its end', (end) => {
    const result = diagnose('2022/journal/2022-W19.yaml', text + end);
    if (result.ok) return;
    expect(result.findings.length).toBeGreaterThan(0);
    for (const finding of result.findings) {
      const [zh, en] = [inWords(finding, 'zh'), inWords(finding, 'en')];
      expect(zh.message).toMatch(/\p{Script=Han}.*。$/u);
      expect(bare(zh.message, text)).not.toMatch(OF_A_PARSER);
      expect(bare(zh.message, text).replace(NAMES, '')).not.toMatch(/[A-Za-z]{3,}/);
      expect(bare(en.message, text)).not.toMatch(OF_A_PARSER);
      expect(en.message).not.toMatch(/\p{Script=Han}.*\p{Script=Han}.*\p{Script=Han}.*\p{Script=Han}/u);
      expect(`${zh.message}${zh.advice}${en.message}${en.advice}`).not.toMatch(/undefined|\[object/);
    }
  });
});

test('the program ends in order whatever a file holds', { timeout: 120_000 }, async () => {
  const PLAN = 'plan: a\ntitle: 甲\nperiod: { start: 2022-01-01, end: 2022-12-31 }\ntasks:\n';
  for (const [i, text] of BROKEN_YAML.entries()) {
    if (i % 5 !== 0) continue;
    const folder = folderWith({
      'workspace.yaml': 'title: 甲\n',
      '2022/plan.yaml': text,
      '2023/plan.yaml': `${PLAN}  ${text}\n`,
    });
    const { code, out } = await plan(['check', '--fix', '--dry-run'], folder);
    expect([0, 1]).toContain(code);
    expect(out).not.toMatch(OF_A_PARSER_CODE);
  }
});

const OF_A_PARSER_CODE = /[A-Z]{2,}_[A-Z_]{3,}/;
