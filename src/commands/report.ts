/** `plan report KIND [QUERY…]`: the report on a period, in the office's form; with --verify, whether one still holds. */

import type { Command } from '../app/command.ts';
import { chosenPlans, openSession, warnIfIncomplete } from '../app/open/session.ts';
import { collected } from '../app/options.ts';
import { inFolder, makeFolder, putReport, targetsFrom } from '../app/report/output.ts';
import { onlyOne, reporter } from '../app/report/report.ts';
import { requestsFrom } from '../app/report/request.ts';
import { jsonText } from '../render/json/shapes.ts';

export const report: Command = {
  define(command, { help }) {
    command
      .argument('[kind]', help.report.kind)
      .argument('[query...]', help.status.query)
      .option('--period <period>', help.report.period)
      .option('--unit <unit>', help.report.unit)
      .option('--short', help.report.short)
      .option('--number <number>', help.report.number)
      .option('--format <format>', help.report.format, collected)
      .option('-o, --output <path>', help.report.output)
      .option('--each', help.report.each)
      .option('--eject [section]', help.report.eject)
      .option('--verify <path>', help.report.verify);
  },
  examples: ({ help }) => help.report.examples,
  async run(context, args, options) {
    if (options.text('verify') !== undefined) {
      const { verifyReport } = await import('../app/report/verify.ts');
      return verifyReport(context, args, options);
    }
    const session = await openSession(context, options);
    const eject = options.optional('eject');
    if (eject !== undefined) {
      const { ejectTemplates } = await import('../app/report/templates.ts');
      await ejectTemplates(session, onlyOne(chosenPlans(session, options.text('plan')), session), eject);
      return 0;
    }
    const targets = targetsFrom(options, session);
    const write = await reporter(session, options.text('at'));
    const requests = requestsFrom(args, options, session);
    const contents = [];
    const folder = options.flag('each') ? options.text('output') : undefined;
    if (folder !== undefined) makeFolder(folder, session);
    for (const request of requests) {
      const content = await write.content(request);
      if (options.flag('json')) {
        contents.push(content);
        continue;
      }
      const document = await write.document(content);
      for (const target of targets) {
        await putReport(document, folder === undefined ? target : inFolder(target, folder, request.period.id), session);
      }
    }
    if (options.flag('json')) {
      const { reportJson } = await import('../render/json/report.ts');
      context.out(jsonText(reportJson(contents, session.incomplete)));
    }
    await warnIfIncomplete(session);
    return 0;
  },
};
