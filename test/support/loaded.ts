/**
 * For `npm run test:mutation`: loads what is mutated before the first test. What commands load when they are used would
 * count as run by the test that happens to be the first to use it, and constants as more than constants.
 */
import { readdirSync } from 'node:fs';

const SRC = new URL('../../src/', import.meta.url);
const ROOMS = ['model', 'projection', 'edit', 'check/rules'];

for (const room of ROOMS) {
  for (const name of readdirSync(new URL(room, SRC), { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.ts')) await import(new URL(`${room}/${name}`, SRC).href);
  }
}
