/** One error of a validator → one finding: which mistake it is, and what the message about it is filled with. */
import type { ErrorObject } from 'ajv';
import { parseAmount } from '../model/amount.ts';
import { isPlanDate, planDate } from '../model/date.ts';
import type { Finding, FindingArgs, KeyPath } from '../model/finding.ts';
import { oddCharacters, plainForm } from '../model/look-alike.ts';
import { resolveTerm } from '../model/term.ts';
import { pathOf, valueAt } from './pointer.ts';
import { formOf, type JsonObject, propertiesOf, schemaAt } from './schemas.ts';
import {
  allowedKeys,
  type Bilingual,
  choice,
  expected,
  keyed,
  keyMeant,
  nameOf,
  namesIn,
  shown,
  typed,
  typeWord,
} from './wording.ts';

interface Subject {
  readonly file: string;
  readonly path: KeyPath;
  readonly value: unknown;
  readonly schema: JsonObject;
  readonly schemaOf: (path: KeyPath) => JsonObject | undefined;
}

/** What `error` about `data`, the content of `file`, comes to. */
export function mistake(file: string, kind: string, data: unknown, error: ErrorObject): Finding {
  const path = pathOf(error.instancePath, data);
  const schemaOf = (way: KeyPath) => schemaAt(kind, way);
  const subject: Subject = { file, path, value: valueAt(data, path), schema: schemaOf(path) ?? {}, schemaOf };
  const params: Readonly<Record<string, unknown>> = error.params;
  const text = (name: string): string => String(params[name]);
  switch (error.keyword) {
    case 'required':
      return aboutKey(subject, 'missing-key', text('missingProperty'), {});
    case 'dependentRequired':
      return needsKey(subject, text('property'), text('missingProperty'));
    case 'additionalProperties':
      return unknownKey(subject, text('additionalProperty'));
    case 'propertyNames':
      return badName(subject, text('propertyName'));
    case 'type':
      return badType(subject, text('type'));
    case 'format':
      return badDate(subject);
    case 'enum':
    case 'anyOf':
      if (subject.value === null) return empty(subject);
      return notAllowed(subject);
    case 'oneOf':
      return finding(subject, 'one-target', {});
    case 'minProperties': {
      const given = Object.keys(Object(subject.value));
      return finding(subject, 'too-few', { allowed: allowedKeys(subject.schema, given) });
    }
    case 'minItems':
      return finding(subject, 'no-items', expected(subject.schema, path));
    case 'maxItems':
      return finding(subject, 'too-many', { limit: Number(params['limit']), count: lengthOf(subject.value) });
    case 'uniqueItems': {
      const twice = [...path, Number(params['i'])];
      return finding(subject, 'repeated', { value: shown(valueAt(data, twice)) }, { path: twice });
    }
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
      return finding(subject, 'range', {
        value: shown(subject.value),
        comparison: COMPARISONS[text('comparison')] ?? { zh: text('comparison'), en: text('comparison') },
        limit: Number(params['limit']),
      });
    case 'maxLength':
      return finding(subject, 'too-long', { limit: Number(params['limit']), count: lengthOf(subject.value) });
    default:
      return badForm(subject);
  }
}

const COMPARISONS: Readonly<Record<string, Bilingual>> = {
  '>': { zh: '大于', en: 'more than' },
  '>=': { zh: '不小于', en: 'at least' },
  '<=': { zh: '不大于', en: 'at most' },
};

function finding(subject: Subject, rule: string, args: FindingArgs, more: Partial<Finding> = {}): Finding {
  const { file, path, schemaOf } = subject;
  return {
    rule: rule.includes('/') ? rule : `schema/${rule}`,
    severity: 'error',
    file,
    path,
    args: { what: nameOf(path, schemaOf), ...args },
    ...more,
  };
}

/**
 * Text that would be right if it were written in plain characters. They must be ASCII: what else there is, such as a
 * title, may have any.
 */
function lookAlike(subject: Subject, isRight: (plain: string) => boolean): Finding | undefined {
  const value = String(subject.value);
  const plain = plainForm(value);
  if (plain === value || !/^[\x20-\x7e]+$/.test(plain) || !isRight(plain)) return undefined;
  const args = { value: shown(value), characters: oddCharacters(value), mended: plain };
  return finding(subject, 'look-alike', args, { fix: { what: 'value', value: plain } });
}

function badDate(subject: Subject): Finding {
  const value = String(subject.value);
  const odd = lookAlike(subject, isPlanDate);
  if (odd) return odd;
  const mended = tidyDate(value);
  const fix: Partial<Finding> = mended === undefined ? {} : { fix: { what: 'value', value: mended } };
  return finding(subject, 'date', { value: shown(value), example: mended ?? '2022-06-30', ...asTerm(subject) }, fix);
}

/** The day that `2022-6-3`, `2022/6/3`, `2022.6.3` or `2022年6月3日` names, as it is to be written. */
function tidyDate(value: string): string | undefined {
  const [, year, month = '', day = ''] =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(value.normalize('NFKC').trim()) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlanDate(date) ? date : undefined;
}

function notAllowed(subject: Subject): Finding {
  const { schema, value } = subject;
  const { allowed, ...rest } = choice(shown(value), schema);
  const values = typeof allowed === 'object' ? allowed.en.split(', ') : [];
  const odd = lookAlike(subject, (plain) => values.includes(plain));
  return odd ?? finding(subject, 'not-allowed', { value: shown(value), allowed: allowed ?? '', ...rest });
}

/** How a term such as 上半年 is written where a date stands, if it is one and the key takes it. */
function asTerm({ value, schema, path }: Subject): FindingArgs {
  const takesTerms = Object.hasOwn(Object(schema['properties']), 'by');
  const some = planDate('2022-01-01');
  if (!takesTerms || resolveTerm(String(value), { start: some, end: some }) === undefined) return {};
  return { term: keyed(path, `{ by: ${String(value)} }`) };
}

/** About a key that `subject` lacks. */
function aboutKey(subject: Subject, rule: string, key: string, more: Partial<Finding>): Finding {
  const { path, schemaOf } = subject;
  const there = [...path, key];
  const args = { what: nameOf(there, schemaOf), key, ...expected(schemaOf(there) ?? {}, there) };
  return finding(subject, rule, args, more);
}

function needsKey(subject: Subject, key: string, needs: string): Finding {
  const there = [...subject.path, key];
  const { args, ...rest } = aboutKey(subject, 'needs-key', needs, { path: there, at: 'key' });
  return { ...rest, args: { ...args, by: nameOf(there, subject.schemaOf) } };
}

function unknownKey(subject: Subject, key: string): Finding {
  const place: Partial<Finding> = { path: [...subject.path, key], at: 'key' };
  // In braces, `{ about：30 }` and `{ about:30 }` are keys without a value.
  const colon = /^([A-Za-z_]+)(：|:)/.exec(key);
  if (colon)
    return finding(
      subject,
      colon[2] === ':' ? 'yaml/colon-space' : 'yaml/full-width-colon',
      { key: colon[1] ?? '' },
      place,
    );
  const plain = plainForm(key);
  if (plain !== key && Object.hasOwn(propertiesOf(subject.schema), plain)) {
    const what: Bilingual = { zh: '键', en: 'the key' };
    const args = {
      what,
      value: key,
      characters: oddCharacters(key),
      mended: plain,
      suggestion: { zh: plain, en: plain },
    };
    return finding(subject, 'look-alike', args, { ...place, fix: { what: 'key', key: plain } });
  }
  const suggestion = keyMeant(key, subject.schema);
  const args = { key, allowed: allowedKeys(subject.schema), ...(suggestion !== undefined && { suggestion }) };
  const isCase = suggestion !== undefined && suggestion.en === key.toLowerCase();
  return finding(subject, 'unknown-key', args, {
    ...place,
    ...(isCase && { fix: { what: 'key', key: suggestion.en } }),
  });
}

function badName(subject: Subject, name: string): Finding {
  const path = [...subject.path, name];
  const schema = namesIn(subject.schema);
  const what: Bilingual = { zh: `${nameOf(subject.path, subject.schemaOf).zh}里的键`, en: 'the key' };
  return finding(subject, 'form', { what, value: name, ...expected(schema, []) }, { path, at: 'key' });
}

function badType(subject: Subject, type: string): Finding {
  const { path, value, schema } = subject;
  if (value === null) return empty(subject);
  if (schema['format'] === 'date') return finding(subject, 'date', { value: shown(value), example: '2022-06-30' });
  const args = { ...expected(schema, path), type: typeWord(type), value: typed(value) };
  // A number in place of text mostly lacks its quotation marks alone.
  const pattern = new RegExp(String(schema['pattern'] ?? ''));
  const quoted = type === 'string' && Number.isInteger(value) && pattern.test(String(value));
  if (quoted) {
    // Of 04, which is read as 4, nobody knows how it was written; where no zero may lead, it can only be 4.
    const fix: Partial<Finding> = pattern.test(`0${value}`) ? {} : { fix: { what: 'value', value: String(value) } };
    return finding(subject, 'type', { ...args, example: keyed(path, `"${value}"`) }, fix);
  }
  const amount = type === 'number' && typeof value === 'string' ? parseAmount(plainForm(value)) : undefined;
  if (amount === undefined) return finding(subject, 'type', args);
  const example = keyed(path, String(amount));
  return finding(subject, 'type', { ...args, example }, { fix: { what: 'value', value: amount } });
}

function empty(subject: Subject): Finding {
  const { path, schema, schemaOf } = subject;
  const required = schemaOf(path.slice(0, -1))?.['required'];
  const isOptional =
    typeof path.at(-1) === 'string' && !(Array.isArray(required) && required.includes(String(path.at(-1))));
  const or: Bilingual = isOptional
    ? { zh: '；暂时没有就删掉这个键', en: ', or remove the key while there is none' }
    : { zh: '', en: '' };
  return finding(
    subject,
    'empty',
    { or, ...expected(schema, path) },
    typeof path.at(-1) === 'string' ? { at: 'key' } : {},
  );
}

/** Text that is not of the form asked for: what is commonly wrong with it, else what the form is. */
function badForm(subject: Subject): Finding {
  const { path, schema } = subject;
  const value = String(subject.value);
  if (value === '') return empty(subject);
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/.exec(value)?.[0];
  if (control !== undefined) {
    const code = `U+${(control.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return finding(subject, 'control-character', { code });
  }
  const odd = lookAlike(subject, (plain) => new RegExp(String(schema['pattern'] ?? '')).test(plain));
  if (odd && value === value.trim()) return odd;
  if (value !== value.trim() || /[\n\r]/.test(value)) {
    const isRight = new RegExp(String(schema['pattern'] ?? '')).test(value.trim());
    return finding(subject, 'one-line', {}, isRight ? { fix: { what: 'value', value: value.trim() } } : {});
  }
  const quoted = /^[“”‘’"](.+)[“”‘’"]$/.exec(value);
  if (quoted) return finding(subject, 'quotes', { value, mended: keyed(path, `"${quoted[1]}"`) });
  const parts = value.split(/\s*[，、；]\s*/);
  if (parts.length > 1 && typeof path.at(-1) === 'number') {
    return finding(subject, 'list-mark', { value: shown(value), mended: parts.join(', ') });
  }
  return finding(subject, 'form', { value: shown(value), ...expected(schema, path, formOf(schema)) });
}

function lengthOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return [...String(value)].length;
}
