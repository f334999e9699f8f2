/** The JSON Schemas of the files and of the outputs, as data. Loaded only to explain a fault or to print one. */
import { FILE_SCHEMAS, OUTPUT_SCHEMAS } from '../../build/schemas.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

const FILES: Readonly<Record<string, JsonObject>> = FILE_SCHEMAS;
const OUTPUTS: Readonly<Record<string, JsonObject>> = OUTPUT_SCHEMAS;
/** By the name in a reference: `common` for common.schema.json. */
const ALL: ReadonlyMap<string, JsonObject> = new Map([...Object.entries(FILES), ...Object.entries(OUTPUTS)]);

/** The names that `plan schema` takes. */
export const SCHEMA_NAMES: readonly string[] = [
  ...Object.keys(FILES),
  ...Object.keys(OUTPUTS).map((name) => `output/${name}`),
];

/** The schema of that name with all that it refers to embedded (a compound document: JSON Schema 2020-12, 9.3.1). */
export function bundled(name: string): JsonObject | undefined {
  const own = name.replace(/^output\//, '');
  const schema = SCHEMA_NAMES.includes(name) ? ALL.get(own) : undefined;
  if (schema === undefined) return undefined;
  const needed = referredTo(own, new Set([own]));
  const definitions = [...needed].flatMap((other) => {
    const embedded = other === own ? undefined : ALL.get(other);
    return embedded ? [[String(embedded['$id']), embedded] as const] : [];
  });
  if (definitions.length === 0) return schema;
  return { ...schema, $defs: { ...objectIn(schema, '$defs'), ...Object.fromEntries(definitions) } };
}

/** The names of the schemas that `name` refers to, and those that these refer to, added to `seen`. */
function referredTo(name: string, seen: Set<string>): Set<string> {
  const text = JSON.stringify(ALL.get(name) ?? {});
  for (const [, other = ''] of text.matchAll(/"\$ref":"([a-z]+)\.schema\.json#/g)) {
    if (!seen.has(other)) referredTo(other, seen.add(other));
  }
  return seen;
}

/** Whether it is an object, and neither a list nor null. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The schema of the value at `path` in a file of `kind`, with what its reference adds. Where a part of the path is
 * unknown, undefined.
 */
export function schemaAt(kind: string, path: readonly (string | number)[]): JsonObject | undefined {
  return path.reduce<JsonObject | undefined>((schema, step) => child(schema, step), ALL.get(kind));
}

/**
 * `schema` with what its reference adds, and what that asks for but of an exception (`then`). References within a file are
 * told by `file`.
 */
export function dereferenced(schema: JsonObject, file: string): JsonObject {
  const reference = schema['$ref'];
  if (typeof reference !== 'string') return schema;
  const [target, pointer = ''] = reference.split('#');
  const name = target ? target.replace('.schema.json', '') : file;
  const referred = atPointer(ALL.get(name), pointer);
  return { ...objectIn(referred, 'then'), ...referred, ...schema, [FILE]: name, [FORM]: referred['description'] ?? '' };
}

/** Whether it asks for a date, though it may take other things besides. */
export function asksForDate(schema: JsonObject): boolean {
  return schema['format'] === 'date' || objectIn(schema, 'then')?.['format'] === 'date';
}

/** What the form of a value is said to be: by what its schema refers to, else by the schema itself. */
export function formOf(schema: JsonObject): Json | undefined {
  return schema[FORM] || schema['description'];
}

/** The properties that `schema` describes, with what their references add. */
export function propertiesOf(schema: JsonObject): Readonly<Record<string, JsonObject>> {
  const known = PROPERTIES.get(schema);
  if (known) return known;
  const names = Object.keys(objectIn(schema, 'properties') ?? {});
  const found = Object.fromEntries(names.map((name) => [name, child(schema, name) ?? {}]));
  PROPERTIES.set(schema, found);
  return found;
}

const PROPERTIES = new WeakMap<JsonObject, Readonly<Record<string, JsonObject>>>();

/** The file that a resolved schema comes from, kept with it so that its own references resolve. */
const FILE = '$file';
/** The description that a reference brought, which the schema's own hides. */
const FORM = '$form';

function child(schema: JsonObject | undefined, step: string | number): JsonObject | undefined {
  if (schema === undefined) return undefined;
  const file = String(schema[FILE] ?? fileOf(schema));
  const properties = objectIn(schema, 'properties') ?? {};
  const found =
    typeof step === 'number'
      ? objectIn(schema, 'items')
      : (objectIn(properties, step) ?? objectIn(schema, 'additionalProperties'));
  return found && dereferenced({ ...found, [FILE]: file }, file);
}

function fileOf({ $id }: JsonObject): string {
  return /(?<![a-z])([a-z]+)\.schema\.json$/.exec(String($id))?.[1] ?? '';
}

function objectIn(schema: JsonObject, key: string): JsonObject | undefined {
  const value = Object.hasOwn(schema, key) ? schema[key] : undefined;
  return isObject(value) ? value : undefined;
}

function atPointer(schema: JsonObject | undefined, pointer: string): JsonObject {
  const found = pointer
    .split('/')
    .filter((step) => step !== '')
    .reduce<JsonObject | undefined>((node, step) => node && objectIn(node, step), schema);
  return found ?? {};
}
