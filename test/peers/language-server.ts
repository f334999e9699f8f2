/** A client for a language server over stdio: the framing of the protocol, requests, and what the server asks back. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

type Params = Readonly<Record<string, unknown>> | readonly unknown[];

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** Answers what the server asks of its client. */
export type Answer = (method: string, params: unknown) => unknown;

export class LanguageServer {
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  private readonly listeners = new Set<(message: Message) => void>();
  private bytes = Buffer.alloc(0);
  private lastId = 0;
  /** Everything that came from the server unasked. */
  readonly notifications: Message[] = [];
  /** All that it wrote to standard error. */
  stderr = '';

  constructor(
    command: string,
    args: readonly string[],
    private readonly answer: Answer,
  ) {
    this.child = spawn(command, args, { stdio: 'pipe' });
    this.child.stderr.on('data', (chunk: Buffer) => {
      this.stderr += chunk.toString();
    });
    this.child.stdout.on('data', (chunk: Buffer) => this.take(chunk));
    this.child.on('exit', (code) => {
      for (const { reject } of this.waiting.values()) reject(new Error(`The server ended with ${code}.`));
    });
  }

  request(method: string, params: Params): Promise<unknown> {
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.send({ id, method, params });
    });
  }

  notify(method: string, params: Params): void {
    this.send({ method, params });
  }

  /** The first notification of that method, from now on, that `fits`. */
  next(method: string, fits: (params: unknown) => boolean): Promise<unknown> {
    return new Promise((resolve) => {
      const listener = (message: Message): void => {
        if (message.method !== method || !fits(message.params)) return;
        this.listeners.delete(listener);
        resolve(message.params);
      };
      this.listeners.add(listener);
    });
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    await this.request('shutdown', []);
    this.notify('exit', []);
    const deadline = setTimeout(() => this.child.kill(), 5_000);
    await ended;
    clearTimeout(deadline);
  }

  private send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  private take(chunk: Buffer): void {
    this.bytes = Buffer.concat([this.bytes, chunk]);
    for (;;) {
      const headEnd = this.bytes.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(this.bytes.toString('latin1', 0, Math.max(0, headEnd)))?.[1]);
      if (headEnd < 0 || this.bytes.length < headEnd + 4 + length) return;
      const message: Message = JSON.parse(this.bytes.toString('utf8', headEnd + 4, headEnd + 4 + length));
      this.bytes = this.bytes.subarray(headEnd + 4 + length);
      this.handle(message);
    }
  }

  private handle(message: Message): void {
    const { id, method } = message;
    if (method !== undefined && id !== undefined) {
      this.send({ id, result: this.answer(method, message.params) ?? null });
    } else if (method !== undefined) {
      this.notifications.push(message);
      for (const listener of this.listeners) listener(message);
    } else if (typeof id === 'number') {
      const waiting = this.waiting.get(id);
      this.waiting.delete(id);
      if (message.error) waiting?.reject(new Error(message.error.message));
      else waiting?.resolve(message.result);
    }
  }
}
