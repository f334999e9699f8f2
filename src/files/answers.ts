/** What a tree answered, to know later whether it would answer the same. */
import type { FileBytes, FileNames, Tree } from './tree.ts';

/** Of each question the last answer. */
export class Answers {
  private readonly checks = new Map<string, () => boolean>();

  /** `tree`, asked each time, and its answers remembered. */
  of(tree: Tree): Tree {
    return {
      subfolders: () => this.kept('subfolders', tree.subfolders, isSameData),
      names: (folder) => this.kept(`names ${folder}`, () => tree.names(folder), isSameData<FileNames>),
      bytes: (file) => this.kept(`bytes ${file}`, () => tree.bytes(file), isSameFile),
      notHad: (file) => this.kept(`not had ${file}`, () => tree.notHad(file), Object.is),
      digests: (file) => this.kept(`digests ${file}`, () => tree.digests(file), isSameData),
      object: (file, format) => this.kept(`object ${format} ${file}`, () => tree.object(file, format), Object.is),
    };
  }

  /** Whether everything would be answered as it was: nobody has changed what was read. */
  stillHold(): boolean {
    return [...this.checks.values()].every((isSame) => isSame());
  }

  private kept<T>(question: string, ask: () => T, isSame: (a: T, b: T) => boolean): T {
    const answer = ask();
    this.checks.set(question, () => isSame(answer, ask()));
    return answer;
  }
}

function isSameData<T>(a: T, b: T): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isSameFile(a: FileBytes, b: FileBytes): boolean {
  return a.ok && b.ok ? a.bytes.equals(b.bytes) : !a.ok && !b.ok && a.why === b.why;
}
