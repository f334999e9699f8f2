/** Temporary folders with the files a test needs. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Contents by path; text or bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder that holds `files` and is gone after the test. */
export function folderWith(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'plan-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder, files);
  return folder;
}

/** Writes `files` into the folder. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** A workspace with one small plan, `2022/plan.yaml`; `files` are added to it or replace its files. */
export function workspaceWith(files: Files = {}): string {
  return folderWith({ 'workspace.yaml': WORKSPACE, '2022/plan.yaml': PLAN, ...files });
}

/** The same without a plan at `2022/`, for what is to come there. */
export function workspaceWithRoom(): string {
  return folderWith({ 'workspace.yaml': WORKSPACE, 'test/plan.yaml': PLAN });
}

export const WORKSPACE = `title: 测试工作区
default: test-2022
`;

export const PLAN = `plan: test-2022
title: 测试计划
period: { start: 2022-01-01, end: 2022-12-31 }
tasks:
  - id: "1"
    title: 建设学校
    text: 立项30所左右学校,推进建设。
    measures:
      - id: 1-1
        title: 立项学校
        quote: 立项30所左右学校
        kind: selection
        target: { about: 30, unit: 所 }
        due: 2022-10-31
        lead: 职业教育处
      - id: 1-2
        title: 推进建设
        quote: 推进建设
        kind: promotion
`;
