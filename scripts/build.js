// Builds the program: validators from the schemas, and its parts.
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.js';
import { generate } from './generate.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
await rm(join(root, 'dist'), { recursive: true, force: true });
await generate(root);
await bundle(root, join(root, 'dist'));
