/** `plan site -o FOLDER`: plans as a folder of pages that lead to each other, for an intranet or a forge's pages. */

import { command } from '../app/command/command.ts';
import { DATA_FORMAT_NAMES } from '../app/command/data-formats.ts';
import { text } from '../app/command/options.ts';
import { openView, viewedStates } from '../app/open/session.ts';
import { UsageError } from '../app/usage-error.ts';

export const site = command({
  arguments: {},
  options: { output: text('<folder>', ({ help }) => help.site.output, 'o') },
  without: [...DATA_FORMAT_NAMES],
  examples: ({ help }) => help.site.examples,
  async run({ context, options }) {
    const { output, plan = 'all', asOf, at } = options;
    const session = await openView(context, { plan, at });
    if (output === undefined) throw new UsageError((m) => m.site.needsFolder, session.language);
    const { siteOf } = await import('../app/site/pages.ts');
    const { writeSite } = await import('../app/site/folder.ts');
    const { files } = await siteOf(viewedStates(session, { plan, asOf }), session, at);
    await writeSite(files, output, session);
    const done = session.messages.site.written(output, files.length);
    return { session, notes: [done], done };
  },
});
