// `node everyday.js HOME`: runs the program in HOME as offices and CI run it every day, and writes the names of the parts that it
// loads for that to descriptor 3, as JSON.
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { partsIn } from '../../bin/parts.js';

const DEMO = ['--plan', 'demo', '--as-of', '2022-06-30'];

const COMMANDS = [
  ['--version'],
  ['--help'],
  ['status', ...DEMO],
  ['status', ...DEMO, '--json'],
  ['list', ...DEMO],
  ['due', ...DEMO],
  ['show', '4-3', ...DEMO],
  ['log', '4-3', '-m', '已发通知', '--plan', 'demo', '--dry-run'],
  ['check'],
  ['check', '--json'],
];

const [home] = process.argv.slice(2);
const { part, scripts } = partsIn(join(home, 'dist'));
const { main } = part('plan.cjs');
for (const language of ['zh', 'en']) {
  for (const command of COMMANDS) {
    process.argv = [process.execPath, 'plan', ...command, '--lang', language];
    await main(home);
    if (process.exitCode !== 0) throw new Error(`plan ${command.join(' ')} ended with ${process.exitCode}`);
  }
}
writeSync(3, JSON.stringify([...scripts.keys()]));
