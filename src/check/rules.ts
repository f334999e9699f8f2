/** The registry of rules: the order is that of the documentation. */
import type { Rule } from './rule.ts';
import { calendarUnknownYear } from './rules/calendar-unknown-year.ts';
import { configAlwaysRuns } from './rules/config-always-runs.ts';
import { configExceptionExpired } from './rules/config-exception-expired.ts';
import { configUnknownRule } from './rules/config-unknown-rule.ts';
import { contextNotInText } from './rules/context-not-in-text.ts';
import { deadlineOutsidePeriod } from './rules/deadline-outside-period.ts';
import { deadlineUnknownTerm } from './rules/deadline-unknown-term.ts';
import { dependsCycle } from './rules/depends-cycle.ts';
import { errataNotInText } from './rules/errata-not-in-text.ts';
import { idDuplicate } from './rules/id-duplicate.ts';
import { idWrongTask } from './rules/id-wrong-task.ts';
import { journalClash } from './rules/journal-clash.ts';
import { journalDuplicate } from './rules/journal-duplicate.ts';
import { journalUnknownOccurrence } from './rules/journal-unknown-occurrence.ts';
import { journalUnknownStage } from './rules/journal-unknown-stage.ts';
import { kindUnknown } from './rules/kind-unknown.ts';
import { periodReversed } from './rules/period-reversed.ts';
import { quoteNotInText } from './rules/quote-not-in-text.ts';
import { referenceBroken } from './rules/reference-broken.ts';
import { repeatImpossibleDay } from './rules/repeat-impossible-day.ts';
import { repeatUnknownException } from './rules/repeat-unknown-exception.ts';
import { rosterOverSize } from './rules/roster-over-size.ts';
import { targetWithoutUnit } from './rules/target-without-unit.ts';
import { textNotInSource } from './rules/text-not-in-source.ts';

export const RULES: readonly Rule[] = [
  configUnknownRule,
  configAlwaysRuns,
  configExceptionExpired,
  idDuplicate,
  idWrongTask,
  referenceBroken,
  kindUnknown,
  textNotInSource,
  quoteNotInText,
  contextNotInText,
  errataNotInText,
  periodReversed,
  calendarUnknownYear,
  deadlineUnknownTerm,
  deadlineOutsidePeriod,
  repeatImpossibleDay,
  repeatUnknownException,
  targetWithoutUnit,
  rosterOverSize,
  dependsCycle,
  journalUnknownStage,
  journalUnknownOccurrence,
  journalDuplicate,
  journalClash,
];
