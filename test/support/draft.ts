/** The files of a workspace, as somebody changes them: values set, dropped and moved, files renamed. */
import { type Document, parseDocument } from 'yaml';

type Path = readonly (string | number)[];

/** Changes land in the draft itself; `files` gives the texts as they are by then. */
export class Draft {
  private readonly contents: Map<string, string | Document>;

  constructor(files: ReadonlyMap<string, string>) {
    this.contents = new Map(files);
  }

  get files(): ReadonlyMap<string, string> {
    return new Map(
      [...this.contents].map(([file, content]) => [
        file,
        typeof content === 'string' ? content : content.toString({ lineWidth: 0 }),
      ]),
    );
  }

  set(file: string, path: Path, value: unknown): void {
    const document = this.document(file);
    document.setIn(path, document.createNode(value));
  }

  drop(file: string, path: Path): void {
    if (!this.document(file).deleteIn(path)) throw new Error(`${file} has nothing at ${path.join('.')}`);
  }

  /** Puts items at the end of a list. */
  add(file: string, path: Path, ...items: readonly unknown[]): void {
    const document = this.document(file);
    for (const item of items) document.addIn(path, document.createNode(item));
  }

  /** Takes an object away, and gives it. */
  take(file: string, path: Path): unknown {
    const value = path.reduce<unknown>(
      (node, step) => (isRecord(node) ? node[step] : undefined),
      this.document(file).toJS(),
    );
    this.drop(file, path);
    return value;
  }

  write(file: string, text: string): void {
    this.contents.set(file, text);
  }

  remove(file: string): void {
    if (!this.contents.delete(file)) throw new Error(`there is no ${file}`);
  }

  /** Every file whose path begins with `from` begins with `to` then. */
  rename(from: string, to: string): void {
    for (const [file, content] of [...this.contents]) {
      if (!file.startsWith(from)) continue;
      this.contents.delete(file);
      this.contents.set(to + file.slice(from.length), content);
    }
  }

  private document(file: string): Document {
    const content = this.contents.get(file);
    if (content === undefined) throw new Error(`there is no ${file}`);
    const document = typeof content === 'string' ? parseDocument(content) : content;
    this.contents.set(file, document);
    return document;
  }
}

function isRecord(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
