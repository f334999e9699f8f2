/**
 * Softenings of every key that carries a promise, in every way that they can come about: each is an error, or the policy
 * permits it. docs/security.md prints what comes of each; UPDATE_DOCS=1 writes it anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { comparedWithout } from '../../src/app/history/compare.ts';
import { checkChanges } from '../../src/check/changes.ts';
import { check } from '../../src/check/check.ts';
import { rulesOf } from '../../src/check/registry.ts';
import { evidenceAltered } from '../../src/check/rules/evidence/altered.ts';
import { withSettings } from '../../src/check/settings.ts';
import { filesTree } from '../../src/files/memory.ts';
import { planDate } from '../../src/model/date.ts';
import { DEFAULT_POLICY } from '../../src/model/policy.ts';
import { loadWorkspace } from '../../src/workspace/load.ts';
import { AS_OF, BASE } from '../fixtures/softenings/base.ts';
import { type Free, OTHERS, ROWS, type Softening } from '../fixtures/softenings/rows.ts';
import { schemaKeys } from '../fixtures/softenings/schema-keys.ts';
import { WAYS } from '../fixtures/softenings/ways.ts';
import { Draft } from '../support/draft.ts';
import { isStress } from '../support/stress.ts';

const PAGE = join(import.meta.dirname, '../../docs/security.md');
const asOf = planDate(AS_OF);

async function read(files: ReadonlyMap<string, string>) {
  const tree = filesTree(new Map([...files].map(([path, text]) => [path, Buffer.from(text)])));
  return { ...(await loadWorkspace(tree, () => 'all')), tree };
}

const base = await read(BASE);

interface Verdict {
  /** The rules by which the change is refused, and those that point it out. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** What is said of the change, and what is wrong with its files, and with its evidence. */
async function verdictOn(files: ReadonlyMap<string, string>): Promise<Verdict> {
  const after = await read(files);
  const unreadable = new Map(
    ['p/evidence/a.txt', 'p/evidence/b.txt'].flatMap((file) => (after.tree.notHad(file) ? [[file, 'missing']] : [])),
  );
  const found = [
    ...after.findings,
    ...checkChanges(await comparedWithout(base, after), rulesOf('change'), asOf),
    ...check(after.workspace, { asOf, unreadable, digests: after.tree.digests }, [evidenceAltered]),
  ];
  const { findings } = withSettings(found, after.workspace, { asOf, ran: new Set(), whole: false });
  const rules = (wanted: 'error' | 'warning'): readonly string[] =>
    [...new Set(findings.filter(({ severity }) => severity === wanted).map(({ rule }) => rule))].toSorted();
  return { errors: rules('error'), warnings: rules('warning') };
}

function isSoftening(row: Softening | Free | undefined): row is Softening {
  return row !== undefined && 'soften' in row;
}

const keys = schemaKeys();
const softenings = [
  ...keys.flatMap(({ key, title }) => {
    const row = ROWS[key];
    return isSoftening(row) ? [{ name: `\`${key}\` ${title}`, row }] : [];
  }),
  ...Object.entries(OTHERS).map(([name, row]) => ({ name, row })),
];

test('the base has no error', async () => {
  expect((await verdictOn(BASE)).errors).toEqual([]);
});

test('every key of every schema has its row, and no other', () => {
  expect(Object.keys(ROWS).toSorted()).toEqual(keys.map(({ key }) => key).toSorted());
});

/** Whether the policy leaves it to whoever changes it; what loosens a setting is pointed out. */
function isPermitted({ topic }: Softening): boolean {
  return topic === 'settings' || (topic !== 'journal' && DEFAULT_POLICY[topic] === 'allowed');
}

/** All of them under stress and for the page; else each directly, and of every sort of item the first in every way. */
const isWhole = isStress || process.env['UPDATE_DOCS'] !== undefined;
const firsts = new Set([...new Map(softenings.toReversed().map((one) => [one.row.of, one])).values()]);
const cells = new Map<string, Verdict>();
for (const softening of softenings) {
  for (const [way, { of, apply }] of Object.entries(WAYS)) {
    if (!of.includes(softening.row.of) || !(isWhole || way === 'directly' || firsts.has(softening))) continue;
    const draft = new Draft(BASE);
    apply(softening.row, draft);
    cells.set(`${softening.name} ${way}`, await verdictOn(draft.files));
  }
}

describe.each(softenings)('$name', ({ name, row }) => {
  test.each(Object.keys(WAYS).filter((way) => cells.has(`${name} ${way}`)))('%s', (way) => {
    const { errors, warnings } = cells.get(`${name} ${way}`) ?? { errors: [], warnings: [] };
    if (!isPermitted(row)) expect(errors).not.toEqual([]);
    else if (row.topic === 'settings') expect([...errors, ...warnings]).not.toEqual([]);
    else expect(errors).toEqual(way === 'directly' ? [] : errors);
  });
});

const HEAD = ['字段 · field', '规则 · policy', ...Object.values(WAYS).map(({ title }) => title)];

/** The rows of the page's table, each as its cells; what was not tried here is as the page has it. */
function rows(written: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  return softenings.map(({ name, row }) => {
    const old = written.get(name) ?? [];
    const cellsOf = Object.entries(WAYS).map(([way, { of }], i) => {
      const verdict = cells.get(`${name} ${way}`);
      if (verdict !== undefined) return cellText(verdict);
      return of.includes(row.of) ? (old[i + 2] ?? '?') : '—';
    });
    return [name, policyText(row), ...cellsOf];
  });
}

function policyText({ topic }: Softening): string {
  if (topic === 'journal') return '只增不改 · append-only';
  return topic === 'settings' ? '提醒 · pointed out' : `${topic}: ${DEFAULT_POLICY[topic]}`;
}

/** What refuses it; in brackets what points it out, where nothing refuses it. */
function cellText({ errors, warnings }: Verdict): string {
  const short = (rule: string): string => rule.replace(/^change\//, '');
  if (errors.length > 0) return errors.map(short).join(', ');
  return `(${warnings.length > 0 ? warnings.map(short).join(', ') : 'allowed'})`;
}

function table(written: ReadonlyMap<string, readonly string[]>): string {
  const lines = [HEAD, HEAD.map(() => '---'), ...rows(written)].map((cellsOf) => `| ${cellsOf.join(' | ')} |`);
  const free = keys.flatMap(({ key, title }) => {
    const row = ROWS[key];
    return row === undefined || isSoftening(row) ? [] : [`\`${key}\` ${title}（${row[0]} · ${row[1]}）`];
  });
  return `${lines.join('\n')}\n\n不算承诺的键 · keys that promise nothing: ${free.join('；')}\n`;
}

const [START, END] = [
  '<!-- softenings: UPDATE_DOCS=1 npx vitest run test/check/softenings.test.ts -->',
  '<!-- /softenings -->',
];

test('docs/security.md prints what comes of each', () => {
  const page = readFileSync(PAGE, 'utf8');
  const [before = '', rest = ''] = page.split(START);
  const [old = '', after = ''] = rest.split(END);
  const written = new Map(
    old
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .map((line) => line.slice(2, -2).split(' | '))
      .map((cellsOf) => [cellsOf[0] ?? '', cellsOf]),
  );
  const expected = `${before}${START}\n${table(written)}${END}${after}`;
  if (process.env['UPDATE_DOCS']) writeFileSync(PAGE, expected);
  expect(readFileSync(PAGE, 'utf8')).toBe(expected);
});
