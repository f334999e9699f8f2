import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { testFilesWith } from './scripts/test-files.js';
import { GIT_ENV } from './test/support/git-env.ts';

const E2E = 'test/e2e/**/*.test.ts';
const STRESS = 'test/**/*.stress.test.ts';
const PEERS = 'test/peers/**/*.test.ts';
/** Mocks hold for modules that are not loaded yet: these files have modules of their own. */
const MOCKING = testFilesWith(/\bvi\.mock\(/);

/** The projects run one after the other, so that files that share modules follow one another. */
function project(groupOrder: number, test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration {
  const setups = { globalSetup: ['test/support/generated.ts'], setupFiles: ['test/support/setup.ts'] };
  return { test: { ...setups, isolate: false, testTimeout: 60_000, env: GIT_ENV, sequence: { groupOrder }, ...test } };
}

const BUILT = ['test/support/generated.ts', 'test/support/built.ts'];

// `npm test` runs unit, mocking and e2e: they need Node and git alone. `peers` meet other programs (test/peers/README.md).
export default defineConfig({
  test: {
    // Vitest would leave one to itself, which does little once all is transformed.
    maxWorkers: availableParallelism(),
    projects: [
      project(0, { name: 'unit-e2e', include: [E2E], exclude: [STRESS], globalSetup: BUILT, testTimeout: 180_000 }),
      project(1, { name: 'unit', include: ['test/**/*.test.ts'], exclude: [E2E, STRESS, PEERS, ...MOCKING] }),
      project(2, { name: 'unit-mocking', include: MOCKING, isolate: true }),
      project(3, {
        name: 'stress',
        include: [STRESS],
        globalSetup: BUILT,
        env: { ...GIT_ENV, STRESS: '1' },
        testTimeout: 600_000,
      }),
      project(4, {
        name: 'peers',
        include: [PEERS],
        globalSetup: BUILT,
        isolate: true,
        testTimeout: 120_000,
        hookTimeout: 120_000,
      }),
    ],
  },
});
