/** `plan schema NAME`: a JSON Schema, whole in itself. */

import { argument } from '../app/command/arguments.ts';
import { command } from '../app/command/command.ts';
import { outputOption } from '../app/command/common-options.ts';
import { DATA_FORMAT_NAMES } from '../app/command/data-formats.ts';
import { UsageError } from '../app/usage-error.ts';
import { jsonText } from '../render/json/shapes.ts';
import { bundled, SCHEMA_NAMES } from '../schema/schemas.ts';

export const schema = command({
  arguments: { name: argument(({ help }) => help.schema.name) },
  options: { output: outputOption },
  without: ['asOf', 'at', 'dir', 'plan', ...DATA_FORMAT_NAMES],
  examples: ({ help }) => help.schema.examples,
  async run({ args: { name }, options }) {
    const found = bundled(name);
    if (found === undefined) throw new UsageError((m) => m.schema.unknown(name, SCHEMA_NAMES.join(m.listSeparator)));
    return { text: () => jsonText(found), file: options.output };
  },
});
