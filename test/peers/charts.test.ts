/** A browser's side of the charts: Mermaid's own program draws what we write for it, and Chromium shows our SVG. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { PLAN, workspaceWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';
import { type Visit, visit } from './browser.ts';

const root = join(import.meta.dirname, '..', '..');
const MERMAID = pathToFileURL(join(root, 'node_modules', 'mermaid', 'dist', 'mermaid.min.js')).href;

const PAGE = `<!doctype html><meta charset="utf-8"><title>charts</title><style>body{margin:8px}</style>
<script src="${MERMAID}"></script><script>mermaid.initialize({ startOnLoad: false });</script><pre class="mermaid"></pre>`;

/** The page on which Mermaid has drawn `text`, as a page with such a block has it drawn. */
async function drawn(text: string): Promise<Visit> {
  const visited = await visit(PAGE);
  await visited.page.locator('pre').evaluate((block, chart) => {
    block.textContent = chart;
  }, text);
  await visited.page.evaluate('mermaid.run()');
  return visited;
}

/** The words of a picture, each text element's on its own. */
async function wordsOf({ page }: Visit): Promise<readonly string[]> {
  return page.locator('svg text').evaluateAll((all) => all.map(({ textContent }) => textContent ?? ''));
}

const TITLE = `a: b, c; d #1 "q" 's' %%{init} \`y\` <script>alert(1)</script>& end`;
const hostile = () => {
  const quoted = `'${TITLE.replaceAll("'", "''")}'`;
  return workspaceWith({
    '2022/plan.yaml': PLAN.replace('title: 立项学校', `title: ${quoted}`)
      .replace('title: 建设学校', `title: ${quoted}`)
      .replace('title: 测试计划', `title: ${quoted}`)
      .replace('due: 2022-10-31', 'repeat: { every: month }'),
  });
};

const CHARTS = [
  ['timeline', ['timeline']],
  ['timeline', ['timeline', '--measures']],
  ['burnup', ['burnup']],
] as const;
const PLACES = [
  ['plans/demo', () => root, ['--plan', 'demo']],
  ['plans/2022', () => root, ['--plan', 'sd-2022']],
  ['a plan with hostile titles', hostile, []],
] as const;
// The large plan takes its time: once is enough to see that it can be drawn.
const LANGUAGES = {
  'plans/demo': ['zh', 'en'],
  'plans/2022': ['zh'],
  'a plan with hostile titles': ['zh', 'en'],
} as const;
const CASES = PLACES.flatMap(([place, folder, own]) =>
  CHARTS.flatMap(([name, args]) =>
    LANGUAGES[place].map((lang) => ({
      title: [place, ...args, lang].join(' '),
      folder,
      name,
      args: [...args, ...own, '--lang', lang],
    })),
  ),
);

describe('Mermaid draws', () => {
  test.each(CASES)('$title', async ({ folder, name, args }) => {
    const { out } = await plan([...args, '--format', 'mermaid'], folder());
    const visited = await drawn(out);
    const { page, messages, requests } = visited;
    expect(messages).toEqual([]);
    expect(requests).toEqual([]);
    const kind = await page.locator('pre > svg').getAttribute('aria-roledescription');
    expect(kind).toBe(name === 'timeline' ? 'gantt' : 'xychart');
    const words = await wordsOf(visited);
    expect(words.join('\n')).not.toContain('Syntax error');
    // Nothing of the plan of 2022 has a day: its timeline says so.
    if (out.includes('另有')) expect(words.join('\n')).toMatch(/另有\d+项没有时限，也没有记录，图上不画/);
    else expect(words.length).toBeGreaterThan(5);
    if (folder === hostile) expect(words.join('\n')).toContain(TITLE);
  });

  test.each(PLACES)('the diagrams in a report on %s', async (place, folder, own) => {
    const { out } = await plan(['report', 'monthly', '--as-of', '2022-06-30', ...own], folder());
    const diagrams = [...out.matchAll(/^(`{3,})mermaid\n(.*?)^\1$/gms)].map(([, , text = '']) => text);
    const kinds: (string | null)[] = [];
    for (const text of diagrams) {
      const visited = await drawn(text);
      expect([visited.messages, visited.requests]).toEqual([[], []]);
      kinds.push(await visited.page.locator('pre > svg').getAttribute('aria-roledescription'));
      const words = (await wordsOf(visited)).join('\n');
      expect(words).not.toContain('Syntax error');
      if (folder === hostile) expect(words).toContain(TITLE);
    }
    // Nothing of the plan of 2022 has a day: there is nothing to draw.
    expect(kinds).toEqual(place === 'plans/2022' ? [] : ['xychart', 'gantt']);
  });

  test('and would say where it can’t', async () => {
    const visited = await visit(PAGE);
    await visited.page.locator('pre').evaluate((block) => {
      block.textContent = 'gantt\n  title a\n  this is no chart';
    });
    const fault = await visited.page.evaluate('mermaid.run().catch(({ str, message }) => str ?? message)');
    expect(fault).toMatch(/error/i);
  });
});

/** The texts of a picture that its frame cuts off. */
const OUTSIDE = `{
  const frame = document.querySelector('svg').getBoundingClientRect();
  const isCut = ({ left, right, top, bottom }) =>
    left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom;
  [...document.querySelectorAll('svg text')]
    .filter((text) => isCut(text.getBoundingClientRect()))
    .map(({ textContent }) => textContent);
}`;

describe('Chromium shows the SVG', () => {
  test.each(CASES)('$title', async ({ folder, args }) => {
    const { out } = await plan([...args, '--format', 'svg'], folder());
    const visited = await visit(`<!doctype html><meta charset="utf-8"><style>body{margin:0}</style>${out}`);
    const { page, messages, requests } = visited;
    expect([messages, requests]).toEqual([[], []]);
    const picture = await page.locator('svg').boundingBox();
    expect(picture?.width).toBeGreaterThan(600);
    const outside: unknown = await page.evaluate(OUTSIDE);
    expect(outside).toEqual([]);
    if (folder === hostile) expect((await wordsOf(visited)).join('')).toContain(TITLE);
  });
});
