// Loads the parts of the built program from dist/, each with the code that V8 compiled when it was built, where that fits.
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

/** A `part(name)` that runs the part of that name once and gives its exports; `scripts` has those that were loaded. */
exports.partsIn = function partsIn(folder) {
  const scripts = new Map();
  const modules = new Map();
  function part(name) {
    const known = modules.get(name);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(name, module);
    const filename = join(folder, name);
    const cache = `${filename}.cache`;
    const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
    const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData });
    scripts.set(name, script);
    script.runInThisContext()(module.exports, requireFrom, module);
    return module.exports;
  }
  const requireFrom = (name) => (name.startsWith('./') ? part(name.slice(2)) : require(name));
  return { part, scripts };
};
