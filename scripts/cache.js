// Lets V8 compile the bundle, runs the commonest commands so that their functions are compiled too, and keeps the result.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const file = join(home, 'dist', 'plan.cjs');
const script = new Script(readFileSync(file, 'latin1'), { filename: file });
const module = { exports: {} };
script.runInThisContext()(module.exports, createRequire(file), module);

const context = {
  cwd: home,
  width: 100,
  color: true,
  unicode: true,
  version: '',
  out: () => {},
  err: () => {},
  today: () => '2022-06-30',
};
for (const command of ['--version', 'status', 'check']) {
  await module.exports.run(command.split(' '), context);
}
writeFileSync(join(home, 'dist', 'plan.cache'), script.createCachedData());
