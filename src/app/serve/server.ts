/** The server of `plan serve`: on the loopback alone, for who has the key; pages are looked up in a list, never on the disk. */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { codeOf } from '../../files/fault.ts';
import { type Messages, messagesIn } from '../../i18n/messages.ts';
import type { Language } from '../../model/plan.ts';
import { SERVED_POLICY } from '../../render/html/served.ts';
import type { Outcome } from '../../render/site/entry-form.ts';
import { PATHS } from '../../render/site/layout.ts';
import { measurePage } from '../../render/site/measure.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';
import { Door, type Refusal, refusalOf } from './door.ts';
import { entered } from './entering.ts';
import { Followers } from './follow.ts';
import { blank, type Now, Pages } from './pages.ts';

/** Milliseconds that a request may take to come in, its heads and the whole of it. */
const LIMITS = { headersTimeout: 5000, requestTimeout: 10_000, connectionsCheckingInterval: 1000 };
const MOST_CONNECTIONS = 256;
/** Bytes of a form. */
const MOST_BYTES = 64 * 1024;
/** How long what is under way may take when the program is to end, in milliseconds. */
const LAST_WAIT = 15_000;
/** What was said of forms that were sent, kept to be read once more. */
const MOST_SAID = 100;

interface Serving {
  /** What the person opens. */
  readonly link: string;
  /** The same, for the browser to be started with: it opens once. */
  readonly linkForOnce: () => string;
  /** Ends it, once what is under way is done. */
  readonly close: () => Promise<void>;
}

interface Options {
  /** A plan's id, or all. */
  readonly plan: string;
  /** Any that is free where it is absent. */
  readonly port: number | undefined;
  readonly isReadOnly: boolean;
}

/** @throws UsageError where the port can't be had */
export async function serve(context: Context, { plan, port, isReadOnly }: Options): Promise<Serving> {
  const pages = new Pages(context, { plan, takesEntries: !isReadOnly });
  const followers = new Followers(() => pages.now());
  const said = new Map<string, Outcome>();
  const server = createServer({ ...LIMITS, maxHeaderSize: 16 * 1024 });
  server.maxConnections = MOST_CONNECTIONS;
  const bound = await listening(server, port);
  const door = new Door(bound);
  const { language = 'zh' } = context;
  server.on('request', (request, response) => {
    answered(request, response, { door, pages, followers, said, port: bound, isReadOnly, language }).catch(
      async (error: unknown) => {
        if (response.headersSent) response.destroy();
        else refuse(response, { status: 500, why: 'internal' }, await messagesIn(language));
        // Nothing waits for it: main says it, and the server goes on.
        throw error;
      },
    );
  });
  return { link: door.link, linkForOnce: () => door.linkForOnce(), close: () => closed(server, followers) };
}

/** The port that it listens at. */
async function listening(server: Server, port: number | undefined): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ host: '127.0.0.1', port: port ?? 0, exclusive: true }, resolve);
    });
  } catch (error) {
    const code = codeOf(error) ?? '';
    throw new UsageError(({ serve: words }) =>
      code === 'EADDRINUSE' ? words.taken(String(port)) : words.unopened(String(port ?? 0), code),
    );
  }
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function closed(server: Server, followers: Followers): Promise<void> {
  followers.end();
  const ended = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), LAST_WAIT);
  await ended;
  clearTimeout(timer);
}

interface Serve {
  readonly door: Door;
  readonly pages: Pages;
  readonly followers: Followers;
  readonly said: Map<string, Outcome>;
  readonly port: number;
  readonly isReadOnly: boolean;
  readonly language: Language;
}

async function answered(request: IncomingMessage, response: ServerResponse, how: Serve): Promise<void> {
  const { door, pages, followers, said, port, isReadOnly } = how;
  const { method, headers, url = '' } = request;
  for (const [name, value] of Object.entries(HEADS)) response.setHeader(name, value);
  // Who is not let in costs no look at the files.
  const messages = await messagesIn(how.language);
  const refusal = refusalOf({ method, headers }, port);
  if (refusal !== undefined) return refuse(response, refusal, messages);
  // An address as a proxy is asked for it leads nowhere here.
  const [path = '', search = ''] = url.split('?', 2);
  const query = new URLSearchParams(search);
  const token = path === '/' && method === 'GET' ? query.get('token') : null;
  if (token !== null && door.opens(token)) {
    response.writeHead(303, { location: '/', 'set-cookie': door.cookie }).end();
    return;
  }
  if (!door.knows(headers)) return refuse(response, { status: 403, why: 'door' }, messages);
  const now = await pages.now();
  if (method === 'POST') {
    if (isReadOnly) return refuse(response, { status: 403, why: 'readOnly' }, messages);
    return posted(request, response, path.slice(1), now, how);
  }
  if (path === '/events') {
    if (!followers.add(response, now.version)) refuse(response, { status: 503, why: 'crowded' }, messages);
    return;
  }
  const file = now.files.get(path === '/' ? PATHS.home : path.slice(1));
  if (file === undefined || !path.startsWith('/')) return send(response, method, now.shown ? 404 : 503, missing(now));
  const shown = pageAfter(said.get(query.get('said') ?? ''), file.path, now);
  send(response, method, now.shown ? 200 : 503, shown ?? (await file.content()), typeOf(file.path));
}

/** The page of a measure with what was said of the form that was sent from it. */
function pageAfter(outcome: Outcome | undefined, path: string, { shown }: Now): string | undefined {
  const on = shown?.measures.get(path);
  if (outcome === undefined || shown === undefined || on === undefined) return undefined;
  return measurePage(shown.site, on.plan, on.state, { ...blank(on, shown.session), outcome });
}

async function posted(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  now: Now,
  { said, pages }: Serve,
): Promise<void> {
  const { messages } = now;
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    return refuse(response, { status: 415, why: 'form' }, messages);
  }
  const body = await bodyOf(request);
  if (body === undefined) return refuse(response, { status: 413, why: 'large' }, messages);
  const on = now.shown?.measures.get(path);
  if (now.shown === undefined || on === undefined) return send(response, 'POST', now.shown ? 404 : 503, missing(now));
  const form = await entered(new URLSearchParams(body), on, now.shown.session);
  if (form === undefined) return refuse(response, { status: 400, why: 'form' }, messages);
  const { outcome } = form;
  if ('recorded' in outcome && outcome.recorded.written) {
    const key = randomBytes(9).toString('base64url');
    said.set(key, outcome);
    for (const old of [...said.keys()].slice(0, -MOST_SAID)) said.delete(old);
    response.writeHead(303, { location: `/${path}?said=${key}` }).end();
    return;
  }
  // What it was refused for may be there to be seen by now.
  const { shown = now.shown } = await pages.now();
  const is = shown.measures.get(path) ?? on;
  const status = 'refused' in outcome ? 422 : 200;
  send(response, 'POST', status, measurePage(shown.site, is.plan, is.state, form));
}

/** The text of a form; undefined where it is too long. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) return undefined;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      const bytes = Buffer.from(chunk);
      length += bytes.length;
      if (length > MOST_BYTES) return undefined;
      chunks.push(bytes);
    }
  } catch (error) {
    // Whoever sent it hung up, or took too long: nobody reads an answer.
    if (codeOf(error) === 'ECONNRESET') return undefined;
    throw error;
  }
  return Buffer.concat(chunks).toString('utf8');
}

function missing({ files, messages, notice, shown }: Now): string | Promise<string> {
  const { trouble, refusals } = messages.serve;
  // Where nothing can be read, the first page says why.
  return shown === undefined ? (files.get(PATHS.home)?.content() ?? trouble) : notice(refusals.missing, '');
}

/** What every answer says: nothing is kept, nothing taken for anything else, shown within another page, or told to others. */
const HEADS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': `${SERVED_POLICY}; frame-ancestors 'none'`,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

function typeOf(path: string): string {
  return path.endsWith('.ics') ? 'text/calendar; charset=utf-8' : HTML;
}

const HTML = 'text/html; charset=utf-8';

async function send(
  response: ServerResponse,
  method: string | undefined,
  status: number,
  text: string | Promise<string>,
  type = HTML,
): Promise<void> {
  const bytes = Buffer.from(await text);
  response.writeHead(status, { 'content-type': type, 'content-length': bytes.length });
  response.end(method === 'HEAD' ? undefined : bytes);
}

/** In plain words, which say nothing of the plans; what else was to come of the request is not waited for. */
function refuse(response: ServerResponse, { status, why }: Refusal, messages: Messages): void {
  const bytes = Buffer.from(`${messages.serve.refusals[why]}\n`);
  const { req, socket } = response;
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': bytes.length,
    ...(status === 405 && { allow: 'GET, HEAD, POST' }),
    ...(!req.complete && { connection: 'close' }),
  });
  response.end(bytes);
  if (!req.complete) response.on('finish', () => hangUp(req, socket));
}

/** Takes no more of what comes; what was said is read before the line is cut. */
function hangUp(request: IncomingMessage, socket: Socket | null): void {
  request.pause();
  socket?.end();
  setTimeout(() => socket?.destroy(), 1000).unref();
}
