/** The comment on a pull request, against a stand-in for GitHub's interface on this machine. */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { MARKER } from '../../src/render/markdown/diff.ts';
import { ROOT } from './program.ts';
import { emptyFolder } from './repository.ts';

interface Comment {
  id: number;
  body: string;
  author?: string;
}

const OURS = 'plan[bot]';

/** What is asked for and answered differs by the forge: who the token is of, where comments are, how an author is written. */
const FORGES = {
  GitHub: {
    me: { data: { viewer: { login: OURS } } },
    isMe: (url: string) => url === '/graphql',
    env: (url: string, event: string) => ({
      GITHUB_API_URL: url,
      GITHUB_GRAPHQL_URL: `${url}/graphql`,
      GITHUB_TOKEN: 'secret-token',
      GITHUB_REPOSITORY: 'office/plans',
      GITHUB_EVENT_PATH: event,
    }),
    shown: ({ author, ...comment }: Comment): object => ({ ...comment, user: { login: author } }),
    calls: ['POST /repos/office/plans/issues/7/comments', 'PATCH /repos/office/plans/issues/comments/2'],
    token: 'Bearer secret-token',
  },
  GitLab: {
    me: { username: OURS },
    isMe: (url: string) => url === '/user',
    env: (url: string) => ({
      GITLAB_CI: 'true',
      CI_API_V4_URL: url,
      CI_MERGE_REQUEST_PROJECT_ID: '42',
      CI_MERGE_REQUEST_IID: '7',
      PLAN_TOKEN: 'secret-token',
    }),
    shown: ({ author, ...comment }: Comment): object => ({ ...comment, author: { username: author } }),
    calls: ['POST /projects/42/merge_requests/7/notes', 'PUT /projects/42/merge_requests/7/notes/2'],
    token: 'secret-token',
  },
  Gitee: {
    me: { login: OURS },
    isMe: (url: string) => url === '/user',
    env: (url: string) => ({
      GITEE_API_URL: url,
      GITEE_REPOSITORY: 'office/plans',
      GITEE_PULL_REQUEST: '7',
      PLAN_TOKEN: 'secret-token',
    }),
    shown: ({ author, ...comment }: Comment): object => ({ ...comment, user: { login: author } }),
    calls: ['POST /repos/office/plans/pulls/7/comments', 'PATCH /repos/office/plans/pulls/comments/2'],
    token: 'Bearer secret-token',
  },
};
type Forge = keyof typeof FORGES;

/** A repository's comments, as the forge would keep them; `refusal` is the status of any attempt to write. */
async function forgeWith(comments: Comment[] = [], refusal?: number, name: Forge = 'GitHub') {
  const forge = FORGES[name];
  const calls: string[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const answer = (status: number, value: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    };
    if ((headers.authorization ?? headers['private-token']) !== forge.token) return answer(401, {});
    if (forge.isMe(url)) return answer(200, forge.me);
    calls.push(`${method} ${url.replace(/\?.*/, '')}`);
    const page = Number(new URL(url, 'http://localhost').searchParams.get('page') ?? 1);
    if (method === 'GET') return answer(200, comments.slice((page - 1) * 100, page * 100).map(forge.shown));
    if (refusal !== undefined) return answer(refusal, { message: 'Resource not accessible by integration' });
    const { body } = JSON.parse(await bodyOf(request));
    const id = Number(/\d+$/.exec(url)?.[0]);
    const known = method === 'POST' ? undefined : comments.find((comment) => comment.id === id);
    if (known) known.body = body;
    else comments.push({ id: comments.length + 1, body, author: OURS });
    return answer(200, {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}`, calls, comments };
}

const github = forgeWith;

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

/** Runs the script with `texts` as its files. */
async function comment(
  url: string,
  texts: string | readonly string[],
  event: unknown = { pull_request: { number: 7 } },
  name: Forge = 'GitHub',
) {
  const folder = emptyFolder();
  const files = [texts].flat().map((text, i) => {
    const file = join(folder, `${i}.md`);
    writeFileSync(file, text);
    return file;
  });
  writeFileSync(join(folder, 'event.json'), JSON.stringify(event));
  const child = spawn(process.execPath, [join(ROOT, 'integrations/comment.js'), ...files], {
    env: { PATH: process.env['PATH'] ?? '', ...FORGES[name].env(url, join(folder, 'event.json')) },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { code, said };
}

test('the changes become one comment, and later pushes renew it', async () => {
  const { url, comments, calls } = await github([{ id: 1, body: '看起来不错' }]);
  expect(await comment(url, '<!-- plan-diff -->\n- 举措4-2：目标由约30所降为约25所')).toEqual({ code: 0, said: '' });
  expect(comments).toHaveLength(2);
  expect(comments[1]?.body).toBe('<!-- plan-diff -->\n- 举措4-2：目标由约30所降为约25所\n');
  await comment(url, '没有改动');
  expect(comments).toHaveLength(2);
  expect(comments[1]?.body).toContain('没有改动');
  expect(calls.filter((call) => !call.startsWith('GET'))).toEqual([
    'POST /repos/office/plans/issues/7/comments',
    'PATCH /repos/office/plans/issues/comments/2',
  ]);
});

test('what has not changed is not written again', async () => {
  const { url, calls } = await github();
  await comment(url, '- 同样的话');
  await comment(url, '- 同样的话');
  expect(calls.filter((call) => !call.startsWith('GET'))).toHaveLength(1);
});

test('a change that leaves the plan alone opens no comment', async () => {
  const { url, comments } = await github();
  expect(await comment(url, '<!-- plan-diff -->\n\n各份计划都没有变化。')).toEqual({ code: 0, said: '' });
  expect(comments).toEqual([]);
});

test('it is found by the mark that plan diff writes', () => {
  expect(readFileSync(join(ROOT, 'integrations/comment.js'), 'utf8')).toContain(`'${MARKER}'`);
});

test('its own comment is found beyond the first hundred', async () => {
  const others = Array.from({ length: 150 }, (_, i) => ({ id: i + 1, body: `第${i + 1}条` }));
  const { url, comments } = await github([...others, { id: 151, body: '<!-- plan-diff -->\n旧的\n', author: OURS }]);
  await comment(url, '- 新的');
  expect(comments).toHaveLength(151);
  expect(comments[150]?.body).toContain('- 新的');
});

test('a very long text is cut at a line, and says where the rest is', async () => {
  const { url, comments } = await github();
  await comment(url, '- 一项改动\n'.repeat(20_000));
  const body = comments[0]?.body ?? '';
  expect(body.length).toBeLessThan(65_536);
  expect(body).toMatch(/一项改动\n\n（太长.*changes\.md/);
});

test.each([401, 403, 404])('where it may not write (%i), the run goes on', async (status) => {
  const { url } = await github([], status);
  const { code, said } = await comment(url, '- 改动');
  expect(code).toBe(0);
  expect(said).toMatch(/^::notice::.*pull-requests: write/);
  expect(said).not.toContain('secret-token');
});

test('a fault of the server, or none to be reached, is a warning', async () => {
  const { url } = await github([], 500);
  expect(await comment(url, '- 改动')).toMatchObject({ code: 0, said: expect.stringMatching(/^::warning::/) });
  expect(await comment('http://127.0.0.1:1', '- 改动')).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^::warning::/),
  });
});

test('without a pull request there is nothing to do', async () => {
  const { url, calls } = await github();
  expect(await comment(url, '- 改动', { before: 'abc' })).toMatchObject({ code: 0 });
  expect(calls).toEqual([]);
});

test.each<Forge>(['GitHub', 'GitLab', 'Gitee'])(
  '%s: what changed and what is wrong are one comment, found by its author',
  async (name) => {
    const forged = { id: 1, body: '<!-- plan-diff -->\n- 没有问题\n', author: 'stranger' };
    const { url, comments, calls } = await forgeWith([{ ...forged }], undefined, name);
    const parts = ['<!-- plan-diff -->\n- 目标降低\n', '### 错误1处\n\n- **错误** 时限\n'];
    expect(await comment(url, parts, undefined, name)).toEqual({ code: 0, said: '' });
    await comment(url, ['<!-- plan-diff -->\n没有改动\n', ''], undefined, name);
    expect(comments).toEqual([forged, { id: 2, body: '<!-- plan-diff -->\n没有改动\n', author: OURS }]);
    expect(calls.filter((call) => !call.startsWith('GET'))).toEqual(FORGES[name].calls);
  },
);

test('where nobody says whose the token is, nothing is overwritten', async () => {
  const { url, comments } = await forgeWith([{ id: 1, body: '<!-- plan-diff -->\n别人的\n' }]);
  const { said } = await comment(`${url}/nowhere`, '- 改动');
  expect([comments[0]?.body, said]).toEqual(['<!-- plan-diff -->\n别人的\n', expect.stringMatching(/^::/)]);
});
