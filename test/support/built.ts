/** Before the tests that run the built program: it is there and new, also when they run again. */
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freshlyBuilt } from '../../scripts/fresh.js';

const ROOT = join(import.meta.dirname, '..', '..');

export function setup(project: TestProject): void {
  freshlyBuilt(ROOT);
  project.onTestsRerun(async () => freshlyBuilt(ROOT));
}
