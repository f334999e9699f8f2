/** One error of a validator → one finding: which mistake it is, and what the message about it is filled with. */
import type { ErrorObject } from 'ajv';
import type { RuleId } from '../../build/rule-ids.js';
import type { Exact } from '../check/fault.ts';
import type { RuleArgs } from '../check/finding-of.ts';
import { isPlanDate } from '../model/date.ts';
import type { Bilingual, Finding, KeyPath } from '../model/finding.ts';
import { plainForm, unusualCharacters } from '../model/look-alike.ts';
import { changedOutside, dividedAt, OF_WORDS } from '../model/pairs.ts';
import { bracketsMeant, keyInText, plainColons } from './input-marks.ts';
import { keyCertain, takes, valueMeant } from './meant.ts';
import { pathOf, valueAt } from './pointer.ts';
import { asksForDate, formOf, type JsonObject, propertiesOf, schemaAt } from './schemas.ts';
import {
  allowedKeys,
  choiceWords,
  expected,
  inYaml,
  keyed,
  keyMeant,
  namesIn,
  shown,
  typed,
  typeWord,
  wordsForKey,
} from './wording.ts';
import type { Written } from './written.ts';

interface Subject {
  readonly file: string;
  readonly path: KeyPath;
  readonly value: unknown;
  readonly schema: JsonObject;
  readonly schemaOf: (path: KeyPath) => JsonObject | undefined;
  readonly written: Written;
}

/** What `error` about `data`, the content of `file`, comes to; `written` tells how it stands there. */
export function mistake(file: string, kind: string, data: unknown, error: ErrorObject, written: Written): Finding {
  const path = pathOf(error.instancePath, data);
  const schemaOf = (way: KeyPath) => schemaAt(kind, way);
  const subject: Subject = { file, path, value: valueAt(data, path), schema: schemaOf(path) ?? {}, schemaOf, written };
  const params: Readonly<Record<string, unknown>> = error.params;
  const text = (name: string): string => String(params[name]);
  switch (error.keyword) {
    case 'required':
      return finding(subject, 'schema/missing-key', lacking(subject, text('missingProperty')));
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
      return finding(subject, 'schema/one-target', {});
    case 'minProperties': {
      const given = Object.keys(Object(subject.value));
      return finding(subject, 'schema/too-few', { allowed: allowedKeys(subject.schema, given) });
    }
    case 'minItems':
      return finding(subject, 'schema/no-items', expected(subject.schema, path));
    case 'maxItems':
      return finding(subject, 'schema/too-many', { limit: Number(params['limit']), count: lengthOf(subject.value) });
    case 'uniqueItems': {
      const twice = [...path, Math.max(Number(params['i']), Number(params['j']))];
      return finding(
        subject,
        'schema/repeated',
        { value: shown(valueAt(data, twice)) },
        { path: twice, fix: { what: 'remove' } },
      );
    }
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
      return finding(subject, 'schema/range', {
        value: asShown(subject),
        comparison: COMPARISONS[text('comparison')] ?? { zh: text('comparison'), en: text('comparison') },
        limit: Number(params['limit']),
      });
    case 'maxLength':
      return finding(subject, 'schema/too-long', { limit: Number(params['limit']), count: lengthOf(subject.value) });
    default:
      return badForm(subject);
  }
}

const COMPARISONS: Readonly<Record<string, Bilingual>> = {
  '>': { zh: '大于', en: 'more than' },
  '>=': { zh: '不小于', en: 'at least' },
  '<=': { zh: '不大于', en: 'at most' },
};

type MistakeId =
  | Extract<RuleId, `schema/${string}`>
  | 'yaml/colon-space'
  | 'yaml/full-width-colon'
  | 'yaml/full-width-mark'
  | 'yaml/table-row';

/** Another place than that of the subject, and the fix. */
type More = Partial<Pick<Finding, 'path' | 'at' | 'fix'>>;

type MistakeArgs<Id extends MistakeId> = Omit<RuleArgs[Id], 'what'> & { readonly what?: Bilingual };

/** Unless `args` say otherwise, it is about the value of the subject. */
function finding<Id extends MistakeId, G extends MistakeArgs<Id>>(
  subject: Subject,
  rule: Id,
  args: Exact<G, MistakeArgs<Id>>,
  more: More = {},
): Finding {
  const { file, path, schemaOf } = subject;
  return { rule, severity: 'error', file, path, args: { what: wordsForKey(path, schemaOf), ...args }, ...more };
}

/** The value as a message shows it; a number as it is written: 007, not 7. */
function asShown({ value, path, written }: Subject): string {
  const isNumber = typeof value === 'number' || typeof value === 'boolean';
  return shown((isNumber ? written.value(path) : undefined) ?? value);
}

/** What the value was meant to be, if that is certain. */
function asMeant({ path, value, schema, written }: Subject): Pick<Finding, 'fix'> {
  const meant = valueMeant(value, written.value(path), schema, path);
  return meant === undefined ? {} : { fix: { what: 'value', value: meant } };
}

/**
 * Text that would be right if it were written in plain characters. They must be ASCII: what else there is, such as a
 * title, may have any.
 */
function lookAlike(subject: Subject, isRight: (plain: string) => boolean): Finding | undefined {
  const value = String(subject.value);
  const plain = plainForm(value);
  if (plain === value || !/^[\x20-\x7e]+$/.test(plain) || !isRight(plain)) return undefined;
  const args = { value: shown(value), characters: unusualCharacters(value), mended: plain };
  return finding(subject, 'schema/look-alike', args, { fix: { what: 'value', value: plain } });
}

function badDate(subject: Subject): Finding {
  const unusual = lookAlike(subject, isPlanDate);
  if (unusual) return unusual;
  const { fix } = asMeant(subject);
  const example = fix?.what === 'value' ? String(fix.value) : '2022-06-30';
  const isWords = Object.hasOwn(propertiesOf(subject.schema), 'by') && !/\d{4}/.test(String(subject.value));
  return finding(
    subject,
    'schema/date',
    {
      value: asShown(subject),
      example,
      ...(isWords && fix === undefined && { term: keyed(subject.path, '6月底前') }),
    },
    { ...(fix && { fix }) },
  );
}

function notAllowed(subject: Subject): Finding {
  const { schema } = subject;
  const text = asShown(subject);
  const args = { value: text, ...choiceWords(text, schema) };
  const values = args.allowed.en.split(', ');
  const unusual = lookAlike(subject, (plain) => values.includes(plain));
  return unusual ?? finding(subject, 'schema/not-allowed', args, asMeant(subject));
}

/** What is said of a key that `subject` lacks. */
function lacking({ path, schemaOf }: Subject, key: string) {
  const there = [...path, key];
  return { what: wordsForKey(there, schemaOf), key, ...expected(schemaOf(there) ?? {}, there) };
}

function needsKey(subject: Subject, key: string, needs: string): Finding {
  const path = [...subject.path, key];
  const args = { ...lacking(subject, needs), by: wordsForKey(path, subject.schemaOf) };
  return finding(subject, 'schema/needs-key', args, { path, at: 'key' });
}

function unknownKey(subject: Subject, key: string): Finding {
  const place: More = { path: [...subject.path, key], at: 'key' };
  // In braces, `{ about：30 }` and `{ about:30 }` are keys without a value.
  const [, name = '', mark] = /^([A-Za-z_]+)(：|:)/.exec(key) ?? [];
  if (mark !== undefined) {
    const rule = mark === ':' ? 'yaml/colon-space' : 'yaml/full-width-colon';
    const rest = changedOutside(key.slice(name.length), plainMarks, OF_WORDS);
    const fix = rest === undefined ? {} : subject.written.keyPart([...subject.path, key], name.length, rest);
    return finding(subject, rule, { key: name }, { ...place, ...fix });
  }
  const plain = plainForm(key);
  if (plain !== key && Object.hasOwn(propertiesOf(subject.schema), plain)) {
    const what: Bilingual = { zh: '键', en: 'the key' };
    const args = {
      what,
      value: key,
      characters: unusualCharacters(key),
      mended: plain,
      suggestion: { zh: plain, en: plain },
    };
    return finding(subject, 'schema/look-alike', args, { ...place, fix: { what: 'key', key: plain } });
  }
  const suggestion = keyMeant(key, subject.schema);
  const args = { key, allowed: allowedKeys(subject.schema), ...(suggestion !== undefined && { suggestion }) };
  const certain = keyCertain(key, subject.schema, subject.value);
  return finding(subject, 'schema/unknown-key', args, {
    ...place,
    ...(certain !== undefined && { fix: { what: 'key', key: certain } }),
  });
}

/** `：100，unit` is `: 100, unit`: what was meant for a key and its value, and mostly the next key. */
function plainMarks(text: string): string {
  return text.replace(/^[:：][ ]*|[，：][ ]*/g, (mark) => (mark.startsWith('，') ? ', ' : ': '));
}

function badName(subject: Subject, name: string): Finding {
  const path = [...subject.path, name];
  const schema = namesIn(subject.schema);
  const what: Bilingual = { zh: `${wordsForKey(subject.path, subject.schemaOf).zh}里的键`, en: 'the key' };
  return finding(subject, 'schema/form', { what, value: name, ...expected(schema, []) }, { path, at: 'key' });
}

function badType(subject: Subject, type: string): Finding {
  const { path, value, schema } = subject;
  if (value === null) return empty(subject);
  if (asksForDate(schema)) return badDate(subject);
  const meant = typeof value === 'string' ? (inBrackets(subject, type) ?? runTogether(subject, type)) : undefined;
  if (meant) return meant;
  const isRow = (type === 'array' || type === 'object') && typeof value === 'string' && /\S\t+\S/.test(value);
  if (isRow) return finding(subject, 'yaml/table-row', {});
  const text = asShown(subject);
  const args = { ...expected(schema, path), type: typeWord(type), value: typed(value, text) };
  const { fix } = asMeant(subject);
  if (fix?.what === 'value') {
    return finding(subject, 'schema/type', { ...args, example: keyed(path, inYaml(fix.value)) }, { fix });
  }
  // A number in place of text mostly lacks its quotation marks alone.
  const isQuotable = type === 'string' && Number.isFinite(Number(value)) && takes(schema, text);
  const example = isQuotable ? { example: keyed(path, `"${text}"`) } : {};
  return finding(subject, 'schema/type', { ...args, ...example });
}

/** A list or a map whose brackets are an input method's: 【规划处，督导处】. */
function inBrackets(subject: Subject, type: string): Finding | undefined {
  const { path, written } = subject;
  const value = String(subject.value);
  const meant = bracketsMeant(value, type);
  if (meant === undefined) return undefined;
  const fix = written.instead(path, (text) => (text === value ? meant : undefined));
  return finding(subject, 'yaml/full-width-mark', { mark: value.charAt(0), mended: meant }, fix);
}

/** Keys with values that are read as text, for their colons are none: `date：2022-05-11`. */
function runTogether(subject: Subject, type: string): Finding | undefined {
  const { path, schema, written } = subject;
  const { key = '', colon } = (type === 'object' && keyInText(String(subject.value))) || {};
  if (colon === undefined || !Object.hasOwn(propertiesOf(schema), key)) return undefined;
  const rule = colon === ':' ? 'yaml/colon-space' : 'yaml/full-width-colon';
  return finding(subject, rule, { key }, written.instead(path, plainColons));
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
    'schema/empty',
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
    return finding(subject, 'schema/control-character', { code });
  }
  const unusual = lookAlike(subject, (plain) => new RegExp(String(schema['pattern'] ?? '')).test(plain));
  if (unusual && value === value.trim()) return unusual;
  if (value !== value.trim() || /[\n\r]/.test(value)) return finding(subject, 'schema/one-line', {}, asMeant(subject));
  const quoted = /^[“”‘’"](.+)[“”‘’"]$/.exec(value);
  if (quoted) {
    return finding(subject, 'schema/quotes', { value, mended: keyed(path, `"${quoted[1]}"`) }, asMeant(subject));
  }
  if (typeof path.at(-1) === 'number' && /[，、；]/.test(value)) {
    const parts = dividedAt(value, /(?:(?<!\s)\s+)?[，、；]\s*/g);
    if (parts === undefined) return finding(subject, 'schema/list-mark', { value: shown(value) });
    if (parts.length > 1) {
      const fix = parts.every((part) => takes(schema, part)) ? subject.written.items(path, parts) : {};
      return finding(subject, 'schema/list-mark', { value: shown(value), mended: parts.join(', ') }, fix);
    }
  }
  // The id of a task, where that of a measure is asked for.
  const isTask = /^[A-Z]?[1-9]\d*$/.test(value) && takes(schema, `${value}-1`);
  const args = { value: shown(value), ...(isTask && { task: value }), ...expected(schema, path, formOf(schema)) };
  return finding(subject, 'schema/form', args, asMeant(subject));
}

function lengthOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return [...String(value)].length;
}
