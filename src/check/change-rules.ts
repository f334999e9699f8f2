/** The registry of rules of change: the order is that of the documentation. */
import type { ChangeRule } from './changes.ts';
import { changeBackDated } from './rules/change/back-dated.ts';
import { changeBaseUnreadable } from './rules/change/base-unreadable.ts';
import { changeEvidenceRemoved } from './rules/change/evidence-removed.ts';
import { changeForbidden } from './rules/change/forbidden.ts';
import { changeIdChanged } from './rules/change/id-changed.ts';
import { changeIdReused } from './rules/change/id-reused.ts';
import { changeIssuedText } from './rules/change/issued-text.ts';
import { changeItemRemoved } from './rules/change/item-removed.ts';
import { changeJournalAltered } from './rules/change/journal-altered.ts';
import { changeJournalRemoved } from './rules/change/journal-removed.ts';
import { changeMemberRemoved } from './rules/change/member-removed.ts';
import { changeNeedsReason } from './rules/change/needs-reason.ts';
import { changePolicyLoosened } from './rules/change/policy-loosened.ts';
import { changePromiseEdited } from './rules/change/promise-edited.ts';
import { changeYardstick } from './rules/change/yardstick.ts';

export const CHANGE_RULES: readonly ChangeRule[] = [
  changePromiseEdited,
  changeNeedsReason,
  changeForbidden,
  changeIssuedText,
  changeItemRemoved,
  changeIdChanged,
  changeIdReused,
  changeMemberRemoved,
  changeJournalAltered,
  changeJournalRemoved,
  changeEvidenceRemoved,
  changeBackDated,
  changeYardstick,
  changePolicyLoosened,
  changeBaseUnreadable,
];
