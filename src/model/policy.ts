/** What an approved plan lets be changed, and how (workspace.yaml, `changes`). */

/**
 * `allowed`: the plan's files may be edited. `amend`: only with an entry that gives the reason; a deadline, lead or target
 * changes by that entry alone. `forbidden`: neither.
 */
const PERMISSIONS = ['allowed', 'amend', 'forbidden'] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** What is promised, from its deadline to its wording, and what is permitted of each unless the workspace says otherwise. */
export const DEFAULT_POLICY = {
  /** The deadline of a task or measure. */
  deadline: 'amend',
  target: 'amend',
  lead: 'amend',
  repeat: 'amend',
  milestones: 'amend',
  scope: 'amend',
  start: 'amend',
  weight: 'amend',
  kind: 'amend',
  /** Size and stages of a roster, and which roster a measure has. */
  roster: 'amend',
  /** Who a member of a roster is, when it joined and left, and why. */
  members: 'amend',
  /** Of what a measure depends on: what turns its light. */
  depends: 'amend',
  /** Whose number a measure adds to. */
  serves: 'amend',
  with: 'allowed',
  /** Depends, links, documents. */
  relations: 'allowed',
  /** The short name of a measure. */
  title: 'allowed',
  /** Errata that change no number: how the issued text is read. */
  reading: 'allowed',
  /** Errata that change a number, and passages that promise nothing (context). */
  meaning: 'amend',
  added: 'allowed',
  removed: 'forbidden',
  /** Another id for the same thing, another thing under the same id, a measure moved to another task. */
  numbering: 'forbidden',
  /** The issued text, and what is quoted from it. */
  issued: 'forbidden',
  period: 'forbidden',
  /** The date of approval. */
  approval: 'forbidden',
  /** An amendment dated before the promise fell due, and entered after: only where it names the document behind it. */
  late: 'amend',
  /** The stages of a kind: what each is worth. */
  stages: 'amend',
  /** How far 左右 may be missed. */
  tolerance: 'amend',
  /** When a light turns, beside that. */
  thresholds: 'allowed',
  calendar: 'allowed',
  timezone: 'allowed',
  /** Which plan is shown where none is named. */
  default: 'allowed',
  units: 'allowed',
  /** The templates of reports. */
  templates: 'allowed',
} as const satisfies Readonly<Record<string, Permission>>;

export type Topic = keyof typeof DEFAULT_POLICY;

export type Policy = Readonly<Record<Topic, Permission>>;

function isTopic(name: string): name is Topic {
  return Object.hasOwn(DEFAULT_POLICY, name);
}

export const TOPICS: readonly Topic[] = Object.keys(DEFAULT_POLICY).filter(isTopic);

/** The policy of a workspace: what it says, and the default for all else. */
export function policyOf({ changes }: { readonly changes: Partial<Policy> }): Policy {
  return { ...DEFAULT_POLICY, ...changes };
}

/** Of two permissions the one that permits less. */
export function stricter(a: Permission, b: Permission): Permission {
  return PERMISSIONS.indexOf(a) > PERMISSIONS.indexOf(b) ? a : b;
}
