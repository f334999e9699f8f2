/** `plan site [QUERY…] -o FOLDER`: plans as a folder of pages that lead to each other, for an intranet or a forge's pages. */

import { variadicArgument } from '../app/command/arguments.ts';
import { command } from '../app/command/command.ts';
import { DATA_FORMAT_NAMES } from '../app/command/data-formats.ts';
import { text } from '../app/command/options.ts';
import { matching } from '../app/open/query.ts';
import { openView, viewedStates } from '../app/open/session.ts';
import { UsageError } from '../app/usage-error.ts';

export const site = command({
  arguments: { query: variadicArgument(({ help }) => help.status.query) },
  options: { output: text('<folder>', ({ help }) => help.site.output, 'o') },
  without: [...DATA_FORMAT_NAMES],
  examples: ({ help }) => help.site.examples,
  async run({ context, args: { query }, options }) {
    const { output, plan = 'all', asOf, at } = options;
    const session = await openView(context, { plan, at });
    if (output === undefined) throw new UsageError((m) => m.site.needsFolder, session.language);
    const { siteOf } = await import('../app/site/pages.ts');
    const { writeSite } = await import('../app/site/folder.ts');
    const { states, notes } = await matching(viewedStates(session, { plan, asOf }), query, session);
    const { files } = await siteOf(states, session, at, { query });
    await writeSite(files, output, session);
    const done = session.messages.site.written(output, files.length);
    return { session, notes: [...notes, done], done };
  },
});
