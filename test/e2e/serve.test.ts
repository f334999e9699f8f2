/** `plan serve`, attacked: by pages of others, by other names, by what is no request; and used by two at once. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { PLAN, WORKSPACE } from '../support/folder.ts';
import { planAside } from './program.ts';
import { copyOf, git, init, madeOnce } from './repository.ts';
import { type Served, seenIn, servedIn } from './served.ts';

const original = madeOnce((folder) => {
  init(folder);
  git(folder, ['config', 'user.name', '张三']);
  mkdirSync(join(folder, '2022'));
  writeFileSync(join(folder, 'workspace.yaml'), WORKSPACE);
  writeFileSync(join(folder, '2022/plan.yaml'), PLAN);
  return folder;
});

const PAGE = '/plan-test-2022/measure-1-1.html';
const MAY = { kind: 'log', date: '2022-05-11', act: 'write' };

/** Every entry of the journal as it stands. */
function journalIn(folder: string): string {
  const journal = join(folder, '2022/journal');
  if (!existsSync(journal)) return '';
  const files = readdirSync(journal).filter((name) => name.endsWith('.yaml'));
  return files.map((name) => readFileSync(join(journal, name), 'utf8')).join('');
}

interface Target {
  readonly folder: string;
  readonly served: Served;
}

let running: Promise<Target> | undefined;

/** One for all, as long as nobody ends it; the attacks change nothing. */
function target(): Promise<Target> {
  running ??= servedIn(original()).then((served) => ({ folder: original(), served }));
  return running;
}
afterAll(async () => (await running)?.served.stop());

/** The same, with the files as they were at first. */
async function fresh(): Promise<Target> {
  const { folder, served } = await target();
  rmSync(join(folder, '2022'), { recursive: true, force: true });
  mkdirSync(join(folder, '2022'));
  writeFileSync(join(folder, 'workspace.yaml'), WORKSPACE);
  writeFileSync(join(folder, '2022/plan.yaml'), PLAN);
  return { folder, served };
}

describe('is refused, and nothing is written:', () => {
  test.each<[string, Parameters<Served['send']>[2], number]>([
    ['a form of another origin', { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' }, 403],
    [
      'a form of another origin, of which the browser says no more',
      { origin: 'http://evil.example', 'sec-fetch-site': undefined },
      403,
    ],
    [
      'a form of another program on this computer',
      { origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' },
      403,
    ],
    ['a form of a sandboxed page', { origin: 'null' }, 403],
    ['a form that does not say where it is from', { origin: undefined, 'sec-fetch-site': undefined }, 403],
    ['a form that another name for this computer leads to (DNS rebinding)', { host: 'evil.example' }, 421],
    ['a form without the cookie', { cookie: undefined }, 403],
    ['a form with a made-up cookie', { cookie: 'plan-1=x' }, 403],
    ['a form that is none', { 'content-type': 'text/plain' }, 415],
    ['a form with files', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
  ])('%s', async (_what, headers, status) => {
    const { folder, served } = await target();
    const seen = seenIn(await served.ask(PAGE));
    const answer = await served.send(PAGE, { ...MAY, note: '不该写入', seen }, headers);
    expect([answer.status, answer.text.includes('立项学校')]).toEqual([status, false]);
    expect(journalIn(folder)).toBe('');
  });

  test.each<[string, string, Readonly<Record<string, string | undefined>>, number]>([
    ['a page that another site fetches or embeds', PAGE, { 'sec-fetch-site': 'cross-site' }, 403],
    ['a page that another program on this computer fetches', PAGE, { 'sec-fetch-site': 'same-site' }, 403],
    ['a page that another origin asks for by script', PAGE, { origin: 'http://evil.example' }, 403],
    ['a page by another name (DNS rebinding)', '/', { host: 'evil.example:80' }, 421],
    ['a page by the name localhost', '/', { host: 'localhost' }, 421],
    ['a page without the cookie', '/', { cookie: undefined }, 403],
    ['the news of changes without the cookie', '/events', { cookie: undefined }, 403],
    ['a wrong token', '/?token=AAAA', { cookie: undefined }, 403],
    ['an empty token', '/?token=', { cookie: undefined }, 403],
    ['a token on another page', `${PAGE}?token=AAAA`, { cookie: undefined }, 403],
  ])('%s', async (_what, path, headers, status) => {
    const { served } = await target();
    const answer = await served.ask(path, { headers });
    expect([answer.status, answer.text.includes('测试')]).toEqual([status, false]);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  test.each([
    ['/../workspace.yaml'],
    ['/%2e%2e/workspace.yaml'],
    ['/plan-test-2022/../../workspace.yaml'],
    ['/plan-test-2022%2f..%2f..%2fworkspace.yaml'],
    ['/..\\workspace.yaml'],
    ['//etc/passwd'],
    ['/2022/plan.yaml'],
    ['/.git/config'],
    ['/index.html/'],
    ['/constructor'],
    ['http://127.0.0.1/workspace.yaml'],
    ['*'],
  ])('a path that leads elsewhere: %s', async (path) => {
    const { served } = await target();
    const { status, text } = await served.ask(path);
    expect([status, text.includes('user.name'), text.includes('default:')]).toEqual([404, false, false]);
  });

  test('every method but GET, HEAD and POST, and one that hides behind another', async () => {
    const { folder, served } = await target();
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) {
      const { status, headers } = await served.ask(PAGE, { method, headers: { origin: served.origin } });
      expect([method, status, headers.allow]).toEqual([method, 405, 'GET, HEAD, POST']);
    }
    const seen = seenIn(await served.ask(PAGE));
    const query = new URLSearchParams({ ...MAY, note: '不该写入', seen, _method: 'POST' });
    const read = await served.ask(`${PAGE}?${query}`, { headers: { 'x-http-method-override': 'POST' } });
    expect([read.status, journalIn(folder)]).toEqual([200, '']);
    expect((await served.ask(PAGE, { method: 'HEAD' })).text).toBe('');
  });

  test('a form that is too large, whether it says so or not, and heads that are', async () => {
    const { folder, served } = await target();
    const note = 'x'.repeat(70_000);
    expect((await served.send(PAGE, { ...MAY, note, seen: 'x' })).status).toBe(413);
    expect((await served.send(PAGE, { ...MAY, note, seen: 'x' }, { 'transfer-encoding': 'chunked' })).status).toBe(413);
    expect((await served.ask(PAGE, { headers: { 'x-long': 'x'.repeat(20_000) } })).status).toBe(431);
    expect(journalIn(folder)).toBe('');
  });

  test('what is no form of the page: another kind, a field for the command line, a measure that there is not', async () => {
    const { folder, served } = await target();
    const seen = seenIn(await served.ask(PAGE));
    expect((await served.send(PAGE, { ...MAY, kind: 'undo', seen })).status).toBe(400);
    expect((await served.send(PAGE, { ...MAY, note: '没有 seen' })).status).toBe(400);
    expect((await served.send('/plan-test-2022/measure-9-9.html', { ...MAY, seen })).status).toBe(404);
    expect((await served.send('/index.html', { ...MAY, seen })).status).toBe(404);
    expect(journalIn(folder)).toBe('');
  });

  test('what is no HTTP', async () => {
    const { served } = await target();
    const said = await new Promise<string>((resolve) => {
      const socket = connect(served.port, '127.0.0.1', () => socket.write('\u0000\u0001 nonsense\r\n\r\n'));
      socket.on('data', (chunk) => resolve(String(chunk)));
    });
    expect(said).toMatch(/^HTTP\/1\.1 400 /);
    expect((await served.ask('/')).status).toBe(200);
  });
});

test('every answer keeps to itself: not stored, not framed, its own scripts and styles alone', async () => {
  const { served } = await target();
  for (const path of ['/', PAGE, '/nowhere']) {
    const { headers, text } = await served.ask(path);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(headers['access-control-allow-origin']).toBeUndefined();
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|http/);
    expect(text).not.toContain(new URL(served.link).searchParams.get('token'));
  }
});

test('the link opens on this computer alone, and is changed for a cookie that no page can read', async () => {
  const { served } = await target();
  const { status, headers } = await served.ask(served.link.slice(served.origin.length), {
    headers: { cookie: undefined },
  });
  expect([status, headers.location]).toEqual([303, '/']);
  expect(headers['set-cookie']?.[0]).toMatch(/^plan-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
  expect(served.link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/);
});

describe('a form', () => {
  test('enters what the command would, by whom git knows, and leads back to the page', async () => {
    const { folder, served } = await fresh();
    const page = await served.ask(PAGE);
    expect(page.text).toContain('记录人：张三');
    const seen = seenIn(page);
    const sent = await served.send(PAGE, { ...MAY, value: '12', note: '已立项', by: '李四', seen });
    expect([sent.status, sent.headers.location]).toEqual([
      303,
      expect.stringMatching(/measure-1-1\.html\?said=[\w-]+$/),
    ]);
    expect(journalIn(folder)).toContain('- { date: 2022-05-11, on: 1-1, value: 12, note: 已立项, by: 张三 }\n');
    const after = await served.ask(String(sent.headers.location));
    expect(after.text).toContain('已记入 journal/2022-W19.yaml');
    // What git gets to know is for the person to say.
    expect(git(folder, ['status', '--short'])).toContain('2022/');
  });

  test('of a page from before somebody wrote is refused, with what changed and what was typed, and taken the next time', async () => {
    const { folder, served } = await fresh();
    const seen = seenIn(await served.ask(PAGE));
    const { status } = await planAside(folder, [
      'log',
      '1-1',
      '-m',
      '别处记的',
      '--date',
      '2022-05-10',
      '--by',
      '李四',
    ]);
    expect(status).toBe(0);
    const refused = await served.send(PAGE, { ...MAY, note: '我填的<b>', seen });
    expect(refused.status).toBe(422);
    for (const words of ['没有写入', '新增1条记录', '2022-05-10：别处记的；记录人：李四', '我填的&lt;b>']) {
      expect([words, refused.text.includes(words)]).toEqual([words, true]);
    }
    expect(journalIn(folder)).not.toContain('我填的');
    const again = await served.send(PAGE, { ...MAY, note: '我填的<b>', seen: seenIn(refused) });
    expect(again.status).toBe(303);
    expect(journalIn(folder)).toContain('我填的<b>');
  });

  test('sent from two pages at once is written once; of two measures both are, and nothing is lost', async () => {
    const { folder, served } = await fresh();
    const other = PAGE.replace('1-1', '1-2');
    const [seen, seenOther] = [seenIn(await served.ask(PAGE)), seenIn(await served.ask(other))];
    const answers = await Promise.all([
      served.send(PAGE, { ...MAY, note: '甲', seen }),
      served.send(PAGE, { ...MAY, note: '乙', seen }),
      served.send(other, { ...MAY, note: '丙', seen: seenOther }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 303, 422]);
    const refused = answers.find(({ status }) => status === 422);
    const [written, kept] = refused === answers[0] ? ['乙', '甲'] : ['甲', '乙'];
    expect(refused?.text).toContain(kept);
    const journal = journalIn(folder);
    expect([
      journal.includes(`note: ${written}`),
      journal.includes(`note: ${kept}`),
      journal.includes('note: 丙'),
    ]).toEqual([true, false, true]);
  });

  test('waits while another program holds the lock', async () => {
    const { folder, served } = await fresh();
    const lock = join(folder, '2022/journal/.plan.lock');
    mkdirSync(lock, { recursive: true });
    writeFileSync(join(lock, 'somebody'), '');
    const seen = seenIn(await served.ask(PAGE));
    let isWritten = false;
    const sent = served.send(PAGE, { ...MAY, note: '等一等', seen }).then((answer) => {
      isWritten = true;
      return answer;
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect([isWritten, journalIn(folder)]).toEqual([false, '']);
    expect((await served.ask('/')).status).toBe(200);
    rmSync(lock, { recursive: true });
    expect((await sent).status).toBe(303);
    expect(journalIn(folder)).toContain('等一等');
  });

  test('that changes the promise is shown first, and written only as it was shown', async () => {
    const { folder, served } = await fresh();
    const form = { kind: 'amend', date: '2022-05-11', due: '2022-11-30', 'amend.reason': '评审推迟', act: 'write' };
    const shown = await served.send(PAGE, { ...form, seen: seenIn(await served.ask(PAGE)) });
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('完成时限：2022-10-31 → 2022-11-30');
    expect(journalIn(folder)).toBe('');
    const previewed = /name="previewed" value="([^"]+)"/.exec(shown.text)?.[1] ?? '';
    const other = await served.send(PAGE, { ...form, due: '2022-12-31', previewed, seen: seenIn(shown) });
    expect([other.status, journalIn(folder)]).toEqual([200, '']);
    const written = await served.send(PAGE, { ...form, previewed, seen: seenIn(shown) });
    expect(written.status).toBe(303);
    expect(journalIn(folder)).toContain('amend: { due: 2022-11-30 }, reason: 评审推迟');
  });

  test('is there no more with --read-only', async () => {
    const folder = copyOf((await fresh()).folder);
    const served = await servedIn(folder, ['--read-only']);
    expect((await served.ask(PAGE)).status).toBe(404);
    expect((await served.ask('/plan-test-2022/task-1.html')).text).not.toContain('<form');
    expect((await served.send(PAGE, { ...MAY, note: '不该写入', seen: 'x' })).status).toBe(403);
    expect(journalIn(folder)).toBe('');
    expect((await served.stop('SIGTERM')).code).toBe(0);
  });

  test('that the system lets nobody write is refused with the reason, and what was typed is kept', async () => {
    const { folder, served } = await fresh();
    // A file where the folder of the journal would be: nobody writes there, whoever they are.
    writeFileSync(join(folder, '2022/journal'), '');
    const refused = await served.send(PAGE, { ...MAY, note: '写不了', seen: seenIn(await served.ask(PAGE)) });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('没有写入');
    expect(refused.text).toContain('写不了</textarea>');
  });
});

test('a port that is taken, and one that is none, are said', async () => {
  const { folder, served } = await target();
  const taken = await planAside(folder, ['serve', '--port', String(served.port)]);
  expect([taken.status, taken.stderr]).toEqual([
    2,
    `plan：端口 ${served.port} 已经被占用；请换一个，或不写 --port。\n`,
  ]);
  const none = await planAside(folder, ['serve', '--port', '0']);
  expect([none.status, none.stderr]).toEqual([2, 'plan：0 不是端口号；请写 1 到 65535 之间的数。\n']);
});

test('pages follow the files, and say so to whoever has them open', async () => {
  const { folder, served } = await fresh();
  const events: string[] = [];
  const stream = request({
    ...{ host: '127.0.0.1', port: served.port, path: '/events', agent: false },
    headers: { cookie: served.cookie },
  });
  const news = new Promise<void>((resolve) => {
    stream.on('response', (response) => {
      response.setEncoding('utf8').on('data', (chunk: string) => {
        events.push(...[...chunk.matchAll(/^data: (\d+)$/gm)].map(([, version = '']) => version));
        if (events.length > 1) resolve();
      });
    });
    stream.on('error', () => undefined);
  });
  stream.end();
  expect((await served.ask(PAGE)).text).toContain('立项学校');
  writeFileSync(join(folder, '2022/plan.yaml'), PLAN.replace('title: 立项学校', 'title: 立项中职学校'));
  expect((await served.ask(PAGE)).text).toContain('立项中职学校');
  await news;
  const [first, second] = events;
  expect(Number(second)).toBeGreaterThan(Number(first));
  // What can't be read is said, and comes back.
  writeFileSync(join(folder, 'workspace.yaml'), 'title: [\n');
  expect((await served.ask(PAGE)).status).not.toBe(500);
  writeFileSync(join(folder, 'workspace.yaml'), WORKSPACE);
  expect((await served.ask(PAGE)).status).toBe(200);
  // Ctrl-C ends it, whoever still follows.
  running = undefined;
  expect((await served.stop()).code).toBe(0);
});
