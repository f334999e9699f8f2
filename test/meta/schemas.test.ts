/** The schemas of the files speak to people: in both languages, with examples, and of no key that they don't know. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { sourcesIn } from '../support/sources.ts';

const FOLDER = join(import.meta.dirname, '../../schemas');
const KINDS = namesIn(FOLDER);

interface Node {
  readonly pointer: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

const schemas = new Map(KINDS.map((kind) => [kind, parsed(readFileSync(join(FOLDER, `${kind}.schema.json`), 'utf8'))]));
const ajv = addFormats(new Ajv2020({ schemas: [...schemas.values()], strictTypes: false }), ['date']);

/** The names of the schemas in a folder, without those in folders within. */
function namesIn(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((file) => /^(.+)\.schema\.json$/.exec(file)?.[1] ?? []);
}

function parsed(json: string): Record<string, unknown> {
  return JSON.parse(json);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every property and definition in the schema of `kind`, with the pointer to it. */
function described(kind: string): readonly Node[] {
  const found: Node[] = [];
  const walk = (value: unknown, pointer: string, isList: boolean): void => {
    if (Array.isArray(value)) for (const [i, item] of value.entries()) walk(item, `${pointer}/${i}`, false);
    if (!isObject(value)) return;
    for (const [key, item] of Object.entries(value)) {
      if (key === 'examples' && !isList) continue;
      const inner = `${pointer}/${key}`;
      if (isList && isObject(item)) found.push({ pointer: inner, schema: item });
      walk(item, inner, !isList && (key === 'properties' || key === '$defs'));
    }
  };
  walk(schemas.get(kind), '', false);
  return found;
}

/** `schema` with what its reference says where it says nothing itself. */
function resolved(kind: string, schema: Node['schema']): Node['schema'] {
  const reference = schema['$ref'];
  if (typeof reference !== 'string') return schema;
  const [file, pointer = ''] = reference.split('#');
  const target = file ? file.replace('.schema.json', '') : kind;
  let found: unknown = schemas.get(target);
  for (const step of pointer.split('/').slice(1)) found = isObject(found) ? found[step] : undefined;
  return isObject(found) ? { ...resolved(target, found), ...schema } : schema;
}

describe.each(KINDS)('%s.schema.json', (kind) => {
  const nodes = described(kind);

  test('has properties or definitions to speak of', () => {
    expect(nodes.length).toBeGreaterThan(3);
  });

  test.each(nodes)('$pointer has a title in both languages', ({ schema }) => {
    expect(resolved(kind, schema)['title']).toMatch(/^[^·]*\p{Script=Han}[^·]* · [^·\p{Script=Han}]+$/u);
  });

  test.each(nodes)('$pointer has a description in both languages, a sentence each', ({ schema }) => {
    const [zh = '', en = '', ...more] = String(resolved(kind, schema)['description']).split('\n');
    expect(more).toEqual([]);
    expect(zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(en).toMatch(/^[A-Za-z〔“"].*[a-z].*\.$/);
    // Half-width marks between Chinese characters are typos; within ids and examples they are not.
    expect(zh).not.toMatch(/\p{Script=Han}[,;:?!()]\p{Script=Han}/u);
  });

  test.each(nodes)('$pointer has examples, each of which it accepts', ({ pointer, schema }) => {
    const { examples } = resolved(kind, schema);
    expect(examples).toBeInstanceOf(Array);
    const fragment = pointer.split('/').map(encodeURIComponent).join('/');
    const validate = ajv.compile({ $ref: `https://schemas.plan.example/v1/${kind}.schema.json#${fragment}` });
    const wrong = (Array.isArray(examples) ? examples : []).filter((example) => !validate(example));
    expect({ examples, wrong }).toEqual({ examples: expect.arrayContaining([expect.anything()]), wrong: [] });
  });

  test('allows no unknown key in any object that has properties', () => {
    const open: string[] = [];
    const walk = (value: unknown, pointer: string): void => {
      if (Array.isArray(value)) for (const [i, item] of value.entries()) walk(item, `${pointer}/${i}`);
      if (!isObject(value)) return;
      if (value['type'] === 'object' && value['additionalProperties'] === undefined) open.push(pointer);
      if (value['type'] === 'object' && isObject(value['properties']) && value['additionalProperties'] !== false)
        open.push(pointer);
      for (const [key, item] of Object.entries(value)) if (key !== 'examples') walk(item, `${pointer}/${key}`);
    };
    walk(schemas.get(kind), '');
    expect(open).toEqual([]);
  });
});

test('every output that names a schema has it, and every schema of an output is named', () => {
  const names = [...sourcesIn('src/render'), ...sourcesIn('src/exchange')].flatMap(({ text }) =>
    [...text.matchAll(/\bschema: '([\w-]+)\/\d+'/g)].flatMap(([, name]) => name ?? []),
  );
  // What several outputs share is none.
  const schemas = namesIn(join(FOLDER, 'output')).filter((name) => name !== 'shapes');
  expect([...new Set(names)].sort()).toEqual([...schemas].sort());
});

test('what the schemas say in Chinese has full-width punctuation', () => {
  const folders = [FOLDER, join(FOLDER, 'output')];
  const texts = folders.flatMap((folder) =>
    namesIn(folder).flatMap((name) => {
      const json = readFileSync(join(folder, `${name}.schema.json`), 'utf8');
      return [...json.matchAll(/"description": "([^"\\]*\p{Script=Han}[^"\\]*)\\n/gu)].map(([, zh = '']) => zh);
    }),
  );
  expect(texts.length).toBeGreaterThan(100);
  // YAML in braces keeps its own.
  const isHalf = (zh: string): boolean =>
    /\p{Script=Han}[,;:(]|[,;)]\p{Script=Han}/u.test(zh.replace(/\{[^{}]*\}/g, ''));
  expect(texts.filter(isHalf)).toEqual([]);
});
