/** Who is let in: what a browser says of where a request comes from, and the key that only the person was told. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Messages } from '../../i18n/messages.ts';

/** A request that is not answered: the code of HTTP, and which words say why. */
export interface Refusal {
  readonly status: number;
  readonly why: keyof Messages['serve']['refusals'];
}

/** What is looked at of a request. */
interface Asked {
  readonly method: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/** The origin that pages have at the port. */
function originAt(port: number): string {
  return `http://127.0.0.1:${port}`;
}

/**
 * Why a request is none of our pages': another name leads here (DNS rebinding), or a page of somebody else's asks. What a
 * browser says of that no page can change; a program that says nothing of it still needs the key, and to send a form the origin.
 */
export function refusalOf({ method, headers }: Asked, port: number): Refusal | undefined {
  const own = originAt(port);
  if (`http://${headers.host}` !== own) return { status: 421, why: 'host' };
  const isRead = method === 'GET' || method === 'HEAD';
  if (!isRead && method !== 'POST') return { status: 405, why: 'method' };
  const site = headers['sec-fetch-site'];
  const isForeign = site !== undefined && site !== 'same-origin' && (site !== 'none' || !isRead);
  const isElsewhere = isRead ? headers.origin !== undefined && headers.origin !== own : headers.origin !== own;
  return isForeign || isElsewhere ? { status: 403, why: 'origin' } : undefined;
}

/** The keys of one run: what the first link brings, and the cookie that it is changed for, so that it leaves the address. */
export class Door {
  private readonly token = key();
  private readonly pass = key();
  /** A link that the browser is started with is seen by whoever may list processes: it opens once. */
  private readonly once = new Set<string>();
  private readonly port: number;

  constructor(port: number) {
    this.port = port;
  }

  /** What the person opens. */
  get link(): string {
    return `${originAt(this.port)}/?token=${this.token}`;
  }

  /** A link that opens once. */
  linkForOnce(): string {
    const token = key();
    this.once.add(token);
    return `${originAt(this.port)}/?token=${token}`;
  }

  /** Whether a link with the token opens. */
  opens(token: string): boolean {
    return isSame(token, this.token) || this.once.delete(token);
  }

  /** Cookies are shared by all ports of the machine: each has a name of its own. */
  get cookie(): string {
    return `plan-${this.port}=${this.pass}; HttpOnly; SameSite=Strict; Path=/`;
  }

  /** Whether the request has the cookie. */
  knows({ cookie = '' }: IncomingHttpHeaders): boolean {
    const name = `plan-${this.port}=`;
    const given = cookie.split(/; */).filter((one) => one.startsWith(name));
    return given.some((one) => isSame(one.slice(name.length), this.pass));
  }
}

function key(): string {
  return randomBytes(32).toString('base64url');
}

/** In a time that tells nothing of where they differ. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => createHash('sha256').update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}
