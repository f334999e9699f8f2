/** The values of the options that a command was given. */
import { type PlanDate, typedDate } from '../model/date.ts';
import type { Language } from '../model/plan.ts';

/** The options as given, by their long names in camel case. */
export class Options {
  constructor(private readonly given: Readonly<Record<string, unknown>>) {}

  flag(name: string): boolean {
    return this.given[name] === true;
  }

  text(name: string): string | undefined {
    const value = this.given[name];
    return typeof value === 'string' ? value : undefined;
  }

  /** An option whose value may be left out: then it is true. */
  optional(name: string): string | true | undefined {
    return this.flag(name) ? true : this.text(name);
  }

  get asOf(): PlanDate | undefined {
    const text = this.text('asOf');
    return text === undefined ? undefined : typedDate(text);
  }

  /** An option that may be given several times. */
  texts(name: string): readonly string[] {
    const value = this.given[name];
    return Array.isArray(value) ? value.map(String) : [];
  }

  get language(): Language | undefined {
    return languageFrom(this.text('lang'));
  }

  get width(): number | undefined {
    const text = this.text('width');
    return text === undefined ? undefined : Number(text);
  }

  /** False with --no-color. */
  get color(): boolean {
    return this.given['color'] !== false;
  }
}

/** Collects what an option gives that may be given several times: for commander. */
export function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** `zh` or `en`, or undefined for anything else. */
export function languageFrom(text: string | undefined): Language | undefined {
  return text === 'zh' || text === 'en' ? text : undefined;
}
