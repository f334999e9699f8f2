/** Node.js: this one, and the one that git's hooks and its merge driver run, which have to find it on the PATH. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Remark } from '../../../model/remark.ts';
import type { Context } from '../../context.ts';
import { said } from '../program.ts';
import type { SetupCheck } from '../subject.ts';

export const nodeCheck: SetupCheck = {
  name: 'node',
  look({ context, messages: { doctor } }) {
    const { version } = context;
    const least = leastNode(context);
    const here = process.version;
    const found = said('node', ['--version'])?.trim();
    const running: Remark = {
      state: 'good',
      text: doctor.versions(version, here),
      details: { plan: version, node: here },
    };
    if (found === undefined) return [running, { state: 'mend', text: doctor.noNode(least) }];
    if (isOlder(found, least)) return [running, { state: 'mend', text: doctor.oldNode(found, least) }];
    return [running];
  },
};

/** As package.json has it: `20.19`. */
function leastNode({ launcher }: Context): string {
  const text = readFileSync(join(dirname(launcher), '..', 'package.json'), 'utf8');
  return /"node": ">=([\d.]+)"/.exec(text)?.[1] ?? '0';
}

function isOlder(version: string, least: string): boolean {
  const [major = 0, minor = 0] = numbers(version);
  const [leastMajor = 0, leastMinor = 0] = numbers(least);
  return major < leastMajor || (major === leastMajor && minor < leastMinor);
}

function numbers(version: string): readonly number[] {
  return [...version.matchAll(/\d+/g)].map(Number);
}
