// Lets Node import TypeScript and JSON as src/ does: hooks for register() of node:module.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from 'rolldown/utils';

export async function load(url, context, next) {
  if (!/\.(ts|json)$/.test(url)) return next(url, context);
  const path = fileURLToPath(url);
  const text = await readFile(path, 'utf8');
  const source = path.endsWith('.ts') ? await script(path, text) : `export default ${text}`;
  return { format: 'module', shortCircuit: true, source };
}

async function script(path, text) {
  const { code, map } = await transform(path, text, { sourcemap: true });
  const inline = Buffer.from(JSON.stringify(map)).toString('base64');
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${inline}\n`;
}
