import { expect, test } from 'vitest';
import { nameMeant } from '../../src/files/tree.ts';

test.each([
  ['2022-W29.yaml.txt', '2022-W29.yaml'],
  ['zones.yml.TXT', 'zones.yml'],
  ['2022-W29.txt', '2022-W29.yaml'],
  ['2022-w29', '2022-W29.yaml'],
  ['2022-W29．yaml', '2022-W29.yaml'],
  ['2022-W29.yaml。', '2022-W29.yaml'],
])('%s was to be %s', (name, meant) => {
  expect(nameMeant(name)).toBe(meant);
});

test.each(['2022-W29.yaml', 'README.md', 'notes.txt', '2022-W29.yaml.bak', '2022-W29.yaml~', 'old', '.x.yaml.txt'])(
  '%s is left alone',
  (name) => {
    expect(nameMeant(name)).toBeUndefined();
  },
);
