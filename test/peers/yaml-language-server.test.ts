/** The server behind the YAML support of editors (VS Code and others) knows our files by their first line. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REAL_FILES, ROOT } from '../fixtures/real-files.ts';
import { LanguageServer } from './language-server.ts';

const SERVER = join(ROOT, 'node_modules/yaml-language-server/bin/yaml-language-server');
const NO_NETWORK = join(import.meta.dirname, 'no-network.cjs');

const asked: { readonly method: string }[] = [];
let server: LanguageServer;
let version = 0;

beforeAll(async () => {
  server = new LanguageServer(process.execPath, ['--require', NO_NETWORK, SERVER, '--stdio'], (method, params) => {
    asked.push({ method });
    return method === 'workspace/configuration' ? configuration(params) : null;
  });
  await server.request('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(ROOT).href,
    workspaceFolders: [{ uri: pathToFileURL(ROOT).href, name: 'plan' }],
    capabilities: {
      textDocument: {
        completion: { completionItem: { documentationFormat: ['markdown'] } },
        hover: { contentFormat: ['markdown'] },
      },
      workspace: { configuration: true, workspaceFolders: true },
    },
  });
  server.notify('initialized', {});
});

afterAll(() => server.stop());

/** No catalogue of schemas from the network: what a file says of its schema is all there is. */
function configuration(params: unknown): readonly unknown[] {
  const settings = { validate: true, hover: true, completion: true, schemaStore: { enable: false }, schemas: {} };
  const items = isObject(params) && Array.isArray(params['items']) ? params['items'] : [];
  return items.map((item: unknown) => (isObject(item) && item['section'] === 'yaml' ? settings : {}));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Diagnostic {
  readonly line: number;
  readonly message: string;
}

/** What the server says of `text` as the content of the file at `path`. */
async function diagnostics(path: string, text: string): Promise<readonly Diagnostic[]> {
  const uri = uriOf(path);
  version += 1;
  const told = server.next('textDocument/publishDiagnostics', (params) => isObject(params) && params['uri'] === uri);
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version, text } });
  const params = await told;
  const list = isObject(params) && Array.isArray(params['diagnostics']) ? params['diagnostics'] : [];
  return list.map((one: { range: { start: { line: number } }; message: string }) => {
    return { line: one.range.start.line + 1, message: one.message };
  });
}

function uriOf(path: string): string {
  return pathToFileURL(join(ROOT, path)).href;
}

/** `text` without the mark ‸, and the place where it stood. */
function marked(text: string): {
  readonly text: string;
  readonly position: { readonly line: number; readonly character: number };
} {
  const lines = text.slice(0, text.indexOf('‸')).split('\n');
  return { text: text.replace('‸', ''), position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 } };
}

/** The labels that the server offers at the mark ‸ of `text`, as the content of the file at `path`. */
async function completions(path: string, textWithMark: string): Promise<readonly string[]> {
  const { text, position } = marked(textWithMark);
  await diagnostics(path, text);
  const result = await server.request('textDocument/completion', { textDocument: { uri: uriOf(path) }, position });
  const items: readonly { readonly label: string }[] =
    isObject(result) && Array.isArray(result['items']) ? result['items'] : [];
  return items.map(({ label }) => label);
}

/** What the server says of the word at the mark ‸. */
async function hover(path: string, textWithMark: string): Promise<string> {
  const { text, position } = marked(textWithMark);
  await diagnostics(path, text);
  return JSON.stringify(await server.request('textDocument/hover', { textDocument: { uri: uriOf(path) }, position }));
}

function textOf(path: string): string {
  return REAL_FILES.find((file) => file.path === path)?.text ?? '';
}

const PLAN = 'plans/2022/plan.yaml';

describe('a file as it is', () => {
  test.each(REAL_FILES.filter(({ text }) => text.startsWith('# yaml-language-server: ')))(
    '$path has no diagnostics',
    async ({ path, text }) => {
      expect(await diagnostics(path, text)).toEqual([]);
    },
  );

  test('there is one of every kind with its schema in the first line', () => {
    const kinds = REAL_FILES.filter(({ text }) => text.startsWith('# yaml-language-server: ')).map(({ kind }) => kind);
    expect([...new Set(kinds)].sort()).toEqual(['annex', 'journal', 'plan', 'roster', 'workspace']);
  });
});

describe('an unknown key is reported at its line', () => {
  const JOURNAL = REAL_FILES.find(({ kind }) => kind === 'journal')?.path ?? '';
  test.each([
    { path: PLAN, key: '        quote: ' },
    { path: 'plans/2022/annexes/routine.yaml', key: 'title: ' },
    { path: 'plans/2022/rosters/pilot-zones.yaml', key: 'stages: ' },
    { path: JOURNAL, key: '  note: ' },
    { path: 'plans/workspace.yaml', key: 'title: ' },
  ])('in $path', async ({ path, key }) => {
    const text = textOf(path);
    expect(text).toContain(`\n${key}`);
    const changed = text.replace(`\n${key}`, `\n${key.replace(/(\w+): /, 'colour: ')}`);
    const line = text.slice(0, text.indexOf(`\n${key}`) + 1).split('\n').length;
    const told = await diagnostics(path, changed);
    expect(told).toContainEqual({ line, message: 'Property colour is not allowed.' });
  });
});

test('a value of the wrong sort is reported at its line', async () => {
  const text = textOf(PLAN).replace('size: 44, unit: 个', 'size: 很多, unit: 个');
  const line = text.slice(0, text.indexOf('很多')).split('\n').length;
  const told = await diagnostics(PLAN, text);
  expect(told.map((one) => one.line)).toEqual([line]);
});

describe('while writing', () => {
  const measure = [
    '# yaml-language-server: $schema=../../schemas/plan.schema.json',
    'plan: a',
    'title: 标题',
    'period: { start: 2022-01-01, end: 2022-12-31 }',
    'tasks:',
    '  - id: "1"',
    '    title: 任务',
    '    measures:',
    '      - id: 1-1',
    '        title: 举措',
    '',
  ].join('\n');

  test('the keys of a measure are offered', async () => {
    expect(await completions(PLAN, `${measure}        ‸\n`)).toEqual(expect.arrayContaining(['quote', 'kind', 'due']));
  });

  test('keys that stand already are not offered again', async () => {
    expect(await completions(PLAN, `${measure}        ‸\n`)).not.toContain('title');
  });

  test('the kinds are offered', async () => {
    expect(await completions(PLAN, `${measure}        kind: ‸\n`)).toEqual(
      expect.arrayContaining(['selection', 'document']),
    );
  });

  test('the states of an entry are offered', async () => {
    const text =
      '# yaml-language-server: $schema=../../../schemas/journal.schema.json\n- date: 2022-05-11\n  on: 1-1\n  state: ‸\n';
    expect(await completions('plans/2022/journal/2022-W19.yaml', text)).toEqual(
      expect.arrayContaining(['active', 'blocked', 'done', 'verified', 'cancelled', 'reopened']),
    );
  });

  test('the keys of an entry are offered', async () => {
    const text =
      '# yaml-language-server: $schema=../../../schemas/journal.schema.json\n- date: 2022-05-11\n  on: 1-1\n  ‸\n';
    expect(await completions('plans/2022/journal/2022-W19.yaml', text)).toEqual(
      expect.arrayContaining(['stage', 'note', 'evidence']),
    );
  });

  test('the keys of a member are offered', async () => {
    const text =
      '# yaml-language-server: $schema=../../../schemas/roster.schema.json\nroster: a\ntitle: 台账\nmembers:\n  - id: a\n    ‸\n';
    expect(await completions('plans/2022/rosters/new.yaml', text)).toEqual(
      expect.arrayContaining(['name', 'joined', 'left']),
    );
  });

  test.each([
    { key: 'due', line: 'd‸ue: 2022-10-31', words: '最后期限' },
    { key: 'kind', line: 'ki‸nd: selection', words: '工作的类型' },
    { key: 'target', line: 'tar‸get: { about: 30 }', words: '承诺的数量' },
  ])('the meaning of `$key` is shown, in Chinese', async ({ line, words }) => {
    expect(await hover(PLAN, `${measure}        ${line}\n`)).toContain(words);
  });
});

test('the server asks nothing of the network, and complains of nothing', () => {
  expect(server.stderr).not.toContain('NETWORK');
  // Some schemes it leaves to its editor to fetch, by requests of its own.
  expect(new Set(asked.map(({ method }) => method))).toEqual(new Set(['workspace/configuration']));
  expect(server.notifications.filter(({ method }) => method === 'window/showMessage')).toEqual([]);
});

test('a schema on the network would have been noticed', async () => {
  const path = 'plans/2022/elsewhere.yaml';
  await diagnostics(
    path,
    '# yaml-language-server: $schema=https://schemas.plan.example/v1/plan.schema.json\nplan: a\n',
  );
  expect(server.stderr).toContain('NETWORK');
});
