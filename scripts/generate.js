// Makes what the program runs on: from the JSON Schemas standalone validators and the types of the files, from the folders of
// rules their registry.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { compile } from 'json-schema-to-typescript';
import { rolldown } from 'rolldown';

const FILE_KINDS = ['workspace', 'plan', 'annex', 'roster', 'journal'];

/**
 * Writes build/validators.js, build/validators.d.ts, build/file-types.d.ts, build/rules.ts and build/rule-ids.d.ts under
 * `root`.
 */
export async function generate(root) {
  const schemas = await readSchemas(join(root, 'schemas'));
  const out = join(root, 'build');
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'validators.js'), await validators(root, schemas));
  await writeFile(join(out, 'validators.d.ts'), validatorTypes());
  await writeFile(join(out, 'file-types.d.ts'), await fileTypes(schemas));
  const ids = await ruleIds(join(root, 'src', 'check', 'rules'));
  await writeFile(join(out, 'rules.ts'), ruleRegistry(ids));
  await writeFile(join(out, 'rule-ids.d.ts'), ruleIdType(ids));
}

/** The ids of the rules in `folder`: each is the path of its file. */
async function ruleIds(folder) {
  const paths = await readdir(folder, { recursive: true });
  const files = paths.map((path) => path.replaceAll('\\', '/')).filter((path) => path.endsWith('.ts'));
  return files.map((path) => path.replace(/\.ts$/, '')).sort();
}

function ruleRegistry(ids) {
  const name = (id) => id.replace(/[/-](\w)/g, (_, letter) => letter.toUpperCase());
  return `/** Generated from src/check/rules/ by scripts/generate.js. */
import type { RuleId } from './rule-ids.js';
import type { Rule } from '../src/check/rule.ts';
${ids.map((id) => `import { ${name(id)} } from '../src/check/rules/${id}.ts';`).join('\n')}

export const RULES = {
${ids.map((id) => `  '${id}': ${name(id)},`).join('\n')}
} satisfies Readonly<Record<RuleId, Rule>>;
`;
}

function ruleIdType(ids) {
  return `/* Generated from src/check/rules/ by scripts/generate.js. */
export type RuleId =
${ids.map((id) => `  | '${id}'`).join('\n')};
`;
}

async function readSchemas(folder) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.schema.json')).sort();
  const entries = names.map(async (name) => [
    name.replace('.schema.json', ''),
    JSON.parse(await readFile(join(folder, name), 'utf8')),
  ]);
  return Object.fromEntries(await Promise.all(entries));
}

async function validators(root, schemas) {
  const ajv = new Ajv2020.default({
    schemas: Object.values(schemas),
    allErrors: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    code: { source: true, esm: true, lines: true },
  });
  addFormats.default(ajv, ['date']);
  const exports = Object.fromEntries(FILE_KINDS.map((kind) => [kind, schemas[kind].$id]));
  // Ajv's output requires its run-time helpers; bundling makes it one plain module.
  const source = join(root, 'validators.js');
  const program = await rolldown({
    input: source,
    platform: 'node',
    plugins: [
      {
        name: 'validators',
        resolveId: (id) => (id === source ? id : undefined),
        load: (id) => (id === source ? standaloneCode.default(ajv, exports) : undefined),
      },
    ],
  });
  const { output } = await program.generate({ format: 'esm' });
  return output[0].code;
}

function validatorTypes() {
  const lines = FILE_KINDS.map((kind) => `export const ${kind}: Validator<${typeName(kind)}>;`);
  const types = FILE_KINDS.map(typeName).join(', ');
  return `import type { ErrorObject } from 'ajv';
import type { ${types} } from './file-types.js';

export interface Validator<T> {
  (data: unknown): data is T;
  errors?: ErrorObject[] | null;
}
${lines.join('\n')}
`;
}

async function fileTypes(schemas) {
  const bare = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, forTypes(schema)]));
  const everything = {
    type: 'object',
    additionalProperties: false,
    required: FILE_KINDS,
    properties: Object.fromEntries(FILE_KINDS.map((kind) => [kind, { $ref: `#/$defs/${typeName(kind)}` }])),
    $defs: {
      ...Object.assign({}, ...Object.values(bare).map(({ $defs }) => $defs ?? {})),
      ...Object.fromEntries(FILE_KINDS.map((kind) => [typeName(kind), bare[kind]])),
    },
  };
  return compile(everything, 'Files', {
    bannerComment: `/* Generated from schemas/ by scripts/generate.js. */
import type { PlanDate } from '../src/model/date.ts';`,
    declareExternallyReferenced: true,
    format: false,
  });
}

const typeName = (kind) => `${kind[0].toUpperCase()}${kind.slice(1)}File`;

const UNIONS = {
  deadline: 'PlanDate | { by: string }',
  monthDay: "number | 'last'",
  dayOfPeriod: "number | 'last' | { month: number; day: number | 'last' }",
};

/** A schema as the type generator wants it: local references, no titles (they would name types), English docs. */
function forTypes(node) {
  if (Array.isArray(node)) return node.map(forTypes);
  if (typeof node !== 'object' || node === null) return node;
  // The validators hold a date to what isPlanDate tests, so a validated date is a PlanDate.
  if (node.$ref?.endsWith('/date')) return { tsType: 'PlanDate' };
  // A schema of several types says of each what it may be; the generator would only see the types.
  const union = Object.keys(UNIONS).find((name) => node.$ref?.endsWith(`/${name}`));
  if (union !== undefined) return { tsType: UNIONS[union] };
  if (typeof node.$ref === 'string') return { $ref: node.$ref.replace(/^[a-z.]*#/, '#') };
  const entries = Object.entries(node)
    .filter(([key, value]) => !(key === 'title' && typeof value === 'string'))
    .filter(([key]) => !['$id', '$schema', 'examples', 'oneOf', 'minItems', 'maxItems'].includes(key))
    .map(([key, value]) => [
      key,
      key === 'description' && typeof value === 'string' ? value.split('\n').at(-1) : forTypes(value),
    ]);
  return Object.fromEntries(entries);
}
