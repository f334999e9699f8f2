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
}

/** A repository's comments, as GitHub would keep them; `refusal` is the status of any attempt to write. */
async function github(comments: Comment[] = [], refusal?: number) {
  const calls: string[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url = '' } = request;
    calls.push(`${method} ${url.replace(/\?.*/, '')}`);
    const answer = (status: number, value: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    };
    const page = Number(new URL(url, 'http://localhost').searchParams.get('page') ?? 1);
    if (method === 'GET') return answer(200, comments.slice((page - 1) * 100, page * 100));
    if (refusal !== undefined) return answer(refusal, { message: 'Resource not accessible by integration' });
    const { body } = JSON.parse(await bodyOf(request));
    const id = Number(/\d+$/.exec(url)?.[0]);
    const known = comments.find((comment) => comment.id === id);
    if (method === 'PATCH' && known) known.body = body;
    else comments.push({ id: comments.length + 1, body });
    return answer(200, {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}`, calls, comments };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

/** Runs the script with `text` as the changes. */
async function comment(url: string, text: string, event: unknown = { pull_request: { number: 7 } }) {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'changes.md'), text);
  writeFileSync(join(folder, 'event.json'), JSON.stringify(event));
  const child = spawn(process.execPath, [join(ROOT, 'integrations/comment.js'), join(folder, 'changes.md')], {
    env: {
      PATH: process.env['PATH'] ?? '',
      GITHUB_API_URL: url,
      GITHUB_TOKEN: 'secret-token',
      GITHUB_REPOSITORY: 'office/plans',
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
    },
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
  const { url, comments } = await github([...others, { id: 151, body: '<!-- plan-diff -->\n旧的\n' }]);
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
