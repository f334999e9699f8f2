// Which packages a bundle is made of.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The packages that the modules (paths) come from, sorted by name: what is in each one's package.json, and its licence in full.
 * A module that is a bundle itself names the files that went into it in comments; their packages count as well.
 */
export function packagesOf(modules) {
  const folders = new Set(modules.flatMap((path) => [packageFolder(path), ...foldersNamedIn(path)]));
  const packages = [...folders].filter(isForeign).map((folder) => ({ ...manifestIn(folder), text: licenceIn(folder) }));
  return packages.sort((a, b) => (a.name < b.name ? -1 : 1));
}

const isForeign = (folder) => /[\\/]node_modules[\\/]/.test(folder);

const manifestIn = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** A package.json without a name only says how the files beside it are read. */
function packageFolder(path) {
  const folder = dirname(path);
  const isPackage = existsSync(join(folder, 'package.json')) && manifestIn(folder).name !== undefined;
  return isPackage ? folder : packageFolder(folder);
}

function foldersNamedIn(path) {
  const named = readFileSync(path, 'utf8').matchAll(
    /^\/\/(?:#region)? (?:\.\.\/)*node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm,
  );
  return [...named].map(([, name]) => installed(name, path));
}

/** The folder of the package that the module at `path` gets by its name. */
function installed(name, path) {
  const places = createRequire(path)
    .resolve.paths(name)
    .map((place) => join(place, name));
  const folder = places.find((place) => existsSync(join(place, 'package.json')));
  if (folder === undefined) throw new Error(`${path} holds code of ${name}, which is not installed`);
  return folder;
}

/** The words of packages that leave them out of what they publish, from their repositories. */
const KEPT = fileURLToPath(new URL('licences/', import.meta.url));

/** Whoever passes the code on must pass on these words. */
function licenceIn(folder) {
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i.test(name));
  const kept = join(KEPT, `${basename(folder)}.txt`);
  if (files.length === 0 && existsSync(kept)) return readFileSync(kept, 'utf8').trim();
  if (files.length === 0) throw new Error(`${folder} has no licence text`);
  return files
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}
