/** The formats of plan check for other programs, each to the letter of what it must escape and keep. */
import { describe, expect, test } from 'vitest';
import type { LocatedFinding } from '../../../src/model/finding.ts';
import { type CheckResult, type CheckView, fingerprints } from '../../../src/render/findings/format.ts';
import { FINDINGS_FORMAT_NAMES, FINDINGS_FORMATS } from '../../../src/render/findings/formats.ts';
import { canvas } from '../../../src/render/terminal/terminal.ts';
import { MESSAGES } from '../../support/messages.ts';
import { type XmlElement, xmlElements } from '../../support/xml.ts';

const VIEW: CheckView = {
  language: 'en',
  textOf: () => 'title: x\n',
  shownPath: (file) => file,
  repositoryPath: (file) => `plans/${file}`,
  canvas: canvas({ width: 80, color: false, unicode: true, wide: false }, MESSAGES.en),
  version: '1.2.3',
};

function aFinding(over: Partial<LocatedFinding> = {}): LocatedFinding {
  return {
    rule: 'quote/not-in-text',
    severity: 'error',
    file: '2022/plan.yaml',
    path: ['tasks', 0, 'measures', 0, 'quote'],
    args: { task: '1', quote: '甲' },
    range: { start: { line: 9, column: 16 }, end: { line: 9, column: 20 } },
    trail: { zh: '任务1 › 举措1-1 › 原文出处', en: 'Task 1 › Measure 1-1 › Quote' },
    anchor: 'tasks/1/measures/1-1/quote',
    ...over,
  };
}

function aResult(...findings: readonly LocatedFinding[]): CheckResult {
  return { findings, omitted: 0, files: ['2022/plan.yaml', 'workspace.yaml'], rules: [], excepted: [] };
}

async function shown(format: keyof typeof FINDINGS_FORMATS, ...findings: readonly LocatedFinding[]): Promise<string> {
  return (await FINDINGS_FORMATS[format]())(aResult(...findings), VIEW);
}

async function parsed(format: keyof typeof FINDINGS_FORMATS, ...findings: readonly LocatedFinding[]): Promise<unknown> {
  return JSON.parse(await shown(format, ...findings));
}

/** The elements of a document with an XML declaration. */
function xmlIn(text: string): readonly XmlElement[] {
  const [, body = ''] = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n([\s\S]*)$/.exec(text) ?? [];
  return xmlElements(body);
}

test('the registry has every format by name', () => {
  expect(Object.keys(FINDINGS_FORMATS)).toEqual(FINDINGS_FORMAT_NAMES);
});

describe('fingerprints', () => {
  test('are one for each finding, and stay when lines and positions move', () => {
    const findings = [aFinding(), aFinding(), aFinding({ anchor: 'tasks/1' })];
    const moved = findings.map((one) => ({
      ...one,
      path: ['tasks', 5],
      range: { start: { line: 90, column: 1 }, end: { line: 91, column: 1 } },
    }));
    expect(fingerprints(findings, VIEW)).toEqual([
      'quote/not-in-text plans/2022/plan.yaml tasks/1/measures/1-1/quote',
      'quote/not-in-text plans/2022/plan.yaml tasks/1/measures/1-1/quote #2',
      'quote/not-in-text plans/2022/plan.yaml tasks/1',
    ]);
    expect(fingerprints(moved, VIEW)).toEqual(fingerprints(findings, VIEW));
  });
});

describe('github', () => {
  test('is an annotation a line, with columns where it is within one', async () => {
    expect(await shown('github', aFinding({ severity: 'warning' }))).toBe(
      '::warning file=plans/2022/plan.yaml,line=9,endLine=9,col=16,endColumn=20,title=quote/not-in-text::' +
        'Task 1 › Measure 1-1 › Quote: Neither the title nor the text of task 1 contains the passage "甲". ' +
        "Copy the quote from the task's text word for word, including punctuation and spaces.\n",
    );
    const several = aFinding({ range: { start: { line: 1, column: 3 }, end: { line: 4, column: 1 } } });
    expect(await shown('github', several)).toContain('line=1,endLine=4,title=');
  });

  test('escapes what would end a property or the command', async () => {
    const odd = aFinding({ file: '2022/a,b:100%.yaml', args: { task: '1', quote: '100%\r\n::error::x' } });
    const text = await shown('github', odd);
    expect(text).toContain('file=plans/2022/a%2Cb%3A100%25.yaml,line=9');
    expect(text).toContain('"100%25 ::error::x"');
    expect(text.trimEnd()).not.toMatch(/[\r\n]/);
  });

  test('is empty where nothing is wrong', async () => {
    expect(await shown('github')).toBe('');
  });
});

describe('gitlab', () => {
  test('has what a merge request shows', async () => {
    expect(await parsed('gitlab', aFinding(), aFinding({ severity: 'warning' }))).toEqual([
      {
        description: expect.stringMatching(/^Task 1 › Measure 1-1 › Quote: Neither /),
        check_name: 'quote/not-in-text',
        fingerprint: 'quote/not-in-text plans/2022/plan.yaml tasks/1/measures/1-1/quote',
        severity: 'major',
        location: { path: 'plans/2022/plan.yaml', lines: { begin: 9, end: 9 } },
      },
      expect.objectContaining({ severity: 'minor', fingerprint: expect.stringMatching(/ #2$/) }),
    ]);
  });

  test('is an empty list where nothing is wrong', async () => {
    expect(await shown('gitlab')).toBe('[]\n');
  });
});

describe('junit', () => {
  test('has a suite a file, a case a rule that is broken, and one that passes in a file that breaks none', async () => {
    const warning = aFinding({ rule: 'file/line-ends', severity: 'warning', args: { count: 2 } });
    const elements = xmlIn(await shown('junit', aFinding(), aFinding(), warning));
    const named = (name: string) => elements.filter((one) => one.name === name);
    expect(named('testsuites')[0]?.attributes).toMatchObject({ tests: '3', failures: '1' });
    expect(
      named('testsuite').map(({ attributes }) => [attributes['name'], attributes['tests'], attributes['failures']]),
    ).toEqual([
      ['plans/2022/plan.yaml', '2', '1'],
      ['plans/workspace.yaml', '1', '0'],
    ]);
    expect(named('testcase').map(({ attributes }) => attributes['name'])).toEqual([
      'quote/not-in-text',
      'file/line-ends',
      'plan check',
    ]);
    // Jenkins keeps one failure a case: both findings are in it.
    expect(named('failure').map(({ text }) => text.split('\n').length)).toEqual([2]);
    expect(named('system-out').map(({ text }) => text)).toEqual([
      expect.stringMatching(/^plans\/2022\/plan\.yaml:9:16 .*Windows line endings/),
    ]);
  });

  test('what XML has not, or takes for markup, is no part of it', async () => {
    const odd = aFinding({ args: { task: '1', quote: '<b>&"\u0000\ud800]]>' } });
    expect(xmlIn(await shown('junit', odd)).find(({ name }) => name === 'failure')?.text).toContain(
      '"<b>&"\\u{0}\\u{d800}]]>"',
    );
  });
});

describe('sarif', () => {
  test('has the rule in both languages, the place in UTF-16 columns, the way to it, and a lasting name', async () => {
    expect(await parsed('sarif', aFinding())).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'plan',
              version: '1.2.3',
              rules: [
                {
                  id: 'quote/not-in-text',
                  help: { text: expect.stringMatching(/逐字复制.*\n\nCopy the quote/) },
                  defaultConfiguration: { level: 'error' },
                },
              ],
            },
          },
          columnKind: 'utf16CodeUnits',
          results: [
            {
              ruleId: 'quote/not-in-text',
              ruleIndex: 0,
              level: 'error',
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'plans/2022/plan.yaml', uriBaseId: '%SRCROOT%' },
                    region: { startLine: 9, startColumn: 16, endLine: 9, endColumn: 20 },
                  },
                  logicalLocations: [{ name: 'Task 1 › Measure 1-1 › Quote' }],
                },
              ],
              partialFingerprints: {
                'planFinding/v1': 'quote/not-in-text plans/2022/plan.yaml tasks/1/measures/1-1/quote',
              },
            },
          ],
        },
      ],
    });
  });

  test('names files as URIs do', async () => {
    const text = await shown('sarif', aFinding({ file: '2022/journal/第1周 100%#?.yaml' }));
    expect(text).toContain('"plans/2022/journal/%E7%AC%AC1%E5%91%A8%20100%25%23%3F.yaml"');
  });

  test('has other places, and the fix where it is text for text', async () => {
    const range = { start: { line: 2, column: 1 }, end: { line: 2, column: 4 } };
    const related = [{ file: '2022/plan.yaml', path: ['title'], range, trail: { zh: '标题', en: 'Title' } }];
    const mended = aFinding({ related, fix: { what: 'text', range, text: '乙' } });
    expect(await parsed('sarif', mended)).toMatchObject({
      runs: [
        {
          results: [
            {
              relatedLocations: [{ id: 0, message: { text: 'Title' } }],
              fixes: [
                {
                  artifactChanges: [
                    {
                      replacements: [
                        {
                          deletedRegion: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 4 },
                          insertedContent: { text: '乙' },
                        },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
    expect(await shown('sarif', aFinding({ fix: { what: 'remove' } }))).not.toContain('"fixes"');
  });
});

describe('human', () => {
  test('shows other places after the line at fault', async () => {
    const range = { start: { line: 2, column: 1 }, end: { line: 2, column: 4 } };
    const related = [{ file: '2022/plan.yaml', path: ['title'], range, trail: { zh: '标题', en: 'Title' } }];
    expect(await shown('human', aFinding({ related }))).toContain(
      '\n  See also 2022/plan.yaml:2:1 (Title)\n  Copy the quote',
    );
  });
});
