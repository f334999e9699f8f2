// Runs the program from its sources, without a build: `npm run plan:source -- status`. A debugger stops at breakpoints in src/:
// `node --inspect-brk scripts/source.js status`.
import { register } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshlyGenerated } from './fresh.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
await freshlyGenerated(root);
process.setSourceMapsEnabled(true);
// What is kept is kept for the built program.
process.env.PLAN_NO_CACHE = '1';
register('./typescript.js', import.meta.url);
const { main } = await import('../src/main.ts');
await main(root);
