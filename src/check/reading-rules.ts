/** What can be wrong with a file as such: these are found while it is read, not by a rule over the workspace. */
import { READING_EXAMPLES } from './reading-examples.ts';
import { FILE_RULES } from './reading-rules/file.ts';
import { SCHEMA_RULES } from './reading-rules/schema.ts';
import { YAML_RULES } from './reading-rules/yaml.ts';
import type { RuleInfo } from './rule.ts';

export const READING_RULES: readonly RuleInfo[] = [...FILE_RULES, ...YAML_RULES, ...SCHEMA_RULES].map((rule) => {
  const example = READING_EXAMPLES[rule.id];
  return example ? { ...rule, example } : rule;
});
