/** `plan serve` beside requests that never come to an end (slow loris): they are cut, and it answers others all the while. */
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { workspaceWith } from '../support/folder.ts';
import { servedIn } from './served.ts';

test('what does not come in time is cut, heads or form, and nobody else waits for it', async () => {
  const served = await servedIn(workspaceWith());
  const heads = `POST /plan-test-2022/measure-1-1.html HTTP/1.1\r\nHost: 127.0.0.1:${served.port}\r\nCookie: ${served.cookie}\r\n`;
  const form = `Origin: ${served.origin}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nkind=`;
  const slow = Array.from({ length: 60 }, (_, i) => {
    const socket = connect(served.port, '127.0.0.1', () => socket.write(i % 2 === 0 ? heads : heads + form));
    const dripping = setInterval(() => socket.write(i % 2 === 0 ? 'X-A: b\r\n' : 'x'), 500);
    socket.on('error', () => undefined);
    socket.resume();
    return new Promise<void>((resolve) => {
      socket.on('close', () => {
        clearInterval(dripping);
        resolve();
      });
    });
  });
  const start = performance.now();
  expect((await served.ask('/')).status).toBe(200);
  await Promise.all(slow);
  expect(performance.now() - start).toBeLessThan(25_000);
  expect((await served.ask('/')).status).toBe(200);
  expect((await served.stop()).code).toBe(0);
});
