/** A ledger goes out, through LibreOffice, and comes back: the edit and nothing else. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plan } from '../support/run.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'plan-returned-'));
const plans = join(folder, 'plans');

// A profile of its own, so that no other LibreOffice is in the way.
const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
const convert = (file: string, format: string, into: string): void => {
  execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', join(folder, into), file]);
};

interface Read {
  readonly ledgers: readonly {
    readonly entries: readonly { readonly entry: Readonly<Record<string, unknown>> }[];
    readonly questions: readonly unknown[];
    readonly unreadable: readonly unknown[];
    readonly notices: readonly unknown[];
  }[];
}

async function imported(file: string): Promise<Read['ledgers'][number] | undefined> {
  const { out } = await plan(
    ['import', join(folder, file), '--by', '王芳', '--date', '2022-06-30', '--dry-run', '--json'],
    plans,
  );
  const read: Read = JSON.parse(out);
  return read.ledgers[0];
}

beforeAll(async () => {
  cpSync(join(ROOT, 'plans'), plans, { recursive: true });
  await plan(['export', 'xlsx', '--plan', 'demo', '--as-of', '2022-06-30', '-o', join(folder, 'ledger.xlsx')], plans);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('as .ods and back, untouched, it gives nothing', async () => {
  convert(join(folder, 'ledger.xlsx'), 'ods', '.');
  convert(join(folder, 'ledger.ods'), 'xlsx', 'back');
  expect(await imported('back/ledger.xlsx')).toMatchObject({ entries: [], questions: [], unreadable: [], notices: [] });
});

test('with a cell written over and rows sorted, it gives that edit alone', async () => {
  convert(join(folder, 'ledger.xlsx'), 'fods', '.');
  const file = join(folder, 'ledger.fods');
  const sheets = readFileSync(file, 'utf8').split('</table:table>');
  const edited = sheets.map((sheet) => {
    if (!sheet.includes('<table:table table:name="工作台账"')) return sheet;
    const rows = sheet.split(/(?=<table:table-row)/);
    const changed = rows.map((row) =>
      row.includes('1-2 建立二级学院目标责任考核制度')
        ? row.replace(/<text:p>6月16日.*?<\/text:p>/s, '<text:p>考核办法已提交党委会审议。</text:p>')
        : row,
    );
    // The two rows of the task below the merged one change places.
    const at = changed.findIndex((row) => row.includes('1-2 建立二级'));
    const [one = '', other = ''] = changed.slice(at, at + 2);
    return [...changed.slice(0, at), other, one, ...changed.slice(at + 2)].join('');
  });
  writeFileSync(file, edited.join('</table:table>'));
  convert(file, 'xlsx', 'edited');
  const read = await imported('edited/ledger.xlsx');
  expect(read?.entries.map(({ entry }) => entry)).toEqual([
    expect.objectContaining({ on: '1-2', note: '考核办法已提交党委会审议。', by: '王芳', date: '2022-06-30' }),
  ]);
  expect(read).toMatchObject({ questions: [], unreadable: [], notices: [] });
});
