/** `plan doctor`: what is wrong with how the program is set up, and the command that mends it. */

import { command } from '../app/command/command.ts';
import { flag } from '../app/command/options.ts';
import { cacheCheck, emptyCache } from '../app/doctor/checks/cache.ts';
import { lockCheck, unlock } from '../app/doctor/checks/lock.ts';
import { CHECKS, looked } from '../app/doctor/doctor.ts';
import { subjectOf } from '../app/doctor/subject.ts';
import { canvas } from '../render/terminal/terminal.ts';

export const doctor = command({
  arguments: {},
  options: {
    emptyCache: flag(({ help }) => help.doctor.emptyCache),
    unlock: flag(({ help }) => help.doctor.unlock),
  },
  without: ['asOf', 'at', 'plan'],
  examples: ({ help }) => help.doctor.examples,
  async run({ context, options }) {
    const subject = await subjectOf(context);
    if (options.emptyCache) emptyCache(context);
    if (options.unlock && subject.session) await unlock(subject.session);
    // Who mends one thing is told of that alone.
    const mended = [...(options.unlock ? [lockCheck] : []), ...(options.emptyCache ? [cacheCheck] : [])];
    const found = await looked(subject, mended.length > 0 ? mended : CHECKS);
    const isWell = found.every(({ remarks }) => remarks.every(({ state }) => state !== 'mend'));
    const { messages, session } = subject;
    return {
      data: async () => (await import('../render/json/doctor.ts')).doctorJson(found),
      text: async () => {
        const { doctorText } = await import('../render/terminal/doctor.ts');
        return doctorText(found, session?.canvas ?? canvas({ ...context, wide: false }, messages));
      },
      exitCode: isWell ? 0 : 1,
    };
  },
});
