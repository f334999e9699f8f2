/** Runs the program in memory, in a world that the test makes. */

import { join } from 'node:path';
import type { Context } from '../../src/app/context.ts';
import { run } from '../../src/main.ts';
import { planDate } from '../../src/model/date.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `plan` with `args` in the folder `cwd`: no colours, 100 columns, on 2022-06-30, unless `over` says otherwise. */
export async function plan(args: readonly string[], cwd: string, over: Partial<Context> = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await run(args, {
    cwd,
    width: 100,
    color: false,
    unicode: true,
    version: '0.0.0',
    launcher: join(import.meta.dirname, '..', '..', 'bin', 'plan.js'),
    today: () => planDate('2022-06-30'),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    ...over,
  });
  return { code, out, err };
}
