// `npm run pictures`: draws the pictures of the READMEs from what the program writes: a terminal, the wall chart, a page of a
// Word report. Needs Debian's Chromium, LibreOffice and pdftoppm. docs/pictures/shown.json says what each picture shows.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AnsiUp } from 'ansi_up';
import { chromium } from 'playwright-core';
import { freshlyBuilt } from './fresh.js';
import { root } from './test-files.js';

const DEMO = ['--plan', 'demo', '--as-of', '2022-06-30'];
const CHROMIUM = { executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] };
/** Twice the pixels, for screens that show them. */
const SHARP = 2;

/** How each picture comes about: what of the program it shows, and how that is drawn, as PNG. */
const PICTURES = {
  status: {
    shows: (lang) => plan(['status', ...DEMO, '--width', '100', '--lang', lang], { FORCE_COLOR: '1' }),
    draw: (text) => screenshot(terminalPage(`$ plan status ${DEMO.join(' ')}\n${text}`), { of: 'pre' }),
  },
  wall: {
    shows: (lang) =>
      inFolder((folder) => {
        plan(['site', '-o', folder, ...DEMO, '--lang', lang]);
        return readFileSync(join(folder, 'plan-demo', 'wall.html'));
      }),
    draw: (page) => screenshot(page, { of: '.wall-sheet', height: 560, margin: 12 }),
  },
  word: {
    shows: (lang) =>
      inFolder((folder) => {
        plan(['report', 'monthly', ...DEMO, '--lang', lang, '-o', join(folder, 'report.docx')]);
        return readFileSync(join(folder, 'report.docx'));
      }),
    draw: firstPage,
  },
};
const LANGUAGES = ['zh', 'en'];

/** What each picture shows now, by its file's name: bytes of the program. */
export function shownNow() {
  freshlyBuilt(root);
  const of = (lang) => Object.entries(PICTURES).map(([name, { shows }]) => [`${name}.${lang}.png`, shows(lang)]);
  return new Map(LANGUAGES.flatMap(of));
}

/** Draws all pictures into `folder`. */
export async function drawPictures(folder) {
  const shown = shownNow();
  mkdirSync(folder, { recursive: true });
  for (const [file, bytes] of shown) {
    const { draw } = PICTURES[file.slice(0, file.indexOf('.'))];
    writeFileSync(join(folder, file), await draw(bytes));
  }
  writeFileSync(join(folder, 'shown.json'), `${JSON.stringify(hashesOf(shown), undefined, 2)}\n`);
}

/** The SHA-256 of what each picture shows, as shown.json holds them. */
export function hashesOf(shown) {
  const hash = (bytes) => createHash('sha256').update(bytes).digest('hex');
  return Object.fromEntries([...shown].map(([file, bytes]) => [file, hash(bytes)]));
}

function plan(args, env = {}) {
  const { NO_COLOR, ...rest } = process.env;
  return execFileSync(process.execPath, [join(root, 'bin', 'plan.js'), ...args, '--dir', join(root, 'plans')], {
    env: { ...rest, ...env, LC_ALL: 'C.UTF-8' },
  });
}

function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'plan-picture-'));
  const done = () => rmSync(folder, { recursive: true, force: true });
  try {
    const result = work(folder);
    if (result instanceof Promise) return result.finally(done);
    done();
    return result;
  } catch (error) {
    done();
    throw error;
  }
}

/** A dark terminal, in letters of which a Chinese one is as wide as two others; marks that both scripts have are narrow. */
function terminalPage(text) {
  const html = new AnsiUp().ansi_to_html(text.trimEnd()).replace(/[“”‘’…·—]/g, '<i>$&</i>');
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; background: #fff }
    pre { display: inline-block; margin: 0; padding: 18px 22px; border-radius: 8px; background: #16181d; color: #d6d9df;
      font: 15px/1.5 "Noto Sans Mono CJK SC", monospace }
    i { display: inline-block; width: 0.5em; line-height: 1; font-family: "Liberation Mono"; font-style: normal }
  </style><pre>${html}</pre>`;
}

/** The element that `of` selects, down to `height` pixels at most, with a margin around it. */
async function screenshot(html, { of, height = Number.POSITIVE_INFINITY, margin = 0 }) {
  const browser = await chromium.launch(CHROMIUM);
  try {
    const page = await browser.newPage({ viewport: { width: 1120, height: 800 }, deviceScaleFactor: SHARP });
    await page.setContent(html.toString());
    const box = await page.locator(of).boundingBox();
    const clip = {
      x: box.x - margin,
      y: box.y - margin,
      width: box.width + 2 * margin,
      height: Math.min(box.height, height) + 2 * margin,
    };
    return await page.screenshot({ clip, fullPage: true });
  } finally {
    await browser.close();
  }
}

function firstPage(docx) {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'report.docx'), docx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    execFileSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'report.docx'),
    ]);
    execFileSync('pdftoppm', ['-png', '-r', '110', '-singlefile', join(folder, 'report.pdf'), join(folder, 'page')]);
    return readFileSync(join(folder, 'page.png'));
  });
}

if (process.argv[1] === new URL(import.meta.url).pathname) await drawPictures(join(root, 'docs', 'pictures'));
