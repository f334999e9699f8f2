// Makes one file of the program and its libraries; what is imported dynamically runs only when it is asked for.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';

/** Bundles src/main.ts under `root` into `outfile`. With `counted`, each module that runs adds its name to `globalThis.modulesRun`. */
export async function bundle(root, outfile, { counted = false } = {}) {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src', 'main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // A function expression, so that the launcher can hand it what a module needs.
    banner: { js: '(function (exports, require, module) {' },
    footer: { js: '})' },
    charset: 'ascii',
    minifyWhitespace: true,
    alias: { 'string-width': join(root, 'src', 'render', 'terminal', 'string-width.cjs') },
    legalComments: 'none',
    logLevel: 'warning',
    write: false,
    plugins: [withoutExecutables, withoutDebugging, ...(counted ? [countModules(root)] : [])],
  });
  // What esbuild leaves beyond ASCII stands in regular expressions, where an escape means the same. Text that is ASCII
  // alone is read as such in a fifth of the time, and kept in one byte a character.
  const text = outputFiles[0].text.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  await mkdir(dirname(outfile), { recursive: true });
  await writeFile(outfile, text);
}

/** Commander loads child_process for subcommands that are programs of their own; ours are none, and start the sooner. */
const withoutExecutables = {
  name: 'without-executables',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer, path }) =>
      /node_modules[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'empty' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: '' }));
  },
};

/** cli-table3 cuts each cell's text to ten columns for every line that it draws, for a message that is never shown. */
const withoutDebugging = {
  name: 'without-debugging',
  setup({ onLoad }) {
    onLoad({ filter: /cli-table3[\\/]src[\\/]cell\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const cut = 'utils.truncate(this.content, 10, this.truncate)';
      if (!text.includes(cut)) throw new Error(`${path} no longer has ${cut}: see whether this is still needed`);
      return { contents: text.replace(cut, "''") };
    });
  },
};

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
