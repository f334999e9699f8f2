/** Before the tests: what is generated from the schemas is there and new, also when they run again. */
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freshlyGenerated } from '../../scripts/fresh.js';

const ROOT = join(import.meta.dirname, '..', '..');

export async function setup(project: TestProject): Promise<void> {
  await freshlyGenerated(ROOT);
  project.onTestsRerun(() => freshlyGenerated(ROOT));
}
