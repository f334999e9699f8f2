// A workload as other programs have it: each measure an account or a task, each entry a transaction or an annotation.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every entry of the one plan in `folder`: its date, measure and note. */
function entriesOf(folder) {
  const [plan] = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const journal = join(folder, plan.name, 'journal');
  return readdirSync(journal).flatMap((name) =>
    [
      ...readFileSync(join(journal, name), 'utf8').matchAll(/^- date: (\S+)\n {2}on: (\S+)[\s\S]*?^ {2}note: (.*)$/gm),
    ].map(([, date, on, note]) => ({ date, on, note })),
  );
}

/** Writes the workload in `folder` to `file` as a journal for hledger. */
export function writeHledgerJournal(folder, file) {
  const texts = entriesOf(folder).map(
    ({ date, on, note }) => `${date} ${note}\n    plan:${on.replace('-', ':')}  1 h\n    work\n\n`,
  );
  writeFileSync(file, texts.join(''));
}

/** Imports the workload in `folder` into a taskwarrior of its own there, which `taskrc` describes. */
export function writeTasks(folder) {
  const tasks = new Map();
  for (const { date, on, note } of entriesOf(folder)) {
    const stamp = `${date.replaceAll('-', '')}T000000Z`;
    const task = tasks.get(on) ?? { description: `举措 ${on}`, status: 'pending', entry: stamp, annotations: [] };
    task.annotations.push({ entry: stamp, description: note });
    tasks.set(on, task);
  }
  writeFileSync(join(folder, 'taskrc'), `data.location=${folder}/tasks\nconfirmation=off\n`);
  const { status, stderr } = spawnSync('task', ['rc:taskrc', 'import', '-'], {
    cwd: folder,
    input: JSON.stringify([...tasks.values()]),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}
