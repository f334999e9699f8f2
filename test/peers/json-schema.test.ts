/** A second validator of JSON Schema, @hyperjump/json-schema, judges every value as our validators (ajv) do. */
import '@hyperjump/json-schema/formats';
import {
  registerSchema,
  type SchemaObject,
  setShouldValidateFormat,
  unregisterSchema,
  type Validator,
  validate,
} from '@hyperjump/json-schema/draft-2020-12';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundled, SCHEMA_NAMES } from '../../src/schema/schemas.ts';
import { REAL_FILES } from '../fixtures/real-files.ts';
import { type FileKind, INVALID, VALID } from '../fixtures/schema-cases.ts';
import { VALIDATORS } from '../fixtures/validators.ts';

const KINDS: readonly FileKind[] = ['workspace', 'plan', 'annex', 'roster', 'journal'];
const BASE = 'https://schemas.plan.example/v1';

// The 2020-12 dialect takes `format` for a remark unless told otherwise.
beforeAll(() => setShouldValidateFormat(true));

describe.each(KINDS)('%s', (kind) => {
  let peer: Validator;
  beforeAll(async () => {
    register(kind);
    peer = await validate(`${BASE}/${kind}.schema.json`);
  });
  afterAll(() => unregisterSchema(`${BASE}/${kind}.schema.json`));

  test.each(VALID.filter((one) => one.kind === kind))('both accept $name', ({ value }) => {
    expect([peer(json(value)).valid, VALIDATORS[kind](value)]).toEqual([true, true]);
  });

  test.each(REAL_FILES.filter((one) => one.kind === kind))('both accept $path', ({ value }) => {
    expect([peer(json(value)).valid, VALIDATORS[kind](value)]).toEqual([true, true]);
  });

  test.each(INVALID.filter((one) => one.kind === kind))('both refuse $name', ({ value }) => {
    expect([peer(json(value)).valid, VALIDATORS[kind](value)]).toEqual([false, false]);
  });
});

test.each(SCHEMA_NAMES)('it accepts the schema that `plan schema %s` prints, alone', async (name) => {
  register(name);
  const uri = `${BASE}/${name}.schema.json`;
  // The meta-schema is checked when a schema is compiled.
  expect(await validate(uri)).toBeTypeOf('function');
  unregisterSchema(uri);
});

/** Registers what `plan schema` prints, and nothing else: a reference out of it would fail. */
function register(name: string): void {
  const schema: SchemaObject = JSON.parse(JSON.stringify(bundled(name)));
  registerSchema(schema);
}

type JsonValue = Parameters<Validator>[0];

/** The value as JSON would bring it. */
function json(value: unknown): JsonValue {
  return JSON.parse(JSON.stringify(value));
}
