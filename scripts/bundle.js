// Makes one file of the program and its libraries; what is imported dynamically runs only when it is asked for.
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build } from 'esbuild';

/** Bundles src/main.ts under `root` into `outfile`. With `counted`, each module that runs adds its name to `globalThis.modulesRun`. */
export async function bundle(root, outfile, { counted = false } = {}) {
  await build({
    entryPoints: [join(root, 'src', 'main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // A function expression, so that the launcher can hand it what a module needs.
    banner: { js: '(function (exports, require, module) {' },
    footer: { js: '})' },
    charset: 'utf8',
    minifyWhitespace: true,
    alias: { 'string-width': join(root, 'src', 'render', 'terminal', 'string-width.cjs') },
    legalComments: 'none',
    logLevel: 'warning',
    plugins: counted ? [countModules(root)] : [],
  });
}

function countModules(root) {
  return {
    name: 'count-modules',
    setup({ onLoad }) {
      onLoad({ filter: /\.[cm]?[jt]s$/ }, async ({ path }) => {
        const name = JSON.stringify(relative(root, path).replaceAll('\\', '/'));
        const text = await readFile(path, 'utf8');
        return {
          contents: `(globalThis.modulesRun ??= []).push(${name});${text}`,
          loader: path.endsWith('.ts') ? 'ts' : 'js',
        };
      });
    },
  };
}
