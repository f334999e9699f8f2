/**
 * Git without the settings of whoever runs the tests, and without a repository around the temporary folders; nothing is kept among
 * the caches of whoever runs them.
 */
import { tmpdir } from 'node:os';

export const GIT_ENV: Readonly<Record<string, string>> = {
  GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CEILING_DIRECTORIES: tmpdir(),
  PLAN_NO_CACHE: '1',
};
