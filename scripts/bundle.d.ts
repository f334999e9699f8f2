/** Bundles src/main.ts under `root` into `outfile`; with `counted`, each module that runs adds its name to `globalThis.modulesRun`. */
export function bundle(root: string, outfile: string, options?: { readonly counted?: boolean }): Promise<void>;
