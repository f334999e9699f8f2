/** `plan trace`: which passages of the issued document no measure covers. */

import { command } from '../app/command/command.ts';
import { outputOption } from '../app/command/common-options.ts';
import { flag } from '../app/command/options.ts';
import { chosenPlans, openView } from '../app/open/session.ts';
import { UsageError } from '../app/usage-error.ts';
import { trace as traceCoverage } from '../projection/trace.ts';

export const trace = command({
  arguments: {},
  options: { context: flag(({ help }) => help.trace.context), output: outputOption },
  without: ['asOf'],
  examples: ({ help }) => help.trace.examples,
  async run({ context, options }) {
    const session = await openView(context, options);
    const plans = chosenPlans(session, options.plan);
    const traced = plans.flatMap((plan) => {
      const { source } = plan;
      return source === undefined ? [] : [{ plan, source, coverage: traceCoverage(plan, source.text) }];
    });
    const [first] = plans;
    if (traced.length === 0 && first) throw new UsageError((m) => m.trace.noSource(first.id), session.language);
    return {
      session,
      data: async () => (await import('../render/json/trace.ts')).traceJson(traced, session.incomplete),
      text: async () => {
        const { traceText } = await import('../render/terminal/trace.ts');
        const texts = traced.map(({ source, coverage }) => traceText(coverage, source.text, options, session.canvas));
        return texts.join('\n');
      },
      file: options.output,
      exitCode: traced.some(({ coverage }) => coverage.passages.length > 0) ? 1 : 0,
    };
  },
});
