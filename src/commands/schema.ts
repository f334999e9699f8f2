/** `plan schema NAME`: a JSON Schema, whole in itself. */

import type { Command } from '../app/command.ts';
import { UsageError } from '../app/usage-error.ts';
import { jsonText } from '../render/json/shapes.ts';
import { bundled, SCHEMA_NAMES } from '../schema/schemas.ts';

export const schema: Command = {
  without: ['as-of', 'at', 'dir', 'plan', 'json'],
  define(command, { help }) {
    command.argument('<name>', help.schema.name);
  },
  examples: ({ help }) => help.schema.examples,
  async run(context, [name = '']) {
    const found = bundled(name);
    if (found === undefined) throw new UsageError((m) => m.schema.unknown(name, SCHEMA_NAMES.join(m.listSeparator)));
    context.out(jsonText(found));
    return 0;
  },
};
