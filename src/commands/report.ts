/** `plan report KIND [QUERY…]`: the report on a period, or a reminder, in the office's form; with --verify, whether one still holds. */

import { optionalArgument, variadicArgument } from '../app/command/arguments.ts';
import { command } from '../app/command/command.ts';
import { dataFormat } from '../app/command/data-formats.ts';
import { chosenPlans, openView } from '../app/open/session.ts';
import { reportOptions } from '../app/report/options.ts';
import { makeFolder, reportOutputs, targetsFrom } from '../app/report/output.ts';
import { onlyOne, reporter } from '../app/report/report.ts';
import { requestsFrom } from '../app/report/request.ts';
import { UsageError } from '../app/usage-error.ts';

export const report = command({
  arguments: {
    kind: optionalArgument(({ help }) => help.report.kind),
    query: variadicArgument(({ help }) => help.status.query),
  },
  options: reportOptions,
  examples: ({ help }) => help.report.examples,
  async run({ context, args, options }) {
    const { verify, eject, output, each } = options;
    if (verify !== undefined) {
      if (args.kind !== undefined) throw new UsageError((m) => m.report.verifyAlone);
      const { verifyReport } = await import('../app/report/verify.ts');
      return verifyReport(verify, context);
    }
    const session = await openView(context, options);
    if (eject !== undefined) {
      if (dataFormat(options)) throw new UsageError((m) => m.report.ejectAlone, session.language);
      const { ejectTemplates } = await import('../app/report/templates.ts');
      await ejectTemplates(session, onlyOne(chosenPlans(session, options.plan), session), eject);
      return {};
    }
    const targets = targetsFrom(options, session);
    const write = await reporter(session, options.at);
    const { requests, notes } = await requestsFrom(args, options, session);
    const folder = each ? output : undefined;
    if (folder !== undefined && requests.length > 0) await makeFolder(folder, session);
    return {
      session,
      data: async () => {
        const contents = [];
        for (const request of requests) contents.push(await write.content(request));
        const { reportJson } = await import('../render/json/report.ts');
        return reportJson(contents, session.incomplete);
      },
      notes,
      outputs: reportOutputs(requests, targets, folder, write, session),
    };
  },
});
