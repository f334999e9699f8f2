import { defineConfig } from 'vitest/config';

// `unit` needs Node and git alone; `peers` meets other programs (see test/peers/README.md).
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['test/support/seed.ts'],
          include: ['test/**/*.test.ts'],
          exclude: ['test/peers/**'],
          testTimeout: 30_000,
        },
      },
      { test: { name: 'peers', include: ['test/peers/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
});
