/** One mistake, one finding: what only follows from another finding is not told besides. Pure. */
import type { Finding, Place } from '../model/finding.ts';
import { LINT_RULES } from './lint-rules.ts';

/** Rules that compare words: a fault told of the very words is why they differ. */
const COMPARING: ReadonlySet<string> = new Set([
  'quote/not-in-text',
  'context/not-in-text',
  'errata/not-in-text',
  'text/not-in-source',
  'journal/unknown-stage',
  'unit/unknown',
  'unit/misspelt',
  'person/unknown',
]);

/** Of what was issued, that it was changed says more than that it differs. */
const ALTERED = 'change/issued-text';

const OF_TEXT: ReadonlySet<string> = new Set(LINT_RULES.map(({ id }) => id));

/**
 * `found` without what follows from others of `all` (what was found before anything was excepted): a fault of characters
 * within a value that is at fault as such; words that do not match because of a fault of them; what was held `against`
 * something at fault. A warning that stands for an error is one.
 */
export function withoutEchoes(found: readonly Finding[], all: readonly Finding[] = found): readonly Finding[] {
  if (all.length < 2) return found;
  const told = new Told(all);
  const echoes = new Set(found.filter((finding) => told.causesOf(finding).length > 0));
  if (echoes.size === 0) return found;
  const graver = new Set(
    [...echoes]
      .filter(({ severity }) => severity === 'error')
      .flatMap((echo) => told.causesOf(echo))
      .filter(({ rule }) => OF_TEXT.has(rule))
      .map(nameOf),
  );
  return found
    .filter((finding) => !echoes.has(finding))
    .map((finding) => (graver.has(nameOf(finding)) ? { ...finding, severity: 'error' } : finding));
}

/** Findings by their places. */
class Told {
  /** At the very place. */
  private readonly at = new Map<string, Finding[]>();
  /** At the place, or in it: errors, and faults of the text. */
  private readonly within = new Map<string, Finding[]>();
  /** Files with characters that are shown as U+FFFD. */
  private readonly controls = new Map<string, Finding>();

  constructor(all: readonly Finding[]) {
    const isHeld = all.some(({ against }) => against !== undefined);
    for (const finding of all) {
      const { rule, severity, file, path, related = [] } = finding;
      if (rule === 'file/control-character') this.controls.set(file, finding);
      add(this.at, nameOfPlace(finding), finding);
      if (!isHeld || (severity !== 'error' && !OF_TEXT.has(rule))) continue;
      // Of two things with one name nobody knows which is meant.
      for (const place of rule === 'id/duplicate' ? [{ file, path }, ...related] : [{ file, path }]) {
        for (let length = 1; length <= place.path.length; length++) {
          add(this.within, nameOfPlace({ file: place.file, path: place.path.slice(0, length) }), finding);
        }
      }
    }
  }

  /** What `finding` follows from. */
  causesOf(finding: Finding): readonly Finding[] {
    const { rule, against = [] } = finding;
    const beside = this.at.get(nameOfPlace(finding)) ?? [];
    if (OF_TEXT.has(rule)) return beside.filter((other) => isOfValue(other) && other.rule !== 'schema/empty');
    const control = this.controls.get(finding.file);
    if (control && control !== finding && showsControl(finding)) return [control];
    const here = beside.filter((other) => {
      if (rule === 'schema/empty') return other.rule === 'text/after-hash';
      return COMPARING.has(rule) && (OF_TEXT.has(other.rule) || other.rule === ALTERED);
    });
    return [...here, ...against.flatMap((place) => this.within.get(nameOfPlace(place)) ?? [])];
  }
}

function add(map: Map<string, Finding[]>, key: string, finding: Finding): void {
  const known = map.get(key);
  if (known) known.push(finding);
  else map.set(key, [finding]);
}

function nameOfPlace({ file, path }: Place): string {
  return JSON.stringify([file, ...path]);
}

function nameOf(finding: Finding): string {
  return `${finding.rule} ${nameOfPlace(finding)}`;
}

/** Whether it is about a key or a value that could not be taken as it is. */
function isOfValue({ rule, path }: Finding): boolean {
  return path.length > 0 && /^(?:schema|yaml)\//.test(rule) && !OF_TEXT.has(rule);
}

/** Whether what is amiss has a control character in it. */
function showsControl({ args }: Finding): boolean {
  return Object.values(args).some((arg) => typeof arg === 'string' && arg.includes('\ufffd'));
}
