/** What `plan report` takes besides the common options. */
import { flag, optionalText, text, texts, type Values } from '../command/options.ts';

export const reportOptions = {
  period: text('<period>', ({ help }) => help.report.period),
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
