import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { addCommonOptions, addDefinition, BadValue, givenOf } from '../../src/cli/parse.ts';
import { COMMANDS } from '../../src/cli/registry.ts';
import { MESSAGES } from '../support/messages.ts';

const messages = MESSAGES.en;

/** What commander makes of the words for the command of that name. */
async function given(name: string, words: readonly string[]) {
  const program = new Command('plan').exitOverride().configureOutput({ writeErr: () => undefined });
  addCommonOptions(program, messages);
  const command = program.command(name).exitOverride();
  const definition = await COMMANDS.find(([other]) => other === name)?.[1]();
  if (definition) addDefinition(command, definition, messages);
  command.action(() => undefined);
  await program.parseAsync(words, { from: 'user' });
  return { options: Object.fromEntries(givenOf(program, command)), args: command.args };
}

test('the options of a command are collected by their keys, each as often as it was given', async () => {
  expect(
    await given('log', ['log', '4-3', '-m', '进展', '--evidence', '甲', '--evidence=乙', '--waive', '--dry-run']),
  ).toEqual({ options: { note: ['进展'], evidence: ['甲', '乙'], waive: [true], dryRun: [true] }, args: ['4-3'] });
  expect((await given('done', ['done', '--without-evidence'])).options).toEqual({ withoutEvidence: [true] });
});

test('the value of an option may be left out where its placeholder says so', async () => {
  expect((await given('report', ['report', '--eject'])).options).toEqual({ eject: [true] });
  expect((await given('report', ['report', '--eject=lights'])).options).toEqual({ eject: ['lights'] });
});

describe('common options', () => {
  test('stand before the command’s name or behind it; what stands behind comes last', async () => {
    const before = ['--as-of', '2022-05-01', '--json', '--no-color'];
    const behind = ['--as-of', '2022-06-01', '--plan', 'demo'];
    expect((await given('status', [...before, 'status', ...behind])).options).toEqual({
      asOf: ['2022-05-01', '2022-06-01'],
      json: [true],
      color: [true],
      plan: ['demo'],
    });
    expect((await given('status', ['status', '--no-color'])).options).toEqual({ color: [true] });
    expect((await given('status', ['status'])).options).toEqual({});
  });

  test.each([
    ['--as-of', '2022-02-30'],
    ['--width', '39'],
    ['--lang', 'fr'],
  ])('%s refuses %s at once, wherever it stands', async (...words) => {
    await expect(given('status', ['status', ...words])).rejects.toBeInstanceOf(BadValue);
    await expect(given('status', [...words, 'status'])).rejects.toBeInstanceOf(BadValue);
  });
});

describe.each(COMMANDS.map(([name]) => name))('the tables of %s', (name) => {
  test('agree with commander’s names, and have no letter twice', async () => {
    const definition = await COMMANDS.find(([other]) => other === name)?.[1]();
    if (definition === undefined) throw new Error(name);
    const command = new Command(name);
    addDefinition(command, definition, messages);
    const own = Object.keys(definition.options);
    expect(command.options.map((option) => option.attributeName()).slice(0, own.length)).toEqual(own);
    expect(command.registeredArguments.map((one) => one.name())).toEqual(Object.keys(definition.arguments));
    const letters = command.options.flatMap(({ short }) => short ?? []);
    expect(new Set(letters).size).toBe(letters.length);
  });

  test('are described in both languages', async () => {
    const definition = await COMMANDS.find(([other]) => other === name)?.[1]();
    const rows = [...Object.values(definition?.options ?? {}), ...Object.values(definition?.arguments ?? {})];
    for (const { describe: words } of rows) {
      expect(words(MESSAGES.zh)).toMatch(/\p{Script=Han}|%/u);
      expect(words(MESSAGES.en)).toMatch(/[a-z]/);
    }
  });
});
