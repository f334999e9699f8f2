// `node everyday.js HOME`: runs the program in HOME as offices and CI run it every day, and writes the names of the parts that it
// loads for that to descriptor 3, as JSON.
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { partsIn } from '../../bin/parts.js';

const DEMO = ['--plan', 'demo'];
const READ = [...DEMO, '--as-of', '2022-06-30'];
const ZH = ['--lang', 'zh'];
const EN = ['--lang', 'en'];

const COMMANDS = [
  ['--version', ...ZH],
  ['--help', ...ZH],
  ['status', ...READ, ...ZH],
  ['status', ...READ, ...EN],
  ['status', ...READ, '--json'],
  ['list', ...READ],
  ['due', ...READ],
  ['show', '4-3', ...READ],
];

const [home] = process.argv.slice(2);
const { part, scripts } = partsIn(join(home, 'dist'));
const { main } = part('plan.cjs');
for (const command of COMMANDS) {
  process.argv = [process.execPath, 'plan', ...command];
  await main(home);
  if (process.exitCode !== 0) throw new Error(`plan ${command.join(' ')} ended with ${process.exitCode}`);
}
writeSync(3, JSON.stringify([...scripts.keys()]));
