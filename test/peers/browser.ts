/** Real Chromium for the peers' tests, and a page that remembers what it said and what it asked the network for. */
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';

export interface Visit {
  readonly page: Page;
  /** What the page wrote to the console, and its uncaught errors. */
  readonly said: string[];
  /** The addresses it asked for, its own document's and `data:` left out. */
  readonly requested: string[];
  close(): Promise<void>;
}

/** An empty page in a browser of its own; `close` ends both. @throws Error where Chromium is missing */
export async function openPage(options: BrowserContextOptions = {}): Promise<Visit> {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    // Without these Chromium calls home at every start.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const said: string[] = [];
  const requested: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.isNavigationRequest() && !request.url().startsWith('data:')) requested.push(request.url());
  });
  return { page, said, requested, close: () => browser.close() };
}
