/** Where the workspace is: the folder that holds workspace.yaml. */
import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export const WORKSPACE_FILE = 'workspace.yaml';

/**
 * The workspace's folder. `dir` names it outright (or the folder above it, where it is called `plans`);
 * without it, the nearest `workspace.yaml` or `plans/workspace.yaml` from `from` upward.
 */
export function findWorkspace(from: string, dir: string | undefined): string | undefined {
  if (dir !== undefined) return workspaceIn(resolve(from, dir));
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const found = workspaceIn(folder);
    if (found !== undefined || folder === dirname(folder)) return found;
  }
}

function workspaceIn(folder: string): string | undefined {
  return [folder, join(folder, 'plans')].find((candidate) =>
    statSync(join(candidate, WORKSPACE_FILE), { throwIfNoEntry: false })?.isFile(),
  );
}
