/** The groups of rules, in the order in which people are shown them: as a workspace is read, as it is checked, its changes. */
import type { RuleId } from '../../build/rule-ids.js';

/** What stands before the / of ids. */
type GroupOf<Id> = Id extends `${infer Group}/${string}` ? Group : never;

export const GROUPS: readonly GroupOf<RuleId>[] = [
  'file',
  'yaml',
  'schema',
  'text',
  'keys',
  'config',
  'id',
  'reference',
  'links',
  'serves',
  'kind',
  'quote',
  'context',
  'errata',
  'document',
  'period',
  'calendar',
  'deadline',
  'lead',
  'unit',
  'person',
  'repeat',
  'target',
  'measure',
  'roster',
  'depends',
  'journal',
  'stage',
  'value',
  'progress',
  'evidence',
  'state',
  'amend',
  'occurrence',
  'template',
  'change',
];
