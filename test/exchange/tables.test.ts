import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TABLE_NAMES, TABLES } from '../../src/exchange/tables.ts';
import { project, projections } from '../../src/projection/project.ts';
import { aPlan, aWorkspace, day } from '../support/model.ts';
import { ROOT } from '../support/sources.ts';

interface Column {
  readonly type: string | readonly string[];
  readonly format?: string;
  readonly description: string;
}
const { $defs, properties } = JSON.parse(readFileSync(join(ROOT, 'schemas/output/tables.schema.json'), 'utf8')) as {
  $defs: Readonly<
    Record<string, { readonly required: readonly string[]; readonly properties: Readonly<Record<string, Column>> }>
  >;
  properties: object;
};
const plan = aPlan();
const workspace = aWorkspace(plan);

describe.each(TABLE_NAMES)('the table %s', (name) => {
  const { columns } = TABLES[name](project(plan, workspace, day('2022-06-30')), projections(plan, workspace));
  const described = $defs[name];

  test('has the columns of its schema, each of that type, and none may be left out', () => {
    const types = { text: 'string', texts: 'array', day: 'string', whole: 'integer', number: 'number', yes: 'boolean' };
    const ours = columns.map((column) => [column.name, types[column.type], column.type === 'day' ? 'date' : undefined]);
    const theirs = Object.entries(described?.properties ?? {}).map(([column, { type, format }]) => [
      column,
      [type].flat()[0],
      format,
    ]);
    expect(ours).toEqual(theirs);
    expect(described?.required).toEqual(columns.map((column) => column.name));
  });

  test.each(['tables.zh-CN.md', 'tables.md'])('stands in docs/%s with what each column means', (file) => {
    const page = readFileSync(join(ROOT, 'docs', file), 'utf8');
    const section = page.split(/^## /m).find((part) => part.startsWith(`${name}\n`)) ?? '';
    const rows = [...section.matchAll(/^\| `(\w+)` \| [^|]+ \| (.*) \|$/gm)];
    const isChinese = file.includes('zh');
    const meanings = Object.entries(described?.properties ?? {}).map(([column, { description = '' }]) => {
      const [zh = '', en = ''] = description.split('\n');
      return [column, isChinese ? zh : en];
    });
    expect(rows.map(([, column, words = '']) => [column, words + (isChinese ? '。' : '.')])).toEqual(meanings);
  });
});

test('the tables are those of the schema, in one order', () => {
  expect(Object.keys(properties)).toEqual(['schema', 'incomplete', ...TABLE_NAMES]);
});
