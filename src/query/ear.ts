/** Words that are typed otherwise than they are written: which texts they are in, as they stand or as they sound. */
import { folded } from './fold.ts';

/** The texts of `candidates` that `word` sounds like: see sounds.ts. */
type Sounds = (word: string, candidates: readonly string[]) => readonly string[];

/** Looks words up; where one is found nowhere as it stands, as it sounds, once there is what knows that. */
export class Ear {
  /** What was found nowhere, and might be by its sound. */
  readonly unheard = new Set<string>();
  /** What was found by its sound alone, and where. */
  readonly heard = new Map<string, ReadonlySet<string>>();

  constructor(private readonly sounds?: Sounds) {}

  /** Whether a text is one that `word` means; undefined where none of `candidates` is. */
  hears(word: string, candidates: readonly string[]): ((text: string) => boolean) | undefined {
    const part = folded(word);
    if (candidates.some((text) => folded(text).includes(part))) return (text) => folded(text).includes(part);
    if (!/^(?:[a-z]{2,30}|\p{Script=Han}{2,30})$/u.test(part)) return undefined;
    if (this.sounds === undefined) {
      this.unheard.add(word);
      return undefined;
    }
    const found = new Set(this.sounds(part, candidates));
    if (found.size === 0) return undefined;
    this.heard.set(word, new Set([...(this.heard.get(word) ?? []), ...found]));
    return (text) => found.has(text);
  }
}
