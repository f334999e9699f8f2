/** `plan trace`: which passages of the issued document no measure covers. */

import type { Command } from '../app/command.ts';
import { chosenPlans, openSession, warnIfIncomplete } from '../app/open/session.ts';
import { UsageError } from '../app/usage-error.ts';
import { trace as traceCoverage } from '../projection/trace.ts';
import { jsonText } from '../render/json/shapes.ts';

export const trace: Command = {
  without: ['as-of'],
  define(command, { help }) {
    command.option('--context', help.trace.context);
  },
  examples: ({ help }) => help.trace.examples,
  async run(context, _args, options) {
    const session = await openSession(context, options);
    const plans = chosenPlans(session, options.text('plan'));
    const traced = plans.flatMap((plan) => {
      const { source } = plan;
      return source === undefined ? [] : [{ plan, source, coverage: traceCoverage(plan, source.text) }];
    });
    const [first] = plans;
    if (traced.length === 0 && first) throw new UsageError((m) => m.trace.noSource(first.id), session.language);
    if (options.flag('json')) {
      const { traceJson } = await import('../render/json/trace.ts');
      context.out(jsonText(traceJson(traced, session.incomplete)));
    } else {
      const { traceText } = await import('../render/terminal/trace.ts');
      const view = { context: options.flag('context') };
      context.out(
        traced.map(({ source, coverage }) => traceText(coverage, source.text, view, session.canvas)).join('\n'),
      );
    }
    await warnIfIncomplete(session);
    return traced.some(({ coverage }) => coverage.passages.length > 0) ? 1 : 0;
  },
};
