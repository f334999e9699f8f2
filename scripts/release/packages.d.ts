/** What a package says of itself in its package.json, and the words of its licence. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly license: string;
  readonly text: string;
}

/** The packages that the modules (paths) come from, those that a module names in comments included; sorted by name. */
export function packagesOf(modules: readonly string[]): readonly BundledPackage[];
