/** Where the workspace is, the folder that holds workspace.yaml, and where its repository. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

export const WORKSPACE_FILE = 'workspace.yaml';

/** In the folder of each plan. */
export const PLAN_FILE = 'plan.yaml';

/**
 * The workspace's folder. `dir` names it outright (or its file, or the folder above it, where it is called `plans`);
 * without it, the nearest `workspace.yaml` or `plans/workspace.yaml` from `from` upward.
 */
export function findWorkspace(from: string, dir: string | undefined): string | undefined {
  if (dir !== undefined) {
    const named = resolve(from, dir);
    return workspaceIn(basename(named) === WORKSPACE_FILE ? dirname(named) : named);
  }
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const found = workspaceIn(folder);
    if (found !== undefined || folder === dirname(folder)) return found;
  }
}

/** The root of the repository that the folder lies in, as its .git shows; undefined outside of one. */
export function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : repositoryOf(above);
}

function workspaceIn(folder: string): string | undefined {
  return [folder, join(folder, 'plans')].find((candidate) => isFile(join(candidate, WORKSPACE_FILE)));
}

/** Whether a file is there; nothing is at what is no path, as what is longer than one may be. */
export function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
