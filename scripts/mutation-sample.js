// A sample of Stryker's mutants, by a seed; and, as a checker of Stryker's, what turns the others away.
import { createHash } from 'node:crypto';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** `count` of the mutants: the same on every machine, and for more of them the same and others. */
export function sampleOf(mutants, count, seed) {
  const ranked = mutants.map((mutant) => ({ mutant, rank: rank(mutant, seed) }));
  return ranked
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, Number(count))
    .map(({ mutant }) => mutant);
}

function rank({ fileName, location, mutatorName, replacement }, seed) {
  const path = fileName.replaceAll('\\', '/').replace(/^.*?(?=src\/)/, '');
  return createHash('sha1')
    .update(JSON.stringify([seed, path, location, mutatorName, replacement]))
    .digest('hex');
}

/** The places that Stryker is told to change hold other mutants within; here they are turned away. */
class Sample {
  async init() {}

  /** Together: one alone could not be told from the others. */
  async group(mutants) {
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants) {
    const { MUTATION_SAMPLE, MUTATION_SEED } = process.env;
    const taken = new Set(sampleOf(mutants, MUTATION_SAMPLE, MUTATION_SEED));
    const turnedAway = { status: 'compileError', reason: 'not in the sample' };
    return Object.fromEntries(mutants.map((one) => [one.id, taken.has(one) ? { status: 'passed' } : turnedAway]));
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'sample', Sample)];
