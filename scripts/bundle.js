// Makes the program of src/main.ts and its libraries: dist/plan.cjs, and a part beside it for whatever is imported dynamically,
// so that a command reads and runs what it needs and no more.
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { guidesWithin } from './guides.js';

/**
 * Bundles src/main.ts and src/library.ts under `root` into `folder`, and gives the paths of the modules that are in it. With `counted`, each module
 * that runs adds its name to `globalThis.modulesRun`.
 */
export async function bundle(root, folder, { counted = false } = {}) {
  const main = join(root, 'src', 'main.ts');
  const catalogues = ['zh', 'en'].map((language) => join(root, 'src', 'i18n', `${language}.ts`));
  const imports = new Map();
  const program = await rolldown({
    input: { plan: main, library: join(root, 'src', 'library.ts') },
    platform: 'node',
    resolve: { alias: { 'string-width': join(root, 'src', 'render', 'text', 'string-width.cjs') } },
    // A part that is imported both ways is no fault: the command that imports it statically needs it anyway.
    checks: { ineffectiveDynamicImport: false },
    plugins: [
      schemasBeside,
      guidesWithin(root),
      withoutExecutables,
      withoutDebugging,
      smallDictionary,
      withoutCharts,
      onlyOldWorkbooks,
      keepImports(imports),
      ...(counted ? [countModules(root)] : []),
    ],
  });
  const { output } = await program.generate({
    format: 'cjs',
    minify: true,
    comments: false,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    // What every command loads is one part, though some of it is shared with parts that come later; so is what the catalogues
    // share, of which it loads one.
    codeSplitting: {
      groups: [
        {
          name: 'start',
          test: (id) => isNeededBy(main, id, imports) || catalogues.every((one) => isNeededBy(one, id, imports)),
        },
      ],
    },
  });
  await mkdir(folder, { recursive: true });
  await Promise.all(
    output.map((part) => writeFile(join(folder, part.fileName), isOfLibraries(part) ? part.code : ascii(part.code))),
  );
  await copyFile(join(root, 'build', 'documents.d.ts'), join(folder, 'documents.d.ts'));
  const modules = output.flatMap(({ moduleIds }) => moduleIds);
  // The bundler adds helpers of its own, under a name that no file has.
  const helpers = modules.some((id) => id.startsWith('\0rolldown/'))
    ? [fileURLToPath(import.meta.resolve('rolldown'))]
    : [];
  return [...modules.filter((id) => !id.startsWith('\0')), ...helpers].sort();
}

/** Keeps in `imports` what each module imports statically. */
const keepImports = (imports) => ({
  name: 'keep-imports',
  moduleParsed: ({ id, importedIds }) => {
    imports.set(id, importedIds);
  },
});

/** Whether `first` can't run without the module. */
function isNeededBy(first, module, imports, seen = new Set()) {
  if (first === module) return true;
  if (seen.has(first)) return false;
  seen.add(first);
  return (imports.get(first) ?? []).some((id) => isNeededBy(id, module, imports, seen));
}

/** Whether nothing of ours is in the part: what it has beside ASCII is a dictionary, large and seldom wanted. */
const isOfLibraries = ({ moduleIds }) =>
  moduleIds.every((id) => /[\\/]node_modules[\\/]/.test(id) || id.startsWith('\0'));

/** Text that is ASCII alone is read as such in a fifth of the time, and kept in one byte a character. */
const ascii = (code) =>
  code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The schemas stand beside the program, for editors: they are read there, and not packed a second time. */
const schemasBeside = {
  name: 'schemas-beside',
  resolveId: (id) => {
    const [, path] = /\.\.\/(schemas\/[^/]+\.json)$/.exec(id) ?? [];
    return path && { id: `../${path}`, external: true };
  },
};

/** Commander loads child_process for subcommands that are programs of their own; ours are none, and start the sooner. */
const withoutExecutables = {
  name: 'without-executables',
  resolveId: (id, importer) =>
    id === 'node:child_process' && /node_modules[\\/]commander[\\/]/.test(importer ?? '') ? '\0empty' : undefined,
  load: (id) => (id === '\0empty' ? 'export default {}' : undefined),
};

/** cli-table3 cuts each cell's text to ten columns for every line that it draws, for a message that is never shown. */
const withoutDebugging = {
  name: 'without-debugging',
  transform(code, id) {
    if (!/cli-table3[\\/]src[\\/]cell\.js$/.test(id)) return undefined;
    const cut = 'utils.truncate(this.content, 10, this.truncate)';
    if (!code.includes(cut)) throw new Error(`${id} no longer has ${cut}: see whether this is still needed`);
    return code.replace(cut, "''");
  },
};

/**
 * pinyin-pro lists the characters of each reading; a text with the number of each character's reading takes half of the package.
 * Its words of four characters and more are idioms, which stand in no name that an id is made of.
 */
const smallDictionary = {
  name: 'small-dictionary',
  async transform(code, id) {
    // Of surnames alone, which is not asked for.
    if (/pinyin-pro[\\/]dist[\\/]esm[\\/]data[\\/]surname\.mjs$/.test(id)) {
      const [, names = ''] = /export \{([^}]*)\}/.exec(code) ?? [];
      return `const nobody = [];\nexport {${names.replace(/(\w+)( as \w+)?/g, (_, name, as = ` as ${name}`) => `nobody${as}`)}};`;
    }
    const [, part] = /pinyin-pro[\\/]dist[\\/]esm[\\/]data[\\/]dict(\d)\.mjs$/.exec(id) ?? [];
    if (part === '4' || part === '5') return code.replace(/^const (DICT\d) = \{$.*?^\};$/ms, 'const $1 = {};');
    if (part !== '1') return undefined;
    const { default: dictionary } = await import(pathToFileURL(id).href);
    return numbered(dictionary);
  },
};

/** A module that makes the dictionary again: its readings, commonest first, and a text with a letter for each character's reading. */
function numbered({ NumberDICT: readingOf, StringDICT: ofPairs }) {
  const times = new Map();
  for (const reading of readingOf) times.set(reading, (times.get(reading) ?? 0) + 1);
  times.delete(undefined);
  const readings = [...times.keys()].sort((a, b) => times.get(b) - times.get(a) || (a < b ? -1 : 1));
  const letters = new Map(readings.map((reading, i) => [reading, String.fromCharCode(FIRST + i)]));
  const text = Array.from(readingOf.slice(0, LAST), (reading) => letters.get(reading) ?? ' ').join('');
  return `import { FastDictFactory } from '../common/utils.mjs';
    const readings = ${JSON.stringify(readings.join())}.split(',');
    const dictionary = new FastDictFactory();
    dictionary.NumberDICT = Array.from(${JSON.stringify(text)}, (letter) => readings[letter.charCodeAt(0) - ${FIRST}]);
    dictionary.StringDICT = new Map(Object.entries(${JSON.stringify(Object.fromEntries(ofPairs))}));
    export { dictionary as default };`;
}

/** The characters up to here are kept: the Unicode of names and places (CJK Unified Ideographs, and extension A). */
const LAST = 0xa000;

/** The letter of the commonest reading: none that a text escapes. */
const FIRST = 0xa1;

/**
 * hucre writes and reads charts, pictures, pivot tables and passwords as well: no workbook of ours has any, what is read is handed
 * to it without them (src/intake/xlsx.ts), and they are half of its code.
 */
const withoutCharts = {
  name: 'without-charts',
  transform(code, id) {
    const unused =
      /hucre[\\/]dist[\\/]xlsx[\\/](?:(?:chart|drawing|pivot|table)-writer|(?:chart|pivot|slicer|external-link|threaded-comments|doc-props)-reader|auto-width|password|crypto[\\/]agile)\.mjs$/;
    if (!unused.test(id)) return undefined;
    const names = [...code.matchAll(/^export (?:async )?function (\w+)/gm)].map(([, name]) => name);
    return names.map((name) => `export const ${name} = undefined;`).join('\n');
  },
};

/**
 * SheetJS reads and writes some thirty formats; of these, old workbooks alone are handed to it (src/intake/xls.ts). What only the
 * others need goes with the one function that leads to them: half of its code.
 */
const onlyOldWorkbooks = {
  name: 'only-old-workbooks',
  transform(code, id) {
    if (!/@e965[\\/]xlsx[\\/]xlsx\.mjs$/.test(id)) return undefined;
    const reading = /^function readSync\([\s\S]*?^}/m;
    if (!reading.test(code)) throw new Error('@e965/xlsx has no function readSync any more: see scripts/bundle.js');
    const only = 'function readSync(data, o) { return parse_xlscfb(CFB.read(data, o), o); }';
    return { code: code.replace(reading, () => only), moduleSideEffects: false };
  },
};

function countModules(root) {
  return {
    name: 'count-modules',
    transform(code, id) {
      // The bundler's own helpers are no module of anybody's.
      if (id.startsWith('\0') || !/\.[cm]?[jt]s$/.test(id)) return undefined;
      const name = JSON.stringify(relative(root, id).replaceAll('\\', '/'));
      return `(globalThis.modulesRun ??= []).push(${name});${code}`;
    },
  };
}
