/** Tells browsers when the files have changed (Server-Sent Events): the files are looked at while anybody wants to know. */
import type { ServerResponse } from 'node:http';
import type { Now } from './pages.ts';

/** More pages than a person has open. */
const MOST = 64;

/** How long to wait between two looks, in milliseconds: at least, and as many times as long as a look takes. */
const PAUSE = 1000;
const SHARE = 20;

/** How often a line is sent that says nothing, so that a connection that is gone is found, in looks. */
const BEAT = 15;

export class Followers {
  private readonly responses = new Set<ServerResponse>();
  private readonly now: () => Promise<Now>;
  private timer: NodeJS.Timeout | undefined;
  private isEnded = false;

  constructor(now: () => Promise<Now>) {
    this.now = now;
  }

  /** Tells `response` of every version from now on, that of the moment first; false where too many follow. */
  add(response: ServerResponse, version: string): boolean {
    if (this.responses.size >= MOST || this.isEnded) return false;
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(`retry: 2000\n${event(version)}`);
    this.responses.add(response);
    response.on('close', () => this.responses.delete(response));
    this.timer ??= setTimeout(() => this.look(version, 0), PAUSE);
    return true;
  }

  /** Lets go of everybody. */
  end(): void {
    this.isEnded = true;
    clearTimeout(this.timer);
    for (const response of this.responses) response.end();
  }

  private async look(last: string, looks: number): Promise<void> {
    this.timer = undefined;
    if (this.responses.size === 0 || this.isEnded) return;
    const start = performance.now();
    // What can't be read for a moment is looked at again.
    const version = await this.now().then(
      (now) => now.version,
      () => last,
    );
    const took = performance.now() - start;
    const news = version === last ? (looks % BEAT === 0 ? ': \n\n' : '') : event(version);
    if (news !== '') for (const response of this.responses) response.write(news);
    if (this.isEnded) return;
    this.timer ??= setTimeout(() => this.look(version, looks + 1), Math.max(PAUSE, took * SHARE));
  }
}

function event(version: string): string {
  return `data: ${version}\n\n`;
}
