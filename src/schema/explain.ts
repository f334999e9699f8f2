/** A validator's errors → findings: one for each mistake. Loaded only when there are errors. */
import type { ErrorObject } from 'ajv';
import type { Broken, RuleArgs } from '../check/finding-of.ts';
import { DIGITS_HELD, isSame } from '../model/exact.ts';
import type { Finding, KeyPath } from '../model/finding.ts';
import { named } from '../model/look-alike.ts';
import type { Inexact } from '../yaml/inexact.ts';
import { keyCertain, takes } from './meant.ts';
import { mistake } from './mistake.ts';
import { valueAt } from './pointer.ts';
import { type JsonObject, propertiesOf, schemaAt } from './schemas.ts';
import { keyName, shown, wordsForKey } from './wording.ts';
import { Written } from './written.ts';

/** What `errors` of the value `data` in `file` come to; `text` is the file's, where it has one. */
export function explain(
  file: string,
  kind: string,
  data: unknown,
  errors: readonly ErrorObject[],
  text?: string,
): readonly Finding[] {
  const written = new Written(text);
  const { told, more } = withoutFlood(withoutConsequences(errors));
  const findings = [
    ...told.map((error) => mistake(file, kind, data, error, written)),
    ...more.map(({ error, count }): Finding => {
      const { path, args } = mistake(file, kind, data, error, written);
      const { what = '' } = args;
      return { rule: 'schema/more-unknown-keys', severity: 'error', file, path, at: 'key', args: { what, count } };
    }),
  ];
  return withoutMisspelt(withLikelyKeys(withIndents(findings, kind, data, written), kind, data));
}

/** A finding for each of the numbers that can not be held, but where something else is wrong with it already. */
export function inexactFindings(
  file: string,
  kind: string,
  numbers: readonly Inexact[],
  faults: readonly Finding[],
): readonly Finding[] {
  const wrong = new Set(faults.map(({ path }) => JSON.stringify(path)));
  return numbers
    .filter(({ path }) => !wrong.has(JSON.stringify(path)))
    .map(({ path, written, held }) => {
      const what = wordsForKey(path, (way) => schemaAt(kind, way));
      const other = isSame(written, held) ? {} : { held: String(held) };
      const args = { what, written: shown(written), ...other, limit: DIGITS_HELD };
      return { rule: 'schema/inexact', severity: 'error', file, path, args };
    });
}

/** So many unknown keys of one map are reported one by one. */
const UNKNOWN_AT_MOST = 20;

/** The errors to tell one by one, and for each map with a flood of unknown keys the first of the others, and how many. */
function withoutFlood(errors: readonly ErrorObject[]) {
  const counts = new Map<string, number>();
  const more = new Map<string, { readonly error: ErrorObject; readonly count: number }>();
  const told = errors.filter((error) => {
    const { keyword, instancePath } = error;
    if (keyword !== 'additionalProperties') return true;
    const count = (counts.get(instancePath) ?? 0) + 1;
    counts.set(instancePath, count);
    if (count <= UNKNOWN_AT_MOST) return true;
    const first = more.get(instancePath)?.error ?? error;
    more.set(instancePath, { error: first, count: count - UNKNOWN_AT_MOST });
    return false;
  });
  return { told, more: [...more.values()] };
}

/** A key that is unknown here, but not in the value that the key above it lacks, is not indented far enough. */
function withIndents(findings: readonly Finding[], kind: string, data: unknown, written: Written): readonly Finding[] {
  const empty = new Set(findings.filter(({ rule }) => rule === 'schema/empty').map(({ path }) => JSON.stringify(path)));
  if (empty.size === 0) return findings;
  const isFilled = new Set<string>();
  const indented = findings.map((finding): Finding => {
    if (finding.rule !== 'schema/unknown-key') return finding;
    const { file, path, at, severity } = finding;
    const [parent, key] = [path.slice(0, -1), String(path.at(-1))];
    const keys = Object.keys(Object(valueAt(data, parent)));
    const above = keys[keys.indexOf(key) - 1];
    const way = above === undefined ? undefined : [...parent, above];
    if (way === undefined || !empty.has(JSON.stringify(way)) || schemaAt(kind, [...way, key.trim()]) === undefined)
      return finding;
    isFilled.add(JSON.stringify(way));
    const isUnusual = key !== key.trim();
    const broken: Broken<'yaml/odd-indent' | 'yaml/indentation'> = isUnusual
      ? { rule: 'yaml/odd-indent', args: { character: named(key.charAt(0)) } }
      : { rule: 'yaml/indentation', args: written.indentation(path, way) };
    return { ...broken, severity, file, path, ...(at && { at }) };
  });
  return indented.filter(({ rule, path }) => rule !== 'schema/empty' || !isFilled.has(JSON.stringify(path)));
}

/** The keys that one which a value in a file of `kind` can not have may have been meant to be: one, or any that there are. */
export function keysMeantIn(kind: string): (path: KeyPath, key: string) => readonly string[] {
  const schemas = new Map<string, JsonObject>();
  const at = (path: KeyPath): JsonObject => {
    const name = JSON.stringify(path);
    const schema = schemas.get(name) ?? schemaAt(kind, path) ?? {};
    schemas.set(name, schema);
    return schema;
  };
  return (path, key) => {
    const schema = at(path);
    const keys = Object.keys(propertiesOf(schema));
    const [word = ''] = /^[A-Za-z_]+/.exec(key) ?? [];
    const certain = keys.includes(word) ? word : keyCertain(key, schema, {});
    return certain === undefined ? keys : [certain];
  };
}

/** Where keys are unknown and others are missing, whose values these could be, the former stand for the latter, in order. */
function withLikelyKeys(findings: readonly Finding[], kind: string, data: unknown): readonly Finding[] {
  const missing = new Map<string, string[]>();
  for (const { rule, path, args } of findings) {
    if (rule !== 'schema/missing-key' && rule !== 'schema/needs-key') continue;
    const at = JSON.stringify(rule === 'schema/needs-key' ? path.slice(0, -1) : path);
    missing.set(at, [...(missing.get(at) ?? []), String(args['key'])]);
  }
  if (missing.size === 0) return findings;
  const parentOf = ({ path }: Finding): string => JSON.stringify(path.slice(0, -1));
  const isTaken = new Set(findings.map((finding) => JSON.stringify([parentOf(finding), suggestedKey(finding)])));
  return findings.map((finding) => {
    if (finding.rule !== 'schema/unknown-key' || suggestedKey(finding) !== undefined) return finding;
    const parent = parentOf(finding);
    const schema = schemaAt(kind, finding.path.slice(0, -1)) ?? {};
    const key = missing.get(parent)?.find((name) => {
      const isFree = !isTaken.has(JSON.stringify([parent, name]));
      return isFree && fits(propertiesOf(schema)[name] ?? {}, valueAt(data, finding.path));
    });
    if (key === undefined) return finding;
    isTaken.add(JSON.stringify([parent, key]));
    const likely: Partial<RuleArgs['schema/unknown-key']> = { suggestion: keyName(key, propertiesOf(schema)[key]) };
    return { ...finding, args: { ...finding.args, ...likely } };
  });
}

/** Whether a value under another key could be what `schema` asks for. */
function fits(schema: JsonObject, value: unknown): boolean {
  if (Array.isArray(value)) return schema['type'] === 'array';
  if (typeof value === 'object') return value !== null && schema['type'] === 'object';
  return (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') && takes(schema, value);
}

const FORM = ['pattern', 'format', 'minLength', 'maxLength', 'enum', 'anyOf'];

/** Drops the errors that only repeat another: branches of a choice, a second fault of one value, a typo's absence. */
function withoutConsequences(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const byPath = new Map<string, ErrorObject[]>();
  for (const error of errors) {
    const beside = byPath.get(error.instancePath);
    if (beside) beside.push(error);
    else byPath.set(error.instancePath, [error]);
  }
  const at = (path: string, keywords: readonly string[]) =>
    byPath.get(path)?.find(({ keyword }) => keywords.includes(keyword));
  return errors.filter((error) => {
    const { instancePath, keyword, schemaPath, propertyName } = error;
    if (schemaPath.includes('/oneOf/') || schemaPath.includes('/anyOf/')) return false;
    // What a condition asks for has an error of its own.
    if (propertyName !== undefined || keyword === 'if') return false;
    if (keyword === 'oneOf') return !at(instancePath, ['additionalProperties', 'type']);
    if (keyword === 'minProperties') return !at(instancePath, ['additionalProperties', 'required']);
    // A schema may say the type that its reference says.
    if (keyword === 'type') return !at(instancePath, ['anyOf']) && at(instancePath, ['type']) === error;
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
      .filter(({ at }) => at === 'key')
      .map((finding) => JSON.stringify([finding.path.slice(0, -1), suggestedKey(finding)])),
  );
  return findings.filter(({ rule, path, args }) => {
    if (rule === 'schema/missing-key') return !meant.has(JSON.stringify([path, args['key']]));
    if (rule === 'schema/needs-key') return !meant.has(JSON.stringify([path.slice(0, -1), args['key']]));
    return true;
  });
}

function suggestedKey({ rule, args: { suggestion, key } }: Finding): string | undefined {
  if (typeof suggestion === 'object') return suggestion.en;
  // In braces, a key that runs together with its value.
  const isRunTogether = rule === 'yaml/colon-space' || rule === 'yaml/full-width-colon';
  return isRunTogether && typeof key === 'string' ? key : undefined;
}
