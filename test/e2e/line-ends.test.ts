/** Line ends are git's matter: a checkout with CRLF of what it keeps with LF is no change, and nothing to be found. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PLAN, WORKSPACE } from '../support/folder.ts';
import { plan } from '../support/run.ts';
import { commit, emptyFolder, git, identify, init } from './repository.ts';

const JOURNAL = 'plans/2022/journal/2022-W20.yaml';
const FILES = {
  'plans/workspace.yaml': WORKSPACE,
  'plans/2022/plan.yaml': PLAN.replace('period:', 'approved: 2022-01-20\nsource: source/issued.txt\nperiod:')
    .replace('立项30所左右学校,推进建设。', '|\n      立项30所左右学校,\n      推进建设。')
    .replace('kind: promotion', 'kind: promotion\n        lead: 职业教育处'),
  'plans/2022/source/issued.txt': '一、建设学校\n立项30所左右学校,\n推进建设。\n',
  [JOURNAL]:
    '- { date: 2022-05-18, on: 1-1, value: 12, by: 张三 }\n- { date: 2022-05-18, on: 1-2, note: 甲, by: 张三 }\n',
};

const CHECK = ['check', '--since', 'main', '--as-of', '2022-06-01'];

/** A clone of the workspace by somebody whose git ends lines with CRLF, as `settings` and `attributes` have it. */
function checkout(settings: readonly string[], attributes?: string): string {
  const origin = emptyFolder();
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(join(origin, path, '..'), { recursive: true });
    writeFileSync(join(origin, path), text);
  }
  if (attributes !== undefined) writeFileSync(join(origin, '.gitattributes'), attributes);
  init(origin);
  commit(origin, 'start');
  const folder = join(emptyFolder(), 'clone');
  git(origin, ['clone', '-q', ...settings.flatMap((setting) => ['-c', setting]), origin, folder]);
  identify(folder, '李四');
  expect(git(folder, ['status', '--porcelain'])).toBe('');
  expect(readFileSync(join(folder, 'plans/2022/plan.yaml'), 'utf8')).toContain('\r\n');
  return folder;
}

describe.each<[string, readonly string[], string?]>([
  ['core.autocrlf=true', ['core.autocrlf=true']],
  ['* text=auto eol=crlf', [], '* text=auto eol=crlf\n'],
  ['* text=auto with core.eol=crlf', ['core.eol=crlf'], '* text=auto\n'],
  ['*.yaml eol=crlf', [], '*.yaml eol=crlf\n'],
])('%s', (_name, settings, attributes) => {
  test('nothing is found and nothing has changed', async () => {
    const folder = checkout(settings, attributes);
    expect(await plan(CHECK, folder)).toEqual({ code: 0, out: '', err: '' });
    expect((await plan(['diff'], folder)).out).not.toMatch(/2022-05-18|issued|原文/);
  });

  test('a change of the words is one all the same', async () => {
    const folder = checkout(settings, attributes);
    const file = join(folder, 'plans/2022/plan.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('about: 30', 'about: 5'));
    expect((await plan(CHECK, folder)).out).toContain('change/promise-edited');
  });
});

test('CRLF that git would keep is found', async () => {
  const folder = checkout(['core.autocrlf=true']);
  git(folder, ['config', 'core.autocrlf', 'false']);
  const { code, out } = await plan(CHECK, folder);
  expect(code).toBe(0);
  expect(out.match(/file\/line-ends/g)).toHaveLength(Object.keys(FILES).length);
});

test('git set up for a workspace that there is gives no finding', async () => {
  const folder = checkout(['core.autocrlf=true']);
  expect(await plan(['init', '--git', '--dir', 'plans'], folder)).toMatchObject({ code: 0, err: '' });
  expect(await plan(CHECK, folder)).toEqual({ code: 0, out: '', err: '' });
  commit(folder, 'set up');
  rmSync(join(folder, 'plans'), { recursive: true });
  git(folder, ['checkout', '-q', '--', '.']);
  expect(await plan(CHECK, folder)).toEqual({ code: 0, out: '', err: '' });
});
