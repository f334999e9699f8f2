#!/usr/bin/env node
// Finds the built program and runs it, with the code that V8 compiled when it was built, where that still fits.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const file = join(home, 'dist', 'plan.cjs');
const cache = join(home, 'dist', 'plan.cache');
if (existsSync(file)) {
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
  const script = new Script(`(function (exports, require, module) {${readFileSync(file, 'utf8')}\n})`, { filename: file, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module);
  await module.exports.main(home);
} else {
  process.stderr.write('plan 还没有构建,请在它的文件夹里运行 npm install。\nplan is not built yet: run npm install in its folder.\n');
  process.exitCode = 2;
}
