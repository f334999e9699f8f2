/** Paths as Windows writes them: what a person may type there, and what is shown, with forward slashes. */
import { describe, expect, test, vi } from 'vitest';

vi.mock('node:path', async (importOriginal) => {
  const { win32 } = await importOriginal<typeof import('node:path')>();
  return { ...win32, default: win32 };
});

const { insideWorkspace, liesIn } = await import('../../../src/app/open/paths.ts');
const { isInside } = await import('../../../src/files/inside.ts');

describe('a path typed on Windows', () => {
  const ROOT = 'C:\\处室\\plans';

  test.each([
    ['2022\\plan.yaml', ROOT, '2022/plan.yaml'],
    ['2022/plan.yaml', ROOT, '2022/plan.yaml'],
    ['.\\2022\\journal\\', ROOT, '2022/journal'],
    ['journal\\2022-W19.yaml', `${ROOT}\\2022`, '2022/journal/2022-W19.yaml'],
    ['..\\demo', `${ROOT}\\2022`, 'demo'],
    ['C:\\处室\\plans\\2022\\plan.yaml', 'D:\\', '2022/plan.yaml'],
    ['c:\\处室\\PLANS\\2022\\plan.yaml', 'D:\\', '2022/plan.yaml'],
    ['C:/处室/plans/2022', 'D:\\', '2022'],
    ['C:\\处室\\plans', 'D:\\', ''],
    ['\\处室\\plans\\2022', 'C:\\other', '2022'],
    ['.', ROOT, ''],
    ['..', ROOT, undefined],
    ['C:\\处室\\plans-2', ROOT, undefined],
    ['D:\\处室\\plans\\2022', ROOT, undefined],
    ['\\\\server\\处室\\plans\\2022', ROOT, undefined],
  ])('%s from %s is %s of the workspace', (written, cwd, inside) => {
    expect(insideWorkspace(ROOT, cwd, written)).toBe(inside);
  });

  test('on a share, or at the root of a drive', () => {
    expect(insideWorkspace('\\\\server\\plans', '\\\\server\\plans\\2022', 'plan.yaml')).toBe('2022/plan.yaml');
    expect(insideWorkspace('Z:\\', 'Z:\\2022', 'plan.yaml')).toBe('2022/plan.yaml');
    expect(liesIn('2022/plan.yaml', '2022')).toBe(true);
  });
});

test('what lies in a folder, also in the root of a drive', () => {
  expect(isInside('Z:\\2022\\plan.yaml', 'Z:\\')).toBe(true);
  expect(isInside('C:\\plans\\2022', 'C:\\plans')).toBe(true);
  expect(isInside('C:\\plans-2\\2022', 'C:\\plans')).toBe(false);
  expect(isInside('\\\\server\\plans\\2022', '\\\\server\\plans')).toBe(true);
});
