// Loads the parts of the built program from dist/, each with the code that V8 compiled from it in an earlier run, where there is some.
// Of a release they are in two archives there: those that everyday commands need, and the others.
const { isAscii } = require('node:buffer');
const { existsSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');
const { brotliDecompressSync, crc32 } = require('node:zlib');
const { EVERYDAY, SELDOM, unpacked } = require('./archive.js');
const { cacheFolder } = require('./cache-folder.js');

/** Whether the parts are in the folder `dist`, as files or, of a release, in archives. */
exports.isBuilt = function isBuilt(dist) {
  return [EVERYDAY, 'plan.cjs'].some((file) => existsSync(join(dist, file)));
};

/** Loads the part `name` from the folder `dist`, and gives its exports. */
exports.load = function load(dist, name) {
  const folder = cacheFolder(dist);
  if (process.version.startsWith('v20.')) {
    // V8 takes no code that was compiled under other flags: the parts come after this; of what Node has compiled itself, all that
    // every command needs comes before.
    require('node:tty');
    setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`);
  }
  const { part, keep } = partsIn(dist, folder);
  if (folder) process.on('exit', keep);
  return part(name);
};

/**
 * How many bytes of a function's code V8 runs before it looks whether to optimize the function. With its own 66 kB, Node 20 spends a
 * quarter of what a command takes on optimizing what is over by then; later ones count calls, and don't know the flag.
 */
const INTERRUPT_BUDGET = 500_000;

/**
 * A `part(name)` that runs the part of that name in `dist` once and gives its exports; `scripts` has those that were loaded.
 * Compiled code is read from the folder `cache`, if one is given; `keep()` writes it there.
 */
function partsIn(dist, cache) {
  const scripts = new Map();
  const modules = new Map();
  const isReleased = existsSync(join(dist, EVERYDAY));
  let everyday;
  let seldom;
  let news = false;

  function codeOf(name) {
    if (!isReleased) return readFileSync(join(dist, name));
    everyday ??= unpacked(dist, EVERYDAY);
    const found = everyday.get(name) ?? catalogue(join(dist, `${name}.br`));
    if (found) return found;
    seldom ??= unpacked(dist, SELDOM);
    return seldom.get(name);
  }

  function part(name) {
    const known = modules.get(name);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(name, module);
    const code = codeOf(name);
    const cachedData = cache && compiledCode(join(cache, name), code);
    const source = `(function (exports, require, module) {${isAscii(code) ? code.latin1Slice() : code.utf8Slice()}\n})`;
    const script = new Script(source, { filename: join(dist, name), cachedData });
    scripts.set(name, { script, code });
    // A part that is new to the cache came with a command that is: it has used more of the other parts, too.
    if (!cachedData || script.cachedDataRejected) news = true;
    script.runInThisContext()(module.exports, requireFrom, module);
    return module.exports;
  }

  function keep() {
    if (!news) return;
    try {
      for (const [name, { script, code }] of scripts) {
        const compiled = script.createCachedData();
        replace(join(cache, name), Buffer.concat([compiled, seal(code, compiled)]));
      }
    } catch {
      // Without it, the next start takes a little longer.
    }
  }

  const requireFrom = (name) => (name.startsWith('./') ? part(name.slice(2)) : require(name));
  return { part, scripts, keep };
}
exports.partsIn = partsIn;

/** A catalogue's code, where `path` is one: of the languages, a run needs one. */
function catalogue(path) {
  return existsSync(path) ? brotliDecompressSync(readFileSync(path)) : undefined;
}

const SEAL_BYTES = 8;

/**
 * V8 takes compiled code as it comes: a bit that fell over ends the process, and of the source it compares the length alone. So
 * what is kept ends with the checksums of both.
 */
function seal(code, compiled) {
  const bytes = Buffer.alloc(SEAL_BYTES);
  bytes.writeUInt32LE(crc32(code), 0);
  bytes.writeUInt32LE(crc32(compiled), 4);
  return bytes;
}

/** What is kept at `path` for `code`, if it is that and whole. */
function compiledCode(path, code) {
  let bytes;
  try {
    bytes = readFileSync(path);
  } catch {
    return undefined;
  }
  if (bytes.length < SEAL_BYTES) return undefined;
  const compiled = bytes.subarray(0, -SEAL_BYTES);
  return seal(code, compiled).equals(bytes.subarray(-SEAL_BYTES)) ? compiled : undefined;
}

/** Puts the file in place whole: others may read or write it at the same time. */
function replace(path, bytes) {
  const whole = `${path}.${process.pid}`;
  try {
    writeFileSync(whole, bytes, { mode: 0o644 });
    renameSync(whole, path);
  } catch (error) {
    rmSync(whole, { force: true });
    throw error;
  }
}
