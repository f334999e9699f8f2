/** The page on every key of every file, in one language: what the schemas say of themselves. */
import type { Language } from '../../model/plan.ts';
import { isObject, type Json, type JsonObject, schemaAt } from '../../schema/schemas.ts';

const WORDS = {
  zh: {
    head: [
      '# 各个文件的键\n',
      '每个文件可以写哪些键，各是什么意思。编辑器里的提示和这里出自同一处：`schemas/` 里的模式文件。怎么写才对，见[模型](model.zh-CN.md)。\n',
    ],
    title: (title: string, isNeeded: boolean) => `**${title}**${isNeeded ? '（必填）' : ''}：`,
    values: (values: string) => `可写 ${values}。`,
    example: (example: string) => `例：${example}`,
    below: (title: string) => `见下面的「${title}」。`,
    asIn: (title: string) => `与「${title}」相同。`,
    own: '自定的键',
    comma: '、',
    space: '',
  },
  en: {
    head: [
      '# The keys of every file\n',
      'Which keys each file may have, and what they mean. It is what an editor shows as well: both come from the schemas in `schemas/`. How to write them well is told in [the model](model.md).\n',
    ],
    title: (title: string, isNeeded: boolean) => `**${title}**${isNeeded ? ' (required)' : ''}:`,
    values: (values: string) => `One of ${values}.`,
    example: (example: string) => `Example: ${example}`,
    below: (title: string) => `See "${title}" below.`,
    asIn: (title: string) => `As in "${title}".`,
    own: 'a key of your own',
    comma: ', ',
    space: ' ',
  },
} as const;

/** Files in the order in which somebody meets them. */
const FILES = ['workspace', 'plan', 'annex', 'roster', 'journal'] as const;

/** What has more keys than these is a section of its own. */
const MANY = 9;

type Path = readonly (string | number)[];

/** The whole page; ends with a line feed. */
export function keysPage(language: Language): string {
  const parts: string[] = [...WORDS[language].head];
  const sections = new Set<string>();
  for (const kind of FILES) new FilePage(kind, language, sections).into(parts);
  return parts.join('\n');
}

class FilePage {
  private readonly words: (typeof WORDS)[Language];

  constructor(
    private readonly kind: string,
    private readonly language: Language,
    /** The titles of the sections there are. */
    private readonly sections: Set<string>,
  ) {
    this.words = WORDS[language];
  }

  into(parts: string[]): void {
    const whole = schemaAt(this.kind, []) ?? {};
    const entry = schemaAt(this.kind, [0]);
    const waiting: Path[] = [];
    parts.push(`## ${this.said(whole, 'title')}\n\n${this.said(whole, 'description')}\n`);
    parts.push(`${this.keys(entry === undefined ? [] : [0], '', waiting).join('\n')}\n`);
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const schema = schemaAt(this.kind, next) ?? {};
      parts.push(`### ${this.said(schema, 'title')}\n\n${this.said(schema, 'description')}\n`);
      parts.push(`${this.keys(next, '', waiting).join('\n')}\n`);
    }
  }

  private keys(path: Path, indent: string, waiting: Path[]): readonly string[] {
    const { properties, required } = schemaAt(this.kind, path) ?? {};
    const needed = Array.isArray(required) ? required : [];
    if (!isObject(properties)) return this.key([...path, 'x'], this.words.own, indent, waiting);
    return Object.keys(properties).flatMap((key) =>
      this.key([...path, key], `\`${key}\``, indent, waiting, needed.includes(key)),
    );
  }

  private key(path: Path, shown: string, indent: string, waiting: Path[], isNeeded = false): readonly string[] {
    const { words } = this;
    const schema = schemaAt(this.kind, path) ?? {};
    const inner = [path, [...path, 0]].find((one) => hasKeys(schemaAt(this.kind, one)));
    const count = inner === undefined ? 0 : Object.keys(propertiesIn(schemaAt(this.kind, inner))).length;
    const [example] = Array.isArray(schema['examples']) ? schema['examples'] : [];
    const values = valuesOf(schema).map((value) => `\`${shownValue(value)}\``);
    const line = [
      `${indent}- ${shown} ${words.title(this.said(schema, 'title'), isNeeded)}${words.space}${this.said(schema, 'description')}`,
      ...(values.length > 0 ? [words.values(values.join(words.comma))] : []),
      ...(inner !== undefined && count > MANY ? [this.elsewhere(inner, waiting)] : []),
      ...(example !== undefined && inner === undefined ? [words.example(`\`${shownValue(example)}\``)] : []),
    ].join(words.space);
    return inner === undefined || count > MANY ? [line] : [line, ...this.keys(inner, `${indent}  `, waiting)];
  }

  /** Names the section of it, which is written once. */
  private elsewhere(path: Path, waiting: Path[]): string {
    const title = this.said(schemaAt(this.kind, path) ?? {}, 'title');
    if (this.sections.has(title)) return this.words.asIn(title);
    this.sections.add(title);
    waiting.push(path);
    return this.words.below(title);
  }

  /** A title's half, or a description's line, of the language. */
  private said(schema: JsonObject, key: 'title' | 'description'): string {
    const text = schema[key];
    if (typeof text !== 'string') return '';
    const [zh = '', en = ''] = text.split(key === 'title' ? ' · ' : '\n');
    return this.language === 'zh' ? zh : en;
  }
}

function propertiesIn(schema: JsonObject | undefined): JsonObject {
  const properties = schema?.['properties'];
  return isObject(properties) ? properties : {};
}

function hasKeys(schema: JsonObject | undefined): boolean {
  return Object.keys(propertiesIn(schema)).length > 0 || isObject(schema?.['additionalProperties']);
}

function valuesOf({ enum: values, items }: JsonObject): readonly Json[] {
  if (Array.isArray(values)) return values;
  return isObject(items) && Array.isArray(items['enum']) ? items['enum'] : [];
}

/** As it may stand on one line of YAML. */
function shownValue(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
