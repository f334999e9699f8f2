import type { BundledPackage } from './packages.js';

/** The text of THIRD_PARTY_NOTICES.md for the packages. */
export function notices(packages: readonly BundledPackage[]): string;
