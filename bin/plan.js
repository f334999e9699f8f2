#!/usr/bin/env node
// Finds the built program and runs it, with the code that V8 compiled when it was built, where that still fits.
const { existsSync, readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const home = dirname(__dirname);
const filename = join(home, 'dist', 'plan.cjs');
const cache = join(home, 'dist', 'plan.cache');
if (existsSync(filename)) {
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
  const program = new Script(readFileSync(filename, 'latin1'), { filename, cachedData });
  program.runInThisContext()(module.exports, require, module);
  module.exports.main(home);
} else {
  process.stderr.write(
    'plan 还没有构建，请在它的文件夹里运行 npm install。\nplan is not built yet: run npm install in its folder.\n',
  );
  process.exitCode = 2;
}
