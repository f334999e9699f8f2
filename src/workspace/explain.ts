/** A validator's errors → findings: one for each mistake, saying what was expected. Loaded only when there are errors. */
import type { ErrorObject } from 'ajv';
import type { Finding, FindingArgs, KeyPath } from '../model/finding.ts';
import { nearest } from '../model/words.ts';
import { dereferenced, isObject, type Json, type JsonObject, schemaAt } from './schemas.ts';

type Bilingual = Readonly<Record<'zh' | 'en', string>>;

/** What `errors` of the value `data` in `file` come to. */
export function explain(file: string, kind: string, data: unknown, errors: readonly ErrorObject[]): readonly Finding[] {
  const findings = withoutEchoes(errors).flatMap((error) => toFinding(file, kind, data, error));
  return withoutMisspelt(findings);
}

/** The way that a JSON pointer (RFC 6901) into `data` describes; steps into lists are numbers. */
export function pathOf(pointer: string, data: unknown): KeyPath {
  const path: (string | number)[] = [];
  let value = data;
  for (const raw of pointer.split('/').slice(1)) {
    const step = raw.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(value) ? Number(step) : step);
    value = valueAt(value, [path.at(-1) ?? '']);
  }
  return path;
}

/** The value at `path` in `data`; undefined where there is none. */
export function valueAt(data: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    return Object.getOwnPropertyDescriptor(value, step)?.value;
  }, data);
}

const FORM = ['pattern', 'format', 'minLength', 'maxLength', 'enum', 'anyOf'];

/** Drops the errors that only repeat another: branches of a choice, a second fault of one value, a typo's absence. */
function withoutEchoes(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const at = (path: string, keywords: readonly string[]) =>
    errors.find((error) => error.instancePath === path && keywords.includes(error.keyword));
  return errors.filter((error) => {
    const { instancePath, keyword, schemaPath, propertyName } = error;
    if (schemaPath.includes('/oneOf/') || schemaPath.includes('/anyOf/')) return false;
    if (propertyName !== undefined) return false;
    if (keyword === 'oneOf' || keyword === 'minProperties') return !at(instancePath, ['additionalProperties', 'type']);
    if (FORM.includes(keyword)) {
      const chosen = at(instancePath, ['anyOf']) ?? at(instancePath, FORM);
      return chosen === error;
    }
    return true;
  });
}

/** A misspelt key is one mistake: that the right one is missing follows from it. */
function withoutMisspelt(findings: readonly Finding[]): readonly Finding[] {
  const meant = new Set(
    findings
      .filter((finding) => finding.rule === 'schema/unknown-key')
      .map((finding) => JSON.stringify([...finding.path.slice(0, -1), finding.args['suggestion']])),
  );
  return findings.filter(
    ({ rule, path, args }) => rule !== 'schema/missing-key' || !meant.has(JSON.stringify([...path, args['key']])),
  );
}

function toFinding(file: string, kind: string, data: unknown, error: ErrorObject): readonly Finding[] {
  const path = pathOf(error.instancePath, data);
  const schema = schemaAt(kind, path) ?? {};
  const value = shown(valueAt(data, path));
  const key = String(path.at(-1) ?? '');
  const finding = (rule: string, args: FindingArgs, more: Partial<Finding> = {}): readonly Finding[] => [
    { rule: `schema/${rule}`, severity: 'error', file, path, args, ...more },
  ];
  const params: Readonly<Record<string, unknown>> = error.params;
  switch (error.keyword) {
    case 'required':
      return finding('missing-key', missing(kind, path, String(params['missingProperty'])));
    case 'dependentRequired':
      return finding('needs-key', { key: String(params['property']), needs: String(params['missingProperty']) });
    case 'additionalProperties': {
      const unknown = String(params['additionalProperty']);
      return finding('unknown-key', unknownKey(unknown, schema), { path: [...path, unknown], at: 'key' });
    }
    case 'propertyNames': {
      const name = String(params['propertyName']);
      return finding('form', { key: name, value: name, ...expected(namesIn(schema)) }, { path: [...path, name], at: 'key' });
    }
    case 'type':
      return finding('type', { key, value, ...expected(schema), type: typeWord(String(params['type'])) });
    case 'format':
      return finding('date', { key, value });
    case 'enum':
    case 'anyOf':
      return finding('not-allowed', { key, value, ...choice(value, schema) });
    case 'oneOf':
      return finding('one-target', { key });
    case 'minProperties':
    case 'minItems':
      return finding('too-few', { key, ...expected(schema) });
    case 'maxItems':
      return finding('too-many', { key, limit: Number(params['limit']) });
    case 'uniqueItems': {
      const twice = [...path, Number(params['i'])];
      return finding('repeated', { key, value: shown(valueAt(data, twice)) }, { path: twice });
    }
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
      return finding('range', { key, value, comparison: String(params['comparison']), limit: Number(params['limit']) });
    default:
      return finding('form', { key, value, ...expected(schema) });
  }
}

/** What a schema says of itself, for "expected …": its description in each language, and an example. */
function expected(schema: JsonObject): { expected: Bilingual; example: string } {
  const [zh = '', ...rest] = String(schema['description'] ?? '').split('\n');
  const examples = schema['examples'];
  const example = Array.isArray(examples) ? shown(examples[0]) : '';
  return { expected: { zh, en: rest.join(' ') || zh }, example };
}

function missing(kind: string, path: KeyPath, key: string): FindingArgs {
  return { key, ...expected(schemaAt(kind, [...path, key]) ?? {}) };
}

function unknownKey(key: string, schema: JsonObject): FindingArgs {
  const properties = schema['properties'];
  const allowed = isObject(properties) ? Object.keys(properties) : [];
  const suggestion = nearest(key, allowed) ?? keyMeant(key, schema);
  return { key, allowed: allowed.join('、'), ...(suggestion !== undefined && { suggestion }) };
}

/** The key whose Chinese title was written in its place: 期限 or 完成时限 for `due`. */
function keyMeant(key: string, schema: JsonObject): string | undefined {
  const properties = schema['properties'];
  if (!isObject(properties)) return undefined;
  return Object.keys(properties).find((name) => {
    const title = isObject(properties[name]) ? String(properties[name]['title'] ?? '') : '';
    return title.split(' · ')[0] === key;
  });
}

function choice(value: string, schema: JsonObject): FindingArgs {
  const allowed = enumIn(schema).map(String);
  const suggestion = nearest(value, allowed);
  return { allowed: allowed.join('、'), ...(suggestion !== undefined && { suggestion }) };
}

function enumIn(schema: JsonObject): readonly Json[] {
  const own = schema['enum'];
  if (Array.isArray(own)) return own;
  const branches = schema['anyOf'];
  return Array.isArray(branches) ? branches.flatMap((branch) => (isObject(branch) ? enumIn(branch) : [])) : [];
}

function namesIn(schema: JsonObject): JsonObject {
  const names = schema['propertyNames'];
  return isObject(names) ? dereferenced(names, "common") : {};
}

const TYPE_WORDS: Readonly<Record<string, Bilingual>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '若干“键: 值”', en: 'keys with values' },
};

function typeWord(type: string): Bilingual {
  return TYPE_WORDS[type] ?? { zh: type, en: type };
}

/** A value as a message shows it: short, on one line. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
