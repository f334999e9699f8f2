import { statSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { testFilesWith } from './scripts/test-files.js';

const MOCKING = testFilesWith(/\bvi\.mock\(/);

/** The tests that mutants are held to: those of the rooms that are changed, and of those next door. */
const ROOMS = ['model', 'projection', 'edit', 'check', 'change'];

/** Those that take long, by their paths: most mutants are killed before. */
const LAST = /examples|recurrence/;

/** Small files first. */
class SmallFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const weight = ({ moduleId }: TestSpecification): number =>
      LAST.test(moduleId) ? Number.POSITIVE_INFINITY : statSync(moduleId).size;
    return files.toSorted((a, b) => (weight(a) < weight(b) ? -1 : 1));
  }
}

// For `npm run test:mutation` alone: Stryker's runner knows no projects.
export default defineConfig({
  test: {
    include: ROOMS.map((room) => `test/${room}/**/*.test.ts`),
    exclude: ['test/**/*.stress.test.ts', ...MOCKING],
    globalSetup: ['test/support/generated.ts'],
    setupFiles: ['test/support/setup.ts', 'test/support/loaded.ts'],
    sequence: { sequencer: SmallFirst },
    isolate: false,
    testTimeout: 60_000,
  },
});
