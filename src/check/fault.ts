/** What a rule reports: where a fault is, and what the rule's words are filled with. */
import type { RuleId } from '../../build/rule-ids.js';
import type { Bilingual, Finding, Fix, KeyPath, Place, Severity } from '../model/finding.ts';

/** What words are filled with, in the reader's language: texts and numbers, each by its name. */
export type Args = Readonly<Record<string, string | number>>;

/** Nothing. */
export type NoArgs = Readonly<Record<string, never>>;

/** What is given for the arguments `A` of words: of a text that differs by language, both. */
export type GivenArgs<A> = { readonly [Name in keyof A]: string extends A[Name] ? A[Name] | Bilingual : A[Name] };

/** `G`, but for names that `A` does not have. */
export type Exact<G, A> = G & { readonly [Name in Exclude<keyof G, keyof A>]: never };

/** Where in the place's own value the fault lies, and what the words are filled with. */
export interface Fault<G> {
  readonly at: Place;
  /** From the place to the value at fault. */
  readonly key?: KeyPath;
  /** Whether the key or the value there is at fault; the value unless given. */
  readonly part?: 'key' | 'value';
  readonly args: G;
  /** Other places that the reader needs to see. */
  readonly related?: readonly Place[];
  /** What it was held against: where an error is found there, this follows from it, and is not reported besides. */
  readonly against?: readonly Place[];
  /** Where there is one right way to fix it. */
  readonly fix?: Fix;
}

/** Takes a fault with the arguments `A` of the rule's words, no more and no fewer. */
export type Report<A> = <G extends GivenArgs<A>>(fault: Fault<Exact<G, GivenArgs<A>>>) => void;

/** Adds what the rule reports to `findings`. */
export function reportInto(
  findings: Finding[],
  { id, severity }: { readonly id: RuleId; readonly severity: Severity },
): Report<Args> {
  return ({ at, key = [], part, args, related, against, fix }) => {
    findings.push({
      rule: id,
      severity,
      file: at.file,
      path: [...at.path, ...key],
      args,
      ...(part && { at: part }),
      ...(related && { related }),
      ...(against && { against }),
      ...(fix && { fix }),
    });
  };
}
