// Runs the commonest commands, so that V8 compiles the parts and functions they need, and keeps the result beside each part.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { partsIn } from '../bin/parts.js';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(home, 'dist');
const { part, scripts } = partsIn(dist);
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
  await part('plan.cjs').run(command.split(' '), context);
}
for (const [name, script] of scripts) writeFileSync(join(dist, `${name}.cache`), script.createCachedData());
