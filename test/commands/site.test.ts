/** `plan site`: a folder of pages that lead to each other, in which nothing is lost that was not written there. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { planDate } from '../../src/model/date.ts';
import { commit, init } from '../e2e/repository.ts';
import { folderWith, PLAN, workspaceWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

const root = join(import.meta.dirname, '..', '..');

/** Every file in the folder by its path, with its text. */
function filesIn(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return new Map(paths.sort().map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]));
}

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

function elementsOf(node: Node): readonly DefaultTreeAdapterTypes.Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

/** What is wrong with a site: syntax, ids that stand twice, scripts beside the one, links that lead nowhere or out of the folder. */
function faultsIn(site: ReadonlyMap<string, string>): readonly string[] {
  const faults: string[] = [];
  const ids = new Map<string, readonly string[]>();
  const links: [from: string, to: string][] = [];
  for (const [path, html] of site) {
    if (!path.endsWith('.html')) continue;
    const elements = elementsOf(parse(html, { onParseError: ({ code }) => faults.push(`${path}: ${code}`) }));
    const attributes = elements.flatMap(({ attrs }) => attrs);
    const own = attributes.filter(({ name }) => name === 'id').map(({ value }) => value);
    if (new Set(own).size < own.length) faults.push(`${path}: an id twice`);
    if (elements.filter(({ tagName }) => tagName === 'script').length !== 1) faults.push(`${path}: scripts`);
    ids.set(path, own);
    for (const { name, value } of attributes) {
      if (name === 'href' && !/^(data|https):/.test(value)) links.push([path, value]);
      if (name === 'src' || name === 'style' || name.startsWith('on')) faults.push(`${path}: ${name}`);
    }
  }
  for (const [from, to] of links) {
    const [file, id] = to.split('#');
    const path = file === '' ? from : posix.join(posix.dirname(from), file ?? '');
    if (!site.has(path) || (id !== undefined && !ids.get(path)?.includes(id))) faults.push(`${from}: ${to}`);
  }
  return faults;
}

describe('a site', () => {
  test('is whole, and leads nowhere that is not there', async () => {
    const folder = folderWith({});
    const args = ['--dir', join(root, 'plans'), '--plan', 'demo', '--as-of', '2022-06-30'];
    const { code, out, err } = await plan(['site', '-o', 'a', ...args], folder);
    const site = filesIn(join(folder, 'a'));
    expect({ code, out, err }).toEqual({
      code: 0,
      out: '',
      err: `已写入 a：${site.size - 1}个文件，请打开其中的 index.html。\n`,
    });
    const own = ['index', 'wall', 'charts', 'report', 'task-4', 'task-R1', 'unit-jiao-wu-chu'];
    expect([...site.keys()]).toEqual(
      expect.arrayContaining([
        ...['index.html', 'plan-site.json', 'plan-demo/deadlines.ics'],
        ...own.map((name) => `plan-demo/${name}.html`),
      ]),
    );
    // What Windows and any server take for a name.
    for (const path of site.keys()) expect(path).toMatch(/^([a-z0-9-]+\/)?[a-zA-Z0-9-]+\.(html|ics|json)$/);
    expect(faultsIn(site)).toEqual([]);
  });

  test('of several plans has the tree over them, and is the same whenever and wherever it is written', async () => {
    const lower = PLAN.replaceAll('2022', '2023')
      .replace('plan: test-2023', 'plan: lower')
      .replace('kind: selection', 'serves: [test-2022/1-1]');
    const folder = workspaceWith({ 'lower/plan.yaml': lower });
    const args = ['--as-of', '2022-06-30', '--dir', folder];
    await plan(['site', '-o', 'a', ...args], folder);
    await plan(['site', '-o', '../b', ...args], join(folder, '2022'), { today: () => planDate('2026-01-01') });
    const site = filesIn(join(folder, 'a'));
    expect(filesIn(join(folder, 'b'))).toEqual(site);
    expect(faultsIn(site)).toEqual([]);
    expect(site.get('tree.html')).toContain('href="plan-lower/task-1.html#measure-1-1"');
    expect(site.get('index.html')).toContain('href="plan-lower/index.html"');
  });

  test('has every chart of a plan on one page', async () => {
    const folder = workspaceWith();
    await plan(['site', '-o', 'site', '--as-of', '2022-06-30'], folder);
    const charts = filesIn(join(folder, 'site')).get('plan-test-2022/charts.html') ?? '';
    const titles = [...charts.matchAll(/<svg[^>]*>.*?<title[^>]*>([^<]+)<\/title>/gs)].map(([, title]) => title);
    expect(titles).toHaveLength(6);
    expect(new Set(titles).size).toBe(6);
  });

  test('has of one plan its cards on the first page, in the language asked for', async () => {
    const folder = workspaceWith();
    const { err } = await plan(['site', '-o', 'site', '--lang', 'en', '--as-of', '2022-11-05'], folder);
    expect(err).toMatch(/^Wrote \d+ files to site; open index\.html there\.\n$/);
    const home = readFileSync(join(folder, 'site', 'index.html'), 'utf8');
    expect(home).toContain('<html lang="en">');
    expect(home).toContain('5 days overdue (due <span class="short">2022-10-31</span>)');
    expect(home).toContain('href="plan-test-2022/task-1.html#measure-1-1"');
  });

  test('has a page for each unit, however its name is written', async () => {
    const names = ['2', 'отдел', 'школа', '教务处', '教务（处）', '叫务处'];
    const folder = workspaceWith({
      '2022/plan.yaml': PLAN.replace('lead: 职业教育处', `lead: [${names.map((name) => `"${name}"`).join(', ')}]`),
    });
    await plan(['site', '-o', 'site'], folder);
    const pages = [...filesIn(join(folder, 'site'))].filter(([path]) => path.includes('/unit-'));
    const titles = pages.map(([, html]) => /<h1>(.*?)<\/h1>/.exec(html)?.[1]);
    expect(titles.sort()).toEqual(names.sort());
  });

  test('lists for a unit what counts, and no cancelled measure; a unit of such alone has no page', async () => {
    const folder = workspaceWith({
      '2022/plan.yaml': `${PLAN}        lead: 职业教育处\n${['1-3', '1-4'].map((id) => `      - { id: ${id}, title: 事项, lead: [规划处, 职业教育处] }\n`).join('')}`,
      '2022/journal/2022-W09.yaml': ['1-3', '1-4']
        .map((id) => `- { date: 2022-03-01, on: ${id}, state: cancelled, reason: 不做了 }\n`)
        .join(''),
    });
    await plan(['site', '-o', 'site', '--as-of', '2022-06-30'], folder);
    const site = filesIn(join(folder, 'site'));
    expect(site.get('plan-test-2022/task-1.html')).toContain('取消：不做了');
    const listed = (path: string) =>
      site
        .get(path)
        ?.match(/<tr id="measure-[^"]+/g)
        ?.map((row) => row.slice(16));
    expect(listed('plan-test-2022/unit-zhi-ye-jiao-yu-chu.html')).toEqual(['1-1', '1-2']);
    expect(listed('plan-test-2022/index.html')).toEqual(['1-1', '1-2']);
    expect([...site.keys()].filter((path) => path.includes('/unit-'))).toHaveLength(1);
    expect(faultsIn(site)).toEqual([]);
  });

  test('leads from the first page to the rest of the cards, where they are too many', async () => {
    const measures = Array.from(
      { length: 30 },
      (_, i) => `      - { id: 1-${i + 10}, title: 事项${i}, lead: 职业教育处, due: 2022-02-01 }\n`,
    );
    const folder = workspaceWith({
      '2022/plan.yaml': PLAN.replace('    measures:\n', `    measures:\n${measures.join('')}`),
    });
    await plan(['site', '-o', 'site', '--as-of', '2022-06-30'], folder);
    const site = filesIn(join(folder, 'site'));
    const more = (path: string) => /<p>(?:<a href="[^"]*">)?还有\d+项.*?<\/p>/.exec(site.get(path) ?? '')?.[0];
    expect(more('index.html')).toBe('<p><a href="plan-test-2022/index.html">还有7项，见全部举措的表。</a></p>');
    expect(more('plan-test-2022/index.html')).toBe('<p>还有7项，见全部举措的表。</p>');
  });

  test('of a query has what matches, says so on each page, and leads nowhere else', async () => {
    const folder = workspaceWith();
    const { code } = await plan(['site', '学校', '-o', 'out'], folder);
    const site = filesIn(join(folder, 'out'));
    expect(code).toBe(0);
    expect(faultsIn(site)).toEqual([]);
    const pages = [...site].filter(([path]) => path.endsWith('.html'));
    for (const [path, html] of pages) expect([path, html.includes('（学校）')]).toEqual([path, true]);
    expect(pages.some(([, html]) => html.includes('立项学校'))).toBe(true);
  });

  test('of a revision says so on each page', async () => {
    const folder = workspaceWith();
    init(folder);
    commit(folder, 'plan', '2022-05-20');
    const revisions = async (...args: readonly string[]) => {
      await plan(['site', '-o', 'site', ...args], folder);
      const pages = [...filesIn(join(folder, 'site'))].filter(([path]) => path.endsWith('.html'));
      expect(pages.length).toBeGreaterThan(5);
      return new Set(
        pages.map(([, html]) => /<dt>数据版本<\/dt><dd>([0-9a-f]{7,})<\/dd>/.exec(html)?.[1]?.slice(0, 7)),
      );
    };
    const commits = await revisions('--at', 'HEAD');
    expect([...commits]).toEqual([expect.stringMatching(/^[0-9a-f]{7}$/)]);
  });

  test('is HTML whatever is in a title, a name or a note', async () => {
    const nasty = `a</td></main><script>alert(1)</script>"'&amp; end`;
    const quoted = `'${nasty.replaceAll("'", "''")}'`;
    const folder = workspaceWith({
      '2022/plan.yaml': PLAN.replace('title: 立项学校', `title: ${quoted}`)
        .replace('title: 测试计划', `title: ${quoted}`)
        .replace('lead: 职业教育处', `lead: ${quoted}`),
      '2022/journal/2022-W09.yaml': `- date: 2022-03-01\n  on: 1-1\n  note: ${quoted}\n`,
    });
    await plan(['site', '-o', 'site'], folder);
    const site = filesIn(join(folder, 'site'));
    expect(faultsIn(site)).toEqual([]);
    expect(site.get('plan-test-2022/task-1.html')).toContain('alert(1)');
  });
});

describe('the folder of a site', () => {
  test('must be named', async () => {
    const { code, err } = await plan(['site'], workspaceWith());
    expect({ code, err }).toEqual({ code: 2, err: 'plan：请写明网页放在哪个文件夹：plan site -o 文件夹。\n' });
  });

  test('is not one that holds other things; hidden files are none', async () => {
    const folder = workspaceWith({ 'out/notes.txt': 'mine', 'pages/.nojekyll': '' });
    const { code, err } = await plan(['site', '-o', 'out'], folder);
    expect(code).toBe(2);
    expect(err).toContain('out 里有别的东西，例如 notes.txt。');
    expect(readdirSync(join(folder, 'out'))).toEqual(['notes.txt']);
    expect((await plan(['site', '-o', 'pages'], folder)).code).toBe(0);
    expect(readdirSync(join(folder, 'pages'))).toContain('.nojekyll');
  });

  test('is written again, without the pages of what is gone, and keeps whatever else came into it', async () => {
    const folder = workspaceWith();
    await plan(['site', '-o', 'site'], folder);
    const unit = join('site', 'plan-test-2022', 'unit-zhi-ye-jiao-yu-chu.html');
    expect(existsSync(join(folder, unit))).toBe(true);
    writeFileSync(join(folder, 'site', 'CNAME'), 'plan.example.cn');
    writeFileSync(join(folder, '2022/plan.yaml'), PLAN.replace('lead: 职业教育处', 'lead: 规划处'));
    expect((await plan(['site', '-o', 'site'], folder)).code).toBe(0);
    expect(existsSync(join(folder, unit))).toBe(false);
    const site = filesIn(join(folder, 'site'));
    expect(site.get('CNAME')).toBe('plan.example.cn');
    expect(site.has('plan-test-2022/unit-gui-hua-chu.html')).toBe(true);
    // A checkout on Windows may have other line ends.
    writeFileSync(join(folder, 'site/index.html'), (site.get('index.html') ?? '').replaceAll('\n', '\r\n'));
    expect((await plan(['site', '-o', 'site'], folder)).code).toBe(0);
  });

  test('keeps what was changed by hand: then nothing is written', async () => {
    const folder = workspaceWith();
    await plan(['site', '-o', 'site'], folder);
    writeFileSync(join(folder, 'site/plan-test-2022/wall.html'), 'mine');
    writeFileSync(join(folder, '2022/plan.yaml'), PLAN.replace('title: 测试计划', 'title: 改名'));
    const before = filesIn(join(folder, 'site'));
    const { code, err } = await plan(['site', '-o', 'site'], folder);
    expect(code).toBe(2);
    expect(err).toContain('site/plan-test-2022/wall.html 不是 plan site 写的，或者后来改过。');
    expect(filesIn(join(folder, 'site'))).toEqual(before);
    rmSync(join(folder, 'site/plan-test-2022/wall.html'));
    expect((await plan(['site', '-o', 'site'], folder)).code).toBe(0);
  });

  test('keeps a page of what is gone that was changed by hand', async () => {
    const folder = workspaceWith();
    await plan(['site', '-o', 'site'], folder);
    const unit = join(folder, 'site/plan-test-2022/unit-zhi-ye-jiao-yu-chu.html');
    writeFileSync(unit, 'mine');
    writeFileSync(join(folder, '2022/plan.yaml'), PLAN.replace('lead: 职业教育处', 'lead: 规划处'));
    expect((await plan(['site', '-o', 'site'], folder)).code).toBe(0);
    expect(readFileSync(unit, 'utf8')).toBe('mine');
  });

  test('is left by no id: what is not one is not read', async () => {
    const folder = workspaceWith({
      '2022/plan.yaml': PLAN.replace('id: "1"', 'id: "../../1"'),
      'other/plan.yaml': PLAN.replace('plan: test-2022', 'plan: "../../other"'),
    });
    await plan(['site', '-o', 'site'], folder);
    expect(readdirSync(join(folder, 'site')).sort()).toEqual(['index.html', 'plan-site.json', 'plan-test-2022']);
    expect([...filesIn(join(folder, 'site')).keys()].filter((path) => path.includes('task'))).toEqual([]);
  });

  test('is left by no link, and by no path of a list', async () => {
    const folder = workspaceWith({ 'elsewhere/wall.html': 'mine', 'mine.html': 'mine' });
    mkdirSync(join(folder, 'site'));
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'site', 'plan-test-2022'));
    writeFileSync(join(folder, 'site', 'plan-site.json'), '{"files":{}}');
    expect((await plan(['site', '-o', 'site'], folder)).code).toBe(2);
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual(['wall.html']);
    rmSync(join(folder, 'site', 'plan-test-2022'));
    const digest = createHash('sha256').update('mine').digest('hex');
    for (const path of ['../mine.html', join(dirname(folder), 'x.html'), 'a/../../mine.html']) {
      const list = JSON.stringify({ files: { [path]: [digest] } });
      writeFileSync(join(folder, 'site', 'plan-site.json'), list);
      const { code, err } = await plan(['site', '-o', 'site'], folder);
      expect(code).toBe(2);
      expect(err).toContain('不是 plan site 的网页清单');
      expect(readFileSync(join(folder, 'mine.html'), 'utf8')).toBe('mine');
    }
  });
});
