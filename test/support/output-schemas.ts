/** Holds a --json output to its schema. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const folder = join(import.meta.dirname, '..', '..', 'schemas', 'output');
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
addFormats['default'](ajv, ['date']);
for (const name of readdirSync(folder)) ajv.addSchema(JSON.parse(readFileSync(join(folder, name), 'utf8')));

/** What is wrong with `text` as the output of that name; nothing is, where it is empty. */
export function faultsOf(text: string, name: string): readonly string[] {
  const validate = ajv.getSchema(`https://schemas.plan.example/v1/output/${name}.schema.json`);
  if (validate === undefined) return [`no schema ${name}`];
  if (validate(JSON.parse(text))) return [];
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
}
