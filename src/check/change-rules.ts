/** The registry of rules of change: the order is that of the documentation. */
import type { ChangeRule } from './change-rule.ts';
import { backDated } from './change-rules/back-dated.ts';
import { baseUnreadable } from './change-rules/base-unreadable.ts';
import { evidenceRemoved } from './change-rules/evidence-removed.ts';
import { forbidden } from './change-rules/forbidden.ts';
import { idChanged } from './change-rules/id-changed.ts';
import { idReused } from './change-rules/id-reused.ts';
import { issuedText } from './change-rules/issued-text.ts';
import { itemRemoved } from './change-rules/item-removed.ts';
import { journalAltered } from './change-rules/journal-altered.ts';
import { journalRemoved } from './change-rules/journal-removed.ts';
import { memberRemoved } from './change-rules/member-removed.ts';
import { needsReason } from './change-rules/needs-reason.ts';
import { policyLoosened } from './change-rules/policy-loosened.ts';
import { promiseEdited } from './change-rules/promise-edited.ts';
import { yardstick } from './change-rules/yardstick.ts';

export const CHANGE_RULES: readonly ChangeRule[] = [
  promiseEdited,
  needsReason,
  forbidden,
  issuedText,
  itemRemoved,
  idChanged,
  idReused,
  memberRemoved,
  journalAltered,
  journalRemoved,
  evidenceRemoved,
  backDated,
  yardstick,
  policyLoosened,
  baseUnreadable,
];
