/** A file that another program has open is waited for, for a moment, and then said to be open there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { update } from '../../src/files/store.ts';
import { writeWhole } from '../../src/files/whole.ts';
import { folderWith, workspaceWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';
import { filesIn } from './processes.ts';

/** How often each call still fails on a file of the tests, and with what. */
const refusing = vi.hoisted(() => ({ call: '', code: '', times: 0, tried: 0 }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const refuse = (call: string, path: unknown): void => {
    if (call !== refusing.call || !/\.(?:yaml|ics)$/.test(String(path))) return;
    refusing.tried += 1;
    if (refusing.tried > refusing.times) return;
    throw Object.assign(new Error(`${refusing.code}: ${call}`), { code: refusing.code, syscall: call });
  };
  const open: typeof real.open = async (path, ...how) => {
    refuse('open', path);
    return real.open(path, ...how);
  };
  const rename: typeof real.rename = async (from, to) => {
    refuse('rename', to);
    return real.rename(from, to);
  };
  return { ...real, open, rename };
});

const { platform } = process;
const on = (system: string): void => void Object.defineProperty(process, 'platform', { value: system });
afterEach(() => {
  on(platform);
  Object.assign(refusing, { call: '', code: '', times: 0, tried: 0 });
});

const refuse = (call: string, code: string, times: number): void => void Object.assign(refusing, { call, code, times });
const FOREVER = Number.POSITIVE_INFINITY;

describe('for a moment', () => {
  test.each([
    ['win32', 'rename', 'EPERM'],
    ['win32', 'rename', 'EACCES'],
    ['win32', 'rename', 'EBUSY'],
    ['win32', 'open', 'EBUSY'],
    ['win32', 'open', 'EPERM'],
    ['linux', 'rename', 'EBUSY'],
    ['linux', 'rename', 'ETXTBSY'],
  ])('on %s, %s: %s', async (system, call, code) => {
    on(system);
    refuse(call, code, 3);
    const root = folderWith({ 'a.yaml': 'old\n' });
    await update(root, 'a.yaml', (text) => `${text}new\n`);
    expect(readFileSync(join(root, 'a.yaml'), 'utf8')).toBe('old\nnew\n');
    expect(filesIn(root)).toEqual(['a.yaml']);
    expect(refusing.tried).toBe(4);
  });

  test('where no lock is needed, too', async () => {
    on('win32');
    refuse('rename', 'EPERM', 3);
    const root = folderWith({ 'a.yaml': 'old\n' });
    await writeWhole(join(root, 'a.yaml'), 'new\n');
    expect(readFileSync(join(root, 'a.yaml'), 'utf8')).toBe('new\n');
    expect(filesIn(root)).toEqual(['a.yaml']);
  });
});

describe('all the time', () => {
  test.each([
    ['rename', 'EPERM'],
    ['open', 'EBUSY'],
  ])('%s: %s: it is waited for two seconds, and left as it is', async (call, code) => {
    on('win32');
    refuse(call, code, FOREVER);
    const root = folderWith({ 'a.yaml': 'old\n' });
    const start = performance.now();
    await expect(update(root, 'a.yaml', () => 'new\n')).rejects.toMatchObject({ why: 'held', code });
    expect(performance.now() - start).toBeGreaterThan(1999);
    expect(readFileSync(join(root, 'a.yaml'), 'utf8')).toBe('old\n');
    expect(filesIn(root)).toEqual(['a.yaml']);
  });

  test.each([
    ['rename', 'EPERM', 'denied'],
    ['rename', 'EACCES', 'denied'],
    ['rename', 'EIO', 'failed'],
    ['rename', 'EXDEV', 'failed'],
    ['open', 'EACCES', 'denied'],
  ])('%s: %s is no such thing elsewhere, and not waited for', async (call, code, why) => {
    on('linux');
    refuse(call, code, FOREVER);
    const root = folderWith({ 'a.yaml': 'old\n' });
    await expect(update(root, 'a.yaml', () => 'new\n')).rejects.toMatchObject({ why, code });
    expect(refusing.tried).toBe(1);
    expect(filesIn(root)).toEqual(['a.yaml']);
  });

  test('people are asked to close it', async () => {
    on('win32');
    refuse('rename', 'EPERM', FOREVER);
    const folder = workspaceWith({ '2022/journal/2022-W26.yaml': '[]\n' });
    const log = await plan(['log', '1-1', '-m', '进展', '--by', '张三'], folder);
    expect(log).toEqual({
      code: 2,
      out: '',
      err: 'plan：没能写入 2022/journal/2022-W26.yaml：它被别的程序占用（EPERM），可能正在 WPS 中打开，请关闭后再试。文件保持原样。\n',
    });
    const ics = await plan(['export', 'ics', '-o', 'a.ics', '--lang', 'en'], folder);
    expect(ics).toEqual({
      code: 2,
      out: '',
      err: 'plan: Cannot write a.ics: another program has it open, perhaps WPS, Word or Excel (EPERM). It was left as it was; close it there and try again.\n',
    });
    expect(filesIn(folder)).toEqual([
      '2022',
      '2022/journal',
      '2022/journal/2022-W26.yaml',
      '2022/plan.yaml',
      'workspace.yaml',
    ]);
    expect(readFileSync(join(folder, '2022/journal/2022-W26.yaml'), 'utf8')).toBe('[]\n');
  });
});
