/** A validator's errors → findings: one for each mistake. Loaded only when there are errors. */
import type { ErrorObject } from 'ajv';
import type { Finding } from '../model/finding.ts';
import { mistake } from './mistake.ts';
import { Written } from './written.ts';

/** What `errors` of the value `data` in `file` come to; `text` is the file's, where it has one. */
export function explain(
  file: string,
  kind: string,
  data: unknown,
  errors: readonly ErrorObject[],
  text?: string,
): readonly Finding[] {
  const written = new Written(text);
  const findings = withoutEchoes(errors).map((error) => mistake(file, kind, data, error, written));
  return withoutMisspelt(findings);
}

const FORM = ['pattern', 'format', 'minLength', 'maxLength', 'enum', 'anyOf'];

/** Drops the errors that only repeat another: branches of a choice, a second fault of one value, a typo's absence. */
function withoutEchoes(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const byPath = new Map<string, ErrorObject[]>();
  for (const error of errors) {
    const beside = byPath.get(error.instancePath);
    if (beside) beside.push(error);
    else byPath.set(error.instancePath, [error]);
  }
  const at = (path: string, keywords: readonly string[]) =>
    byPath.get(path)?.find(({ keyword }) => keywords.includes(keyword));
  return errors.filter((error) => {
    const { instancePath, keyword, schemaPath, propertyName } = error;
    if (schemaPath.includes('/oneOf/') || schemaPath.includes('/anyOf/')) return false;
    if (propertyName !== undefined) return false;
    if (keyword === 'oneOf') return !at(instancePath, ['additionalProperties', 'type']);
    if (keyword === 'minProperties') return !at(instancePath, ['additionalProperties', 'required']);
    if (keyword === 'type') return !at(instancePath, ['anyOf']);
    if (FORM.includes(keyword)) {
      const chosen = at(instancePath, ['anyOf']) ?? at(instancePath, FORM);
      return chosen === error;
    }
    return true;
  });
}

/** A misspelt key is one mistake: that the right one is missing follows from it. */
function withoutMisspelt(findings: readonly Finding[]): readonly Finding[] {
  const meant = new Set(
    findings
      .filter(({ rule, at }) => rule === 'schema/unknown-key' || (rule === 'schema/look-alike' && at === 'key'))
      .map((finding) => JSON.stringify([finding.path.slice(0, -1), suggestedKey(finding)])),
  );
  return findings.filter(({ rule, path, args }) => {
    if (rule === 'schema/missing-key') return !meant.has(JSON.stringify([path, args['key']]));
    if (rule === 'schema/needs-key') return !meant.has(JSON.stringify([path.slice(0, -1), args['key']]));
    return true;
  });
}

function suggestedKey({ args: { suggestion } }: Finding): string | undefined {
  return typeof suggestion === 'object' ? suggestion.en : undefined;
}
