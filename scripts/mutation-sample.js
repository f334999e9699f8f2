// A sample of Stryker's mutants, by a seed; and, as a checker of Stryker's, what turns the others away.
import { createHash } from 'node:crypto';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** `count` of the mutants: the same on every machine, and for a larger count the same and others. */
export function sampleOf(mutants, count, seed) {
  const ranked = mutants.map((mutant) => ({ mutant, rank: rankOf(mutant, seed) }));
  return ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1)).slice(0, count);
}

function rankOf({ fileName, location, mutatorName, replacement }, seed) {
  const path = fileName.replaceAll('\\', '/').replace(/^.*?(?=src\/)/, '');
  return createHash('sha1')
    .update(JSON.stringify([seed, path, location, mutatorName, replacement]))
    .digest('hex');
}

/** The places that Stryker is told to change hold other mutants within, which rank behind the sample's last. */
class Sample {
  async init() {}

  async check(mutants) {
    const { MUTATION_SEED, MUTATION_LAST } = process.env;
    const isTaken = (mutant) => rankOf(mutant, MUTATION_SEED) <= MUTATION_LAST;
    const turnedAway = { status: 'compileError', reason: 'not in the sample' };
    return Object.fromEntries(mutants.map((one) => [one.id, isTaken(one) ? { status: 'passed' } : turnedAway]));
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'sample', Sample)];
