/**
 * Bundles src/main.ts under `root` into `folder`, and gives the paths of the modules that are in it. With `counted`, each module
 * that runs adds its name to `globalThis.modulesRun`.
 */
export function bundle(
  root: string,
  folder: string,
  options?: { readonly counted?: boolean },
): Promise<readonly string[]>;
