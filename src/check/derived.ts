/** One mistake, one finding: what only follows from another finding is left out. Pure. */
import type { Finding, Place } from '../model/finding.ts';
import { taskIdOf } from '../model/id.ts';
import { ruleOf } from './registry.ts';

/**
 * `found` without what follows from others of it: a fault of characters within a value that is at fault as such; words
 * that do not match because of a fault of them; what is wrong with a value that is to be put back as it was; references
 * to what was taken away; what was held `against` something at fault. A warning that stands for an error is one.
 */
export function withoutDerived(found: readonly Finding[]): readonly Finding[] {
  if (found.length < 2) return found;
  const index = new FindingIndex(found);
  const graver = new Set<Finding>();
  const kept = found.filter((finding) => {
    const causes = index.causesOf(finding);
    if (finding.severity === 'error') for (const cause of causes) graver.add(cause);
    return causes.length === 0;
  });
  return kept.map((finding) =>
    graver.has(finding) && isOfText(finding) ? { ...finding, severity: 'error' } : finding,
  );
}

/** Findings by what they are about. */
class FindingIndex {
  /** By the place, and there by the rule and the severity: however many there are, they are of few sorts. */
  private readonly at = new Map<string, Map<string, Finding[]>>();
  /** Errors and faults of the text by the place and all places around it. */
  private readonly within = new Map<string, Finding[]>();
  /** By file: what is about characters that are shown as U+FFFD. */
  private readonly controls = new Map<string, Finding>();
  /** By plan and id: what says that something (argument `gone`) was taken away. */
  private readonly gone = new Map<string, Finding>();

  constructor(found: readonly Finding[]) {
    const isHeld = found.some(({ against }) => against !== undefined);
    for (const finding of found) {
      const { severity, file, path, args, related = [] } = finding;
      const { blamesRelated, replacesCharacters } = ruleOf(finding.rule);
      if (replacesCharacters) this.controls.set(file, finding);
      if (typeof args['gone'] === 'string') this.gone.set(inPlan(file, args['gone']), finding);
      this.addAt(finding);
      if (!isHeld || (severity !== 'error' && !isOfText(finding))) continue;
      for (const place of [{ file, path }, ...(blamesRelated ? related : [])]) {
        for (let length = Math.min(1, place.path.length); length <= place.path.length; length++) {
          add(this.within, placeKey({ file: place.file, path: place.path.slice(0, length) }), finding);
        }
      }
    }
  }

  private addAt(finding: Finding): void {
    const key = placeKey(finding);
    const sorts = this.at.get(key) ?? new Map<string, Finding[]>();
    add(sorts, `${finding.severity} ${finding.rule}`, finding);
    this.at.set(key, sorts);
  }

  /** Those at the place of which `isMeant` holds, as it does for all of one rule and severity. */
  private meantAt(place: Place, isMeant: (finding: Finding) => boolean): readonly Finding[] {
    const sorts = this.at.get(placeKey(place));
    if (sorts === undefined) return [];
    return [...sorts.values()].flatMap((sort) => (sort[0] && isMeant(sort[0]) ? sort : []));
  }

  /** What `finding` follows from. */
  causesOf(finding: Finding): readonly Finding[] {
    const { against = [] } = finding;
    const causes = [
      ...this.beside(finding),
      ...against.flatMap((place) => this.within.get(placeKey(place)) ?? []),
      ...this.around(finding),
      ...this.elsewhere(finding),
    ];
    return causes.filter(({ rule }) => rule !== finding.rule);
  }

  /** At the very place, of other rules. */
  private beside(finding: Finding): readonly Finding[] {
    const { family, followsFrom, comparesText } = ruleOf(finding.rule);
    const isCause = (other: Finding): boolean => {
      if (family === 'text') return isOfValue(other) && ruleOf(other.rule).followsFrom !== finding.rule;
      if (followsFrom === 'error') return other.severity === 'error';
      if (followsFrom) return other.rule === followsFrom;
      if (isOfText(other)) return comparesText === true;
      return ruleOf(other.rule).restores === 'value' && !isOfValue(finding) && family !== 'change';
    };
    return this.meantAt(finding, (other) => other.rule !== finding.rule && isCause(other));
  }

  /** Of an entry that is to be put back as it was. */
  private around({ rule, file, path }: Finding): readonly Finding[] {
    if (ruleOf(rule).family === 'change' || path.length < 2 || typeof path[0] !== 'number') return [];
    return this.meantAt({ file, path: path.slice(0, 1) }, (other) => ruleOf(other.rule).restores === 'entry');
  }

  private elsewhere({ rule, file, args }: Finding): readonly Finding[] {
    const { id } = args;
    const control = Object.values(args).some(isControl) ? this.controls.get(file) : undefined;
    const isReference = ruleOf(rule).looksUp === 'item' && args['plan'] === undefined && typeof id === 'string';
    const gone = isReference
      ? (this.gone.get(inPlan(file, id)) ?? this.gone.get(inPlan(file, taskIdOf(id))))
      : undefined;
    return [control, gone].filter((cause) => cause !== undefined);
  }
}

function add(map: Map<string, Finding[]>, key: string, finding: Finding): void {
  const known = map.get(key);
  if (known) known.push(finding);
  else map.set(key, [finding]);
}

function placeKey({ file, path }: Place): string {
  return JSON.stringify([file, ...path]);
}

function inPlan(file: string, id: string): string {
  return `${file.split('/')[0]} ${id}`;
}

/** Whether it is about the text of a file that could be read. */
function isOfText({ rule }: Finding): boolean {
  return ruleOf(rule).family === 'text';
}

/** Whether it is about a key or a value that could not be taken as it is. */
function isOfValue({ rule, path }: Finding): boolean {
  const broken = ruleOf(rule);
  return path.length > 0 && broken.family === 'reading' && broken.layer !== 'file';
}

function isControl(arg: unknown): boolean {
  return typeof arg === 'string' && arg.includes('\ufffd');
}
