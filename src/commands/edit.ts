/** `plan edit [ID]`: the file of a task, measure or roster in the person's editor, and then what is wrong with it. */
import { resolve } from 'node:path';
import { optionalArgument } from '../app/command/arguments.ts';
import { command } from '../app/command/command.ts';
import { DATA_FORMAT_NAMES } from '../app/command/data-formats.ts';
import { openSession, planStates } from '../app/open/session.ts';
import { findingsIn, lineOf, placeOf } from '../app/record/edit.ts';
import { UsageError } from '../app/usage-error.ts';

export const edit = command({
  writes: true,
  arguments: { id: optionalArgument(({ help }) => help.edit.id) },
  options: {},
  without: DATA_FORMAT_NAMES,
  examples: ({ help }) => help.edit.examples,
  async run({ context, args, options }) {
    const session = await openSession(context, options);
    const place = placeOf(args.id?.trim(), planStates(session, options), session);
    const { openEditor, editor = '' } = context;
    const code = await openEditor?.(resolve(session.root, place.file), lineOf(place, session));
    if (code === undefined) throw new UsageError((m) => m.edit.noEditor(editor), session.language);
    const { wrong, text } = await findingsIn(place.file, await openSession(context, { ...options, plan: 'all' }));
    const notes = code === 0 ? [] : [session.messages.edit.failed(editor, code)];
    return { text: () => text, notes, exitCode: wrong || code !== 0 ? 1 : 0 };
  },
});
