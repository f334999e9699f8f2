/** What a schema says of a value, and the value itself, in words for a message: plain data in both languages. */
import type { Bilingual, KeyPath } from '../model/finding.ts';
import { nearest } from '../model/words.ts';
import { KEYS_BY_WORD, VALUES_BY_WORD } from './office-words.ts';
import { dereferenced, isObject, type Json, type JsonObject, propertiesOf } from './schemas.ts';

/** How a message names the value at `path`: `due（完成时限）`, `with（配合单位）的第 2 项`. */
export function wordsForKey(path: KeyPath, schemaOf: (path: KeyPath) => JsonObject | undefined): Bilingual {
  const step = path.at(-1);
  if (step === undefined) return { zh: '整个文件', en: 'the whole file' };
  if (typeof step === 'string') return keyName(step, schemaOf(path));
  const item: Bilingual = { zh: `第 ${step + 1} 项`, en: `item ${step + 1}` };
  if (path.length === 1) return item;
  const list = wordsForKey(path.slice(0, -1), schemaOf);
  return { zh: `${list.zh}的${item.zh}`, en: `${item.en} of ${list.en}` };
}

/** A key with its title, in Chinese: `due（完成时限）`. */
export function keyName(key: string, schema: JsonObject | undefined): Bilingual {
  const title = schema ? titleOf(schema).zh : '';
  return { zh: title === '' ? `${key} ` : `${key}（${title}）`, en: key };
}

/** What is expected: the schema's description in each language, and an example, with its key where it has one. */
export function expected(schema: JsonObject, path: KeyPath, description = schema['description']) {
  const [zh = '', ...rest] = String(description ?? '').split('\n');
  const examples = schema['examples'];
  const example = Array.isArray(examples) ? inYaml(examples[0]) : '';
  return { expected: { zh, en: rest.join(' ') || zh }, example: example === '' ? '' : keyed(path, example) };
}

/** `value` as it is written after the key at the end of `path`. */
export function keyed(path: KeyPath, value: string): string {
  const key = path.at(-1);
  return typeof key === 'string' ? `${key}: ${value}` : value;
}

/** The keys that `schema` allows, but for `without`: with what each means. */
export function allowedKeys(schema: JsonObject, without: readonly string[] = []): Bilingual {
  const properties = Object.entries(propertiesOf(schema)).filter(([key]) => !without.includes(key));
  return {
    zh: properties.map(([key, property]) => keyName(key, property).zh.trim()).join('、'),
    en: properties.map(([key]) => key).join(', '),
  };
}

/** The key that `written` was meant to be: nearly the same, or what one means: 期限 or deadline for `due`. */
export function keyMeant(written: string, schema: JsonObject): Bilingual | undefined {
  const properties = propertiesOf(schema);
  const meanings = Object.entries(properties).map(([key, property]) => ({ key, ...meaningOf(property) }));
  const word = written.toLowerCase();
  const ofOffice = KEYS_BY_WORD.get(word);
  const found =
    nearest(written, Object.keys(properties)) ??
    meanings.find(({ title }) => title.includes(word))?.key ??
    // What a word of the office means is known, and nothing else is meant by it.
    (ofOffice ? ofOffice.find((key) => Object.hasOwn(properties, key)) : mentioning(word, meanings));
  return found === undefined ? keyInside(written, properties) : keyName(found, properties[found]);
}

type Meaning = ReturnType<typeof meaningOf> & { readonly key: string };

/** The key whose title is a part of the word or has it in it, else whose description has it. */
function mentioning(word: string, meanings: readonly Meaning[]): string | undefined {
  if (word.length < 2) return undefined;
  const found =
    meanings.find(({ title }) => title.some((name) => name.includes(word) || word.includes(name))) ??
    meanings.find(({ description }) => description.some((name) => name.includes(word)));
  return found?.key;
}

/** A key that belongs into the value of another one: `due` into amend. */
function keyInside(written: string, properties: Readonly<Record<string, JsonObject>>): Bilingual | undefined {
  const around = Object.entries(properties).find(([, schema]) => Object.hasOwn(propertiesOf(schema), written));
  if (around === undefined) return undefined;
  const text = `${around[0]}: { ${written}: … }`;
  return { zh: text, en: text };
}

/** The title and the first clause of the description, in both languages, in lower case. */
function meaningOf(schema: JsonObject): { readonly title: readonly string[]; readonly description: readonly string[] } {
  const { zh, en } = titleOf(schema);
  const clauses = String(schema['description'] ?? '')
    .split('\n')
    .map((text) => text.split(/[；，。;,.]/)[0] ?? '');
  return { title: [zh, en.toLowerCase()], description: clauses.map((clause) => clause.toLowerCase()) };
}

/** The schema's title, which stands there as `中文 · English`; empty where it has none. */
export function titleOf(schema: JsonObject): Bilingual {
  const [zh = '', en = ''] = String(schema['title'] ?? '').split(' · ');
  return { zh, en };
}

/** The values that `schema` allows, and the one that was meant: nearly the same, or its meaning: 办结 for `done`. */
export function choiceWords(
  value: string,
  schema: JsonObject,
): { readonly allowed: Bilingual; readonly suggestion?: Bilingual } {
  const allowed = enumIn(schema).map(String);
  const meanings = meaningsIn(schema);
  const meaning = (id: string): string => meanings.get(id) ?? '';
  const named = (id: string): string => (meaning(id) === '' ? id : `${id}（${meaning(id)}）`);
  const isMeant = (id: string): boolean =>
    value.length > 1 && (meaning(id).includes(value) || value.includes(meaning(id) || '\n'));
  const ofOffice = VALUES_BY_WORD.get(value.toLowerCase()) ?? [];
  const suggestion = nearest(value, allowed) ?? allowed.find((id) => ofOffice.includes(id)) ?? allowed.find(isMeant);
  return {
    allowed: { zh: allowed.map(named).join('、'), en: allowed.join(', ') },
    ...(suggestion !== undefined && { suggestion: { zh: named(suggestion), en: suggestion } }),
  };
}

/** What the description says that each value means, in Chinese: 办结 for `done`. */
export function meaningsIn(schema: JsonObject): ReadonlyMap<string, string> {
  const found = String(schema['description'] ?? '').matchAll(/(?<![a-z_-])([a-z_-]+) (\p{Script=Han}+)/gu);
  return new Map([...found].map(([, id = '', name = '']) => [id, name]));
}

/** The values that the schema allows, of all its branches; none where it allows any. */
export function enumIn(schema: JsonObject): readonly Json[] {
  const own = schema['enum'];
  if (Array.isArray(own)) return own;
  const branches = schema['anyOf'];
  return Array.isArray(branches) ? branches.flatMap((branch) => (isObject(branch) ? enumIn(branch) : [])) : [];
}

/** What the keys themselves must be in a map whose keys are names; nothing in particular in any other. */
export function namesIn(schema: JsonObject): JsonObject {
  const names = schema['propertyNames'];
  return isObject(names) ? dereferenced(names, 'common') : {};
}

const TYPE_WORDS: Readonly<Record<string, Bilingual>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: ' true（是）或 false（否）', en: 'true or false' },
  array: { zh: '列表（每项前有“- ”）', en: 'a list (each item after a "- ")' },
  object: { zh: '若干行“键: 值”', en: 'keys with values' },
};

/** A type of JSON Schema in words; one without words as it is. */
export function typeWord(type: string): Bilingual {
  return TYPE_WORDS[type] ?? { zh: type, en: type };
}

/** A value, which is shown as `text`, with its type: `数字 4`, `文字“30所”`. */
export function typed(value: unknown, text: string): Bilingual {
  switch (typeof value) {
    case 'string':
      return { zh: `文字“${text}”`, en: `the text "${text}"` };
    case 'number':
      if (!Number.isFinite(value)) return { zh: `“${text}”，不是普通的数`, en: `${text}, which is no ordinary number` };
      return { zh: `数字 ${text}`, en: `the number ${text}` };
    case 'boolean':
      return { zh: ` ${text}`, en: text };
    default:
      return Array.isArray(value)
        ? { zh: `列表 ${text}`, en: `the list ${text}` }
        : { zh: `“键: 值”${text}`, en: `keys: ${text}` };
  }
}

/** A value as a message shows it: short, on one line. */
export function shown(value: unknown): string {
  const characters = [...(typeof value === 'string' ? value : inYaml(value)).replaceAll(/(?<!\s)\s*\n\s*/g, ' ')];
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : characters.join('');
}

/** A value as YAML on one line, as a person would write it. */
export function inYaml(value: unknown): string {
  if (typeof value === 'string') return isPlain(value) ? value : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inYaml).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const pairs = Object.entries(value).map(([key, item]) => `${key}: ${inYaml(item)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** What YAML, or a reader of YAML 1.1, takes for something else than text. */
const OTHER = /^(?:true|false|null|~|y|n|yes|no|on|off|[-+]?\.inf|\.nan|[-+]?\d+(?::[0-5]?\d)+)$/i;

/** Whether YAML reads `text` as that very text, without quotation marks. */
function isPlain(text: string): boolean {
  const isOther = text.trim() === '' || !Number.isNaN(Number(text)) || OTHER.test(text);
  return !isOther && !/^[\s\-?:,[\]{}#&*!|>'"%@`]|: |:$| #|[,[\]{}\n]|\s$/.test(text);
}
