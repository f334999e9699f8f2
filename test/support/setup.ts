/** Before each test file: what the properties try, and the measure of text that the built program gives its tables. */
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { useSlowTwins } from '../../src/model/twins.ts';
import { columnsOf } from '../../src/render/text/columns.ts';
import { runs } from './stress.ts';

// As main does: the suite passes without what is fast, too.
if (process.env['PLAN_SLOW'] === '1') await useSlowTwins();

// Properties try the same cases in every run; FC_SEED=<number> tries others.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20220101), numRuns: runs(100) });

// As scripts/bundle.js does: cli-table3 counts columns as we do, not as string-width does.
const require = createRequire(import.meta.url);
require('string-width');
const measure = require.cache[require.resolve('string-width')];
if (measure) measure.exports = columnsOf;
