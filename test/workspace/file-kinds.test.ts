/** The table of file kinds: what else goes by the kind of a file asks it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FILE_KINDS, folderIn, isInFolder, kindInRepository, kindOf } from '../../src/workspace/file-kinds.ts';

const ROOT = join(import.meta.dirname, '..', '..');

test('each kind has a schema of its name, and each schema of a file its kind', () => {
  const files = readdirSync(join(ROOT, 'schemas')).filter((file) => file.endsWith('.schema.json'));
  const ofFiles = files.filter((file) => 'type' in JSON.parse(readFileSync(join(ROOT, 'schemas', file), 'utf8')));
  expect(FILE_KINDS.map(({ name }) => `${name}.schema.json`).sort()).toEqual(ofFiles.sort());
});

test.each([
  ['workspace.yaml', 'workspace'],
  ['2022/plan.yaml', 'plan'],
  ['2022/annexes/routine.yaml', 'annex'],
  ['2022/rosters/zones.yml', 'roster'],
  ['2022/journal/2022-W19.yaml', 'journal'],
])('%s is a file of the kind %s', (file, kind) => {
  expect(kindOf(file)?.name).toBe(kind);
});

test.each(['plan.yaml', '2022/workspace.yaml', '2022/extra/plan.yaml', '2022/source/text.txt', '2022/journal'])(
  '%s is none of ours',
  (file) => {
    expect(kindOf(file)).toBeUndefined();
  },
);

test('in a repository the workspace may lie in any folder', () => {
  expect(kindInRepository('office/plans/2022/journal/2022-W19.yaml')?.name).toBe('journal');
  expect(kindInRepository('plans/2022/plan.yaml')?.name).toBe('plan');
  expect(kindInRepository('workspace.yaml')?.name).toBe('workspace');
  expect(kindInRepository('README.md')).toBeUndefined();
});

test('the files of a kind lie in a folder of the plan, or right in it', () => {
  const [roster] = FILE_KINDS.filter(({ name }) => name === 'roster');
  expect(roster && folderIn('2022', roster)).toBe('2022/rosters');
  expect(FILE_KINDS.filter(isInFolder).map(({ name }) => name)).toEqual(['annex', 'roster', 'journal']);
});

test("this repository's own attributes unite what the table says", () => {
  const attributes = readFileSync(join(ROOT, '.gitattributes'), 'utf8');
  const united = FILE_KINDS.flatMap(({ merge, place }) => (merge ? [`plans/${place} merge=${merge}`] : []));
  expect(united.length).toBeGreaterThan(0);
  for (const line of united) expect(attributes).toContain(`${line}\n`);
});
