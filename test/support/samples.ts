/** Files of offices under test/fixtures/imports, and how what is read of them is compared. */
import { join } from 'node:path';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'imports');

/** The path of the sample. */
export const fixture = (name: string): string => join(FIXTURES, name);

/** As the samples compare texts: without white space and a mark at the end, full-width and half-width signs alike. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[。;；.]$/, '');
