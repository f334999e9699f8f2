/** SARIF 2.1.0 (OASIS), as code scanning and editors read it: the rules that were broken, and a result a finding. */

import { ruleOf } from '../../check/registry.ts';
import type { Rule } from '../../check/rule.ts';
import { inGeneral, inWords } from '../../check/words.ts';
import type { Fix, LocatedFinding, Place, Range } from '../../model/finding.ts';
import { harmless } from '../text/printable.ts';
import { type CheckView, type FindingsFormat, fingerprints } from './format.ts';
import { sarifLog } from './sarif-log.ts';

export const sarif: FindingsFormat = ({ findings }, view) => {
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort().map(ruleOf);
  const indexes = new Map(rules.map(({ id }, i) => [id, i]));
  const names = fingerprints(findings, view);
  return sarifLog(view, rules.map(described), {
    results: findings.map((finding, i) => ({
      ruleId: finding.rule,
      ruleIndex: indexes.get(finding.rule),
      level: finding.severity,
      message: { text: textOf(finding, view) },
      locations: [
        {
          physicalLocation: physical(finding, finding.range, view),
          ...(finding.anchor !== '' && { logicalLocations: [logical(finding, view)] }),
        },
      ],
      ...(finding.related && {
        relatedLocations: finding.related.map((other, id) => ({
          id,
          physicalLocation: physical(other, other.range, view),
          message: { text: harmless(other.trail[view.language] || view.repositoryPath(other.file)) },
        })),
      }),
      partialFingerprints: { 'planFinding/v1': names[i] },
      ...fixesOf(finding, view),
    })),
  });
};

/** What is known of a rule, in both languages, since a viewer shows it to whoever looks. */
function described(rule: Rule) {
  const { id, severity, why } = rule;
  const [zh, en] = [inGeneral(rule, 'zh'), inGeneral(rule, 'en')];
  const both = (words: { readonly zh: string; readonly en: string }) => ({ text: `${words.zh}\n\n${words.en}` });
  const summary = { zh: zh.message, en: en.message };
  return {
    id,
    shortDescription: both(summary),
    // GitHub asks for one.
    fullDescription: both(why ?? summary),
    help: both({ zh: zh.advice, en: en.advice }),
    defaultConfiguration: { level: severity },
  };
}

function textOf(finding: LocatedFinding, { language }: CheckView): string {
  const { message, advice } = inWords(finding, language);
  return harmless(advice === '' ? message : `${message}\n${advice}`);
}

function physical({ file }: Pick<Place, 'file'>, range: Range, view: CheckView) {
  return { artifactLocation: artifact(file, view), region: region(range) };
}

function artifact(file: string, { repositoryPath }: CheckView) {
  const uri = repositoryPath(file).split('/').map(encodeURIComponent).join('/');
  return { uri, uriBaseId: '%SRCROOT%' };
}

function region({ start, end }: Range) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function logical({ anchor, trail }: LocatedFinding, { language }: CheckView) {
  return { name: harmless(trail[language] || anchor), fullyQualifiedName: anchor };
}

/** What fixes it, where that is other text in the place of some. */
function fixesOf(finding: LocatedFinding, view: CheckView) {
  const { fix, file } = finding;
  if (fix?.what !== 'text') return {};
  const { advice } = inWords(finding, view.language);
  const replacements = [replacement(fix)];
  return {
    fixes: [
      { description: { text: advice }, artifactChanges: [{ artifactLocation: artifact(file, view), replacements }] },
    ],
  };
}

function replacement({ range, text }: Extract<Fix, { what: 'text' }>) {
  return { deletedRegion: region(range), insertedContent: { text } };
}
