/** What a format of `plan check` is, and what it is given. */
import type { Rule } from '../../check/rule.ts';
import type { Excepted } from '../../check/settings.ts';
import { inWords } from '../../check/words.ts';
import type { LocatedFinding } from '../../model/finding.ts';
import type { FindingsView } from '../terminal/findings.ts';
import type { Canvas } from '../terminal/terminal.ts';
import { harmless } from '../text/printable.ts';

/** What a check found, and what it looked at. */
export interface CheckResult {
  readonly findings: readonly LocatedFinding[];
  /** How many more there are, beyond what was asked for. */
  readonly omitted: number;
  /** The files that were checked, relative to the workspace. */
  readonly files: readonly string[];
  /** The rules over the workspace that ran; those by which files are read always do. */
  readonly rules: readonly Rule[];
  readonly excepted: readonly Excepted[];
}

export interface CheckView extends FindingsView {
  readonly canvas: Canvas;
  /** The version of this program. */
  readonly version: string;
  /** A file of the workspace as its repository names it, or as the reader does where there is none. */
  readonly repositoryPath: (file: string) => string;
}

export type FindingsFormat = (result: CheckResult, view: CheckView) => string;

/** All that is said of a finding on one line: where in words, what is wrong, how to fix it. */
export function inOneLine(finding: LocatedFinding, { language, canvas: { messages } }: CheckView): string {
  const { message, advice } = inWords(finding, language);
  const whole = `${message}${language === 'zh' || advice === '' ? '' : ' '}${advice}`;
  const trail = finding.trail[language];
  return harmless((trail === '' ? whole : messages.labelled(trail, whole)).replace(/\r\n?|\n/g, ' '));
}

/**
 * A name for each finding that stays the same from run to run, wherever its lines move: its rule, file and place by
 * ids, and which of several there it is.
 */
export function fingerprints(findings: readonly LocatedFinding[], { repositoryPath }: CheckView): readonly string[] {
  const counts = new Map<string, number>();
  return findings.map(({ rule, file, anchor }) => {
    const name = [rule, repositoryPath(file), anchor].filter((part) => part !== '').join(' ');
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} #${count}`;
  });
}
