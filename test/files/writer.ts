/** A process that writes, for the tests: `writer.cjs HOW ROOT FILE …`. Says what happened as one line of JSON. */
import { appended } from '../../src/edit/append.ts';
import { StoreError, update } from '../../src/files/store.ts';
import { planDate } from '../../src/model/date.ts';
import { numbered, wholeText } from './whole-text.ts';

const [how, root = '', file = '', ...more] = process.argv.slice(2);

function entryNumber(n: number): (text: string | undefined) => string {
  return (text) => {
    const edited = appended(text, { date: planDate('2022-05-11'), on: `1-${n}`, note: `第${n}条` }, 'schema.json');
    if (!edited.ok) throw new Error(edited.why);
    return edited.text;
  };
}

/** Writes one whole text after the other until killed. */
async function writeOn(): Promise<never> {
  for (;;) await update(root, file, (text) => wholeText(numbered(text) + 1));
}

async function act(): Promise<void> {
  switch (how) {
    case 'append':
      return update(root, file, entryNumber(Number(more[0])));
    case 'write-on':
      process.stdout.write('ready\n');
      return writeOn();
    case 'grow':
      // What a file too long for `ulimit -f` brings besides the error, and would end the process.
      process.on('SIGXFSZ', () => {});
      return update(root, file, (text) => (text ?? '') + 'x'.repeat(Number(more[0])));
    case 'as-nobody':
      process.setgid?.(65_534);
      process.setuid?.(65_534);
      return update(root, file, () => 'new\n');
    default:
      throw new Error(`no such way: ${how}`);
  }
}

act().then(
  () => process.stdout.write(JSON.stringify('done')),
  (error: unknown) => process.stdout.write(JSON.stringify(error instanceof StoreError ? error.why : String(error))),
);
