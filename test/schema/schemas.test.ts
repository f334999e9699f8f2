/** Our validators, and the schemas that `plan schema` prints. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { bundled, propertiesOf, SCHEMA_NAMES, schemaAt } from '../../src/schema/schemas.ts';
import { REAL_FILES } from '../fixtures/real-files.ts';
import { type FileKind, INVALID, VALID } from '../fixtures/schema-cases.ts';
import { VALIDATORS } from '../fixtures/validators.ts';

const KINDS: readonly FileKind[] = ['workspace', 'plan', 'annex', 'roster', 'journal'];

test('the table refuses sixty values or more, some of every kind', () => {
  expect(INVALID.length).toBeGreaterThanOrEqual(60);
  expect(new Set(INVALID.map(({ kind }) => kind))).toEqual(new Set(KINDS));
  expect(new Set(VALID.map(({ kind }) => kind))).toEqual(new Set(KINDS));
});

test.each(VALID)('$kind: $name is accepted', ({ kind, value }) => {
  const validate = VALIDATORS[kind];
  expect({ ok: validate(value), errors: validate.errors ?? null }).toEqual({ ok: true, errors: null });
});

test.each(REAL_FILES)('$path is accepted', ({ kind, value }) => {
  const validate = VALIDATORS[kind];
  expect({ ok: validate(value), errors: validate.errors ?? null }).toEqual({ ok: true, errors: null });
});

test.each(INVALID)('$kind: $name is refused', ({ kind, value }) => {
  expect(VALIDATORS[kind](value)).toBe(false);
});

describe('the schema that `plan schema` prints', () => {
  test.each(SCHEMA_NAMES)('%s refers to nothing outside itself', (name) => {
    const text = JSON.stringify(bundled(name));
    const ids = new Set([...text.matchAll(/"\$id":"[^"]*?([a-z]+\.schema\.json)"/g)].map(([, id]) => id));
    const references = [...text.matchAll(/"\$ref":"([^"#]+)#?[^"]*"/g)].map(([, file = '']) =>
      file.replace(/^.*\//, ''),
    );
    expect(references.filter((file) => !ids.has(file))).toEqual([]);
  });

  test.each(SCHEMA_NAMES)('%s compiles alone, in strict mode', (name) => {
    const ajv = addFormats(new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }), ['date']);
    expect(ajv.compile(bundled(name) ?? false)).toBeTypeOf('function');
  });

  test.each(KINDS)('%s judges alone as all schemas together do', (kind) => {
    const ajv = addFormats(new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }), ['date']);
    const validate = ajv.compile(bundled(kind) ?? false);
    const cases = [...VALID, ...REAL_FILES, ...INVALID].filter((one) => one.kind === kind);
    const differing = cases.filter(({ value }) => validate(value) !== VALIDATORS[kind](value));
    expect(differing.map(({ name }) => name)).toEqual([]);
  });

  test('is nothing for a name that is none', () => {
    expect(bundled('plans')).toBeUndefined();
    expect(bundled('constructor')).toBeUndefined();
    expect(bundled('status')).toBeUndefined();
  });
});

describe('the schema of a value', () => {
  test('is found through lists and references, into other files', () => {
    const due = schemaAt('annex', ['tasks', 3, 'measures', 0, 'due']);
    expect(due).toMatchObject({ title: '完成时限 · Due' });
    // A date, or the document's own words for one.
    expect(due).toHaveProperty(['then', 'format'], 'date');
    expect(schemaAt('journal', [0, 'amend', 'target', 'about'])).toMatchObject({
      type: 'number',
      title: '左右 · About',
    });
  });

  test('is found for a key that any name may have', () => {
    expect(schemaAt('workspace', ['kinds', 'visit', 'name'])).toMatchObject({ title: '名称 · Name', type: 'string' });
  });

  test('is none where the path leads nowhere', () => {
    expect(schemaAt('plan', ['tasks', 0, 'colour', 'depth'])).toBeUndefined();
    expect(schemaAt('plan', ['constructor'])).toBeUndefined();
  });

  test('lists its properties with their titles, those of references too', () => {
    const titles = Object.entries(propertiesOf(schemaAt('plan', ['tasks', 0, 'measures', 0]) ?? {})).map(
      ([key, { title }]) => [key, title],
    );
    expect(titles).toContainEqual(['id', '举措编号 · Measure id']);
    expect(titles).toContainEqual(['target', '目标 · Target']);
  });
});
