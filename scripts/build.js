// Builds the program: validators from the schemas, its parts, and the code that V8 compiles from them.
import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.js';
import { generate } from './generate.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
await rm(join(root, 'dist'), { recursive: true, force: true });
await generate(root);
await bundle(root, join(root, 'dist'));
const cached = spawnSync(process.execPath, [join(root, 'scripts', 'cache.js')], { stdio: 'inherit' });
process.exitCode = cached.status ?? 1;
