/** The registry of rules: the order is that of the documentation. */
import type { Rule } from './rule.ts';
import { amendBeforeApproved } from './rules/amend/before-approved.ts';
import { amendIntoPast } from './rules/amend/into-past.ts';
import { amendNoChange } from './rules/amend/no-change.ts';
import { amendOutsidePeriod } from './rules/amend/outside-period.ts';
import { calendarReversed } from './rules/calendar/reversed.ts';
import { calendarUnknownYear } from './rules/calendar/unknown-year.ts';
import { configAlwaysRuns } from './rules/config/always-runs.ts';
import { configExceptionExpired } from './rules/config/exception-expired.ts';
import { configUnknownRule } from './rules/config/unknown-rule.ts';
import { contextNotInText } from './rules/context/not-in-text.ts';
import { deadlineBeforeStart } from './rules/deadline/before-start.ts';
import { deadlineDueSoon } from './rules/deadline/due-soon.ts';
import { deadlineOutsidePeriod } from './rules/deadline/outside-period.ts';
import { deadlineOverdue } from './rules/deadline/overdue.ts';
import { deadlineUnknownTerm } from './rules/deadline/unknown-term.ts';
import { deadlineUnset } from './rules/deadline/unset.ts';
import { dependsCycle } from './rules/depends/cycle.ts';
import { dependsNotDone } from './rules/depends/not-done.ts';
import { dependsTooLate } from './rules/depends/too-late.ts';
import { documentBrackets } from './rules/document/brackets.ts';
import { errataNoChange } from './rules/errata/no-change.ts';
import { errataNotInText } from './rules/errata/not-in-text.ts';
import { evidenceNone } from './rules/evidence/none.ts';
import { evidenceUnreadable } from './rules/evidence/unreadable.ts';
import { idDuplicate } from './rules/id/duplicate.ts';
import { idSectionLetter } from './rules/id/section-letter.ts';
import { idWrongTask } from './rules/id/wrong-task.ts';
import { journalAfterClosing } from './rules/journal/after-closing.ts';
import { journalClash } from './rules/journal/clash.ts';
import { journalDuplicate } from './rules/journal/duplicate.ts';
import { journalInFuture } from './rules/journal/in-future.ts';
import { journalNoWeek } from './rules/journal/no-week.ts';
import { journalNotMember } from './rules/journal/not-member.ts';
import { journalOutsidePeriod } from './rules/journal/outside-period.ts';
import { journalPercentUnused } from './rules/journal/percent-unused.ts';
import { journalSaysNothing } from './rules/journal/says-nothing.ts';
import { journalUnknownOccurrence } from './rules/journal/unknown-occurrence.ts';
import { journalUnknownStage } from './rules/journal/unknown-stage.ts';
import { journalWrongWeek } from './rules/journal/wrong-week.ts';
import { kindSameName } from './rules/kind/same-name.ts';
import { kindUnknown } from './rules/kind/unknown.ts';
import { kindUnused } from './rules/kind/unused.ts';
import { leadAlsoWith } from './rules/lead/also-with.ts';
import { leadUnset } from './rules/lead/unset.ts';
import { linksItself } from './rules/links/itself.ts';
import { measureNothingToGoBy } from './rules/measure/nothing-to-go-by.ts';
import { measureSameTitle } from './rules/measure/same-title.ts';
import { measureStale } from './rules/measure/stale.ts';
import { occurrenceMissed } from './rules/occurrence/missed.ts';
import { occurrenceTooEarly } from './rules/occurrence/too-early.ts';
import { occurrenceUnnamed } from './rules/occurrence/unnamed.ts';
import { occurrenceWaivedAndMet } from './rules/occurrence/waived-and-met.ts';
import { periodApprovedAfterEnd } from './rules/period/approved-after-end.ts';
import { periodReversed } from './rules/period/reversed.ts';
import { personUnknown } from './rules/person/unknown.ts';
import { progressComplete } from './rules/progress/complete.ts';
import { quoteAmbiguous } from './rules/quote/ambiguous.ts';
import { quoteNotInText } from './rules/quote/not-in-text.ts';
import { quoteRepeated } from './rules/quote/repeated.ts';
import { referenceBroken } from './rules/reference/broken.ts';
import { repeatImpossibleDay } from './rules/repeat/impossible-day.ts';
import { repeatMissing } from './rules/repeat/missing.ts';
import { repeatNoOccurrence } from './rules/repeat/no-occurrence.ts';
import { repeatUnknownException } from './rules/repeat/unknown-exception.ts';
import { rosterLeftBeforeJoined } from './rules/roster/left-before-joined.ts';
import { rosterLeftWithoutReason } from './rules/roster/left-without-reason.ts';
import { rosterOverSize } from './rules/roster/over-size.ts';
import { rosterSameName } from './rules/roster/same-name.ts';
import { rosterShort } from './rules/roster/short.ts';
import { rosterUnused } from './rules/roster/unused.ts';
import { servesOtherPeriod } from './rules/serves/other-period.ts';
import { servesSamePlan } from './rules/serves/same-plan.ts';
import { stageBackwards } from './rules/stage/backwards.ts';
import { stageSkipped } from './rules/stage/skipped.ts';
import { stateNotClosed } from './rules/state/not-closed.ts';
import { stateRepeated } from './rules/state/repeated.ts';
import { stateSelfVerified } from './rules/state/self-verified.ts';
import { stateSilentlyReopened } from './rules/state/silently-reopened.ts';
import { stateUnsigned } from './rules/state/unsigned.ts';
import { stateVerifiedNotDone } from './rules/state/verified-not-done.ts';
import { stateWithoutProblem } from './rules/state/without-problem.ts';
import { stateWithoutReason } from './rules/state/without-reason.ts';
import { targetMissed } from './rules/target/missed.ts';
import { targetUnquantified } from './rules/target/unquantified.ts';
import { targetWithinBaseline } from './rules/target/within-baseline.ts';
import { targetWithoutUnit } from './rules/target/without-unit.ts';
import { textNoSource } from './rules/text/no-source.ts';
import { textNotInSource } from './rules/text/not-in-source.ts';
import { unitMisspelt } from './rules/unit/misspelt.ts';
import { unitUnknown } from './rules/unit/unknown.ts';
import { valueBelowBaseline } from './rules/value/below-baseline.ts';
import { valueBelowZero } from './rules/value/below-zero.ts';
import { valueFallen } from './rules/value/fallen.ts';
import { valueOutOfScale } from './rules/value/out-of-scale.ts';
import { valueOverTarget } from './rules/value/over-target.ts';

export const RULES: readonly Rule[] = [
  configUnknownRule,
  configAlwaysRuns,
  configExceptionExpired,
  idDuplicate,
  idWrongTask,
  idSectionLetter,
  referenceBroken,
  linksItself,
  servesOtherPeriod,
  servesSamePlan,
  kindUnknown,
  kindSameName,
  kindUnused,
  textNotInSource,
  textNoSource,
  quoteNotInText,
  quoteAmbiguous,
  quoteRepeated,
  contextNotInText,
  errataNotInText,
  errataNoChange,
  documentBrackets,
  periodReversed,
  periodApprovedAfterEnd,
  calendarUnknownYear,
  calendarReversed,
  deadlineUnknownTerm,
  deadlineOutsidePeriod,
  deadlineBeforeStart,
  deadlineDueSoon,
  deadlineOverdue,
  deadlineUnset,
  leadAlsoWith,
  leadUnset,
  unitMisspelt,
  unitUnknown,
  personUnknown,
  repeatImpossibleDay,
  repeatUnknownException,
  repeatMissing,
  repeatNoOccurrence,
  targetWithoutUnit,
  targetMissed,
  targetUnquantified,
  targetWithinBaseline,
  measureNothingToGoBy,
  measureSameTitle,
  measureStale,
  rosterOverSize,
  rosterLeftBeforeJoined,
  rosterLeftWithoutReason,
  rosterSameName,
  rosterShort,
  rosterUnused,
  dependsCycle,
  dependsNotDone,
  dependsTooLate,
  journalUnknownStage,
  journalUnknownOccurrence,
  journalDuplicate,
  journalClash,
  journalAfterClosing,
  journalInFuture,
  journalNoWeek,
  journalNotMember,
  journalOutsidePeriod,
  journalPercentUnused,
  journalSaysNothing,
  journalWrongWeek,
  stageBackwards,
  stageSkipped,
  valueBelowBaseline,
  valueBelowZero,
  valueFallen,
  valueOutOfScale,
  valueOverTarget,
  progressComplete,
  evidenceNone,
  evidenceUnreadable,
  stateNotClosed,
  stateRepeated,
  stateSelfVerified,
  stateSilentlyReopened,
  stateUnsigned,
  stateVerifiedNotDone,
  stateWithoutProblem,
  stateWithoutReason,
  amendBeforeApproved,
  amendIntoPast,
  amendNoChange,
  amendOutsidePeriod,
  occurrenceMissed,
  occurrenceTooEarly,
  occurrenceUnnamed,
  occurrenceWaivedAndMet,
];
