/** What `plan report` takes besides the common options. */
import { typedDate } from '../../model/date.ts';
import { flag, optionalText, parsed, text, texts, type Values } from '../command/options.ts';

export const reportOptions = {
  period: text('<period>', ({ help }) => help.report.period),
  within: text('<window>', ({ help }) => help.report.within),
  replyBy: parsed(
    '<date>',
    typedDate,
    ({ help }) => help.report.replyBy,
    ({ errors }, given) => errors.badDate(given),
  ),
  unit: text('<unit>', ({ help }) => help.report.unit),
  leader: text('<name>', ({ help }) => help.report.leader),
  short: flag(({ help }) => help.report.short),
  number: text('<number>', ({ help }) => help.report.number),
  sources: text('<where>', ({ help }) => help.report.sources),
  format: texts('<format>', ({ help }) => help.report.format),
  output: text('<path>', ({ help }) => help.report.output, 'o'),
  each: flag(({ help }) => help.report.each),
  eject: optionalText('[section]', ({ help }) => help.report.eject),
  verify: text('<path>', ({ help }) => help.report.verify),
};

export type ReportValues = Values<typeof reportOptions>;
