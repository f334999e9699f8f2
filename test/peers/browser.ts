/** Debian's Chromium, without a window: pages as a reader sees them, with what they said and what they asked for. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, onTestFinished } from 'vitest';

export interface Visit {
  readonly page: Page;
  /** What the page's console said, and what it threw, as `type: text`. */
  readonly messages: readonly string[];
  /** The addresses that were asked for beyond the files of this machine. */
  readonly requests: readonly string[];
}

/** As Debian's package installs it; the flags keep it from looking for a network of its own. */
const EXECUTABLE = '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Started with the first page of a test file, and closed after its last test. */
let browser: Promise<Browser> | undefined;
afterAll(async () => (await browser)?.close());

/**
 * Opens `html` as a file of its own, so that it may load other files by their address; closed after the test.
 * @throws Error where there is no Chromium
 */
export function visit(html: string, viewport?: Viewport): Promise<Visit> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-page-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'page.html');
  writeFileSync(file, html);
  return visitAt(pathToFileURL(file).href, viewport);
}

interface Viewport {
  readonly width: number;
  readonly height: number;
}

/**
 * Opens the page at an address, with cookies of its own; closed after the test.
 * @throws Error where there is no Chromium
 */
export async function visitAt(
  address: string,
  viewport: Viewport = { width: 1280, height: 800 },
  settings: BrowserContextOptions = {},
): Promise<Visit> {
  browser ??= chromium.launch({ executablePath: EXECUTABLE, args: FLAGS });
  const page = await (await browser).newPage({ viewport, ...settings });
  onTestFinished(() => page.close());
  const messages: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => messages.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(file|data|about|blob):/.test(request.url())) requests.push(request.url());
  });
  await page.goto(address);
  return { page, messages, requests };
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe objects to on the page, by all of its rules, the best practices too; it comes by the debugger's door, which no policy shuts. */
export async function objections(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate<{
    violations: { id: string; nodes: { html: string }[] }[];
    passes: { id: string }[];
  }>('axe.run(document)');
  // What it must have looked at, to have found nothing.
  const wanted = ['color-contrast', 'html-has-lang', 'region'].filter((id) => !passes.some((one) => one.id === id));
  return [
    ...violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)].join('\n')),
    ...wanted.map((id) => `${id} was not tried`),
  ];
}
