/** `plan serve` as it is built, in a process of its own, and plain requests to it. */
import { spawn } from 'node:child_process';
import { type IncomingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import { GIT_ENV } from '../support/git-env.ts';
import { ROOT } from './program.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

interface Asking {
  readonly method?: string;
  /** They replace what a browser would say; undefined says nothing. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
}

export interface Served {
  readonly port: number;
  readonly link: string;
  readonly origin: string;
  /** The cookie that the link was changed for. */
  readonly cookie: string;
  /** As the browser of the person would ask that followed the link, unless `headers` says otherwise. */
  ask(path: string, asking?: Asking): Promise<Answer>;
  /** Sends a form. */
  send(path: string, fields: Readonly<Record<string, string>>, headers?: Asking['headers']): Promise<Answer>;
  /** Ends it as Ctrl-C or the system does; the exit code, and all that it said. */
  stop(signal?: NodeJS.Signals): Promise<{ readonly code: number | null; readonly said: string }>;
}

/** Starts it in the folder, and follows its link. */
export async function servedIn(folder: string, args: readonly string[] = []): Promise<Served> {
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'plan.js'), 'serve', '--dir', folder, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', LANG: 'zh_CN.UTF-8', ...GIT_ENV },
  });
  // Whatever becomes of the test, it does not outlive the tests.
  const drop = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', drop);
  child.on('close', () => process.off('exit', drop));
  let said = '';
  const link = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += String(chunk);
      const [found] = /http:\S+/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
  const { port, origin } = new URL(link);
  const followed = await asked(Number(port), link.slice(origin.length), {});
  const [cookie = ''] = followed.headers['set-cookie']?.[0]?.split(';') ?? [];
  const own = { cookie, 'sec-fetch-site': 'same-origin' };
  const ask: Served['ask'] = (path, { headers, ...asking } = {}) =>
    asked(Number(port), path, { ...asking, headers: { ...own, ...headers } });
  return {
    port: Number(port),
    link,
    origin,
    cookie,
    ask,
    send: (path, fields, headers) =>
      ask(path, {
        method: 'POST',
        body: new URLSearchParams(fields).toString(),
        headers: { origin, 'content-type': 'application/x-www-form-urlencoded', ...headers },
      }),
    stop: (signal = 'SIGINT') =>
      new Promise((resolve) => {
        child.on('close', (code) => resolve({ code, said }));
        child.kill(signal);
      }),
  };
}

function asked(port: number, path: string, { method = 'GET', headers = {}, body }: Asking): Promise<Answer> {
  const said = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers: said, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** What a page remembers of the measure that it shows. */
export function seenIn({ text }: Answer): string {
  return /name="seen" value="([^"]+)"/.exec(text)?.[1] ?? '';
}
