// Checks one file again and again in this process, by `plan`, `ajv` or `spectral`; prints the median of the later runs in ms.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { partsIn } from '../bin/parts.js';

const [tool, where, file] = process.argv.slice(2);
const folder = dirname(dirname(file));
const run = await { plan, ajv, spectral }[tool]();
const times = [];
for (let i = 0; i < 9; i++) {
  const start = performance.now();
  const faults = await run();
  times.push(performance.now() - start);
  if (faults !== 0) throw new Error(`${tool} found ${faults} faults`);
}
const later = times.slice(4).sort((a, b) => a - b);
console.log(later[Math.floor(later.length / 2)]);

/** All that the command does, reading the files included. */
function plan() {
  const { part } = partsIn(where);
  const quiet = { out: () => {}, err: () => {}, today: () => '2022-06-30' };
  const context = { cwd: folder, width: 80, color: false, unicode: true, version: '', ...quiet };
  return () => part('plan.cjs').run(['check'], context);
}

/** As ajv-cli does it: js-yaml, and a schema that is compiled once. */
function ajv() {
  const require = createRequire(join(where, 'ajv-cli/package.json'));
  const Ajv = require('ajv/dist/2020').default;
  const { load } = require('js-yaml');
  const compiler = new Ajv({ allErrors: false, strict: true, strictRequired: false, strictTypes: false });
  require('ajv-formats')(compiler);
  const validate = compiler.compile(JSON.parse(readFileSync(join(folder, 'schema.json'), 'utf8')));
  return () => (validate(load(readFileSync(file, 'utf8'))) ? 0 : 1);
}

/** As its command does it: parsed with places, and linted by the rules. */
function spectral() {
  const require = createRequire(join(where, '@stoplight/spectral-cli/package.json'));
  const { Spectral, Document } = require('@stoplight/spectral-core');
  const { Yaml } = require('@stoplight/spectral-parsers');
  const { schema } = require('@stoplight/spectral-functions');
  const { rules } = JSON.parse(readFileSync(join(folder, 'ruleset.json'), 'utf8'));
  const linter = new Spectral();
  rules.plan.then.function = schema;
  linter.setRuleset({ rules });
  return async () => (await linter.run(new Document(readFileSync(file, 'utf8'), Yaml, file))).length;
}
