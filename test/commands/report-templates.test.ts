/** Sections of reports in the office's own form. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { escapedValue } from '../../src/render/report/template.ts';
import { folderWith } from '../support/folder.ts';
import { day } from '../support/model.ts';
import { plan, type Ran } from '../support/run.ts';

const ROOT = join(import.meta.dirname, '../..');

/** A copy of the workspace, with these templates of the demo plan's. */
function workspace(templates: Readonly<Record<string, string>> = {}): string {
  const folder = folderWith({});
  cpSync(join(ROOT, 'plans'), join(folder, 'plans'), { recursive: true });
  for (const [name, text] of Object.entries(templates)) {
    mkdirSync(join(folder, 'plans/demo/templates'), { recursive: true });
    writeFileSync(join(folder, 'plans/demo/templates', `${name}.liquid`), text);
  }
  return folder;
}

const WEEKLY = ['report', 'weekly', '--plan', 'demo', '--as-of', '2022-06-10'];

function report(folder: string, ...more: readonly string[]): Promise<Ran> {
  return plan([...WEEKLY, ...more], folder);
}

/** The text below the heading of that title, up to the next heading of its depth. */
function section(text: string, title: string): string {
  const [, rest = ''] = text.split(new RegExp(`^## .*${title}\\n`, 'm'));
  return rest.split(/^## |^\[\^\d+\]:/m)[0]?.trim() ?? '';
}

// Every week, in both languages: report-templates.stress.test.ts.
test.each([
  ['zh', '2022-W22'],
  ['en', '2022-W26'],
])('what is ejected writes what the program writes (%s, %s)', async (lang, week) => {
  const own = workspace();
  const { code, err } = await plan(['report', '--eject', '--plan', 'demo', '--lang', lang], own);
  expect(code).toBe(0);
  const written = readdirSync(join(own, 'plans/demo/templates'));
  expect(written).toHaveLength(12);
  for (const name of written) expect(err).toContain(name);
  const weekly = ['report', 'weekly', '--plan', 'demo', '--period', week, '--lang', lang, '--as-of', '2022-12-31'];
  const [mine, theirs] = await Promise.all([own, workspace()].map((folder) => plan(weekly, folder)));
  expect(mine).toEqual(theirs);
  expect(mine).toMatchObject({ code: 0 });
});

test('what is ejected names the key of --json that has its data', async () => {
  const folder = workspace();
  await plan(['report', '--eject', '--plan', 'demo'], folder);
  const [data] = JSON.parse((await report(folder, '--json')).out).reports;
  const templates = join(folder, 'plans/demo/templates');
  const named = readdirSync(templates).map((name) => {
    const text = readFileSync(join(templates, name), 'utf8');
    return /plan report --json 里的 (\w+) 相同/.exec(text)?.[1];
  });
  expect(Object.keys(data)).toEqual(expect.arrayContaining(named));
});

test('one section may be ejected; what is there is kept', async () => {
  const folder = workspace({ lagging: '我的写法' });
  const { code, err } = await plan(['report', '--eject', 'lagging', '--plan', 'demo'], folder);
  expect({ code, err }).toEqual({ code: 0, err: 'plans/demo/templates/lagging.liquid 已经有了，没有改动。\n' });
  expect(readFileSync(join(folder, 'plans/demo/templates/lagging.liquid'), 'utf8')).toBe('我的写法');
  const unknown = await plan(['report', '--eject', 'nothing', '--plan', 'demo'], folder);
  expect(unknown.code).toBe(2);
  expect(unknown.err).toContain('overview、problems、due、completed');
});

test('a template takes the place of its section alone, and may leave out a column or the whole', async () => {
  const template =
    '{%- for block in section.blocks %}{% if block.rows %}\n| 举措 | 情况 |\n| --- | --- |\n' +
    '{%- for row in block.rows %}\n| {{ row[0] | raw }} | {{ row[2] | raw }} |{% endfor %}{% endif %}{% endfor %}\n';
  const before = (await report(workspace())).out;
  const after = (await report(workspace({ lagging: template, upcoming: '' }))).out;
  expect(section(after, '其他滞后事项').split('\n').slice(0, 3)).toEqual([
    '| 举措 | 情况 |',
    '| - | - |',
    expect.stringMatching(/^\| 2-2 .* \| 🟡 黄，进度40%，落后时间53\.4个百分点；.*\[\^\d+\] \|$/),
  ]);
  expect(before).toContain('下一步安排');
  expect(after).not.toContain('下一步安排');
  expect(after).toContain('## 附件4　台账');
  expect(section(after, '总体进展')).toBe(section(before, '总体进展'));
});

test('data is what --json gives, with dates and sources in the way of the report', async () => {
  const template =
    '{% for item in data %}- {{ item.measure.title }}：{{ item.entries[0].date | date }}办结{{ item.entries | cite }}\n{% endfor %}';
  const { out } = await report(workspace({ completed: template }));
  expect(section(out, '本周完成')).toMatch(/^- 开展教师信息化教学能力培训：2022年6月8日办结\[\^\d+\]$/);
});

test('a note that no section refers to any more goes', async () => {
  const { out } = await report(workspace({ overview: '略。', completed: '略。', progress: '略。' }));
  const notes = [...out.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => number);
  for (const number of notes) expect(out.replace(/^\[\^\d+\]:.*$/gm, '')).toContain(`[^${number}]`);
  expect(notes.length).toBeGreaterThan(5);
});

test("the plan's template goes before the workspace's", async () => {
  const folder = workspace();
  mkdirSync(join(folder, 'plans/templates'));
  writeFileSync(join(folder, 'plans/templates/upcoming.liquid'), '见工作区。');
  expect(section((await report(folder)).out, '下一步安排')).toBe('见工作区。');
  mkdirSync(join(folder, 'plans/demo/templates'));
  writeFileSync(join(folder, 'plans/demo/templates/upcoming.liquid'), '见计划。');
  expect(section((await report(folder)).out, '下一步安排')).toBe('见计划。');
});

test.each([
  ['an unknown tag', '第一行\n  {% bogus %}', '2:3', 'bogus'],
  ['an unknown filter', '{{ section.title | shout }}', '1:1', 'shout'],
  ['an unknown variable', '{{ section.titel }}', '1:4', 'section.titel'],
  ['an output without end', '好\n{{ section.title', '2:1', 'not closed'],
  ['a loop without end', '{% for block in section.blocks %}', '1:1', 'not closed'],
])('a faulty template is reported by line and column: %s', async (_name, text, place, words) => {
  const folder = workspace({ lagging: text });
  const { code, out, err } = await report(folder);
  expect(err).toMatch(new RegExp(`^plan：plans/demo/templates/lagging\\.liquid:${place} 模板有错：.*${words}`));
  expect({ code, out }).toEqual({ code: 1, out: '' });
  const checked = await plan(['check', 'template'], folder);
  expect(checked.out).toMatch(new RegExp(`^plans/demo/templates/lagging\\.liquid:${place} 错误 template/broken\n`));
  expect(checked.out).toMatch(new RegExp(words));
  expect(checked.code).toBe(1);
});

describe('plan check', () => {
  const broken = '{{ section.titel }}';
  /** After the last entry of the demo plan. */
  const today = () => day('2022-12-31');
  const check = (folder: string, ...args: readonly string[]) => plan(['check', ...args], folder, { today });

  test('tells every faulty template once, one that all plans share too, and shows the line', async () => {
    const folder = workspace({ lagging: broken, upcoming: '好', overview: `第一行\n${broken}` });
    mkdirSync(join(folder, 'plans/templates'));
    writeFileSync(join(folder, 'plans/templates/completed.liquid'), broken);
    const { out } = await check(folder);
    const places = out.match(/^plans\S+/gm);
    expect(places).toEqual([
      'plans/demo/templates/lagging.liquid:1:4',
      'plans/demo/templates/overview.liquid:2:4',
      'plans/templates/completed.liquid:1:4',
    ]);
    expect(out).toContain('  2 | {{ section.titel }}\n');
  });

  test('has nothing against what --eject writes', async () => {
    const folder = workspace();
    await plan(['report', '--eject', '--plan', 'demo'], folder);
    expect(await check(folder)).toMatchObject({ code: 0, out: '' });
  });

  test('may be asked for it, for its folder, and told to leave it', async () => {
    const folder = workspace({ lagging: broken });
    expect((await check(folder, 'template')).code).toBe(1);
    expect((await check(folder, 'journal')).code).toBe(0);
    expect((await check(folder, 'plans/demo/templates/lagging.liquid')).code).toBe(1);
    expect((await check(folder, 'plans/2022')).code).toBe(0);
    const settings = join(folder, 'plans/workspace.yaml');
    writeFileSync(settings, `${readFileSync(settings, 'utf8')}\ncheck: { rules: { template/broken: off } }\n`);
    expect(await check(folder)).toMatchObject({ code: 0, out: '' });
  });

  test('says which template is no text', async () => {
    const folder = workspace({ lagging: '' });
    writeFileSync(join(folder, 'plans/demo/templates/lagging.liquid'), Buffer.from([0xff, 0xfe, 0x00]));
    expect((await check(folder)).out).toContain('plans/demo/templates/lagging.liquid:1:1 错误 template/broken');
  });
});

test.each([
  ['reads no file', '{% render "../../../../etc/passwd" %}'],
  ['includes no file', '{% include "overview" %}'],
  ['has no layout', '{% layout "x" %}'],
  ['reaches no constructor', '{{ section.constructor.constructor }}'],
  ['reaches no prototype', '{{ section.__proto__ }}'],
  ['knows no chance', '{{ section.blocks | sample }}'],
  ['makes no endless text', '{% for i in (1..100000000000) %}a{% endfor %}'],
  [
    'does not grow without end',
    "{% assign s = 'aaaaaaaaaa' %}{% for i in (1..60) %}{% assign s = s | append: s %}{% endfor %}{{ s }}",
  ],
])('a template %s', async (_name, text) => {
  const { code, err } = await report(workspace({ lagging: text }));
  expect(code).toBe(1);
  expect(err).toMatch(/lagging\.liquid:1:\d+ 模板有错/);
});

test('a template that would go on for hours is stopped', async () => {
  const { code, err } = await report(
    workspace({ lagging: '{% for i in (1..1000000) %}{% for j in (1..1000000) %}{% endfor %}{% endfor %}' }),
  );
  expect(code).toBe(1);
  expect(err).toContain('limit exceeded');
});

test.each([
  ['a loop', '{% for i in (1..300000) %}a{% endfor %}'],
  ['what it captures', '{% for i in (1..20) %}{% capture s %}{{ s }}{{ s }}aaaa{% endcapture %}{% endfor %}'],
  ['a text of its own, again and again', `{% for i in (1..300) %}${'甲'.repeat(1000)}{% endfor %}`],
])('what a template puts out has a limit, and the message names the template: %s', async (_name, text) => {
  const { code, err } = await report(workspace({ lagging: `{% assign s = '' %}${text}` }));
  expect([code, err]).toEqual([1, expect.stringMatching(/lagging\.liquid:1:\d+ 模板有错.*200000/s)]);
});

test('nor may it hold more marks of emphasis than are read in a moment', async () => {
  const { code, err } = await report(workspace({ lagging: '{% for i in (1..5001) %}*a {% endfor %}' }));
  expect([code, err]).toEqual([1, expect.stringMatching(/lagging\.liquid:1:1 模板有错.*emphasis.*5000/s)]);
});

test.each([
  ['quotes', '{% for i in (1..4000) %}> {% endfor %}a'],
  ['lists', '{% for i in (1..4000) %}- {% endfor %}a'],
  ['emphasis', '{% for i in (1..150) %}*a {% endfor %}b{% for i in (1..150) %} a*{% endfor %}'],
])('nor may what it puts out be nested without end: %s', async (_name, text) => {
  const { code, err } = await report(workspace({ lagging: text }));
  expect([code, err]).toEqual([1, expect.stringMatching(/lagging\.liquid:1:1 模板有错.*100/s)]);
});

test('a template does not know what time it is', async () => {
  const { out } = await report(
    workspace({ upcoming: "{{ 'now' | date }} {{ 'today' | date }} {{ '2022-06-10' | date }}" }),
  );
  expect(section(out, '下一步安排')).toBe('now today 2022年6月10日');
});

test('HTML, and pictures and links that lead elsewhere, are text', async () => {
  const text =
    '<script>alert(1)</script>\n\n<b>粗</b> ![图](https://example.com/x.png) [链](javascript:alert(1)) [好](https://example.com/)';
  const { out } = await report(workspace({ upcoming: text }));
  expect(section(out, '下一步安排')).toBe(
    '\\<script>alert(1)\\</script>\n\n\\<b>粗\\</b> 图 链 [好](https://example.com/)',
  );
});

test('headings stay below the section', async () => {
  const { out } = await report(workspace({ upcoming: '# 大标题\n\n文字' }));
  expect(out).toContain('\n### 大标题\n');
  expect(out.match(/^# /gm)).toHaveLength(1);
});

test('a template that is no text is reported', async () => {
  const folder = workspace({ lagging: '' });
  writeFileSync(join(folder, 'plans/demo/templates/lagging.liquid'), Buffer.from([0xff, 0xfe, 0x00]));
  const { code, err } = await report(folder);
  expect(code).toBe(1);
  expect(err).toContain('plans/demo/templates/lagging.liquid');
});

test('what a template puts out is text whatever it holds, and changes no structure', () => {
  const marks = fc.constantFrom(
    '|',
    '<script>',
    '`',
    '#',
    '- ',
    '1. ',
    '![x](y)',
    '[^1]',
    '*',
    '_',
    '\n',
    '    ',
    '&amp;',
    '\\',
    '~',
    '字',
    'www.a.cn',
    'a@b.cn',
  );
  fc.assert(
    fc.property(
      fc.array(marks, { minLength: 1, maxLength: 12 }).map((parts) => parts.join('')),
      (text) => {
        const { children } = fromMarkdown(`前${escapedValue(text)}后`);
        expect(children).toHaveLength(1);
        const [paragraph] = children;
        const inside = paragraph?.type === 'paragraph' ? paragraph.children : [];
        expect(inside.map(({ type }) => type)).toEqual(['text']);
        const [only] = inside;
        expect(only?.type === 'text' && only.value).toBe(`前${text.replace(/[ \n]+/g, ' ')}后`);
      },
    ),
  );
});
